/** What can happen to what the panel finds wrong with the slides. */
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
  /** `next`: the one that is current afterwards. */
  | {
      readonly kind: 'findingFixed'
      readonly steps: readonly RepairStep[]
      readonly next: FindingAt | null
    }
  | { readonly kind: 'allFixed'; readonly steps: readonly RepairStep[] }
