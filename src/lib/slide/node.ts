/**
 * The vocabulary of a slide: a tree that says what stands where, never how a painter does it.
 * Only what both Figma's auto layout and CSS flexbox can do is in it.
 * Painters: `figma/draw.ts` (layers) and `preview/slide-preview.tsx` (elements). All lengths in px
 * of the slide (1080 wide for LinkedIn portrait).
 */
import type { Paint, Solid } from '../base/paint'
import type { Font, TextStyle } from '../base/type'
import type { SlideSource } from './own-frame'

/** One slide: the frame that stands on the page. */
export interface Slide {
  /** Stable when text changes, unique in the deck, e.g. "p2/1". */
  readonly key: string
  /** "01 Cover": zero-padded number and a name for people; never contains "/". */
  readonly name: string
  /** px */
  readonly width: number
  readonly height: number
  readonly fill: Paint
  /** The slide's layers, bottom first. The slide is a column without pads and gap, and clips. */
  readonly children: readonly SlideNode[]
  /** The person's own frame it is a copy of. The tree then shows the copy, and only its slots are written. */
  readonly source?: SlideSource
}

export type SlideNode = BoxNode | TextNode | PictureNode | ShapeNode | VectorNode

/** px, or as long as its content, or all its parent leaves. */
export type Length = number | 'hug' | 'fill'

interface NodeBase {
  /** Unique in the deck and meaningful: "p2/1/body". */
  readonly key: string
  /** Layer name for people: "Header", "Avatar", "Body". Never contains "/". */
  readonly name: string
  readonly width: Length
  readonly height: Length
  /** Out of the flow: px from the parent's outer top left corner (not its pads). Size must be px or hug. */
  readonly at?: { readonly x: number; readonly y: number }
  /** 0–1, 1 if absent. */
  readonly opacity?: number
}

export interface Pad {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface Stroke {
  readonly paint: Solid
  /** px, drawn inside the edge, takes no space. */
  readonly weight: number
  /** Lengths of dash and gap. Solid if absent. */
  readonly dash?: readonly number[]
}

export interface Shadow {
  readonly x: number
  readonly y: number
  /** Blur radius as CSS and Figma give it. */
  readonly blur: number
  readonly color: Solid
}

/** A frame with auto layout. */
export interface BoxNode extends NodeBase {
  readonly kind: 'box'
  readonly axis: 'row' | 'column'
  /** px between children; ignored when `main` is "between". */
  readonly gap: number
  readonly pad: Pad
  readonly main: 'start' | 'center' | 'end' | 'between'
  readonly cross: 'start' | 'center' | 'end'
  readonly fill?: Paint
  readonly stroke?: Stroke
  readonly radius?: number
  readonly shadows?: readonly Shadow[]
  readonly clip?: boolean
  readonly children: readonly SlideNode[]
}

/** A stretch of text and what differs from its node's style. */
export interface TextRun {
  readonly text: string
  readonly font?: Font
  readonly color?: Solid
  readonly href?: string
  readonly decoration?: 'underline' | 'strikethrough'
}

/** A text layer. Height is always "hug" unless px; width "hug" means it never wraps. */
export interface TextNode extends NodeBase {
  readonly kind: 'text'
  /** Joined text may be empty. Paragraphs are divided by "\n". */
  readonly runs: readonly TextRun[]
  readonly style: TextStyle
  readonly color: Solid
  readonly align: 'left' | 'center' | 'right'
  /** px between paragraphs. */
  readonly paragraphGap: number
  /** Ends in an ellipsis after so many lines. Unlimited if absent. */
  readonly maxLines?: number
  /** Letters are shown so; the characters stay as they are. Only in copies of a person's own frame. */
  readonly letters?: 'upper' | 'lower'
}

/** A rectangle or ellipse filled with a picture. */
export interface PictureNode extends NodeBase {
  readonly kind: 'picture'
  readonly shape: 'rectangle' | 'ellipse'
  /** Key under which the picture's bytes were sent. */
  readonly image: string
  /** fill: covers and is cut around `focus`; fit: whole, on `backdrop`. */
  readonly fit: 'fill' | 'fit'
  /** 0–1 from the left and top of the picture. Centre if absent. */
  readonly focus?: { readonly x: number; readonly y: number }
  readonly backdrop?: Paint
  readonly stroke?: Stroke
  readonly radius?: number
  readonly alt?: string
}

/** A plain rectangle or ellipse: rule, dot, bar. */
export interface ShapeNode extends NodeBase {
  readonly kind: 'shape'
  readonly shape: 'rectangle' | 'ellipse'
  readonly fill: Paint
  readonly stroke?: Stroke
  readonly radius?: number
}

/** A drawing: arrow, icon, pattern. Width and height must be px; it is not scaled when drawn at them. */
export interface VectorNode extends NodeBase {
  readonly kind: 'vector'
  readonly width: number
  readonly height: number
  /** SVG path data in a `width` × `height` box. */
  readonly path: string
  readonly fill?: Solid
  readonly line?: { readonly paint: Solid; readonly weight: number }
  /** Marks too fine to change how text over them reads: dots, lines of 3 px. */
  readonly fine?: true
}
