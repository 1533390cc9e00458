/**
 * A canvas that is nothing but data: layers with properties, and patches applied to them as Figma would. The
 * tests' person edits it directly.
 */
import { fillsAt } from '../../../src/lib/sync/wanted-fills'
import type { Patch, Wanted } from '../../../src/lib/sync/patch'
import type {
  CanvasLayer,
  Mark,
  Paragraph,
  PropName,
  Props,
  Written,
} from '../../../src/lib/sync/props'

export interface Layer {
  id: string
  key: string | null
  written: Written | null
  props: Props
  isFixed: boolean
  children: Layer[]
}

export interface Canvas {
  root: Layer
  /** What was moved out of the slide. */
  readonly aside: Layer[]
  nextId: number
}

export function drawn(wanted: Wanted): Canvas {
  const canvas: Canvas = { root: own('nothing'), aside: [], nextId: 1 }
  canvas.root = draw(wanted, canvas)
  return canvas
}

/** A layer of the person's. */
export function own(name: string, children: Layer[] = []): Layer {
  return {
    id: `own:${name}`,
    key: null,
    written: null,
    props: { name },
    isFixed: false,
    children,
  }
}

function draw(wanted: Wanted, canvas: Canvas): Layer {
  const { key, kind, children, fillsFrom } = wanted
  const layer: Layer = {
    id: `1:${canvas.nextId++}`,
    key,
    written: null,
    props: wanted.props,
    isFixed: false,
    children: children.map((child) => draw(child, canvas)),
  }
  if (fillsFrom !== undefined) {
    layer.props = { ...layer.props, fills: fillsAt(fillsFrom, sizeOf(layer)) }
  }
  layer.written = {
    kind,
    props: layer.props,
    ...(kind === 'slide' || kind === 'box' ? { children: children.map((child) => child.key) } : {}),
    ...(fillsFrom === undefined ? {} : { fillsFrom }),
  }
  return layer
}

/** A layer that fills or hugs is 500 px here. */
function sizeOf({ props: { width, height } }: Layer): { width: number; height: number } {
  return {
    width: typeof width === 'number' ? width : 500,
    height: typeof height === 'number' ? height : 500,
  }
}

/** As it is read: the first layer with a key is ours, and only what we wrote is read. */
export function read(canvas: Canvas): CanvasLayer {
  const seen = new Set<string>()
  const toLayer = (layer: Layer): CanvasLayer => {
    const isFirst = layer.key !== null && !seen.has(layer.key)
    if (layer.key !== null) seen.add(layer.key)
    const written = isFirst ? layer.written : null
    return {
      key: isFirst ? layer.key : null,
      node: layer.id,
      name: layer.props.name ?? '',
      written,
      props: written === null ? {} : onlyWritten(layer.props, written.props),
      isFixed: layer.isFixed,
      children: layer.children.map(toLayer),
    }
  }
  return toLayer(canvas.root)
}

function onlyWritten(props: Props, written: Props): Props {
  return Object.fromEntries(Object.entries(props).filter(([name]) => name in written))
}

export function all(layer: Layer): readonly Layer[] {
  return [layer, ...layer.children.flatMap(all)]
}

/** The layer with this key; throws when there is none. */
export function find(canvas: Canvas, key: string): Layer {
  const found = all(canvas.root).find((layer) => layer.key === key)
  if (found === undefined) throw new Error(`No layer ${key}.`)
  return found
}

export function has(canvas: Canvas, key: string): boolean {
  return all(canvas.root).some((layer) => layer.key === key)
}

export function parentOf(canvas: Canvas, layer: Layer): Layer {
  const found = all(canvas.root).find(({ children }) => children.includes(layer))
  if (found === undefined) throw new Error(`${layer.id} stands nowhere.`)
  return found
}

export function takeOut(canvas: Canvas, layer: Layer): void {
  const { children } = parentOf(canvas, layer)
  children.splice(children.indexOf(layer), 1)
}

/** Does what the patches say; throws where Figma would. */
export function apply(canvas: Canvas, patches: readonly Patch[]): void {
  for (const patch of patches) applyOne(canvas, patch)
}

function applyOne(canvas: Canvas, patch: Patch): void {
  switch (patch.kind) {
    case 'set':
      set(find(canvas, patch.key), patch.props)
      return
    case 'fill': {
      const layer = find(canvas, patch.key)
      const fills = fillsAt(patch.from, sizeOf(layer))
      layer.props = { ...layer.props, fills }
      if (layer.written === null) throw new Error('A fill of a layer that is not ours.')
      const props = { ...layer.written.props, fills }
      layer.written = { ...layer.written, props, fillsFrom: patch.from }
      return
    }
    case 'create':
      // One of another kind had the key; it goes by its id.
      for (const layer of all(canvas.root)) if (layer.key === patch.wanted.key) layer.key = null
      put(find(canvas, patch.parent), draw(patch.wanted, canvas), patch.index)
      return
    case 'move': {
      const layer = find(canvas, patch.key)
      takeOut(canvas, layer)
      put(find(canvas, patch.parent), layer, patch.index)
      return
    }
    case 'redraw': {
      const old = find(canvas, patch.key)
      const { children } = parentOf(canvas, old)
      const layer = draw(patch.wanted, canvas)
      const stays = patch.wanted.kind === 'vector' ? old.props : layer.props
      layer.props = { ...stays, ...patch.props }
      layer.written = old.written
      children.splice(children.indexOf(old), 1, layer)
      return
    }
    case 'remove':
      takeOut(canvas, byId(canvas, patch.node))
      return
    case 'aside': {
      const layer = byId(canvas, patch.node)
      takeOut(canvas, layer)
      canvas.aside.push(layer)
      return
    }
    case 'write':
      find(canvas, patch.key).written = patch.written
      return
  }
}

function byId(canvas: Canvas, id: string): Layer {
  const found = all(canvas.root).find((layer) => layer.id === id)
  if (found === undefined) throw new Error(`No layer with id ${id}.`)
  return found
}

function put(parent: Layer, layer: Layer, index: number): void {
  if (parent.isFixed) throw new Error('New parent is an instance or is inside of an instance.')
  if (index < 0 || index > parent.children.length) throw new Error(`Index ${index} is none.`)
  parent.children.splice(index, 0, layer)
}

const rangeLooks = ['font', 'size', 'lineHeight', 'tracking', 'fills'] as const

/** A look of a whole text overwrites that look in every range, as in Figma; then come the paragraphs. */
function set(layer: Layer, props: Props): void {
  if (Object.keys(props).length === 0) throw new Error('An empty set.')
  const overwritten: readonly PropName[] =
    props.textStyle === undefined ? rangeLooks.filter((name) => name in props) : rangeLooks
  const paragraphs =
    props.paragraphs ?? layer.props.paragraphs?.map((one) => plain(one, overwritten))
  layer.props = { ...layer.props, ...props, ...(paragraphs === undefined ? {} : { paragraphs }) }
}

function plain({ text, marks }: Paragraph, names: readonly PropName[]): Paragraph {
  const left = marks.map((mark) =>
    Object.fromEntries(Object.entries(mark).filter(([name]) => !names.includes(name as PropName))),
  ) as unknown as Mark[]
  return { text, marks: left.filter((mark) => Object.keys(mark).length > 2) }
}
