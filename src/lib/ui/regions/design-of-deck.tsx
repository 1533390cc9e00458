import { h, type JSX } from 'preact'

import type { Carousel } from '../../templates/build-carousel'
import type { State } from '../state/state'
import { Design } from './design'
import type { DesignProps } from './design-section'
import { useDesignState, usePictured, usePlannedFacts, useSameData } from './use-design-state'

export interface DesignOfDeckProps extends Pick<
  DesignProps,
  'source' | 'avatarUrl' | 'pictureUrl' | 'sample' | 'send'
> {
  readonly state: State
  readonly carousel: Carousel
}

/** Design, given what changes with the design alone: writing paints none of it. */
export function DesignOfDeck(props: DesignOfDeckProps): JSX.Element {
  const { state, source, carousel, avatarUrl, pictureUrl, sample, send } = props
  const facts = usePlannedFacts(source, state.work)
  return (
    <Design
      {...facts}
      state={useDesignState(state)}
      source={source}
      phrases={useSameData(carousel.phrases)}
      found={useSameData(carousel.found)}
      count={carousel.slides.length}
      pictured={usePictured(state)}
      avatarUrl={avatarUrl}
      pictureUrl={pictureUrl}
      sample={sample}
      send={send}
    />
  )
}
