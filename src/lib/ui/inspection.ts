/** The findings of a state and the repairs that mend them, worked out when they are asked for. */
import { splitSlides } from '../arrange/split-slides'
import { wordsDense } from '../slide/check-deck'
import { buildCarousel } from '../templates/build-carousel'
import { createChecker, type CheckInput, type PanelFinding } from './findings'
import type { Planner } from './planner'
import { missingFamilies } from './state/font-list'
import { partsOf } from './state/parts'
import { imageAt, places } from './state/places'
import type { PlaceKey, State } from './state/state'
import { tryRepairs, type TriedRepairs } from './tried-repairs'

export interface Inspection {
  readonly findings: readonly PanelFinding[]
  readonly repairs: TriedRepairs
}

export interface Inspector {
  /** The same value until the slides, or what is known of their pictures, change. */
  readonly inspect: (state: State) => Inspection
  /** How many slides have not been checked yet: a measure of what `inspect` costs. */
  readonly unchecked: (state: State) => number
}

const nothing: Inspection = {
  findings: [],
  repairs: { offerFor: () => null, fixAll: () => ({ steps: [], split: [], count: 0 }) },
}

export function createInspector(planner: Pick<Planner, 'plan' | 'input'>): Inspector {
  const checker = createChecker()
  let last: { readonly input: CheckInput; readonly inspection: Inspection } | null = null

  const inputOf = (state: State): CheckInput | null => {
    const carousel = planner.plan(state)
    const input = planner.input(state)
    if (carousel === null || input === null) return null
    const { settings, measure, pictures } = input
    const missing = missingFamilies(settings, state.families)
    const isDivided = partsOf(state.work, carousel.deck).length > 0
    const awaited = awaitedPlaces(state)
    return { carousel, settings, measure, pictures, awaited, missing, isDivided }
  }

  return {
    inspect: (state) => {
      const input = inputOf(state)
      if (input === null) return nothing
      if (last !== null && isSame(last.input, input)) return last.inspection
      const findings = checker.check(input)
      const { arrangement } = state.work
      const { deck } = input.carousel
      const repairs = tryRepairs({
        settings: input.settings,
        findings,
        tryOut: (settings) => {
          const whole = planner.input(state)
          if (whole === null) return { slides: 0, findings }
          const carousel = buildCarousel({ ...whole, settings })
          const found = checker.check({ ...input, carousel, settings })
          return { slides: carousel.slides.length, findings: found }
        },
        canSplit: (slide) =>
          splitSlides(arrangement, deck, [slide], wordsDense).arrangement !== arrangement,
      })
      last = { input, inspection: { findings, repairs } }
      return last.inspection
    },
    unchecked: (state) => {
      const input = inputOf(state)
      return input === null ? 0 : checker.unknown(input)
    },
  }
}

/** Places whose picture is being loaded or converted. */
function awaitedPlaces(state: State): ReadonlySet<PlaceKey> {
  return new Set(
    places(state.work.arrangement).flatMap(({ key }) => {
      const kind = imageAt(state, key)?.entry.kind
      return kind === 'loading' || kind === 'converting' ? [key] : []
    }),
  )
}

function isSame(one: CheckInput, other: CheckInput): boolean {
  return (
    one.carousel === other.carousel &&
    one.measure === other.measure &&
    one.isDivided === other.isDivided &&
    [...one.awaited].join() === [...other.awaited].join() &&
    one.missing.join('\n') === other.missing.join('\n')
  )
}
