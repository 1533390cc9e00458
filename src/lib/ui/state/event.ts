/** Everything that can happen to the panel, in the words of the panel reference, section 11. */
import type { Hex } from '../../base/paint'
import type { Deck } from '../../deck/deck'
import type { KnownSizes } from '../../deck/measuring'
import type { Picture } from '../../deck/picture'
import type { Reading } from '../../formats/read'
import type { Failure, FontFamily, Opened, StoredPart, ToUi } from '../../messages/protocol'
import type { CleaningSwitch, KeptPhrase } from '../../settings/cleaning'
import type { FontChoice, Settings } from '../../settings/settings'
import type { DragEvents, PostEvent, SelectEvent, SlideEvent } from './event-arrange'
import type { BrandEvent } from './event-brand'
import type { PresetEvent } from './event-preset'
import type { CommandEvent } from './event-command'
import type { EditEvent } from './event-edit'
import type { FindingsEvent } from './event-findings'
import type { FramesEvent } from './event-frames'
import type { Drawn } from './edited'
import type { ImageKey, PlaceKey, Running, RunResult, SectionId, ThumbSize, View } from './state'

/** Settings by path and the kind of value each takes. */
export interface SettingValues {
  readonly 'type.title': number
  readonly 'type.body': number
  readonly 'type.meta': number
  readonly 'author.name': string
  readonly 'author.handle': string
}

type CleaningChanged = {
  readonly kind: 'cleaningChanged'
  readonly key: CleaningSwitch
  readonly value: boolean
}

type SettingChanged = {
  readonly [Path in keyof SettingValues]: {
    readonly kind: 'settingChanged'
    readonly path: Path
    readonly value: SettingValues[Path]
    /** Changes with the same gesture are one undo step. */
    readonly gesture?: string
  }
}[keyof SettingValues]

export type Event =
  | ReadingEvent
  | PostEvent
  | SlideEvent
  | SelectEvent
  | DragEvents
  | ImageEvent
  | DesignEvent
  | BrandEvent
  | PresetEvent
  | FindingsEvent
  | FramesEvent
  | ViewEvent
  | RunEvent
  | EditEvent
  | CommandEvent
  | HostEvent

/** Where more posts go: before the slide with this index. */
export interface AddedAt {
  readonly deck: Deck
  readonly before: number
}

export type ReadingEvent =
  | {
      readonly kind: 'pasted'
      readonly text: string
      readonly html?: string
      readonly from: 'clipboard' | 'file'
    }
  | {
      readonly kind: 'threadRead'
      readonly text: string
      readonly reading: Reading
      readonly tooLongMb?: string
    }
  /** More posts, at the end of the deck the person saw. */
  | {
      readonly kind: 'postsAdded'
      readonly text: string
      readonly html?: string
      readonly deck: Deck
    }
  | { readonly kind: 'postsRead'; readonly reading: Reading; readonly added: AddedAt }
  /** null: as its cover says. */
  | { readonly kind: 'deckRenamed'; readonly title: string | null }
  | { readonly kind: 'exampleAsked' }
  | { readonly kind: 'usedAsDraft'; readonly text: string }
  | { readonly kind: 'startedOver' }

export type ImageEvent =
  | {
      readonly kind: 'imagesReceived'
      readonly files: readonly GivenFile[]
      readonly target?: ImageTarget
    }
  | { readonly kind: 'imageProgress'; readonly image: ImageKey; readonly part: number }
  | {
      readonly kind: 'imageReady'
      readonly image: ImageKey
      readonly picture: Picture
      readonly preview: string
    }
  | { readonly kind: 'imageFailed'; readonly image: ImageKey; readonly why: string }
  | { readonly kind: 'imageRetried'; readonly image: ImageKey }
  | { readonly kind: 'imageApplied'; readonly image: ImageKey; readonly place: PlaceKey }
  | { readonly kind: 'imageRemoved'; readonly place: PlaceKey }
  | { readonly kind: 'imageDiscarded'; readonly image: ImageKey }
  | { readonly kind: 'avatarRemoved' }
  | { readonly kind: 'logoRemoved'; readonly ground: 'light' | 'dark' }
  | { readonly kind: 'filesRefused'; readonly names: readonly string[] }
  /** Closes the message with this reason. */
  | { readonly kind: 'refusedClosed'; readonly why: string }

/** A file as the browser hands it over; its bytes are read by an effect. */
export interface GivenFile {
  readonly name: string
  readonly blob: Blob
}

