/**
 * Everything the panel knows, as one value. Anything that can be computed from it is not in it: planned
 * slides, counts and the main button come from `derived.ts` and `planner.ts`.
 */
import type { Arrangement, PostId } from '../../arrange/arrangement'
import type { Note } from '../../base/parsed'
import type { Picture } from '../../deck/picture'
import type { NoteCode } from '../../thread/note-words'
import { noSizes, type KnownSizes } from '../../deck/measuring'
import type { Failure, FontFamily, Step, StoredPart, ToUi } from '../../messages/protocol'
import type { BrandKit } from '../../settings/brand'
import type { Preset } from '../../settings/presets'
import { defaultSettings, type Settings } from '../../settings/settings'
import type { Aside, EditId, UpdatePlan } from '../../slide/edits'
import type { Thread } from '../../thread/thread'
import { noCommands, type Commands } from './commands'
import type { Edited } from './edited'
import type { Drag } from './event-arrange'
import { noFrames, type OwnFrames } from './own-frames'
import { nothingSelected, type Selection } from './selection'

export interface State {
  readonly phase: Phase
  /** What undo brings back. */
  readonly work: Work
  readonly history: History
  /** The carousel on the canvas that was drawn or opened last. */
  readonly edited: Edited | null
  /** Those of other threads, which undo brings back. */
  readonly others: readonly Edited[]
  /** The carousels that the deck of a thread was drawn as last; null: it was drawn as one, or not at all. */
  readonly parts: DrawnParts | null
  /** Id of the carousel of which something is selected on the canvas; null: of none, or of several. */
  readonly selected: string | null
  /** What was asked for it, and what came of it. */
  readonly commands: Commands
  /** A library, not a part of the carousel: undo leaves it alone. */
  readonly presets: readonly Preset[]
  /** Pictures by key; their bytes are kept outside of the state. */
  readonly images: ReadonlyMap<ImageKey, ImageEntry>
  /** Number of the next image key and of the next run. */
  readonly next: { readonly image: number; readonly run: number }
  /** What Figma answered when it was asked to measure; thumbnails use it too. */
  readonly known: KnownSizes
  /** The fonts Figma has, by name; null until it has said. */
  readonly families: readonly FontFamily[] | null
  /** Frames of the open file that are templates. */
  readonly frames: OwnFrames
  /** Rises when a font arrives and text has to be measured anew. */
  readonly fonts: number
  readonly selection: Selection
  readonly view: View
  readonly canEdit: boolean
  /** Parts that could not be kept, so that it is said once. */
  readonly unsaved: readonly (StoredPart | 'pictures')[]
  /** One quiet sentence in the foot, gone with the next event that changes something. */
  readonly notice: string | null
}

export interface Work {
  readonly source: Source | null
  /** What the person calls the carousel; null: as its cover says. */
  readonly title: string | null
  /** What the person made of its posts: what stands on slides, and in which order. */
  readonly arrangement: Arrangement
  readonly settings: Settings
  readonly places: ReadonlyMap<PlaceKey, ImageKey>
  /** Every picture the thread or the person gave, in the order they came. */
  readonly pictures: readonly ImageKey[]
  readonly avatar: ImageKey | null
  /**
   * Brand kits are edited in place, with the slides that show them, so that undo has to take them along. Keys
   * of their pictures are keys of `images` too.
   */
  readonly brands: readonly BrandKit[]
  /** Id of the kit that is on the carousel; null: what the thread says. */
  readonly brand: string | null
  /** Id of the preset that was put on last. */
  readonly preset: string | null
  /** For slides with a light and with a dark background; they outlast the thread. */
  readonly logos: Readonly<Record<'light' | 'dark', ImageKey | null>>
  /** The key a slide had before, by the key it has: posts that were cut give their slides other keys. */
  readonly renames: ReadonlyMap<string, string>
  /** Drawn as several carousels where it is too long for one post of its platform. */
  readonly isDivided: boolean
}

export interface DrawnParts {
  readonly source: Source | null
  /** Of the carousels, in their order. */
  readonly ids: readonly string[]
}

/** A thread as it was read. */
export interface Source {
  readonly thread: Thread
  readonly notes: readonly Note<NoteCode>[]
  /** Whole size in MB, when the text was too long and only its start was read. */
  readonly tooLongMb?: string
}

/** "<post>/<medium>", from 0 in the thread as it was read: where a post has a picture. */
export type PlaceKey = string
/** "image-<n>": one picture that was given or is being loaded. */
export type ImageKey = string

export type ImageEntry =
  | { readonly kind: 'loading'; readonly url: string; readonly part: number }
  | {
      readonly kind: 'converting'
      readonly name: string
      readonly batch: number
      /** Key of its bytes, when they were kept and are on their way back. */
      readonly kept?: string
      /** Where it can be loaded from should they be lost. */
      readonly url?: string
    }
  | ReadyImage
  | { readonly kind: 'failed'; readonly name: string; readonly url?: string }

export interface ReadyImage {
  readonly kind: 'ready'
  readonly name: string
  /** Files that came together have the same number; 0 for a picture the thread named. */
  readonly batch: number
  readonly picture: Picture
  /** Where it was loaded from, if it was. */
  readonly url?: string
  /** A small data URL for the thumbnails. */
  readonly preview: string
}

