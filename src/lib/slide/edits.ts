/**
 * What a person changed on the canvas since we last wrote, and what an update would do, as the panel is told.
 * Found by `sync/`, shown by the panel.
 */
import type { Solid } from '../base/paint'
import type { Font } from '../base/type'
import type { Length, Pad, Stroke, TextNode, TextRun } from './node'

/** In the words of Figma's right sidebar; one row of the update summary is one property of one layer. */
export type EditedProperty =
  | 'words'
  | 'font'
  | 'size'
  | 'lineHeight'
  | 'letterSpacing'
  | 'paragraphSpacing'
  | 'textAlign'
  | 'textStyle'
  | 'maxLines'
  | 'fill'
  | 'stroke'
  | 'effects'
  | 'opacity'
  | 'radius'
  | 'visible'
  | 'name'
  | 'position'
  | 'width'
  | 'height'
  | 'rotation'
  | 'direction'
  | 'spacing'
  | 'padding'
  | 'alignment'
  | 'clip'
  | 'image'
  | 'order'
  | 'parent'
  | 'deleted'
  | 'added'

/** "<slide key> <layer key> <property>": the same for the same edit as long as it stands. */
export type EditId = string

/** One thing a person did to one layer. */
export interface HandEdit {
  readonly id: EditId
  /** Key of the slide. */
  readonly slide: string
  /** Key of the layer; the slide's own for its frame. A layer that a person added has its Figma id. */
  readonly layer: string
  /** Its name on the canvas, or the one we gave it when it is gone. */
  readonly name: string
  /** Figma's id of the layer to select; of its slide when it is gone. */
  readonly node: string
  readonly property: EditedProperty
  /** For people, at most 80 characters: words, "#FF0000", "24". '' where there is nothing to say. */
  readonly before: string
  readonly after: string
  /** Whether the update would have written something else there. */
  readonly isMet: boolean
}

/** What stays when its reason to be is gone, because a person changed it. */
export interface Aside {
  readonly kind: 'slide' | 'layer'
  readonly slide: string
  readonly name: string
  readonly node: string
  /** Whether it stays where a person put it; else it moves below the row. */
  readonly stays: boolean
}

/** What an update would do; nothing is written yet. */
export interface UpdatePlan {
  /** Slides on which something is written. */
  readonly restyled: number
  readonly inserted: number
  readonly removed: number
  readonly edits: readonly HandEdit[]
  readonly aside: readonly Aside[]
}

/**
 * What a person set otherwise, under the name of its row in the sidebar, as the tree says it. What the tree cannot
 * say (gradients and pictures of theirs, rotation) is absent.
 */
export interface HandStyle {
  /** null: none. */
  readonly fill?: Solid | null
  readonly stroke?: Stroke | null
  readonly font?: Font
  /** px */
  readonly size?: number
  readonly lineHeight?: number
  /** Percent of the size. */
  readonly letterSpacing?: number
  readonly textAlign?: TextNode['align']
  readonly paragraphSpacing?: number
  /** 0–1 */
  readonly opacity?: number
  readonly radius?: number
  readonly width?: Length
  readonly height?: Length
  readonly spacing?: number
  readonly padding?: Pad
}

/** A paragraph that a person rewrote. */
export interface HandWords {
  /** Number of the paragraph among those of its layer as we wrote them. */
  readonly at: number
  /** As we wrote it, and as it reads now. */
  readonly from: string
  readonly to: readonly TextRun[]
}

/** How a layer of the tree looks after a person's hand, for thumbnails; absent is as we made it. */
export interface HandLook {
  readonly layer: string
  readonly words?: readonly HandWords[]
  /** All its paragraphs as we wrote them, where some were rewritten: what is written now may be another text. */
  readonly paragraphs?: readonly string[]
  /** px in its parent; out of the flow. */
  readonly at?: { readonly x: number; readonly y: number }
  /** Deleted or made invisible. */
  readonly isGone?: boolean
  readonly style?: HandStyle
}
