import { h, type JSX } from 'preact'

import type { Deck } from '../../deck/deck'
import { Action } from '../controls/buttons'
import type { Event } from '../state/event'
import { postActs } from '../state/post-acts'
import type { State } from '../state/state'
import { say } from '../words'
import styles from './posts.css'

export interface SelectionBarProps {
  readonly state: State
  readonly deck: Deck
  readonly send: (event: Event) => void
}

/** What is done with several posts at once; nothing while fewer than two are selected. */
export function SelectionBar({ state, deck, send }: SelectionBarProps): JSX.Element | null {
  const { posts, merge, add } = postActs(state, deck, null)
  if (posts.length < 2) return null
  const reason = 'reason' in merge ? merge.reason : undefined
  return (
    <div class={styles['bar']} role="group" aria-label={say('posts.selected', { n: posts.length })}>
      <span class={styles['count']} aria-hidden="true">
        {say('posts.selected', { n: posts.length })}
      </span>
      <span data-tip={reason} data-tip-side="top">
        <Action
          disabled={reason !== undefined}
          onPress={() => {
            if ('event' in merge) send(merge.event)
          }}
        >
          {say('posts.merge')}
        </Action>
      </span>
      <Action
        onPress={() => {
          if ('event' in add) send(add.event)
        }}
      >
        {say('posts.addSlides')}
      </Action>
    </div>
  )
}
