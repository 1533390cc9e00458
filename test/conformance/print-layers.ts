/** A drawn slide in the notation of `slide/print.ts`, read back from its Figma layers. */
import type { Length } from '../../src/lib/slide/node'
import { keyOf } from '../figma/support/describe'

/** The slide that `frame` is. */
export function printFrame(frame: FrameNode): string {
  const head = `${frame.name} ${frame.width}x${frame.height}`
  return [head, ...frame.children.map((layer) => printLayer(layer, 1))].join('\n')
}

function printLayer(layer: SceneNode, depth: number): string {
  const isAbsolute = 'layoutPositioning' in layer && layer.layoutPositioning === 'ABSOLUTE'
  const at = isAbsolute ? [`at=${layer.x},${layer.y}`] : []
  const line = [keyOf(layer), ...describe(layer), ...at].join(' ')
  const isBox = layer.type === 'FRAME' && layer.layoutMode !== 'NONE'
  const inside = isBox ? layer.children.map((child) => printLayer(child, depth + 1)) : []
  return [`${'  '.repeat(depth)}${line}`, ...inside].join('\n')
}

function describe(layer: SceneNode): readonly string[] {
  const width = lengthOf(layer, 'Horizontal')
  const size = `${width} x ${lengthOf(layer, 'Vertical')}`
  if (layer.type === 'TEXT') {
    const { lineHeight, fontSize } = layer
    const isPx = typeof lineHeight !== 'symbol' && lineHeight.unit === 'PIXELS'
    return [
      JSON.stringify(layer.characters),
      `${String(fontSize)}/${isPx ? lineHeight.value : 'mixed'}`,
      ...(width === 'hug' ? [] : [String(width)]),
      ...(layer.textAlignHorizontal === 'LEFT' ? [] : [layer.textAlignHorizontal.toLowerCase()]),
    ]
  }
  if (layer.type === 'FRAME') {
    if (layer.layoutMode === 'NONE') return ['vector', size]
    return [layer.layoutMode === 'HORIZONTAL' ? 'row' : 'column', size, ...flowOf(layer)]
  }
  if (layer.type !== 'RECTANGLE' && layer.type !== 'ELLIPSE')
    throw new Error(`Unexpected layer: ${layer.type}`)
  const image = typeof layer.fills === 'symbol' ? undefined : layer.fills.find(isImage)
  if (image === undefined) return [layer.type.toLowerCase(), size]
  return ['picture', image.scaleMode === 'FIT' ? 'fit' : 'fill', size]
}

function isImage(paint: Paint): paint is ImagePaint {
  return paint.type === 'IMAGE'
}

function lengthOf(layer: SceneNode, axis: 'Horizontal' | 'Vertical'): Length {
  const sizing = 'layoutSizingHorizontal' in layer ? layer[`layoutSizing${axis}` as const] : 'FIXED'
  if (sizing === 'FILL') return 'fill'
  if (sizing === 'HUG') return 'hug'
  return axis === 'Horizontal' ? layer.width : layer.height
}

function flowOf(frame: FrameNode): readonly string[] {
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = frame
  const pads = [paddingTop, paddingRight, paddingBottom, paddingLeft]
  const pad = pads.every((side) => side === paddingTop) ? String(paddingTop) : pads.join(',')
  const main: Record<string, string> = { MIN: '', MAX: 'end', SPACE_BETWEEN: 'between' }
  const cross: Record<string, string> = { MIN: '', MAX: 'end' }
  const along = main[frame.primaryAxisAlignItems] ?? frame.primaryAxisAlignItems.toLowerCase()
  const across = cross[frame.counterAxisAlignItems] ?? frame.counterAxisAlignItems.toLowerCase()
  return [
    ...(frame.itemSpacing === 0 || along === 'between' ? [] : [`gap=${frame.itemSpacing}`]),
    ...(pad === '0' ? [] : [`pad=${pad}`]),
    ...(along === '' ? [] : [along]),
    ...(across === '' ? [] : [`cross=${across}`]),
  ]
}
