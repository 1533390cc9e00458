import type { Host } from '../../../playground/host/index'
import { openText } from './support'

/** A component "Card" of 200 x 100 with a title text and a box, and one instance. */
export async function card(): Promise<{
  figma: PluginAPI
  host: Host
  component: ComponentNode
  instance: InstanceNode
  title: TextNode
  box: FrameNode
}> {
  const { figma, host, text: title } = await openText('Title')
  const component = figma.createComponent()
  component.name = 'Card'
  component.resize(200, 100)
  const box = figma.createFrame()
  component.appendChild(title)
  component.appendChild(box)
  return { figma, host, component, instance: component.createInstance(), title, box }
}

export function textOf(instance: InstanceNode): TextNode {
  const found = instance.findOne((node) => node.type === 'TEXT')
  if (found?.type !== 'TEXT') throw new Error('the instance has no text')
  return found
}

export function boxOf(instance: InstanceNode): FrameNode {
  const found = instance.findOne((node) => node.type === 'FRAME')
  if (found?.type !== 'FRAME') throw new Error('the instance has no frame')
  return found
}
