/** Builders of layer records, for testing the engine without the core. */
import type { DocumentRecord, ImageRecord, LayerRecord } from '../../playground/host/model'

export type Props = Readonly<Record<string, unknown>>

/** A layer to be built: props are Plugin-API properties; x, y, width and height go to the record. */
export interface Sketch {
  readonly type: string
  readonly props: Props
  readonly children: readonly Sketch[]
  readonly characters?: string
  readonly ranges?: readonly { readonly end: number; readonly style: Props }[]
}

export function sketch(type: string, props: Props = {}, children: readonly Sketch[] = []): Sketch {
  return { type, props, children }
}

export function frame(props: Props = {}, children: readonly Sketch[] = []): Sketch {
  return sketch('FRAME', { width: 100, height: 100, ...props }, children)
}

/** A horizontal auto-layout frame that hugs both ways unless `props` say otherwise. */
export function row(props: Props = {}, children: readonly Sketch[] = []): Sketch {
  return frame({ layoutMode: 'HORIZONTAL', ...hug, ...props }, children)
}

export function column(props: Props = {}, children: readonly Sketch[] = []): Sketch {
  return frame({ layoutMode: 'VERTICAL', ...hug, ...props }, children)
}

export function box(width: number, height: number, props: Props = {}): Sketch {
  return sketch('RECTANGLE', { width, height, ...props })
}

/** A text in Inter Regular 12, or in what `style` says; auto width unless `props` say otherwise. */
export function text(characters: string, style: Props = {}, props: Props = {}): Sketch {
  const fontName = { family: 'Inter', style: 'Regular' }
  return {
    type: 'TEXT',
    props: { fills: [solid('#000000')], ...props },
    children: [],
    characters,
    ranges: [{ end: characters.length, style: { fontName, fontSize: 12, ...style } }],
  }
}

/** A text whose stretches differ: `[words, style]` in order. */
export function mixedText(
  stretches: readonly (readonly [string, Props])[],
  props: Props = {},
): Sketch {
  let end = 0
  return {
    ...text(stretches.map(([words]) => words).join(''), {}, props),
    ranges: stretches.map(([words, style]) => {
      end += words.length
      const fontName = { family: 'Inter', style: 'Regular' }
      return { end, style: { fontName, fontSize: 12, ...style } }
    }),
  }
}

const hug = { primaryAxisSizingMode: 'AUTO', counterAxisSizingMode: 'AUTO' }

/** A solid paint from '#rrggbb'. */
export function solid(hex: string, opacity = 1): Props {
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255
  return { type: 'SOLID', color: { r: channel(1), g: channel(3), b: channel(5) }, opacity }
}

export interface Built {
  readonly document: DocumentRecord
  readonly root: LayerRecord
  /** The layer with this name in its props. */
  readonly named: (name: string) => LayerRecord
  /** Changes properties as the core does: the layer and all above it get a new revision. */
  readonly change: (layer: LayerRecord, props: Props) => void
}

/** Puts a sketch on a page. Ids are 1:1, 1:2 … in the order of writing. */
export function build(root: Sketch, images: ReadonlyMap<string, ImageRecord> = new Map()): Built {
  const layers = new Map<string, LayerRecord>()
  const page: LayerRecord = {
    id: '0:1',
    type: 'PAGE',
    parent: null,
    children: [],
    props: {},
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    revision: 1,
  }
  layers.set(page.id, page)
  let last = 0

  function add(from: Sketch, parent: LayerRecord): LayerRecord {
    last += 1
    const { x = 0, y = 0, width = 100, height = 100, ...props } = from.props
    const layer: LayerRecord = {
      id: `1:${last}`,
      type: from.type,
      parent: parent.id,
      children: [],
      props,
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
      revision: 1,
    }
    if (from.characters !== undefined) {
      layer.text = {
        characters: from.characters,
        ranges: (from.ranges ?? []).map(({ end, style }) => ({ end, style: { ...style } })),
      }
    }
    layers.set(layer.id, layer)
    parent.children.push(layer.id)
    for (const child of from.children) add(child, layer)
    return layer
  }

  const built = add(root, page)
  return {
    document: { layers, rootId: page.id, images: new Map(images), resolve: (_, value) => value },
    root: built,
    named(name) {
      const found = [...layers.values()].find((layer) => layer.props['name'] === name)
      if (found === undefined) throw new Error(`No layer named ${name}.`)
      return found
    },
    change(layer, { width, height, ...props }) {
      Object.assign(layer.props, props)
      if (typeof width === 'number') layer.width = width
      if (typeof height === 'number') layer.height = height
      let at: LayerRecord | undefined = layer
      while (at !== undefined) {
        at.revision += 1
        at = at.parent === null ? undefined : layers.get(at.parent)
      }
    },
  }
}
