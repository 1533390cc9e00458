/**
 * A frame of the person's own as a template, as plain data: what stands in it as a slide tree, and which of its
 * layers are to be filled. `figma/` reads it, `templates/own` fills it, and the copies on the canvas are made of
 * the frame itself (`SlideSource`), so that the tree only has to show and measure, not to draw.
 */
import type { Paint } from '../base/paint'
import type { Rect } from './layout'
import type { SlideNode, TextRun } from './node'

/** Words that a text layer of the frame may ask for, as "{{title}}". */
export const textSlotNames = [
  'title',
  'body',
  'name',
  'handle',
  'page',
  'pages',
  'cta',
  'website',
  'date',
  'number',
  'section',
] as const

export type TextSlotName = (typeof textSlotNames)[number]

/** Pictures that a rectangle, an ellipse or a frame may ask for. */
export const pictureSlotNames = ['image', 'avatar', 'logo'] as const

export type PictureSlotName = (typeof pictureSlotNames)[number]

/** Which slides a frame is for. */
export type FrameRole = 'all' | 'cover' | 'post' | 'outro'

/** A layer of a frame: indexes of children from the frame down to it. */
export type LayerPath = readonly number[]

export interface OwnTemplate {
  /** Made of the id of its first frame, so that a frame taken again is the same template. */
  readonly id: `frame:${string}`
  /** For people: the frame's. */
  readonly name: string
  /** One for all, or at most one each for cover, post and outro; all of one size. */
  readonly frames: readonly OwnFrame[]
}

export interface OwnFrame {
  /** Figma's id. */
  readonly node: string
  readonly name: string
  readonly role: FrameRole
  /** px */
  readonly width: number
  readonly height: number
  readonly fill: Paint
  /**
   * What stands in it, bottom first. A layer that holds a slot is a box, a slot is a text or a picture, and
   * everything else is a picture of itself. Keys are paths: "2.0".
   */
  readonly children: readonly SlideNode[]
  /** In document order. */
  readonly slots: readonly OwnSlot[]
  readonly rooms: readonly Room[]
}

/** How far words that stand out of the flow may grow, and where they stand then. */
export interface Room {
  /** Of a node with `at`: a text, or a stack of texts one below the other. */
  readonly key: string
  /** Where it stands in the frame as it is, px in what it stands in. */
  readonly rect: Rect
  /** px: the size of what it stands in. */
  readonly container: { readonly width: number; readonly height: number }
  /** What stands above and below it; what is hidden on a slide is in nobody's way. */
  readonly others: readonly { readonly key: string; readonly rect: Rect }[]
  /** Which of its edges stay where they are. */
  readonly across: 'start' | 'center' | 'end'
  readonly down: 'start' | 'center' | 'end'
}

interface SlotBase {
  /** Key of its node in the tree. */
  readonly key: string
  readonly path: LayerPath
  /** What is hidden when there is nothing to show: the layer, or the one around it that has the slot's name. */
  readonly holder: { readonly key: string; readonly path: LayerPath }
}

export interface OwnTextSlot extends SlotBase {
  readonly kind: 'text'
  /** UTF-16 units of its whole text. */
  readonly length: number
  /** What is replaced in it, sorted, never empty; UTF-16 offsets, end exclusive. */
  readonly tokens: readonly SlotToken[]
  /** px across it may take if it hugs its words; null: it does not, or nothing is in its way. */
  readonly most: number | null
  /** Lines it may have; null: as many as fit. */
  readonly lines: number | null
  /** px from the frame's corner, where layout does not place it: a text that moves is moved from there. */
  readonly placedAt: { readonly x: number; readonly y: number } | null
}

export interface SlotToken {
  readonly name: TextSlotName
  readonly from: number
  readonly to: number
}

export interface OwnPictureSlot extends SlotBase {
  readonly kind: 'picture'
  readonly name: PictureSlotName
  /** Key of a picture of the layer as it stands in the frame; it stays so while there is no picture. */
  readonly still: string
}

export type OwnSlot = OwnTextSlot | OwnPictureSlot

/** Why a frame cannot be a template, or what in it is left as it is. */
export interface FrameProblem {
  readonly code: FrameProblemCode
  /** Name of the frame or the layer; '' where there is none. */
  readonly name: string
  /** The slot or the font it is about; Figma's own words. */
  readonly detail: string
}

export const frameProblemCodes = [
  'noFrame',
  'tooMany',
  'sizes',
  'noSlot',
  'noWords',
  'turned',
  'missingFont',
  'wrongLayer',
  'gone',
  'figma',
  'unknownSlot',
  'noImage',
] as const

export type FrameProblemCode = (typeof frameProblemCodes)[number]

/** Whether a frame is a template all the same. */
export function isRemark({ code }: FrameProblem): boolean {
  return code === 'unknownSlot' || code === 'noImage'
}

/** A picture of a part of a frame, for thumbnails. */
export interface Still {
  readonly key: string
  /** PNG, base64. */
  readonly png: string
}

/**
 * What a slide is a copy of. Its tree shows the copy; drawn are only the slots: each layer of `slots` is filled
 * with the node of its key.
 */
export interface SlideSource {
  /** Figma's id of the frame. */
  readonly node: string
  /** Every slot of the frame, in document order. */
  readonly slots: readonly SourceSlot[]
}

export type SourceSlot = {
  /** The layer's key in the deck, and that of the tree's node where it is filled. */
  readonly key: string
  readonly path: LayerPath
  /** What is hidden with it: the layer itself, or the one around it. */
  readonly holder: LayerPath
} & (
  | { readonly kind: 'hidden' }
  /** Stays as it stands in the frame. */
  | { readonly kind: 'asIs' }
  | { readonly kind: 'picture' }
  | {
      readonly kind: 'text'
      /** UTF-16 units of its text in the frame: another length is another text than was read. */
      readonly length: number
      /** What takes the place of which characters of that text, sorted. */
      readonly fills: readonly {
        readonly from: number
        readonly to: number
        readonly runs: readonly TextRun[]
      }[]
      /** Of the sizes it has in the frame; 1 as they are. */
      readonly scale: number
      /** px of a line at that size: families of their own, as of code, would have other lines. */
      readonly line: number
      /** px it moves, because it grew from its middle or its end, or what is above it grew. */
      readonly shift?: { readonly x: number; readonly y: number }
      /** px across where a text that hugged its words is broken into lines. */
      readonly wraps?: number
    }
)
