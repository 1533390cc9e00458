/**
 * What a person does to posts and slides. Events about slides bring the deck the person saw, as slides are
 * named by their keys in it.
 */
import type { PostId } from '../../arrange/arrangement'
import type { Deck } from '../../deck/deck'
import type { SlideChoice } from '../../settings/settings'
import type { Run } from '../../thread/thread'
import type { SelectMode } from './selection'
import type { ImageKey, PlaceKey } from './state'

export type PostEvent =
  /** Opens the editor in the card of a post; null closes it. */
  | { readonly kind: 'postEditing'; readonly post: PostId | null }
  /** Changes with the same gesture are one undo step. */
  | {
      readonly kind: 'postEdited'
      readonly post: PostId
      readonly runs: readonly Run[]
      readonly gesture: string
    }
  /** `at` is an offset of the post's text (UTF-16). */
  | { readonly kind: 'postSplit'; readonly post: PostId; readonly at: number }
  | { readonly kind: 'postsMerged'; readonly posts: readonly PostId[] }
  | { readonly kind: 'postsDeleted'; readonly posts: readonly PostId[] }
  | { readonly kind: 'postsRestored'; readonly posts: readonly PostId[] }
  | {
      readonly kind: 'postsMoved'
      readonly posts: readonly PostId[]
      /** null: to the end. */
      readonly before: PostId | null
    }
  | { readonly kind: 'searched'; readonly query: string }
  | { readonly kind: 'deletedShown'; readonly on: boolean }
  | { readonly kind: 'altEdited'; readonly place: PlaceKey; readonly alt: string }

export type SlideEvent =
  /** Posts on slides of their own, before the slide with this index. `isCopy`: they stay where they stood too. */
  | {
      readonly kind: 'slidesAdded'
      readonly deck: Deck
      readonly posts: readonly PostId[]
      readonly before: number
      readonly isCopy?: boolean
    }
  /** The words and pictures of posts at the end of a slide. */
  | {
      readonly kind: 'textAdded'
      readonly deck: Deck
      readonly posts: readonly PostId[]
      readonly slide: string
    }
  | {
      readonly kind: 'slidesMoved'
      readonly deck: Deck
      readonly slides: readonly string[]
      readonly before: number
    }
  | { readonly kind: 'slidesDuplicated'; readonly deck: Deck; readonly slides: readonly string[] }
  | { readonly kind: 'slidesDeleted'; readonly deck: Deck; readonly slides: readonly string[] }
  /** Slides with too many words become several. */
  | { readonly kind: 'slidesSplit'; readonly deck: Deck; readonly slides: readonly string[] }
  | { readonly kind: 'blankAdded'; readonly deck: Deck; readonly before: number }
  /** A picture on a slide: in `place`, else in its next free place, else instead of its last picture. */
  | {
      readonly kind: 'pictureApplied'
      readonly deck: Deck
      readonly image: ImageKey
      readonly slide: string
      readonly place?: PlaceKey
    }
  /** A picture on a slide of its own. */
  | {
      readonly kind: 'pictureAdded'
      readonly deck: Deck
      readonly image: ImageKey
      readonly before: number
    }
  /** One more empty place on a slide. */
  | { readonly kind: 'placeAdded'; readonly deck: Deck; readonly slide: string }
  /** A place gone from its slide, with what stands in it. */
  | { readonly kind: 'placeRemoved'; readonly deck: Deck; readonly place: PlaceKey }
  /** Two pictures of a slide change their order. */
  | {
      readonly kind: 'placesSwapped'
      readonly deck: Deck
      readonly places: readonly [PlaceKey, PlaceKey]
    }
  /** What is chosen for slides; a value of null goes back to the deck's. */
  | {
      readonly kind: 'slidesChosen'
      readonly deck: Deck
      readonly slides: readonly string[]
      readonly change: SlideChange
      readonly gesture?: string
    }
  | { readonly kind: 'slidesReset'; readonly deck: Deck; readonly slides: readonly string[] }

export type SlideChange = {
  readonly [Key in Exclude<keyof SlideChoice, 'key'>]?: NonNullable<SlideChoice[Key]> | null
}

export type SelectEvent =
  /** `among` is what the list shows, in its order. */
  | {
      readonly kind: 'postSelected'
      readonly post: PostId
      readonly mode: SelectMode
      readonly among: readonly PostId[]
    }
  | {
      readonly kind: 'slideSelected'
      readonly slide: string
      readonly mode: SelectMode
      readonly among: readonly string[]
    }
  | {
      readonly kind: 'allSelected'
      readonly what: 'posts' | 'slides'
      readonly keys: readonly string[]
    }
  /** Pressed again, it is selected no longer. */
  | { readonly kind: 'imageSelected'; readonly image: ImageKey }
  /** By the panel itself (a finding, a fresh paste): the tab of Design stays. */
  | { readonly kind: 'slideShown'; readonly slide: string }

/** What is dragged. */
export type DragItem =
  | { readonly kind: 'posts'; readonly posts: readonly PostId[] }
  | { readonly kind: 'slides'; readonly slides: readonly string[] }
  | { readonly kind: 'image'; readonly image: ImageKey }

export type DropTarget =
  /** Before the slide with this index; the number of slides: at the end. */
  | {
      readonly kind: 'gap'
      readonly before: number
      /** Shown behind the slide before it, at the end of a row. */
      readonly isRowEnd?: true
    }
  | { readonly kind: 'slide'; readonly slide: string }
  | { readonly kind: 'place'; readonly slide: string; readonly place: PlaceKey }

export interface Drag {
  readonly what: DragItem
  readonly over: DropTarget | null
  readonly by: 'pointer' | 'keys'
  /** ⌥/Alt: a post on a slide gives its picture alone, in a gap a copy of itself. */
  readonly isAlt: boolean
  /** Just picked up: not yet moved. */
  readonly isNew: boolean
}

export type DragEvents =
  | {
      readonly kind: 'dragStarted'
      readonly what: DragItem
      readonly by: Drag['by']
      readonly deck: Deck
    }
  | { readonly kind: 'draggedOver'; readonly over: DropTarget | null; readonly isAlt?: boolean }
  /** By keys: to the next target in reading order, gap, slide, gap … */
  | { readonly kind: 'dragStepped'; readonly step: 1 | -1; readonly deck: Deck }
  | { readonly kind: 'dragDropped'; readonly deck: Deck }
  | { readonly kind: 'dragCancelled' }
