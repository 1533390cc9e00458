import { Fragment, h, type JSX } from 'preact'

import { Action } from '../controls/buttons'
import { Message } from '../controls/message'
import type { Event } from '../state/event'
import type { State } from '../state/state'
import { offeredCarousel, offeredParts } from '../state/turning'
import { say } from '../words'
import { PartButtons } from './part-buttons'
import styles from './turn-offer.css'

export interface TurnOfferProps {
  readonly state: Pick<State, 'edited' | 'parts' | 'phase' | 'selected' | 'work'>
  /** Across the slides, as a part of their head. */
  readonly isBar?: boolean
  readonly send: (event: Event) => void
}

/**
 * A carousel is selected on the canvas that is not the one shown here: a press opens it. Else, of a deck that was drawn
 * as several and has changed since: what Generate does, and a way to each of them.
 */
export function TurnOffer({ state, isBar = false, send }: TurnOfferProps): JSX.Element | null {
  const carousel = offeredCarousel(state)
  const parts = state.phase.kind === 'done' ? [] : offeredParts(state)
  if (carousel === null && parts.length === 0) return null
  return (
    <div class={isBar ? styles['bar'] : undefined}>
      {carousel === null ? (
        <Fragment>
          <Message kind="note" text={say('parts.stay', { n: parts.length })} />
          <PartButtons parts={parts} send={send} />
        </Fragment>
      ) : (
        <Message kind="note" text={say(state.work.source === null ? 'turn.first' : 'turn.other')}>
          <Action
            onPress={() => {
              send({ kind: 'carouselAsked', carousel })
            }}
          >
            {say('turn.edit')}
          </Action>
        </Message>
      )}
    </div>
  )
}
