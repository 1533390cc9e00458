/** The carousels of a deck that was divided, each planned by itself. */
import { divideDeck, type Part } from '../../arrange/divide'
import { platformById } from '../../settings/platforms'
import type { Carousel } from '../../templates/build-carousel'
import { partsOf, partTitle, workOfPart } from '../state/parts'
import type { State } from '../state/state'

/** A carousel and what it is planned from. */
export interface PartPlan {
  readonly state: State
  readonly carousel: Carousel
}

type Plan = (state: State) => Promise<Carousel | null>

/** How often a part is divided again at most: posts are shorter each time, and twice is seldom needed. */
const mostOften = 4

/** A plan for each part; empty where the deck is one carousel, null where the run ended meanwhile. */
export async function planParts(whole: PartPlan, plan: Plan): Promise<readonly PartPlan[] | null> {
  const { work } = whole.state
  const { most } = platformById(work.settings.canvas.platform)
  const parts = partsOf(work, whole.carousel.deck)
  const plans = await plansOf(whole, parts, most ?? Infinity, plan, mostOften)
  return (
    plans?.map(({ state, carousel }, index): PartPlan => {
      const title = partTitle(whole.carousel.title, index, plans.length)
      return {
        state: { ...state, work: { ...state.work, title } },
        carousel: { ...carousel, title },
      }
    }) ?? null
  )
}

/**
 * A part may come out longer than it was in the whole deck: where a post was cut, a template that gives short posts
 * more room sets its pieces on more slides. Such a part is divided once more.
 */
async function plansOf(
  { state, carousel: { deck } }: PartPlan,
  parts: readonly Part[],
  most: number,
  plan: Plan,
  often: number,
): Promise<readonly PartPlan[] | null> {
  const plans: PartPlan[] = []
  for (const part of parts) {
    const own = { ...state, work: workOfPart(state.work, deck, part) }
    const carousel = await plan(own)
    if (carousel === null) return null
    const planned: PartPlan = { state: own, carousel }
    const smaller = often === 0 ? [] : divideDeck(carousel.deck, most)
    const all =
      smaller.length === 0 ? [planned] : await plansOf(planned, smaller, most, plan, often - 1)
    if (all === null) return null
    plans.push(...all)
  }
  return plans
}
