/**
 * The two tables of everything that crosses between the panel (UI iframe) and the main thread.
 * Bodies are plain data: objects, arrays, strings, numbers, booleans, null and `Uint8Array` only,
 * the part of structured clone that Figma's bridge takes.
 */
import type { Hex } from '../base/paint'
import type { Font, TextBlock } from '../base/type'
import type { Aside, EditId, HandEdit, HandLook, UpdatePlan } from '../slide/edits'
import type { RestNode } from '../slide/from-rest'
import type { Slide } from '../slide/node'
import type { FrameProblem, OwnTemplate, Still } from '../slide/own-frame'

/** From the panel to the main thread. */
export interface ToMain {
  /** The panel listens now. Answered by `opened`. */
  readonly ready: null
  /** Lay these texts out with Figma's own text. Answered by `measured` with the same `run`. */
  readonly measure: { readonly run: number; readonly requests: readonly MeasureRequest[] }
  /** One picture, sent once per key and before the `draw` that shows it. PNG, JPEG or GIF, ≤ 4096 px a side. */
  readonly image: { readonly key: string; readonly bytes: Uint8Array }
  readonly draw: DrawRequest
  /** Bring the slides on the canvas up to date. Answered by `plan` or `drawn`, or as `draw` is. */
  readonly update: UpdateRequest
  /** Give a carousel of the file for the panel to edit. Answered by `carouselOpened`. */
  readonly open: { readonly carousel: string }
  /** Look again at what the person changed by hand. Answered by `inspected`. */
  readonly inspect: { readonly carousel: string }
  /** Give the slides as they stand on the canvas, as data. Answered by `canvasRead`. */
  readonly readCanvas: { readonly carousel: string; readonly purpose: CanvasPurpose }
  /** What only this carousel uses of the file's design system. Answered by `leftovers`. */
  readonly leftovers: { readonly carousel: string }
  /** Remove a carousel in one undo step. Answered by `removed`, or as `draw` is. */
  readonly remove: RemoveRequest
  /** Select these layers and show them; those that are gone are left out. */
  readonly select: { readonly nodes: readonly string[] }
  /** Stop what `measure`, `draw` or `update` with this number is doing. Answered by `cancelled`. */
  readonly cancel: { readonly run: number }
  /** Select and zoom to the slides of the last run. */
  readonly show: null
  /**
   * Keep a part of what the panel remembers; `json` is the panel's own, versioned shape. `heard`: how many
   * `storedElsewhere` of this part are in it; absent: none.
   */
  readonly store: { readonly part: StoredPart; readonly json: string; readonly heard?: number }
  /** Say of each list that another window has kept since: answered by `storedElsewhere`, or not at all. */
  readonly lookElsewhere: null
  /** Keep a picture beside the parts that name it, under a key made of its bytes. */
  readonly keepPicture: { readonly key: string; readonly bytes: Uint8Array }
  /** Give back the pictures kept under these keys, one `keptPicture` each. */
  readonly fetchPictures: { readonly keys: readonly string[] }
  /** Forget every kept picture but these: nothing names the others any more. */
  readonly forgetPictures: { readonly except: readonly string[] }
  /** Read what the file says of a brand. Answered by `brandRead`. */
  readonly readBrand: null
  /** Read frames as a template: the selected ones, or those of a known template again. Answered by `frameRead`. */
  readonly readFrame: { readonly template: string | null }
  /** A template is listed no longer; its frames stay. */
  readonly forgetFrame: { readonly template: string }
  readonly resize: { readonly width: number; readonly height: number }
  readonly close: null
}

/** What the panel remembers, each by itself, so that one damaged part loses only itself. */
export const storedParts = ['settings', 'window', 'brands', 'presets', 'work'] as const

/** Lists to which every window adds. */
export const sharedParts = [
  'brands',
  'presets',
] as const satisfies readonly (typeof storedParts)[number][]

export type StoredPart = (typeof storedParts)[number]

/** One text at one width; `width` null asks for the natural width without wrapping. */
export interface MeasureRequest {
  readonly block: TextBlock
  readonly widths: readonly (number | null)[]
}

