import { h, type ComponentChildren, type JSX } from 'preact'

import { Action, TextAction } from '../controls/buttons'
import { say } from '../words'
import styles from './edit-row.css'

export interface EditRowProps {
  /** What it stands before: a small picture of its slide. */
  readonly picture?: ComponentChildren
  /** "04 / Title" */
  readonly where: string
  readonly text: string
  /** It is to be overwritten, or removed. */
  readonly isDiscarded: boolean
  /** What happens to it then. */
  readonly fate: string
  /** On the button that says so. */
  readonly discard: string
  readonly onSelect: () => void
  /** Absent: it cannot be discarded by itself. */
  readonly onDiscard?: () => void
  readonly onKeep: () => void
}

/** One thing a person did on the canvas; pressed, its layer is selected there. */
export function EditRow(props: EditRowProps): JSX.Element {
  const { picture, where, text, isDiscarded, fate, discard, onSelect, onDiscard, onKeep } = props
  const what = `${where}, ${text}`
  return (
    <li class={styles['row']}>
      <button type="button" class={styles['what']} title={say('edit.select')} onClick={onSelect}>
        {picture}
        <span class={styles['words']}>
          <strong class={styles['where']}>{where}</strong>
          <span class={isDiscarded ? styles['gone'] : styles['text']} dir="auto">
            {text}
          </span>
        </span>
      </button>
      {isDiscarded ? (
        <span class={styles['fate']}>
          {fate} ·{' '}
          <TextAction label={say('edit.keepOf', { what })} onPress={onKeep}>
            {say('edit.keep')}
          </TextAction>
        </span>
      ) : (
        onDiscard !== undefined && (
          <Action label={`${discard}: ${what}`} onPress={onDiscard}>
            {discard}
          </Action>
        )
      )}
    </li>
  )
}
