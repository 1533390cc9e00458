/** The outline of a layer as CanvasKit paths, in the layer's own coordinates. */
import type { CanvasKit, Path } from 'canvaskit-wasm'

import type { DocumentRecord, LayerRecord } from '../../model'
import { childrenOf, readPx } from '../layout/layout-props'
import type { Arena } from './arena'
import { rotation } from './matrix'

/** Radii in px: top left, top right, bottom right, bottom left. */
export type Radii = readonly [number, number, number, number]

export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

const rounded = new Set([
  'FRAME',
  'COMPONENT',
  'COMPONENT_SET',
  'INSTANCE',
  'RECTANGLE',
  'SECTION',
  'SLIDE',
])

/** True for layers that are a rectangle with round corners. */
export function isRectangular(layer: LayerRecord): boolean {
  return rounded.has(layer.type)
}

/** Corner radii, each at most what leaves room for its neighbours. */
export function readRadii(layer: LayerRecord): Radii {
  const all = readPx(layer, 'cornerRadius')
  const radius = (name: string): number => Math.max(0, readPx(layer, name, all))
  const radii = [
    radius('topLeftRadius'),
    radius('topRightRadius'),
    radius('bottomRightRadius'),
    radius('bottomLeftRadius'),
  ] as const
  const half = Math.min(layer.width, layer.height) / 2
  return [
    Math.min(radii[0], half),
    Math.min(radii[1], half),
    Math.min(radii[2], half),
    Math.min(radii[3], half),
  ]
}

/** CanvasKit's round rectangle: left, top, right, bottom, then x and y radius of each corner. */
export function toRoundRect(layer: LayerRecord, radii: Radii, inset: Insets): Float32Array {
  const { width, height } = layer
  const right = Math.max(inset.left, width - inset.right)
  const bottom = Math.max(inset.top, height - inset.bottom)
  const [topLeft, topRight, bottomRight, bottomLeft] = radii
  const corner = (radius: number, x: number, y: number): [number, number] =>
    radius === 0 ? [0, 0] : [Math.max(0, radius - x), Math.max(0, radius - y)]
  return Float32Array.of(
    inset.left,
    inset.top,
    right,
    bottom,
    ...corner(topLeft, inset.left, inset.top),
    ...corner(topRight, inset.right, inset.top),
    ...corner(bottomRight, inset.right, inset.bottom),
    ...corner(bottomLeft, inset.left, inset.bottom),
  )
}

const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

/** Outlines of a layer; none for groups and text. A vector may have several, each with its own rule. */
export function outlinesOf(
  kit: CanvasKit,
  document: DocumentRecord,
  layer: LayerRecord,
  arena: Arena,
): readonly Path[] {
  const { width, height } = layer
  if (isRectangular(layer)) {
    const builder = arena.keep(new kit.PathBuilder())
    builder.addRRect(toRoundRect(layer, readRadii(layer), noInsets))
    return [arena.keep(builder.detach())]
  }
  switch (layer.type) {
    case 'ELLIPSE':
      return [ellipse(kit, layer, arena)]
    case 'LINE':
      return [
        polyline(
          kit,
          [
            [0, 0],
            [width, 0],
          ],
          'open',
          arena,
        ),
      ]
    case 'POLYGON':
      return [polyline(kit, regular(layer, 1), 'closed', arena)]
    case 'STAR':
      return [polyline(kit, regular(layer, numberOf(layer, 'innerRadius', 0.382)), 'closed', arena)]
    case 'VECTOR':
      return vectorPaths(kit, layer, arena, { width, height })
    case 'BOOLEAN_OPERATION':
      return combined(kit, document, layer, arena)
    default:
      return []
  }
}

/** True for shapes without an inside, whose stroke stands on the line whatever `strokeAlign` says. */
export function isOpen(layer: LayerRecord): boolean {
  if (layer.type === 'LINE') return true
  if (layer.type !== 'VECTOR') return false
  return !readVectorPaths(layer).some((path) => /z/i.test(path.data))
}

function numberOf(layer: LayerRecord, name: string, fallback: number): number {
  const value = layer.props[name]
  return typeof value === 'number' ? value : fallback
}

interface ArcData {
  readonly startingAngle: number
  readonly endingAngle: number
  readonly innerRadius: number
}

function ellipse(kit: CanvasKit, layer: LayerRecord, arena: Arena): Path {
  const { width, height } = layer
  const arc = layer.props['arcData'] as ArcData | undefined
  const builder = arena.keep(new kit.PathBuilder())
  const oval = kit.LTRBRect(0, 0, width, height)
  const sweep = arc === undefined ? 2 * Math.PI : arc.endingAngle - arc.startingAngle
  const inner = arc?.innerRadius ?? 0
  if (Math.abs(sweep) >= 2 * Math.PI - 1e-4) {
    builder.addOval(oval)
    if (inner > 0) builder.addOval(shrink(kit, layer, inner), true)
    return arena.keep(builder.detach())
  }
  const start = toDegrees(arc?.startingAngle ?? 0)
  const degrees = toDegrees(sweep)
  if (inner > 0) {
    builder.arcToOval(oval, start, degrees, true)
    builder.arcToOval(shrink(kit, layer, inner), start + degrees, -degrees, false)
  } else {
    builder.moveTo(width / 2, height / 2)
    builder.arcToOval(oval, start, degrees, false)
  }
  builder.close()
  return arena.keep(builder.detach())
}

