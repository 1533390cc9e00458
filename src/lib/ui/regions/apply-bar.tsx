import { h, type JSX } from 'preact'

import { picturesOf } from '../../deck/cover-picture'
import type { Carousel } from '../../templates/build-carousel'
import { Action, IconAction } from '../controls/buttons'
import type { Event } from '../state/event'
import { currentOf } from '../state/selection'
import type { State } from '../state/state'
import { say } from '../words'
import styles from './images.css'

export interface ApplyBarProps {
  readonly state: State
  readonly carousel: Carousel
  readonly send: (event: Event) => void
}

/** What can be done with the chosen picture. */
export function ApplyBar({ state, carousel, send }: ApplyBarProps): JSX.Element | null {
  const { image } = state.selection
  const slide = currentOf(state.selection.slides)
  if (image === null || state.images.get(image)?.kind !== 'ready') return null
  const index = carousel.slides.findIndex(({ key }) => key === slide)
  const target = carousel.deck.slides[index]
  const [place] = target === undefined ? [] : picturesOf(target)
  const isUsed = [...state.work.places.values()].includes(image)
  const hint = index === -1 ? say('image.applyHint') : say('image.applyOff', { n: index + 1 })
  return (
    <div class={styles['bar']}>
      {!isUsed && (
        <Action
          onPress={() => {
            send({ kind: 'imageDiscarded', image })
          }}
        >
          {say('image.remove')}
        </Action>
      )}
      <span data-tip={place === undefined ? hint : undefined} data-tip-side="top">
        <Action
          disabled={place === undefined}
          onPress={() => {
            if (place !== undefined) send({ kind: 'imageApplied', image, place: place.place })
          }}
        >
          {index === -1 ? say('image.applyNone') : say('image.apply', { n: index + 1 })}
        </Action>
      </span>
      <IconAction
        icon="close"
        label={say('image.close')}
        side="top"
        onPress={() => {
          send({ kind: 'imageSelected', image })
        }}
      />
    </div>
  )
}
