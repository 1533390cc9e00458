/** What a merge asks for, as data: `figma/` applies it, tests compare it. */
import type { Aside, HandEdit, HandLook, UpdatePlan } from '../slide/edits'
import type { Slide, SlideNode } from '../slide/node'
import type { CanvasLayer, LayerKind, Props, Written } from './props'

/** A layer as we would write it now. */
export interface Wanted {
  readonly key: string
  readonly kind: LayerKind
  /** What it is drawn from; null for the slide's own frame. */
  readonly node: SlideNode | null
  readonly props: Props
  /** As `Written.fillsFrom`; `props.fills` is absent then, as only the layer's size will tell. */
  readonly fillsFrom?: string
  /** Bottom first. */
  readonly children: readonly Wanted[]
}

/** One change to one slide. Layers are named by their key; they are applied in order. */
export type Patch =
  /** Write these properties; all others stay. Never empty. */
  | { readonly kind: 'set'; readonly key: string; readonly props: Props }
  /**
   * The fill depends on the size the layer has in the end: work it out from `from`, write it if it is another
   * than what stands there, and keep both in `written`. Comes after all other patches of a slide.
   */
  | { readonly kind: 'fill'; readonly key: string; readonly from: string }
  /** Draw this layer with all in it as child number `index` of `parent`, counted among all children there. */
  | {
      readonly kind: 'create'
      readonly wanted: Wanted
      readonly parent: string
      readonly index: number
    }
  /** The same for a layer that is there, also into another parent. */
  | {
      readonly kind: 'move'
      readonly key: string
      readonly parent: string
      readonly index: number
    }
  /** Draw it anew in its place, because a drawing's path or size is another; `props` as merged. */
  | {
      readonly kind: 'redraw'
      readonly key: string
      readonly wanted: Wanted
      readonly props: Props
    }
  /** Remove it with all that is in it: all of it is ours and untouched. */
  | { readonly kind: 'remove'; readonly key: string }
  /** Ours no longer, but touched: out of the slide, below the row, as it is. */
  | { readonly kind: 'aside'; readonly key: string }
  /** Only what is kept of it changes: what we wrote last time. Follows every change of a layer we keep. */
  | { readonly kind: 'write'; readonly key: string; readonly written: Written }

export interface SlideMerge {
  readonly slide: string
  readonly patches: readonly Patch[]
  readonly edits: readonly HandEdit[]
  readonly looks: readonly HandLook[]
  readonly aside: readonly Aside[]
}

/** A frame on the canvas that carries a slide's mark. */
export interface CanvasSlide {
  readonly key: string
  readonly node: string
  /** Figma id of what it stands in: a page, a section, a frame of the person's. */
  readonly container: string
  /** px from the page's origin, whatever it stands in. */
  readonly at: { readonly x: number; readonly y: number }
  readonly size: { readonly width: number; readonly height: number }
  /** Where we put it last time, from the page's origin. */
  readonly wasAt: { readonly x: number; readonly y: number }
  /** Every layer key we wrote in it last time: what is missing now was deleted by the person. */
  readonly keys: readonly string[]
  /** JSON of the slide tree we wrote last time: the same now needs no merge. */
  readonly tree: string
  /** Its frame with all in it; asked for only where it is needed, because reading costs. */
  readonly read: () => CanvasLayer
}

export interface DeckInput {
  /** In order. */
  readonly slides: readonly Slide[]
  readonly canvas: readonly CanvasSlide[]
  /** Edits to be overwritten. */
  readonly discard: 'all' | readonly string[]
  /** px between slides; between the row and what is kept aside. */
  readonly gap: number
  readonly asideGap: number
  /** The slide as Figma would be given it: fonts and pictures by Figma's names. */
  readonly want: (slide: Slide, at: { readonly x: number; readonly y: number }) => Wanted
}

/** One slide that is kept, made or let go. */
export type SlideStep =
  | {
      readonly kind: 'keep'
      readonly node: string
      readonly merge: SlideMerge
      readonly tree: string
    }
  /** As a new frame at `at` (page px), in `container`, behind the slide `after` in layer order. */
  | {
      readonly kind: 'insert'
      readonly slide: Slide
      readonly wanted: Wanted
      readonly at: { readonly x: number; readonly y: number }
      /** null: the page itself. */
      readonly container: string | null
      readonly after: string | null
    }
  | { readonly kind: 'remove'; readonly node: string }
  /** Touched, but its post is gone: moved to `at`, no longer a slide of the carousel. */
  | {
      readonly kind: 'aside'
      readonly node: string
      readonly at: { readonly x: number; readonly y: number }
    }

export interface DeckMerge {
  readonly steps: readonly SlideStep[]
  /** Node ids and keys of inserted ones are not known yet: keys, in the order of layers and of the row. */
  readonly order: readonly string[]
  readonly plan: UpdatePlan
  readonly looks: readonly HandLook[]
}
