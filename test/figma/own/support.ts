/** Frames a person might make, on the stand-in. */
import { createFigma } from '../../../playground/host/index'
import { createOwnFrames, type OwnFrames } from '../../../src/lib/figma/own/own-frames'

export interface Desk {
  readonly host: ReturnType<typeof createFigma>
  readonly figma: PluginAPI
  readonly own: OwnFrames
}

export async function openDesk(): Promise<Desk> {
  const host = createFigma()
  const { figma } = host
  for (const style of ['Regular', 'Bold', 'Medium'])
    await figma.loadFontAsync({ family: 'Inter', style })
  return { host, figma, own: createOwnFrames(figma) }
}

export interface TextLook {
  readonly name?: string
  readonly at?: readonly [x: number, y: number]
  /** Fixed width, growing down; absent: as wide as its words. */
  readonly width?: number
  readonly height?: number
  readonly size?: number
  readonly style?: string
  readonly line?: LineHeight
  readonly color?: RGB
}

export function addText(
  figma: PluginAPI,
  parent: BaseNode & ChildrenMixin,
  characters: string,
  look: TextLook = {},
): TextNode {
  const { name, at, width, height, size = 36, style = 'Regular', line, color } = look
  const text = figma.createText()
  text.fontName = { family: 'Inter', style }
  text.fontSize = size
  text.characters = characters
  if (line !== undefined) text.lineHeight = line
  if (color !== undefined) text.fills = [{ type: 'SOLID', color }]
  if (name !== undefined) text.name = name
  parent.appendChild(text)
  if (width !== undefined) {
    text.resize(width, height ?? 40)
    if (height === undefined) text.textAutoResize = 'HEIGHT'
  }
  if (at !== undefined) [text.x, text.y] = at
  return text
}

export function addShape(
  figma: PluginAPI,
  parent: BaseNode & ChildrenMixin,
  name: string,
  box: readonly [x: number, y: number, width: number, height: number],
  color: RGB = { r: 0.2, g: 0.4, b: 0.9 },
): RectangleNode {
  const shape = figma.createRectangle()
  shape.name = name
  shape.fills = [{ type: 'SOLID', color }]
  parent.appendChild(shape)
  shape.resize(box[2], box[3])
  shape.x = box[0]
  shape.y = box[1]
  return shape
}

/** 1080 × 1350 px, without layout: a bar, a picture, a title with a text below it, a footer. */
export function plainFrame(figma: PluginAPI, name = 'My post'): FrameNode {
  const frame = figma.createFrame()
  frame.name = name
  frame.resize(1080, 1350)
  frame.fills = [{ type: 'SOLID', color: { r: 0.98, g: 0.95, b: 0.9 } }]
  addShape(figma, frame, 'Bar', [0, 0, 1080, 24])
  addShape(figma, frame, '{{image}}', [90, 90, 900, 420], { r: 0.8, g: 0.8, b: 0.8 })
  addText(figma, frame, '{{title}}', {
    name: 'Headline',
    at: [90, 560],
    width: 900,
    size: 72,
    style: 'Bold',
  })
  addText(figma, frame, '{{body}}', { name: 'Copy', at: [90, 680], width: 900, size: 36 })
  addText(figma, frame, 'by {{name}} · {{page}}/{{pages}}', {
    name: 'Line',
    at: [90, 1250],
    size: 24,
  })
  return frame
}

/** The same words in auto layout, with a button. */
export function flowFrame(figma: PluginAPI, name = 'My layout'): FrameNode {
  const frame = figma.createFrame()
  frame.name = name
  frame.layoutMode = 'VERTICAL'
  frame.resize(1080, 1350)
  frame.itemSpacing = 40
  frame.paddingTop = frame.paddingRight = frame.paddingBottom = frame.paddingLeft = 96
  for (const [name, words, size] of [
    ['Headline', '{{title}}', 80],
    ['Copy', '{{body}}', 36],
  ] as const) {
    const text = addText(figma, frame, words, { name, size })
    text.textAutoResize = 'HEIGHT'
    text.layoutSizingHorizontal = 'FILL'
  }
  const button = figma.createFrame()
  button.name = '{{cta}}'
  button.layoutMode = 'HORIZONTAL'
  button.paddingLeft = button.paddingRight = 40
  button.paddingTop = button.paddingBottom = 20
  button.cornerRadius = 40
  button.fills = [{ type: 'SOLID', color: { r: 0, g: 0.3, b: 0.2 } }]
  frame.appendChild(button)
  button.layoutSizingHorizontal = 'HUG'
  button.layoutSizingVertical = 'HUG'
  addText(figma, button, 'Follow me', { size: 32, color: { r: 1, g: 1, b: 1 } })
  addShape(figma, frame, 'Rule', [0, 0, 120, 8])
  return frame
}
