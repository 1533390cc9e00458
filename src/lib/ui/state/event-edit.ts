/** What happens between the panel and a carousel that stands on the canvas. */
import type { Deck } from '../../deck/deck'
import type { Hand, OpenedCarousel } from '../../messages/protocol'
import type { EditId, UpdatePlan } from '../../slide/edits'

export type EditEvent =
  /** What an update would do. */
  | {
      readonly kind: 'planned'
      readonly run: number
      readonly plan: UpdatePlan
      /** Of the rows, in their order. */
      readonly rows?: readonly UpdatePlan[]
    }
  | { readonly kind: 'summaryCancelled' }
  /** The next update overwrites them; `row`: in the row with this id, not in the one that was opened. */
  | { readonly kind: 'editsDiscarded'; readonly edits: readonly EditId[]; readonly row?: string }
  /** They stay after all. */
  | { readonly kind: 'editsKept'; readonly edits: readonly EditId[]; readonly row?: string }
  /** Layers are shown on the canvas. */
  | { readonly kind: 'layersSelected'; readonly nodes: readonly string[] }
  | { readonly kind: 'liveToggled'; readonly on: boolean }
  /** The person paused, and the canvas is not as the panel shows it. */
  | { readonly kind: 'liveDue' }
  /** The window has the focus again: meanwhile a person may have worked on the canvas. */
  | { readonly kind: 'windowFocused' }
  /** null: the carousel is no longer in the file. */
  | { readonly kind: 'inspected'; readonly carousel: string; readonly hand: Hand | null }
  /** A person turned to another carousel on the canvas; null: to none, or to several. */
  | { readonly kind: 'carouselSelected'; readonly carousel: string | null }
  /** It is to be edited here. */
  | { readonly kind: 'carouselAsked'; readonly carousel: string }
  /** null: it is not there. */
  | {
      readonly kind: 'carouselOpened'
      readonly asked: string
      readonly carousel: OpenedCarousel | null
    }
  /** Slides were duplicated or deleted on the canvas; `deck` is the one the person sees. */
  | { readonly kind: 'slidesFound'; readonly deck: Deck }
