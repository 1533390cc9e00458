/** What can happen to what the panel finds wrong with the slides. */
import type { Deck } from '../../deck/deck'
import type { RepairStep } from '../repairs'

/** A finding and where it is. */
export interface FindingAt {
  readonly id: string
  /** Key of its slide. */
  readonly slide: string
}

export type FindingsEvent =
  /** The list is opened at a finding; null where there is none. */
  | { readonly kind: 'findingsOpened'; readonly at: FindingAt | null }
  /** It becomes the current one, and its slide is shown. */
  | { readonly kind: 'findingOpened'; readonly at: FindingAt }
  /** Several carousels instead of one that is too long, or one again. */
  | { readonly kind: 'deckDivided'; readonly on: boolean }
  /** One undo step, however many repairs. `next`: the finding that is current afterwards. */
  | {
      readonly kind: 'findingsFixed'
      readonly steps: readonly RepairStep[]
      /** Slides of `deck` with too many words, that become several. */
      readonly split: readonly string[]
      readonly deck: Deck
      readonly next: FindingAt | null
    }