export interface MeasureResult {
  /** px, one per requested width, in order. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
}

/** A carousel as it is to be on the canvas. */
export interface CarouselRequest {
  /** Name of the deck, for people. */
  readonly title: string
  readonly slides: readonly Slide[]
  /** What the panel needs to open this carousel again: its own, versioned JSON. Kept with the slides. */
  readonly work: string
  /** Keys of the pictures `work` names, on slides or not; those that were sent are kept with the slides. */
  readonly pictures: readonly string[]
}

export interface DrawRequest extends CarouselRequest {
  /** Number of this run, chosen by the panel, rising. */
  readonly run: number
  readonly layers: LayerOptions
  /** The theme's colours by name, for colour variables. */
  readonly colors: readonly NamedColor[]
  /** A carousel of the same deck in another size: the new one is a row of it from now on, and stands below it. */
  readonly rowOf?: string
  /** Carousels of their own, each a row below the one before, in the same run and undo step: all of them or none. */
  readonly others?: readonly CarouselRequest[]
}

export interface UpdateRequest extends RowRequest, Omit<DrawRequest, 'rowOf' | 'others'> {
  /**
   * ask: answer `plan` and write nothing. apply: write. live: write, but ask when a slide or a layer would be
   * removed or kept aside.
   */
  readonly mode: 'ask' | 'apply' | 'live'
  /** The same deck in other sizes, brought up to date in the same run and undo step: all of them or none. */
  readonly rows?: readonly RowRequest[]
}

/** What is wanted of one carousel on the canvas. */
export interface RowRequest extends CarouselRequest {
  readonly carousel: string
  /** Edits to be overwritten; all: every one of them, also layers a person added. */
  readonly discard: 'all' | readonly EditId[]
  /**
   * Frames that are slides under another key from now on, with that key: duplicated by hand, or slides of a post
   * that was cut in the panel. Keys of their layers follow.
   */
  readonly copies: readonly { readonly node: string; readonly key: string }[]
}

export type CanvasPurpose = 'check' | 'copy'

export interface RemoveRequest {
  readonly run: number
  readonly carousel: string
  /** Also the variables and text styles that only it uses. */
  readonly design: boolean
}

/** How layers are tied to the file's own design system. */
export interface LayerOptions {
  readonly variables: boolean
  /** Whose colours these are: carousels of one brand share their variables. Absent: the carousel's own. */
  readonly brand?: { readonly id: string; readonly name: string }
  readonly textStyles: boolean
  readonly section: boolean
}

export interface NamedColor {
  /** "background", "surface", "text", "muted", "accent", "on accent" */
  readonly name: string
  readonly color: Hex
}

/** What came of reading frames as a template. */
export interface OwnTemplateReading {
  /** null where they cannot be one; the problems say why. */
  readonly template: OwnTemplate | null
  readonly stills: readonly Still[]
  readonly problems: readonly FrameProblem[]
}

/** From the main thread to the panel. */
export interface ToUi {
  readonly opened: Opened
  /** Answers `open`; null: it is no longer in the file, or cannot be read. */
  readonly carouselOpened: { readonly asked: string; readonly carousel: OpenedCarousel | null }
  /**
   * What is selected on the canvas is of another carousel than before; null: of none, or of several. Before the
   * first one what was selected is what `opened` says.
   */
  readonly selected: { readonly carousel: string | null }
  readonly measured: { readonly run: number; readonly results: readonly MeasureResult[] }
  readonly progress: {
    readonly run: number
    readonly step: Step
    readonly done: number
    readonly total: number
  }
  readonly drawn: {
    readonly run: number
    readonly slides: number
    readonly page: string
    readonly missingFonts: readonly string[]
    /** Id of the carousel, for updates. */
    readonly carousel: string
    /** Ids of `DrawRequest.others`; absent where there were none. */
    readonly others?: readonly string[]
    /** Ids of `UpdateRequest.rows` from now on; one that was gone is left out. */
    readonly rows?: readonly string[]
    /** Hand edits that stand. */
    readonly kept: number
    readonly aside: readonly Aside[]
    /** What Figma did not allow; plain values were used. */
    readonly refused: readonly ('variables' | 'textStyles' | 'section')[]
  }
  /** Answers `update` with mode "ask", and "live" where it has to be asked. Nothing was written. */
  readonly plan: {
    readonly run: number
    readonly plan: UpdatePlan
    /** Of `UpdateRequest.rows`, in their order. */
    readonly rows?: readonly UpdatePlan[]
  }
  /** In the order of the canvas; null: the carousel is no longer in the file. */
  readonly canvasRead: {
    readonly carousel: string
    readonly purpose: CanvasPurpose
    readonly frames: readonly CanvasFrame[] | null
  }
  readonly leftovers: {
    readonly carousel: string
    readonly variables: number
    readonly textStyles: number
  }
  /** `stayed`: how many variables and text styles Figma kept. */
  readonly removed: { readonly run: number; readonly slides: number; readonly stayed: number }
  /** null: the carousel is no longer in the file. */
  readonly inspected: { readonly carousel: string; readonly hand: Hand | null }
  /** The fonts Figma has, once after `opened`; none when it did not say. */
  readonly fonts: { readonly families: readonly FontFamily[] }
  /** Answers `readFrame`. */
  readonly frameRead: { readonly asked: string | null; readonly reading: OwnTemplateReading }
  /** The frames of this file that are templates, once after `opened`. */
  readonly ownFrames: { readonly readings: readonly OwnTemplateReading[] }
  readonly cancelled: { readonly run: number }
  readonly failed: Failure
  /**
   * Another window has kept `json` since this one last read or kept this list; `before` is what both had last. A
   * list that was to be kept was not: the panel makes one of both and keeps that. null: nothing, or it could not be
   * read.
   */
  readonly storedElsewhere: {
    readonly part: (typeof sharedParts)[number]
    readonly before: string | null
    readonly json: string | null
  }
  /** A part could not be kept; the work goes on. */
  readonly storeFailed: { readonly part: StoredPart | 'pictures'; readonly detail: string }
  /** Answers `readBrand`; null when Figma did not let it be read. */
  readonly brandRead: { readonly brand: FileBrand | null }
  /** Answers `fetchPictures`; null when nothing is kept under the key, or it cannot be read. */
  readonly keptPicture: { readonly key: string; readonly bytes: Uint8Array | null }
}

/** What a person opens the panel for; the menu's other item, "Select carousel", needs no panel. */
export type Command = 'open' | 'renumber' | 'check' | 'copyThread' | 'otherPlatform'

/** What a file says of a brand: its own design system, and what stands on the page. Layers of ours do not count. */
export interface FileBrand {
  /** Name of the file. */
  readonly name: string
  /** Most used first, at most 24, each once; named as variables and styles are. */
  readonly colors: readonly { readonly color: Hex; readonly name: string }[]
  /** Most used first, at most 24; `size` in px. */
  readonly textStyles: readonly {
    readonly name: string
    readonly font: Font
    readonly size: number
  }[]
  /** Most used first, at most 12. */
  readonly fonts: readonly Font[]
  /** Of the selection, as PNG; each place at most once. A logo is for light or for dark backgrounds. */
  readonly pictures: readonly {
    readonly at: 'avatar' | 'logoLight' | 'logoDark'
    readonly bytes: Uint8Array
  }[]
}

export interface Opened {
  /** What was kept, as it was stored; null when nothing was or it could not be read. */
  readonly stored: { readonly [Part in StoredPart]: string | null }
  /** What the person asked for with it. */
  readonly command: Command
  readonly canEdit: boolean
  /** The carousel of the selected layer; null when none is selected. */
  readonly carousel: OpenedCarousel | null
}

export interface OpenedCarousel {
  readonly id: string
  /** Name of the page it stands on. */
  readonly page: string
  /** As the panel gave it; null when it is lost or damaged. */
  readonly work: string | null
  /** The words of its slides in order, one string a slide, for a carousel whose work is lost. */
  readonly words: readonly string[]
  readonly hand: Hand
  /** The same deck in other sizes, on the same page. */
  readonly rows?: readonly OpenedRow[]
}

export type OpenedRow = Pick<OpenedCarousel, 'id' | 'work' | 'hand'>

/** A slide on the canvas. */
export interface CanvasFrame {
  /** Of the slide. */
  readonly key: string
  /** In Figma's REST file format. */
  readonly json: RestNode
}

/** What a person did on the canvas since the last run. */
export interface Hand {
  readonly edits: readonly HandEdit[]
  readonly looks: readonly HandLook[]
  /** The slides in the order they have on the canvas, doubles left out. */
  readonly slides: readonly { readonly key: string; readonly node: string }[]
  /** Slides duplicated on the canvas: of which, and behind which slide they stand. */
  readonly copies: readonly { readonly node: string; readonly of: string; readonly after: string }[]
  /** Keys of slides the person deleted. */
  readonly deleted: readonly string[]
}

/** A family of Figma's font picker. */
export interface FontFamily {
  readonly name: string
  /** As Figma names them: "Semi Bold Italic". */
  readonly styles: readonly string[]
}

export type Step = 'fonts' | 'measure' | 'draw' | 'place'

/** What stopped a run. The document is as it was before the run. */
export interface Failure {
  readonly run: number
  readonly code: FailureCode
  readonly step: Step
  /** Number of the slide from 1, where it happened while drawing one. */
  readonly slide?: number
  /** What it concerned: a font's name, a picture's key. */
  readonly concerns?: string
  /** Figma's own words, for "Copy details". */
  readonly detail: string
}

/**
 * gone: the carousel is no longer in the file, or what was being written was deleted meanwhile.
 * changed: the person changed a slide by hand while it was being written.
 */
export type FailureCode = 'font' | 'image' | 'readOnly' | 'gone' | 'changed' | 'figma'
