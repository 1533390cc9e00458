/**
 * The page's layers as the layer list and the canvas need them, read from Figma's own REST format
 * (`JSON_REST_V1`), so that showing the document calls nothing of the Plugin API.
 */
import { holds, type Box, type Point } from './viewport'

export interface Layer {
  readonly id: string
  readonly name: string
  /** As in the REST format: 'FRAME', 'TEXT', 'RECTANGLE' … */
  readonly type: string
  readonly icon: LayerIcon
  readonly visible: boolean
  /** A click on it hits it: it shows something by itself. A frame without fill and stroke does not. */
  readonly isSolid: boolean
  /** On the page; null for what has no place, a page for one. */
  readonly box: Box | null
  /** Top of the layer list first: front to back, but in flow order in auto layout, as Figma lists them. */
  readonly children: readonly Layer[]
  /** 0 for what stands directly on the page. */
  readonly depth: number
}

export type LayerIcon =
  | 'frame'
  | 'row'
  | 'column'
  | 'text'
  | 'image'
  | 'ellipse'
  | 'rectangle'
  | 'vector'
  | 'section'
  | 'component'
  | 'group'

/** The layers that stand on the page, from the page's or the file's JSON. Takes anything; odd parts are left out. */
export function parseLayers(json: unknown): readonly Layer[] {
  const record = recordOf(json)
  const document = recordOf(record['document'] ?? json)
  const page =
    document['type'] === 'DOCUMENT' ? recordOf(listOf(document['children'])[0]) : document
  return childrenOf(page, 0)
}

/** The page's background as CSS, null when it is Figma's own, which follows the theme. */
export function parseGround(json: unknown): string | null {
  const { r, g, b, a } = recordOf(pageOf(json)['backgroundColor'])
  if (typeof r !== 'number' || typeof g !== 'number' || typeof b !== 'number') return null
  const [red, green, blue] = [r, g, b].map((part) => Math.round(part * 255))
  if (red === 245 && green === 245 && blue === 245) return null
  return `rgb(${red} ${green} ${blue} / ${typeof a === 'number' ? a : 1})`
}

/** Every layer of the list that is to be shown: children only of those in `open`. */
export function openLayers(layers: readonly Layer[], open: ReadonlySet<string>): readonly Layer[] {
  return layers.flatMap((layer) =>
    open.has(layer.id) ? [layer, ...openLayers(layer.children, open)] : [layer],
  )
}

/** From the page down to the layer with this id, itself last; empty when there is none. */
export function pathTo(layers: readonly Layer[], id: string): readonly Layer[] {
  for (const layer of layers) {
    if (layer.id === id) return [layer]
    const below = pathTo(layer.children, id)
    if (below.length > 0) return [layer, ...below]
  }
  return []
}

export function countLayers(layers: readonly Layer[]): number {
  return layers.reduce((sum, { children }) => sum + 1 + countLayers(children), 0)
}

/**
 * What a click there means, from the page down to the innermost visible layer under the point; empty when
 * nothing stands there.
 */
export function layersAt(layers: readonly Layer[], point: Point): readonly Layer[] {
  // The list is front to back but in auto layout, where siblings seldom overlap.
  for (const layer of layers) {
    if (!layer.visible || layer.box === null || !holds(layer.box, point)) continue
    const below = layersAt(layer.children, point)
    if (layer.isSolid || below.length > 0) return [layer, ...below]
  }
  return []
}

function pageOf(json: unknown): Readonly<Record<string, unknown>> {
  const document = recordOf(recordOf(json)['document'] ?? json)
  return document['type'] === 'DOCUMENT' ? recordOf(listOf(document['children'])[0]) : document
}

function toLayer(json: unknown, depth: number): Layer | null {
  const node = recordOf(json)
  const { id, name, type } = node
  if (typeof id !== 'string' || typeof name !== 'string' || typeof type !== 'string') return null
  return {
    id,
    name,
    type,
    icon: iconOf(type, node),
    visible: node['visible'] !== false,
    isSolid: isSolid(type, node),
    box: boxOf(node['absoluteBoundingBox']),
    children: childrenOf(node, depth + 1),
    depth,
  }
}

function childrenOf(node: Readonly<Record<string, unknown>>, depth: number): readonly Layer[] {
  const layers = listOf(node['children'])
    .map((child) => toLayer(child, depth))
    .filter((layer) => layer !== null)
  const isAutoLayout = node['layoutMode'] === 'HORIZONTAL' || node['layoutMode'] === 'VERTICAL'
  return isAutoLayout ? layers : layers.reverse()
}

function isSolid(type: string, node: Readonly<Record<string, unknown>>): boolean {
  if (!['FRAME', 'GROUP', 'COMPONENT', 'INSTANCE'].includes(type)) return true
  const paints = [...listOf(node['fills']), ...listOf(node['strokes'])]
  return paints.some((paint) => recordOf(paint)['visible'] !== false)
}

function iconOf(type: string, node: Readonly<Record<string, unknown>>): LayerIcon {
  if (listOf(node['fills']).some((paint) => recordOf(paint)['type'] === 'IMAGE')) return 'image'
  switch (type) {
    case 'FRAME':
      if (node['layoutMode'] === 'HORIZONTAL') return 'row'
      return node['layoutMode'] === 'VERTICAL' ? 'column' : 'frame'
    case 'TEXT':
      return 'text'
    case 'ELLIPSE':
      return 'ellipse'
    case 'RECTANGLE':
      return 'rectangle'
    case 'SECTION':
      return 'section'
    case 'COMPONENT':
    case 'COMPONENT_SET':
    case 'INSTANCE':
      return 'component'
    case 'GROUP':
      return 'group'
    default:
      return 'vector'
  }
}

function boxOf(json: unknown): Box | null {
  const { x, y, width, height } = recordOf(json)
  return typeof x === 'number' &&
    typeof y === 'number' &&
    typeof width === 'number' &&
    typeof height === 'number'
    ? { x, y, width, height }
    : null
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
