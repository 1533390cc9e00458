import { h, type JSX } from 'preact'

import { Action } from '../controls/buttons'
import type { Event } from '../state/event'
import { say } from '../words'
import styles from './part-buttons.css'

export interface PartButtonsProps {
  /** Ids of carousels, in their order. */
  readonly parts: readonly string[]
  readonly send: (event: Event) => void
}

/** A button for each carousel a deck became. */
export function PartButtons({ parts, send }: PartButtonsProps): JSX.Element | null {
  if (parts.length === 0) return null
  return (
    <div class={styles['parts']}>
      <span>{say('parts.each')}</span>
      {parts.map((carousel, index) => (
        <Action
          key={carousel}
          label={say('parts.editOf', { n: index + 1, m: parts.length })}
          onPress={() => {
            send({ kind: 'carouselAsked', carousel })
          }}
        >
          {`${index + 1}`}
        </Action>
      ))}
    </div>
  )
}
