/**
 * A layer's properties as they are compared: what we wrote (base), what stands on the canvas, what we would
 * write now (next). Figma's own terms, but plain JSON and canonical: what is equal for people is equal here.
 *
 * Canonical means: colours as "#RRGGBB", numbers rounded to 4 decimals (Figma keeps float32, figma-facts 6),
 * no field that says the default, ranges joined where neighbours are equal. `sync/equal.ts` compares with that
 * tolerance. Nothing here is a default of Figma's: a property a kind of layer does not have is absent.
 */
export interface FontName {
  readonly family: string
  readonly style: string
}

export type PaintValue =
  | {
      readonly type: 'SOLID'
      /** "#RRGGBB" */
      readonly color: string
      /** 0–1, absent for 1. */
      readonly opacity?: number
      /** Name of our colour variable ("accent") it is bound to, or "id:…" of somebody else's. */
      readonly variable?: string
    }
  | {
      readonly type: 'GRADIENT_LINEAR'
      /** Figma's transform by rows. */
      readonly transform: readonly number[]
      readonly stops: readonly {
        readonly at: number
        readonly color: string
        readonly opacity?: number
      }[]
    }
  | {
      readonly type: 'IMAGE'
      readonly hash: string
      readonly mode: 'FILL' | 'FIT' | 'CROP' | 'TILE'
      /** CROP only, by rows. */
      readonly transform?: readonly number[]
    }
  /** A paint of a kind we never write, or with settings we never write: its canonical JSON. */
  | { readonly type: 'OTHER'; readonly json: string }

/** px as a number; 'hug' and 'fill' as in the tree. */
export type Sizing = number | 'hug' | 'fill'

export interface Mark {
  /** UTF-16 offsets in the paragraph, end exclusive, never empty. Marks are sorted and do not overlap. */
  readonly start: number
  readonly end: number
  readonly font?: FontName
  readonly size?: number
  /** As of a layer: px and percent from us, anything from a person. */
  readonly lineHeight?: number | string
  readonly tracking?: number | string
  readonly fills?: readonly PaintValue[]
  readonly decoration?: 'UNDERLINE' | 'STRIKETHROUGH' | 'NONE'
  readonly href?: string
  /** What we never write (case, lists, a style of the person's), as canonical JSON. */
  readonly other?: string
}

/** One paragraph: its words, and the stretches that differ from the layer's own type and fill. */
export interface Paragraph {
  readonly text: string
  readonly marks: readonly Mark[]
}

/**
 * Every property that is merged. All optional, because kinds differ and because patches name only some.
 * `fills` of a text layer is the layer's own colour; what differs from it is in the marks.
 */
export interface Props {
  readonly name?: string
  readonly visible?: boolean
  readonly opacity?: number
  /** Degrees. */
  readonly rotation?: number
  /** px in the parent when out of the flow, or on the page for a slide; 'flow' in auto layout. */
  readonly position?: 'flow' | { readonly x: number; readonly y: number }
  readonly width?: Sizing
  readonly height?: Sizing
  /** A drawing's are those of the vector inside, as are its strokes. */
  readonly fills?: readonly PaintValue[]
  /** Fills and strokes of the frame around a drawing. We give it none; a person may have. */
  readonly ground?: readonly PaintValue[]
  /** Weight, side and dash are absent where this is empty. */
  readonly strokes?: readonly PaintValue[]
  readonly strokeWeight?: number
  readonly strokeAlign?: 'INSIDE' | 'CENTER' | 'OUTSIDE'
  readonly dash?: readonly number[]
  /** Canonical JSON of each effect, bottom first: `effectJson` makes it. */
  readonly effects?: readonly string[]
  /** px; four when corners differ: top left, top right, bottom right, bottom left. */
  readonly radius?: number | readonly number[]
  // Frames
  readonly direction?: 'NONE' | 'HORIZONTAL' | 'VERTICAL' | 'GRID'
  /** px, or 'auto' for SPACE_BETWEEN. */
  readonly gap?: number | 'auto'
  /** px: top, right, bottom, left. */
  readonly padding?: readonly number[]
  /** MIN, CENTER, MAX; other words of Figma's only from a person's hand. MIN where `gap` is 'auto'. */
  readonly main?: string
  readonly cross?: string
  readonly clip?: boolean
  // Text
  readonly paragraphs?: readonly Paragraph[]
  readonly font?: FontName
  readonly size?: number
  /** px; 'auto', or "150%" from a person's hand. */
  readonly lineHeight?: number | string
  /** Percent; "2px" from a person's hand. */
  readonly tracking?: number | string
  readonly paragraphGap?: number
  readonly align?: 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFIED'
  /** null: no limit. */
  readonly maxLines?: number | null
  /** Name of our text style ("Title") it has, "id:…" of somebody else's; null for none. */
  readonly textStyle?: string | null
  // Drawings, pictures and shapes
  /**
   * What Figma's kind of layer hangs on: a fingerprint of a drawing's path and size, "rectangle", "ellipse".
   * Never read from the canvas. Another one is drawn anew.
   */
  readonly drawing?: string
}

export type PropName = keyof Props

export type LayerKind = 'slide' | 'box' | 'text' | 'picture' | 'shape' | 'vector'

/** What is kept in a layer's plugin data: what we wrote there last time. */
export interface Written {
  readonly kind: LayerKind
  readonly props: Props
  /** Keys of its children in order, bottom first; boxes and slides only. */
  readonly children?: readonly string[]
  /**
   * The fill as the tree had it, where its Figma form depends on the layer's size (a slanted gradient, a crop
   * off the centre): JSON. What is compared to find a change; `props.fills` is what was written.
   */
  readonly fillsFrom?: string
}

/** A layer of a slide as it stands on the canvas. */
export interface CanvasLayer {
  /** Our key; null for a layer of the person's own, and for all but the first of doubles. */
  readonly key: string | null
  /** Figma's id. */
  readonly node: string
  readonly name: string
  /** null where it is the person's own, or what we stored is damaged: then it is the person's own too. */
  readonly written: Written | null
  /** Read only where `written` is there; only the properties its kind has. */
  readonly props: Props
  /** A group of the person's: without layers it is gone. */
  readonly isGroup?: true
  /** Whether it stands inside an instance, where nothing can be moved, added or removed. */
  readonly isFixed: boolean
  /** Bottom first. */
  readonly children: readonly CanvasLayer[]
}