function shrink(kit: CanvasKit, { width, height }: LayerRecord, factor: number): Float32Array {
  const x = (width / 2) * (1 - factor)
  const y = (height / 2) * (1 - factor)
  return kit.LTRBRect(x, y, width - x, height - y)
}

function toDegrees(radians: number): number {
  return (radians * 180) / Math.PI
}

/** Corners of a polygon or star in the layer's box, the first at the top. */
function regular(layer: LayerRecord, inner: number): readonly (readonly [number, number])[] {
  const count = numberOf(layer, 'pointCount', layer.type === 'STAR' ? 5 : 3)
  const steps = layer.type === 'STAR' ? count * 2 : count
  return Array.from({ length: steps }, (_, index) => {
    const angle = (index / steps) * 2 * Math.PI - Math.PI / 2
    const radius = layer.type === 'STAR' && index % 2 === 1 ? inner : 1
    const x = (layer.width / 2) * (1 + radius * Math.cos(angle))
    const y = (layer.height / 2) * (1 + radius * Math.sin(angle))
    return [x, y] as const
  })
}

function polyline(
  kit: CanvasKit,
  points: readonly (readonly [number, number])[],
  end: 'open' | 'closed',
  arena: Arena,
): Path {
  const builder = arena.keep(new kit.PathBuilder())
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) builder.moveTo(x, y)
    else builder.lineTo(x, y)
  }
  if (end === 'closed') builder.close()
  return arena.keep(builder.detach())
}

interface VectorPath {
  readonly windingRule: string
  readonly data: string
}

function readVectorPaths(layer: LayerRecord): readonly VectorPath[] {
  const paths = layer.props['vectorPaths']
  return Array.isArray(paths) ? (paths as readonly VectorPath[]) : []
}

/** Path data stays as it was written; a vector that was resized since is stretched to its box. */
function vectorPaths(
  kit: CanvasKit,
  layer: LayerRecord,
  arena: Arena,
  size: { readonly width: number; readonly height: number },
): readonly Path[] {
  const paths = readVectorPaths(layer).flatMap(({ data, windingRule }) => {
    const path = kit.Path.MakeFromSVGString(data)
    if (path === null) return []
    path.setFillType(windingRule === 'EVENODD' ? kit.FillType.EvenOdd : kit.FillType.Winding)
    return [arena.keep(path)]
  })
  const bounds = paths.map((path) => path.computeTightBounds())
  const right = Math.max(0, ...bounds.map((box) => box[2] ?? 0))
  const bottom = Math.max(0, ...bounds.map((box) => box[3] ?? 0))
  const x = stretch(size.width, right)
  const y = stretch(size.height, bottom)
  if (x === 1 && y === 1) return paths
  return paths.map((path) => transformed(kit, path, [x, 0, 0, 0, y, 0, 0, 0, 1], arena))
}

function transformed(kit: CanvasKit, path: Path, matrix: readonly number[], arena: Arena): Path {
  const builder = arena.keep(new kit.PathBuilder())
  builder.addPath(path, ...matrix)
  const moved = arena.keep(builder.detach())
  moved.setFillType(path.getFillType())
  return moved
}

function stretch(wanted: number, natural: number): number {
  return natural < 0.01 || wanted < 0.01 || Math.abs(wanted - natural) < 0.01 ? 1 : wanted / natural
}

function combined(
  kit: CanvasKit,
  document: DocumentRecord,
  layer: LayerRecord,
  arena: Arena,
): readonly Path[] {
  const operations: Readonly<Record<string, typeof kit.PathOp.Union>> = {
    UNION: kit.PathOp.Union,
    INTERSECT: kit.PathOp.Intersect,
    SUBTRACT: kit.PathOp.Difference,
    EXCLUDE: kit.PathOp.XOR,
  }
  const operation = operations[String(layer.props['booleanOperation'])] ?? kit.PathOp.Union
  let whole: Path | null = null
  for (const child of childrenOf(document, layer)) {
    if (child.props['visible'] === false) continue
    const degrees = numberOf(child, 'rotation', 0)
    const [[a, c], [b, d]] = rotation(degrees)
    for (const outline of outlinesOf(kit, document, child, arena)) {
      const matrix = [a, c, child.x, b, d, child.y, 0, 0, 1]
      const placed = transformed(kit, outline, matrix, arena)
      const joined: Path | null =
        whole === null ? placed : kit.Path.MakeFromOp(whole, placed, operation)
      if (joined !== null && joined !== placed) arena.keep(joined)
      whole = joined ?? whole
    }
  }
  return whole === null ? [] : [whole]
}
