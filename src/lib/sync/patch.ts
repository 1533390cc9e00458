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
  /** It holds layers that are not ours, in an order that is not ours: a copy of a person's frame. */
  readonly holdsOthers?: true
}

/**
 * One change to one slide; they are applied in order. Layers are named by their key, those that go by Figma's
 * id, as another may have their key by then. An index counts all children of the parent, also the person's and
 * those that go later, and is the one the layer has once it stands there.
 */
export type Patch =
  /** Write these properties; all others stay. Never empty. */
  | { readonly kind: 'set'; readonly key: string; readonly props: Props }
  /**
   * The fill depends on the size the layer has in the end: work it out from `from`, write it if it is another
   * than what stands there, and keep both in `written`. Comes after all other patches of a slide.
   */
  | { readonly kind: 'fill'; readonly key: string; readonly from: string }
  /** Draw this layer with all in it as child number `index` of `parent`; what it wrote is `wanted`. */
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
  /**
   * Another path in the frame of a drawing, or another kind of shape in the place of the old one: drawn as
   * `wanted`, then `props` are what stays of a person's on what was drawn. Comes after what is set on the layer.
   */
  | {
      readonly kind: 'redraw'
      readonly key: string
      readonly wanted: Wanted
      readonly props: Props
    }
  /** Ours no longer, but touched: out of the slide, below the row, as it is, and without our marks. */
  | { readonly kind: 'aside'; readonly node: string }
  /** Remove it with all that is in it: all of it is ours and untouched, or the person said so. */
  | { readonly kind: 'remove'; readonly node: string }
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
  /** Figma id of the page it stands on, in whatever. */
  readonly page: string
  /** px from the page's origin, whatever it stands in. */
  readonly at: { readonly x: number; readonly y: number }
  readonly size: { readonly width: number; readonly height: number }
  /** Where we put it last time, from the page's origin. */
  readonly wasAt: { readonly x: number; readonly y: number }
  /** Every layer key we wrote in it last time: what is missing now was deleted by the person. */
  readonly keys: readonly string[]
  /** What `treeOf` said of the slide we wrote last time: the same now needs no merge. */
  readonly tree: string
  /** Its frame with all in it; asked for only where it is needed, because reading costs. */
  readonly read: () => CanvasLayer
}

export interface DeckInput {
  /** In order. */
  readonly slides: readonly Slide[]
  /** In document order, each key once: `pickSlides` chooses. */
  readonly canvas: readonly CanvasSlide[]
  /** Keys of the carousel's slides after the last run, in order: what is not on the canvas was deleted by hand. */
  readonly record: readonly string[]
  /** Look also at slides on which nothing is to be written, for a list of all edits. */
  readonly readsAll: boolean
  /** Edits to be overwritten. */
  readonly discard: 'all' | readonly string[]
  /** px between slides. */
  readonly gap: number
  /** The slide as Figma would be given it: fonts and pictures by Figma's names. */
  readonly want: (slide: Slide, at: { readonly x: number; readonly y: number }) => Wanted
}

/** One slide that is kept, made or let go. */
export type SlideStep =
  | {
      readonly kind: 'keep'
      readonly key: string
      readonly node: string
      readonly merge: SlideMerge
      /** Move the frame there (page px); null where it stays. */
      readonly at: { readonly x: number; readonly y: number } | null
      /** Whether a person moved it out of the row, and it stays there. */
      readonly isMoved: boolean
      /** To be kept as `CanvasSlide.wasAt`, `keys` and `tree`, where they are others. */
      readonly wasAt: { readonly x: number; readonly y: number }
      readonly keys: readonly string[]
      readonly tree: string
    }
  /**
   * As a new frame at `at` (page px), which is its `wasAt`, in `container`, above the slide with the key `after`
   * in layer order; then `patches`.
   */
  | {
      readonly kind: 'insert'
      readonly slide: Slide
      readonly wanted: Wanted
      /** Words that a person mended where they stood before: only `set`, which `written` does not follow. */
      readonly patches: readonly Patch[]
      readonly at: { readonly x: number; readonly y: number }
      /** Figma's id; null: the page itself. */
      readonly container: string | null
      readonly after: string | null
      readonly keys: readonly string[]
      readonly tree: string
    }
  | { readonly kind: 'remove'; readonly key: string; readonly node: string }
  /** Touched, but its post is gone: no longer a slide of the carousel. It goes below the row, or stays. */
  | {
      readonly kind: 'aside'
      readonly key: string
      readonly node: string
      /** Where a person put it. */
      readonly stays: boolean
    }

export interface DeckMerge {
  /** Kept and inserted slides in the order of the row, then those that go. */
  readonly steps: readonly SlideStep[]
  /** Keys of the slides that stand, in the order their layers are to have; null: they stay as they are. */
  readonly order: readonly string[] | null
  /** To be kept as `DeckInput.record`: every wanted slide, also those a person deleted. */
  readonly record: readonly string[]
  readonly plan: UpdatePlan
  readonly looks: readonly HandLook[]
}
