import type { Paint } from '../base/paint'
import type { Redraft } from '../deck/fitting'
import type { DeckSlide } from '../deck/deck'
import type { Picture, Pictures } from '../deck/picture'
import type { FrameTemplateId, Settings, TemplateId } from '../settings/settings'
import type { BoxNode, Slide, SlideNode } from '../slide/node'
import type { Canvas } from './canvas'
import type { Sheet } from './kit'
import type { RailDefaults } from './rails'
import type { Theme } from './theme'

/** What a template makes of one slide. */
export interface Stage {
  /** What stands between header and footer. */
  readonly node: BoxNode
  /** Whether everything stands inside, at sizes the design allows. */
  readonly fits: boolean
  /**
   * px at 1080 width: the size of its words, where the template chose it slide by slide. Slides with one are
   * built once more when those of all others are known (`Sheet.sizes`), so that a deck has few.
   */
  readonly size?: number
  /** The slide's fill instead of the theme's background. */
  readonly ground?: Paint
  /** Below everything else, bottom first, each with `at`: a photo over the whole slide, its scrim. */
  readonly under?: readonly SlideNode[]
  /** Colours of header and footer, where they do not stand on the theme's background. */
  readonly rails?: Theme
  /**
   * A field at one side of the slide, over its whole width or height. The rest holds header, stage and
   * footer with the pads `words`. `axis` is how field and rest stand: one above the other, or side by side.
   */
  readonly field?: {
    readonly node: BoxNode
    readonly axis: 'column' | 'row'
    readonly side: 'first' | 'second'
    readonly words: Canvas['pad']
  }
  /** Whether the pattern may lie below this slide; false where a picture does. */
  readonly pattern?: boolean
  /** All of the slide, instead of `node` between header and footer. */
  readonly whole?: Pick<Slide, 'width' | 'height' | 'fill' | 'children' | 'source'>
}

/** One way to set slides: one of ours, or a person's own frames. */
export interface AnyTemplate {
  readonly id: TemplateId | FrameTemplateId
  readonly name: string
  /** Body sizes on the ladder at a body setting of 36, largest first. */
  readonly bodies: readonly [number, number, ...number[]]
  /** `bodies` are as they are, whatever the person set: a frame has its own sizes. */
  readonly hasOwnSizes?: true
  /** What stands in header and footer unless a person says otherwise. */
  readonly rails: (slide: DeckSlide, settings: Settings) => RailDefaults
  /** The sheet with this template's own edges and gaps. */
  readonly canvas: (canvas: Canvas) => Canvas
  /** Any slide; the best that can be done when nothing fits. */
  readonly build: (sheet: Sheet) => Stage
  /**
   * Whether the cover shows this picture of the first post; undefined: its place is still empty. Absent: no
   * cover shows one.
   */
  readonly coverPicture?: (picture: Picture | undefined) => boolean
  /** Titles are shown with their emoji. */
  readonly keepsEmoji?: true
  /**
   * The same words and pictures, in the same order, in the roles this template has: drafts by post, before
   * anything is fitted, and the pictures that are there already.
   */
  readonly redraft?: (...given: readonly [...Parameters<Redraft>, Pictures]) => ReturnType<Redraft>
}

/** One of ours. */
export interface Template extends AnyTemplate {
  readonly id: TemplateId
}
