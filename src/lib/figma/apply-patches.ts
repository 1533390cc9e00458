/** The patches of one slide → changes to its layers, each of which can be taken back. */
import { assertNever } from '../base/assert-never'
import { isSame } from '../sync/equal'
import type { Patch, Wanted } from '../sync/patch'
import type { CanvasLayer, Props, Written } from '../sync/props'
import { fillsAt } from '../sync/wanted-fills'
import type { Asides } from './asides'
import { drawLayer, type DrawTools } from './draw'
import type { OnTakeBack } from './entries'
import { withEmptied, type Holder } from './holder'
import { insertAt, keepPlace } from './layer-place'
import { readLayerMark, remarkLayer } from './marks'
import { toPaints } from './paint'
import { readPaints } from './read-paint'
import { vectorIn } from './read-layer'
import type { ReadSlide } from './read-slide'
import { hasMissingFont } from './text-fonts'
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
  /** Keys of drawings that could not be drawn anew: of these, what was kept stays. */
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
    if (known === undefined || known.node.removed || work.stays.has(key)) continue
    const kept = tools.frozen.has(known.node.id) ? frozenAs(known.node, written) : written
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

/** What is kept of a text without its fonts: what was not written is as it was. */
function frozenAs(node: SceneNode, written: Written): Written {
  const before: Props = readLayerMark(node)?.written?.props ?? {}
  const isFrozen = (name: string): boolean => needsFonts.includes(name)
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

/**
 * A drawing with another path: the new one stands where the old one stood, with what a person put into it. Where
 * that cannot be moved the old one stays, and what is kept of it too.
 */
function redraw(
  { key, wanted, props }: Extract<Patch, { kind: 'redraw' }>,
  work: Work,
  tools: ApplyTools,
): void {
  const { node: old } = knownOf(work, key)
  const { parent } = old
  if (parent === null || !('children' in parent)) return
  const inside = addedTo(old)
  if (inside.length > 0 && (old.type === 'INSTANCE' || inside.some(hasMissingFont))) {
    work.stays.add(key)
    return
  }
  const index = parent.children.findIndex(({ id }) => id === old.id)
  const layer = draw(wanted, parent, index, { work, tools })
  if ('children' in layer) moveAll(inside, layer, tools)
  const differing = Object.entries(props).filter(
    ([name, value]) => !isSame(value, (wanted.props as Readonly<Record<string, unknown>>)[name]),
  )
  applySet(knownOf(work, key), Object.fromEntries(differing), tools)
  takeAway(old, tools)
}

/** What a person put into a drawing, and on which side of it. */
function addedTo(drawing: SceneNode): readonly SceneNode[] {
  const vector = vectorIn(drawing)
  return 'children' in drawing ? drawing.children.filter(({ id }) => id !== vector?.id) : []
}

/** To the same places in another drawing, on the same side of the vector. */
function moveAll(
  layers: readonly SceneNode[],
  drawing: SceneNode & ChildrenMixin,
  { onTakeBack }: ApplyTools,
): void {
  for (const layer of layers) {
    const { parent, x, y } = layer
    const at = parent === null || !('children' in parent) ? -1 : parent.children.indexOf(layer)
    const isBelow = parent !== null && 'children' in parent && at < indexOfVector(parent)
    keepPlace(layer, onTakeBack)
    drawing.insertChild(isBelow ? indexOfVector(drawing) : drawing.children.length, layer)
    layer.x = x
    layer.y = y
  }
}

function indexOfVector({ children }: ChildrenMixin): number {
  return children.findIndex(({ type }) => type === 'VECTOR')
}

function takeAway(layer: SceneNode | undefined, { holder }: ApplyTools): void {
  if (layer !== undefined && !layer.removed) holder.take(layer)
}

function putAside(layer: SceneNode | undefined, { asides }: ApplyTools): void {
  if (layer !== undefined && !layer.removed) asides.take(withEmptied(layer))
}
