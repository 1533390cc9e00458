/** The patches of one slide → changes to its layers, each of which can be taken back. */
import { assertNever } from '../base/assert-never'
import { isSame } from '../sync/equal'
import type { Patch, Wanted } from '../sync/patch'
import type { CanvasLayer, Props, Written } from '../sync/props'
import { fillsAt } from '../sync/wanted-fills'
import type { Asides } from './asides'
import { drawLayer, drawPath, type DrawTools } from './draw'
import type { OnTakeBack } from './entries'
import { withEmptied, type Holder } from './holder'
import { indexIn, insertAt, keepPlace } from './layer-place'
import { readLayerMark, remarkLayer } from './marks'
import { toPaints } from './paint'
import { readPaints } from './read-paint'
import { vectorIn } from './read-layer'
import type { ReadSlide } from './read-slide'
import { writeProps } from './write-props'

export interface ApplyTools extends DrawTools {
  readonly onTakeBack: OnTakeBack
  readonly holder: Holder
  /** Text layers whose fonts cannot be had: they keep their words and their type. */
  readonly frozen: ReadonlySet<string>
  readonly asides: Asides
  readonly page: PageNode
}

/** A layer of ours on its way. */
interface Known {
  readonly node: SceneNode
  readonly canvas: Props
  readonly isFixed: boolean
  readonly kind: Written['kind'] | null
}

/** What patches are applied to: the layers of a slide by key, as they come and go. */
export interface Work {
  readonly layers: Map<string, Known>
  readonly nodes: ReadonlyMap<string, SceneNode>
  /** What is to be kept of layers when all patches are applied. */
  readonly written: Map<string, Written>
  /** Keys of what could not be drawn anew: of these, the path that was kept stays. */
  readonly stays: Set<string>
}

export function openWork({ layer, nodes }: ReadSlide): Work {
  const layers = new Map<string, Known>()
  const visit = ({ key, node: id, props, isFixed, written, children }: CanvasLayer): void => {
    const node = nodes.get(id)
    if (key !== null && node !== undefined) {
      layers.set(key, { node, canvas: props, isFixed, kind: written?.kind ?? null })
    }
    children.forEach(visit)
  }
  visit(layer)
  return { layers, nodes, written: new Map(), stays: new Set() }
}

/** The layers of a slide that was drawn just now, for the patches that follow. */
export function openNewWork(wanted: Wanted, drawn: ReadonlyMap<string, SceneNode>): Work {
  const work: Work = {
    ...{ layers: new Map(), nodes: new Map() },
    ...{ written: new Map(), stays: new Set() },
  }
  know(wanted, drawn, work)
  return work
}

/** Returns the layers of the slide by key, as they stand then. */
export function applyPatches(
  patches: readonly Patch[],
  work: Work,
  tools: ApplyTools,
): ReadonlyMap<string, SceneNode> {
  for (const patch of patches) applyPatch(patch, work, tools)
  for (const [key, written] of work.written) {
    const known = work.layers.get(key)
    if (known === undefined || known.node.removed) continue
    const frozen = tools.frozen.has(known.node.id)
      ? needsFonts
      : work.stays.has(key)
        ? ['drawing']
        : []
    const kept = frozen.length > 0 ? frozenAs(known.node, written, frozen) : written
    remarkLayer(known.node, { key, written: kept }, tools.onTakeBack)
  }
  return new Map([...work.layers].map(([key, { node }]) => [key, node]))
}

function applyPatch(patch: Patch, work: Work, tools: ApplyTools): void {
  switch (patch.kind) {
    case 'set':
      applySet(knownOf(work, patch.key), patch.props, tools)
      return
    case 'fill':
      applyFill(patch.key, patch.from, work, tools)
      return
    case 'create': {
      const { node: parent } = knownOf(work, patch.parent)
      if ('children' in parent) draw(patch.wanted, parent, patch.index, { work, tools })
      return
    }
    case 'move': {
      const { node } = knownOf(work, patch.key)
      const { node: parent } = knownOf(work, patch.parent)
      if (!('children' in parent)) return
      keepPlace(node, tools.onTakeBack)
      insertAt(parent, node, patch.index)
      return
    }
    case 'redraw':
      redraw(patch, work, tools)
      return
    case 'remove':
      takeAway(work.nodes.get(patch.node), tools)
      return
    case 'aside':
      putAside(work.nodes.get(patch.node), tools)
      return
    case 'write':
      work.written.set(patch.key, patch.written)
      return
    default:
      assertNever(patch)
  }
}

function knownOf({ layers }: Work, key: string): Known {
  const known = layers.get(key)
  if (known === undefined) throw new Error(`A patch names a layer that is not there: ${key}`)
  return known
}

/** What needs the fonts a text has: everything of its type, and its size with it. */
const needsFonts = [
  ...['paragraphs', 'font', 'size', 'lineHeight', 'tracking', 'fills', 'textStyle'],
  ...['paragraphGap', 'align', 'maxLines', 'width', 'height'],
]

