/** What `update` asks the world to do, as data. All of it is done in `effects/`. */
import type { CanvasPurpose, StoredPart } from '../../messages/protocol'
import type { BrandKit } from '../../settings/brand'
import type { CanvasSettings } from '../../settings/settings'
import type { AddedAt } from './event'
import type { KitPicture } from './event-brand'
import type { ImageKey, RunMode } from './state'

export type Effect =
  /** `added`: its posts go behind those that are there, instead of taking their place. */
  | {
      readonly kind: 'read'
      readonly text: string
      readonly html?: string
      readonly added?: AddedAt
    }
  | { readonly kind: 'convert'; readonly image: ImageKey; readonly blob: Blob }
  | { readonly kind: 'download'; readonly image: ImageKey; readonly url: string }
  | {
      readonly kind: 'draw'
      readonly run: number
      readonly mode: Exclude<RunMode, 'remove'>
      /** The size of a row. */
      readonly canvas?: CanvasSettings
    }
  /** Bring the canvas up to date once the person pauses. */
  | { readonly kind: 'live' }
  | { readonly kind: 'inspect'; readonly carousel: string }
  /** Read a carousel of the canvas to edit it: what comes is `carouselOpened`. */
  | { readonly kind: 'openCarousel'; readonly carousel: string }
  /** Read the slides as they stand on the canvas. */
  | { readonly kind: 'readCanvas'; readonly carousel: string; readonly purpose: CanvasPurpose }
  | { readonly kind: 'findLeftovers'; readonly carousel: string }
  | {
      readonly kind: 'remove'
      readonly run: number
      readonly carousel: string
      readonly design: boolean
    }
  /** Select layers on the canvas. */
  | { readonly kind: 'select'; readonly nodes: readonly string[] }
  | { readonly kind: 'cancel'; readonly run: number }
  | { readonly kind: 'show' }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'store'; readonly part: StoredPart; readonly json: string }
  /** Ask whether another window has kept kits or presets: what comes is `storedElsewhere`. */
  | { readonly kind: 'lookElsewhere' }
  /** Make a picture small and keep it for a brand kit. */
  | {
      readonly kind: 'keepPicture'
      readonly brand: string
      readonly at: KitPicture
      readonly given: GivenPicture
    }
  /** Read the kept pictures of brand kits again. */
  | { readonly kind: 'fetchPictures'; readonly keys: readonly string[] }
  /** The same for a picture of the work in progress, or of a carousel's document: what comes is `image`. */
  | {
      readonly kind: 'restorePicture'
      readonly image: ImageKey
      readonly key: string
      readonly from: 'storage' | 'document'
    }
  /** Forget every kept picture but these. */
  | { readonly kind: 'forgetPictures'; readonly except: readonly string[] }
  /** Keep the work in progress as it is once the person pauses, with the bytes that cannot be had again. */
  | { readonly kind: 'storeWork' }
  /** A brand kit with its pictures as a file for others. */
  | { readonly kind: 'saveBrand'; readonly kit: BrandKit }
  /** JSON as a file for others; `name` is for people and has no ending. */
  | { readonly kind: 'saveFile'; readonly name: string; readonly text: string }
  | { readonly kind: 'readFile'; readonly what: 'brand' | 'preset'; readonly blob: Blob }
  /** Read the selected frames as a template. */
  | { readonly kind: 'readFrame' }
  | { readonly kind: 'forgetFrame'; readonly template: string }
  /** What the Figma file says of a brand: what comes is `documentBrandRead`. */
  | { readonly kind: 'readBrand' }
  | { readonly kind: 'resize'; readonly width: number; readonly height: number }
  | { readonly kind: 'endNotice'; readonly afterMs: number }

/** A picture as it comes: a file, a data URL out of a file, or one whose bytes are here already. */
export type GivenPicture =
  | { readonly kind: 'file'; readonly blob: Blob }
  | { readonly kind: 'data'; readonly url: string }
  | { readonly kind: 'known'; readonly key: string }

/** A new state and what to do about it. */
export interface Next<State> {
  readonly state: State
  readonly effects: readonly Effect[]
}