export type ImageTarget =
  | { readonly kind: 'place'; readonly place: PlaceKey }
  | { readonly kind: 'avatar' }
  | { readonly kind: 'logo'; readonly ground: 'light' | 'dark' }

/** Parts of the settings that are changed whole. */
export type DesignChange = Partial<
  Pick<
    Settings,
    | 'canvas'
    | 'template'
    | 'card'
    | 'split'
    | 'photo'
    | 'theme'
    | 'custom'
    | 'type'
    | 'fitting'
    | 'rails'
    | 'brand'
    | 'pictures'
    | 'outro'
    | 'pattern'
    | 'layers'
  >
>

export type DesignEvent =
  | SettingChanged
  /** Changes with the same gesture are one undo step. */
  | { readonly kind: 'designChanged'; readonly change: DesignChange; readonly gesture?: string }
  | CleaningChanged
  /** A phrase that cleaning takes out stays, or goes again. */
  | { readonly kind: 'phraseKept'; readonly phrase: KeptPhrase; readonly isKept: boolean }
  /** null: the theme's own font again. */
  | {
      readonly kind: 'fontChosen'
      readonly role: 'titleFont' | 'bodyFont'
      readonly font: FontChoice | null
    }
  /** A theme of one's own from one colour. */
  | { readonly kind: 'themeBuilt'; readonly color: Hex; readonly gesture?: string }
  /** The colours of one's own theme move in lightness until all can be read. */
  | { readonly kind: 'contrastFixed' }
  | { readonly kind: 'gestureEnded' }
  | { readonly kind: 'sectionReset'; readonly section: SectionId }

export type ViewEvent =
  | { readonly kind: 'tabChosen'; readonly tab: View['leftTab'] }
  | { readonly kind: 'regionChosen'; readonly region: View['region'] }
  | { readonly kind: 'sizeChosen'; readonly size: ThumbSize }
  /** Another thread was planned, into so many slides. */
  | { readonly kind: 'deckPlanned'; readonly slides: number }
  | { readonly kind: 'sectionToggled'; readonly section: SectionId; readonly isAlone: boolean }
  /** A section of the deck's design comes into view, whatever is shown instead. */
  | { readonly kind: 'sectionShown'; readonly section: SectionId }
  | { readonly kind: 'popoverToggled'; readonly popover: View['popover'] }
  | { readonly kind: 'rightTabChosen'; readonly tab: View['rightTab'] }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'safeAreaToggled'; readonly on: boolean }
  | { readonly kind: 'webFontsToggled'; readonly on: boolean }
  | { readonly kind: 'resized'; readonly width: number; readonly height: number }

export type RunEvent =
  | { readonly kind: 'mainPressed' }
  | { readonly kind: 'cancelPressed' }
  | {
      readonly kind: 'runStep'
      readonly run: number
      readonly step: Running['step']
      readonly done: number
      readonly total: number
    }
  | { readonly kind: 'runMeasured'; readonly known: KnownSizes }
  | {
      readonly kind: 'runDone'
      readonly run: number
      readonly result: RunResult
      /** Id of the carousel. */
      readonly carousel: string
      /** What was planned into it; null: not known. */
      readonly drawn: Drawn | null
      /** Ids of the rows from now on. */
      readonly rows?: readonly string[]
    }
  | { readonly kind: 'runFailed'; readonly failure: Failure }
  | { readonly kind: 'runCancelled'; readonly run: number }
  | { readonly kind: 'resultClosed' }
  | { readonly kind: 'shown' }
  | { readonly kind: 'copyAsked'; readonly what: 'thread' | 'details' }
  | { readonly kind: 'textCopied'; readonly text: string }
  /** Inter instead of the font that could not be loaded, and once more. */
  | { readonly kind: 'interUsed' }
  | { readonly kind: 'copied'; readonly ok: boolean }
  | { readonly kind: 'noticeEnded' }

export type HostEvent =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'storageFailed'; readonly part: StoredPart | 'pictures' }
  /** Another window has kept `json` where this one last saw `before`. */
  | ({ readonly kind: 'storedElsewhere' } & ToUi['storedElsewhere'])
  | { readonly kind: 'fontsArrived' }
  /** The fonts Figma has. */
  | { readonly kind: 'fontsListed'; readonly families: readonly FontFamily[] }
  | { readonly kind: 'undid' }
  | { readonly kind: 'redid' }