function applySet({ node, canvas, isFixed, kind }: Known, set: Props, tools: ApplyTools): void {
  const isFrozen = tools.frozen.has(node.id)
  const own: Props = isFrozen
    ? Object.fromEntries(Object.entries(set).filter(([name]) => !needsFonts.includes(name)))
    : set
  const standing = {
    layer: node,
    canvas,
    isFixed,
    isSlide: kind === 'slide',
    isDrawing: kind === 'vector',
  }
  writeProps(standing, own, tools)
}

/** What is kept of a layer of which some could not be written: these properties are as they were. */
function frozenAs(node: SceneNode, written: Written, names: readonly string[]): Written {
  const before: Props = readLayerMark(node)?.written?.props ?? {}
  const isFrozen = (name: string): boolean => names.includes(name)
  const free = Object.entries(written.props).filter(([name]) => !isFrozen(name))
  const frozen = Object.entries(before).filter(([name]) => isFrozen(name))
  return { ...written, props: Object.fromEntries([...free, ...frozen]) }
}

function applyFill(key: string, from: string, work: Work, tools: ApplyTools): void {
  const { node } = knownOf(work, key)
  if (!('fills' in node)) return
  const fills = fillsAt(from, { width: node.width, height: node.height })
  const { names, onTakeBack } = tools
  const was = node.fills
  const before = readLayerMark(node)?.written ?? null
  // A size that changed by a pixel changes less than a comparison sees.
  const isOther =
    JSON.stringify(before?.props.fills) !== JSON.stringify(fills) ||
    !isSame(readPaints(was, names), fills)
  if (isOther && typeof was !== 'symbol') {
    onTakeBack(() => {
      node.fills = was
    })
    node.fills = toPaints(fills, names.bound)
  }
  const written = work.written.get(key) ?? before
  if (written === null) return
  work.written.set(key, { ...written, props: { ...written.props, fills }, fillsFrom: from })
}

function draw(
  wanted: Wanted,
  parent: BaseNode & ChildrenMixin,
  index: number,
  { work, tools }: { readonly work: Work; readonly tools: ApplyTools },
): SceneNode {
  const drawn = new Map<string, SceneNode>()
  const place = { parent, index: Math.min(index, parent.children.length) }
  const layer = drawLayer(wanted, place, {
    ...tools,
    onDrawn: (key, node) => {
      drawn.set(key, node)
    },
  })
  know(wanted, drawn, work)
  return layer
}

function know(wanted: Wanted, drawn: ReadonlyMap<string, SceneNode>, work: Work): void {
  const { key, props, kind, children } = wanted
  const node = drawn.get(key)
  if (node !== undefined) work.layers.set(key, { node, canvas: props, isFixed: false, kind })
  for (const child of children) know(child, drawn, work)
}

/** A shape of another kind takes the place of the old one; the frame of a drawing stays and gets another path. */
function redraw(
  { key, wanted, props }: Extract<Patch, { kind: 'redraw' }>,
  work: Work,
  tools: ApplyTools,
): void {
  const { node: old, isFixed } = knownOf(work, key)
  const { parent } = old
  const isDrawing = wanted.kind === 'vector'
  const path = isDrawing ? vectorIn(old) : null
  // In an instance nothing can be exchanged, and what a person deleted stays deleted.
  if (isFixed || (isDrawing && path === null) || old.type === 'INSTANCE') {
    work.stays.add(key)
    return
  }
  if (path !== null && 'children' in old) {
    putPath(old, indexIn(old, path), wanted, tools)
    takeAway(path, tools)
  } else if (parent !== null && 'children' in parent) {
    draw(wanted, parent, indexIn(parent, old), { work, tools })
    takeAway(old, tools)
  }
  applySet(knownOf(work, key), props, tools)
}

/** The path of a drawing as it is wanted now, as large as its frame, below what stands there now at `index`. */
function putPath(
  frame: SceneNode & ChildrenMixin,
  index: number,
  wanted: Wanted,
  tools: ApplyTools,
): void {
  const drawing = drawPath(wanted, tools)
  const path = vectorIn(drawing)
  if (path === null) return
  const { width, height } = frame
  // A person may have made it larger: the path, whose constraints are SCALE, comes along.
  if (drawing.width !== width || drawing.height !== height) drawing.resize(width, height)
  const { x, y } = path
  keepPlace(path, tools.onTakeBack)
  frame.insertChild(index, path)
  path.x = x
  path.y = y
  takeAway(drawing, tools)
}

function takeAway(layer: SceneNode | undefined, { holder }: ApplyTools): void {
  if (layer !== undefined && !layer.removed) holder.take(layer)
}

function putAside(layer: SceneNode | undefined, { asides }: ApplyTools): void {
  if (layer !== undefined && !layer.removed) asides.take(withEmptied(layer))
}
