import { h, type JSX } from 'preact'

import type { Carousel } from '../../templates/build-carousel'
import { Action } from '../controls/buttons'
import type { Event } from '../state/event'
import { imageActs } from '../state/image-acts'
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
  if (image === null || state.images.get(image)?.kind !== 'ready') return null
  const { add, apply, applyText } = imageActs(state, carousel.deck, image)
  const reason = 'reason' in apply ? apply.reason : undefined
  return (
    <div class={styles['bar']} role="group" aria-label={say('image.actions')}>
      <Action
        isWide
        onPress={() => {
          if ('event' in add) send(add.event)
        }}
      >
        {say('image.addSlide')}
      </Action>
      <span data-tip={reason} data-tip-side="top">
        <Action
          isWide
          disabled={reason !== undefined}
          onPress={() => {
            if ('event' in apply) send(apply.event)
          }}
        >
          {applyText}
        </Action>
      </span>
    </div>
  )
}
