/** Planning with text as it will really be: guess, measure, plan again until nothing changes. */
import {
  measureWith,
  newRequests,
  noSizes,
  withSizes,
  type KnownSizes,
  type SizeRequest,
  type SizeResult,
} from '../deck/measuring'
import type { WordWidth } from '../deck/line-breaking'
import { placedTexts } from '../slide/texts'
import { buildCarousel, type Carousel, type CarouselInput } from './build-carousel'

export interface MeasuredCarousel extends Carousel {
  /** How often real sizes were asked for. */
  readonly rounds: number
  /** Whether every text of the slides was measured at its width. */
  readonly isExact: boolean
  /** What was learned; give it to the next plan of the same texts to ask only for what is new. */
  readonly known: KnownSizes
}

export interface MeasuredInput extends Omit<CarouselInput, 'measure'> {
  readonly wordWidth: WordWidth
  /** What earlier plans learned, as long as fonts stay the same. */
  readonly known?: KnownSizes
  /** Asks for real sizes, in the order of the requests. What it rejects with is passed on. */
  readonly ask: (requests: readonly SizeRequest[]) => Promise<readonly SizeResult[]>
}

/** A plan that changes with every measuring ends here; its last differences are below a line. */
const mostRounds = 3

export async function planMeasured(input: MeasuredInput): Promise<MeasuredCarousel> {
  const { wordWidth, ask } = input
  let known = input.known ?? noSizes
  for (let rounds = 0; ; rounds += 1) {
    const measure = measureWith(known, wordWidth)
    const carousel = buildCarousel({ ...input, measure })
    const requests = newRequests(placedTexts(carousel.slides, measure), known)
    if (requests.length === 0) return { ...carousel, rounds, isExact: true, known }
    if (rounds === mostRounds) return { ...carousel, rounds, isExact: false, known }
    known = withSizes(known, requests, await ask(requests), wordWidth)
  }
}
