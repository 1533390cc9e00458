/** A person's hand on a drawn carousel, and what tests ask of it afterwards. */
import { expect } from 'vitest'

import type { ToUi } from '../../../src/lib/messages/protocol'
import type { Slide } from '../../../src/lib/slide/node'
import { openPlugin, type Answer, type Plugin } from './plugin'
import { recoloured, restyled } from './restyled'
import { carousel } from './slides'

export const themed = recoloured(carousel)
export const larger = restyled['larger type'] ?? []

export async function drawnFresh(slides: readonly Slide[] = carousel): Promise<Plugin> {
  const plugin = openPlugin()
  expect((await plugin.draw(slides))[0]).toBe('drawn')
  return plugin
}

export function layerOf({ figma }: Plugin, key: string): SceneNode {
  const layer = figma.currentPage.findOne((one) =>
    one.getPluginData('layer').includes(`"key":"${key}"`),
  )
  if (layer === null) throw new Error(`No layer ${key}`)
  return layer
}

export function textOf(plugin: Plugin, key: string): TextNode {
  const layer = layerOf(plugin, key)
  if (layer.type !== 'TEXT') throw new Error(`No text ${key}`)
  return layer
}

export function frameOf(plugin: Plugin, key: string): FrameNode {
  const layer = layerOf(plugin, key)
  if (layer.type !== 'FRAME') throw new Error(`No frame ${key}`)
  return layer
}

export function drawnOf([name, body]: Answer): ToUi['drawn'] {
  if (name !== 'drawn') throw new Error(`Expected drawn, received ${name} ${JSON.stringify(body)}`)
  return body
}

export function planOf([name, body]: Answer): ToUi['plan']['plan'] {
  if (name !== 'plan') throw new Error(`Expected plan, received ${name}`)
  return body.plan
}

export function colorOf(layer: SceneNode): string {
  const fills = 'fills' in layer ? (layer.fills as readonly Paint[]) : []
  const [fill] = fills
  if (fill?.type !== 'SOLID') return ''
  const { r, g, b } = fill.color
  const hex = [r, g, b].map((one) =>
    Math.round(one * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${hex.join('')}`.toUpperCase()
}

/** What the panel is asked: each edit as "layer property". */
export function told(plan: ToUi['plan']['plan']): readonly string[] {
  return plan.edits.map(({ layer, property }) => `${layer} ${property}`)
}