export type Phase =
  | { readonly kind: 'empty'; readonly isReading: boolean }
  | {
      readonly kind: 'unreadable'
      readonly text: string
      readonly why: 'chrome' | 'empty' | 'emptyFile' | 'onlyLink' | 'pictures' | 'file'
    }
  | { readonly kind: 'arranging' }
  | Running
  /** What an update would do, before it does it. */
  | {
      readonly kind: 'summary'
      readonly plan: UpdatePlan
      /** Of the rows, in their order. */
      readonly rows: readonly UpdatePlan[]
      /** The edits that were to be overwritten before it opened; then those of each row. */
      readonly before: readonly (readonly EditId[])[]
    }
  | { readonly kind: 'done'; readonly result: RunResult }
  | { readonly kind: 'failed'; readonly failure: Failure }

/**
 * draw: new slides. ask: what would an update do. apply: do it. live: both, while the person goes on.
 * order: slides in the order of the canvas, then apply; orderAsk: then ask. row: the same deck in another size.
 * remove: the carousel goes.
 */
export type RunMode = 'draw' | 'ask' | 'apply' | 'live' | 'order' | 'orderAsk' | 'row' | 'remove'

export interface Running {
  readonly kind: 'running'
  readonly run: number
  readonly mode: RunMode
  readonly step: Step | 'prepare' | 'waiting'
  readonly done: number
  readonly total: number
  readonly isCancelling: boolean
}

export interface RunResult {
  readonly slides: number
  /** Ids of the carousels drawn beside the first, of a deck that was divided. */
  readonly others?: readonly string[]
  readonly page: string
  readonly missingFonts: readonly string[]
  /** Hand edits that stand. */
  readonly kept: number
  readonly aside: readonly Aside[]
  /** What Figma did not allow. */
  readonly refused: ToUi['drawn']['refused']
}

/** In the order Design shows them. */
export const sectionIds = [
  'canvas',
  'template',
  'theme',
  'typography',
  'rails',
  'pictures',
  'brand',
  'outro',
  'pattern',
  'cleaning',
  'presets',
  'layers',
] as const

export type SectionId = (typeof sectionIds)[number]

export type ThumbSize = 'small' | 'medium' | 'large'

export interface View {
  readonly leftTab: 'posts' | 'images'
  readonly rightTab: 'deck' | 'slide'
  /** The post whose words are being edited. */
  readonly editing: PostId | null
  /** What posts are searched for; '' for nothing. */
  readonly search: string
  readonly showsDeleted: boolean
  readonly drag: Drag | null
  readonly region: 'posts' | 'slides' | 'design'
  /** What the person chose, remembered. */
  readonly size: ThumbSize
  /** A long deck opens small, until a size is chosen (panel reference, section 8, "Many"). */
  readonly opensSmall: boolean
  readonly open: readonly SectionId[]
  readonly popover:
    | 'none'
    | 'notes'
    | 'deckMenu'
    | 'findings'
    | 'addPosts'
    | 'pasteThread'
    | 'canvasFindings'
    | 'canvasText'
    | 'otherPlatform'
    | 'removeCarousel'
  /** The current finding's id; it may be gone meanwhile. */
  readonly finding: string | null
  /** Whether thumbnails show what platforms leave free. */
  readonly showsSafe: boolean
  /** Whether preview fonts may be asked of Google Fonts; not before it is known what the person chose. */
  readonly webFonts: boolean
  /** Families the person chose, the last first. */
  readonly recentFonts: readonly string[]
  /** Names of files that were dropped and could not be read, with the reason. */
  readonly refused: readonly { readonly name: string; readonly why: string }[]
  readonly window: { readonly width: number; readonly height: number }
}

/** 100 steps (panel reference, section 11). Events with the same `gesture` make one step. */
export interface History {
  readonly past: readonly Work[]
  readonly future: readonly Work[]
  readonly gesture: string | null
}

export const initialState: State = {
  phase: { kind: 'empty', isReading: false },
  work: {
    source: null,
    title: null,
    arrangement: { posts: [], entries: [], next: 0 },
    settings: defaultSettings,
    places: new Map(),
    pictures: [],
    avatar: null,
    logos: { light: null, dark: null },
    renames: new Map(),
    isDivided: false,
    brands: [],
    brand: null,
    preset: null,
  },
  history: { past: [], future: [], gesture: null },
  edited: null,
  others: [],
  parts: null,
  selected: null,
  commands: noCommands,
  presets: [],
  images: new Map(),
  next: { image: 1, run: 1 },
  known: noSizes,
  families: null,
  frames: noFrames,
  fonts: 0,
  selection: nothingSelected,
  view: {
    leftTab: 'posts',
    rightTab: 'deck',
    editing: null,
    search: '',
    showsDeleted: false,
    drag: null,
    region: 'slides',
    size: 'medium',
    opensSmall: false,
    open: ['template', 'theme'],
    popover: 'none',
    finding: null,
    showsSafe: false,
    webFonts: false,
    recentFonts: [],
    refused: [],
    window: { width: 920, height: 640 },
  },
  canEdit: true,
  unsaved: [],
  notice: null,
}
