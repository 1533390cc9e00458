import type { DeckBlock, DeckSlide } from './deck'
import type { Draft } from './drafting'
import { blocksText } from './words'

/**
 * The same words in the roles a template has; drafts by post. `numbers` are those the writer counts with, by
 * post, where they are not in the words: `itemNumbers`.
 */
export type Redraft = (
  drafts: readonly (readonly Draft[])[],
  numbers: readonly (string | null)[],
) => readonly (readonly Draft[])[]

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
  readonly redraft?: Redraft
  /** Whether titles of a slide are shown with their emoji. Absent: of none. */
  readonly keepsEmoji?: (slide: DeckSlide) => boolean
}

/**
 * Characters that no slide holds, whatever the template: at 24 px, the smallest type there is, a page of
 * 1080 × 1350 px holds half as many.
 */
export const mostOnOneSlide = 5000

/** The same, but texts that are far too long are not laid out to find that out. */
export function withoutHopeless({ fits, ...rest }: Fitting): Fitting {
  return {
    ...rest,
    fits: (slide) => blocksText(blocksOf(slide)).length <= mostOnOneSlide && fits(slide),
  }
}

function blocksOf(slide: DeckSlide): readonly DeckBlock[] {
  switch (slide.kind) {
    case 'list':
      return [...slide.before, slide.list, ...slide.after]
    case 'code':
      return [slide.code, ...slide.blocks]
    case 'cover':
    case 'text':
    case 'step':
    case 'quote':
    case 'picture-text':
    case 'picture':
    case 'grid':
    case 'outro':
      return slide.blocks
  }
}
