/**
 * A frame of the person's own as a template, as plain data: what stands in it as a slide tree, and which of its
 * layers are to be filled. `figma/` reads it, `templates/own` fills it, and the copies on the canvas are made of
 * the frame itself (`SlideSource`), so that the tree only has to show and measure, not to draw.
 */
import type { Paint } from '../base/paint'
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
  /** What is replaced in its text, sorted, never empty; UTF-16 offsets, end exclusive. */
  readonly tokens: readonly {
    readonly name: TextSlotName
    readonly from: number
    readonly to: number
  }[]
  /**
   * Px it may take where its own box gives way: across for a text that hugs its words, down for one that grows;
   * null: as much as layout leaves it.
   */
  readonly room: { readonly width: number | null; readonly height: number | null }
  /** Which edge of its box stays when it grows, out of the flow. */
  readonly anchor: 'top' | 'center' | 'bottom'
}

export interface OwnPictureSlot extends SlotBase {
  readonly kind: 'picture'
  readonly name: PictureSlotName
  /** Key of a picture of the layer as it stands in the frame; it stays so while there is no picture. */
  readonly still: string
}

export type OwnSlot = OwnTextSlot | OwnPictureSlot

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
      /** What takes the place of which characters of the frame's text, sorted. */
      readonly fills: readonly {
        readonly from: number
        readonly to: number
        readonly runs: readonly TextRun[]
      }[]
      /** Of the size it has in the frame; 1 as it is. */
      readonly scale: number
      /** px it moves, because it grew from its middle or its end. */
      readonly shift?: { readonly x: number; readonly y: number }
      /** px across where a text that hugged its words has to be broken into lines. */
      readonly wraps?: number
    }
)
