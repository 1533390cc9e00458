import { useMemo } from 'preact/hooks'

import { withLooks } from '../../slide/hand-look'
import type { Slide } from '../../slide/node'
import { handBySlide, updatable, type SlideHand } from '../state/edited'
import type { State } from '../state/state'

export interface Hands {
  /** The slide as it stands on the canvas: with the person's words, in their places. */
  readonly shown: (slide: Slide) => Slide
  /** How many edits stand on a slide. */
  readonly of: (key: string) => number
}

const none: Hands = { shown: (slide) => slide, of: () => 0 }

/** What a person did to the slides on the canvas. Slides without edits stay the same values. */
export function useHands(state: State, slides: readonly Slide[]): Hands {
  const edited = updatable(state)
  const { renames } = state.work
  return useMemo(() => {
    if (edited === null) return none
    const wanted = slides.map(({ key }) => key)
    const hands: ReadonlyMap<string, SlideHand> = handBySlide(edited, { renames }, wanted)
    const shown = new Map(
      slides.map((slide) => [slide, withLooks(slide, hands.get(slide.key)?.looks ?? [])]),
    )
    return {
      shown: (slide) => shown.get(slide) ?? slide,
      of: (key) => hands.get(key)?.edits.length ?? 0,
    }
  }, [edited, renames, slides])
}
