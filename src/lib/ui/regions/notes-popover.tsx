import { h, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import { IconAction } from '../controls/buttons'
import { leftShown, noteText } from '../state/derived'
import type { Event } from '../state/event'
import type { Source } from '../state/state'
import { say } from '../words'
import styles from './notes-popover.css'

export interface NotesPopoverProps {
  readonly source: Source
  /** What planning the slides has to say, one sentence each. */
  readonly ofSlides: readonly string[]
  /** In a narrow window it rises from the foot. */
  readonly isSheet: boolean
  readonly send: (event: Event) => void
}

/** Everything the reader and the planner have to say, one sentence each, with its post. */
export function NotesPopover(props: NotesPopoverProps): JSX.Element {
  const { source, ofSlides, isSheet, send } = props
  const popover = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    popover.current?.querySelector('button')?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  const title = say('read.notes', { n: source.notes.length + ofSlides.length })
  return (
    <div
      ref={popover}
      role="dialog"
      aria-label={title}
      class={isSheet ? styles['sheet'] : styles['popover']}
    >
      <div class={styles['head']}>
        <strong>{title}</strong>
        <IconAction
          icon="close"
          label={say('read.close')}
          side="end"
          onPress={() => {
            send({ kind: 'popoverToggled', popover: 'notes' })
          }}
        />
      </div>
      <ul class={styles['list']} tabIndex={0}>
        {source.tooLongMb !== undefined && <li>{say('read.tooLong', { mb: source.tooLongMb })}</li>}
        {source.notes.map((note, index) => (
          <li key={index}>
            {noteText(note)}
            {note.left !== undefined && note.left.length > 0 && <LeftOut left={note.left} />}
          </li>
        ))}
        {ofSlides.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

/** What a note left out, word by word, for who wants to see it. */
function LeftOut({ left }: { readonly left: readonly string[] }): JSX.Element {
  const { pieces, more } = leftShown(left)
  return (
    <details class={styles['left']}>
      <summary class={styles['summary']}>{say('read.left')}</summary>
      <ul class={styles['pieces']}>
        {pieces.map((piece, index) => (
          <li key={index} dir="auto">
            {piece}
          </li>
        ))}
        {more > 0 && <li class={styles['more']}>{say('read.more', { n: more })}</li>}
      </ul>
    </details>
  )
}
