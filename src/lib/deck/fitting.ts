import type { DeckSlide } from './deck'

/**
 * What planning needs to know of a template: the template is built from the plan, so the plan may not
 * know the template, only this.
 */
export interface Fitting {
  /** Whether everything on the slide stands inside its stage at `slide.body`, titles at the floor or above. */
  readonly fits: (slide: DeckSlide) => boolean
  /**
   * Body sizes in px, largest first: the deck takes the largest on which four of five slides fit, and
   * the next one for the heavy slides.
   */
  readonly bodies: readonly [number, number, ...number[]]
}
