/** Which repairs really mend what was found: each is planned with, and the slides it gives are checked. */
import type { Settings } from '../settings/settings'
import { isWarning, type PanelFinding } from './findings'
import { candidates, repairedAll, type Offer, type RepairStep } from './repairs'

/** What planning with some settings gives. */
export interface Outcome {
  readonly slides: number
  readonly findings: readonly PanelFinding[]
}

/** An offer that was tried out. */
export interface TriedOffer extends Offer {
  /** How many slides the deck then has; 0 where that is not known. */
  readonly slides: number
  /** Slides with too many words, that become several. */
  readonly split: readonly string[]
}

/** Every safe repair of a deck in one go. */
export interface FixAll {
  readonly steps: readonly RepairStep[]
  readonly split: readonly string[]
  /** How many findings are gone after it. */
  readonly count: number
}

export interface TriedRepairs {
  /** The first repair that mends a finding; null where none does. Costs a plan for each new one tried. */
  readonly offerFor: (finding: PanelFinding) => TriedOffer | null
  readonly fixAll: () => FixAll
}

export interface Trial {
  readonly settings: Settings
  readonly findings: readonly PanelFinding[]
  /** Plans and checks with other settings; asked once for each. */
  readonly tryOut: (settings: Settings) => Outcome
  /** Whether a slide can become several with fewer words each. */
  readonly canSplit: (slide: string) => boolean
}

/** Repairs of a deck as it is planned now. */
export function tryRepairs({ settings, findings, tryOut, canSplit }: Trial): TriedRepairs {
  const outcomes = new Map<string, Outcome>()
  const offers = new Map<string, TriedOffer | null>()

  const outcomeOf = (changed: Settings): Outcome => {
    const id = JSON.stringify(changed)
    const outcome = outcomes.get(id) ?? tryOut(changed)
    outcomes.set(id, outcome)
    return outcome
  }

  const firstThatMends = (finding: PanelFinding): TriedOffer | null => {
    for (const offer of candidates(finding, settings)) {
      const changed = repairedAll(settings, offer.steps)
      if (changed === settings) continue
      const { slides, findings: after } = outcomeOf(changed)
      if (isMended(finding, findings, after)) return { ...offer, slides, split: [] }
    }
    return finding.code === 'words' && canSplit(finding.slide)
      ? { repair: 'split', steps: [], slides: 0, split: [finding.slide] }
      : null
  }

  const offerFor = (finding: PanelFinding): TriedOffer | null => {
    const known = offers.get(finding.id)
    if (known !== undefined) return known
    const offer = firstThatMends(finding)
    offers.set(finding.id, offer)
    return offer
  }

  return {
    offerFor,
    fixAll: () => {
      const all = findings.flatMap((finding) => offerFor(finding) ?? [])
      const kinds = new Set(all.flatMap((offer) => offer.steps.map(({ kind }) => kind)))
      const split = all.flatMap((offer) => offer.split)
      // To shorten the deck and to divide its posts are opposites: what the posts need comes first.
      const divides = split.length > 0 || kinds.has('split') || kinds.has('unbind')
      const steps = withoutDoubles(
        all
          .flatMap((offer) => offer.steps)
          .filter(({ kind }) => kind !== 'shorten-deck' || !divides),
      )
      const after = steps.length === 0 ? findings : outcomeOf(repairedAll(settings, steps)).findings
      const mended = findings.filter((finding) => isMended(finding, findings, after))
      return { steps, split, count: mended.length + split.length }
    },
  }
}

/**
 * Whether `finding` is mended when `after` is found instead of `before`: it is gone from its slide, its
 * post has fewer of its kind, and there are no more warnings than there were.
 */
function isMended(
  finding: PanelFinding,
  before: readonly PanelFinding[],
  after: readonly PanelFinding[],
): boolean {
  const alike = (all: readonly PanelFinding[]): number =>
    all.filter(({ code, post }) => code === finding.code && post === finding.post).length
  return (
    !after.some(({ id }) => id === finding.id) &&
    alike(after) < alike(before) &&
    after.filter(isWarning).length <= before.filter(isWarning).length
  )
}

function withoutDoubles(steps: readonly RepairStep[]): readonly RepairStep[] {
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()]
}
