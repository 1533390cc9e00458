import { h, type JSX } from 'preact'

import { Action } from '../controls/buttons'
import { Message } from '../controls/message'
import type { Event } from '../state/event'
import type { State } from '../state/state'
import { offeredCarousel } from '../state/turning'
import { say } from '../words'
import styles from './turn-offer.css'

export interface TurnOfferProps {
  readonly state: Pick<State, 'edited' | 'phase' | 'selected' | 'work'>
  /** Across the slides, as a part of their head. */
  readonly isBar?: boolean
  readonly send: (event: Event) => void
}

/** A carousel is selected on the canvas that is not the one shown here: a press opens it. */
export function TurnOffer({ state, isBar = false, send }: TurnOfferProps): JSX.Element | null {
  const carousel = offeredCarousel(state)
  if (carousel === null) return null
  return (
    <div class={isBar ? styles['bar'] : undefined}>
      <Message kind="note" text={say(state.work.source === null ? 'turn.first' : 'turn.other')}>
        <Action
          onPress={() => {
            send({ kind: 'carouselAsked', carousel })
          }}
        >
          {say('turn.edit')}
        </Action>
      </Message>
    </div>
  )
}
