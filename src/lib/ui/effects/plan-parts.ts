/** The carousels of a deck that was divided, each planned by itself. */
import { divideDeck } from '../../arrange/divide'
import { platformById } from '../../settings/platforms'
import type { Carousel } from '../../templates/build-carousel'
import { partsOf, workOfPart } from '../state/parts'
import type { State } from '../state/state'

/** A carousel and what it is planned from. */
export interface PartPlan {
  readonly state: State
  readonly carousel: Carousel
}

/**
 * A plan for each part; empty where the deck is one carousel, null where the run ended meanwhile. A part that comes
 * out longer than it was in the whole deck, because its post was cut, makes room for it: all are cut anew.
 */
export async function planParts(
  { state, carousel: { deck, title } }: PartPlan,
  plan: (state: State) => Promise<Carousel | null>,
): Promise<readonly PartPlan[] | null> {
  const { work } = state
  const { most } = platformById(work.settings.canvas.platform)
  let parts = partsOf(work, deck)
  for (let room = (most ?? 0) - 1; parts.length > 0; room -= 1) {
    const plans: PartPlan[] = []
    for (const part of parts) {
      const own = { ...state, work: workOfPart(work, deck, parts, part, title) }
      const carousel = await plan(own)
      if (carousel === null) return null
      plans.push({ state: own, carousel })
    }
    if (plans.every(({ carousel }) => carousel.slides.length <= (most ?? Infinity))) return plans
    parts = divideDeck(deck, room)
  }
  return []
}
