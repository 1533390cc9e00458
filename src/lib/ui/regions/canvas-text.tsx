import { h, type JSX } from 'preact'

import { Action, IconAction } from '../controls/buttons'
import type { Event } from '../state/event'
import { say } from '../words'
import styles from './add-posts.css'
import { useDialogFocus } from './use-dialog-focus'

export interface CanvasTextProps {
  readonly text: string
  readonly send: (event: Event) => void
}

/** The thread from the canvas where it could not be put on the clipboard by itself: a press may do it. */
export function CanvasText({ text, send }: CanvasTextProps): JSX.Element {
  const dialog = useDialogFocus('[data-copy] button')
  const title = say('canvas.textTitle')
  return (
    <div ref={dialog} role="dialog" aria-label={title} class={styles['dialog']}>
      <div class={styles['head']}>
        <strong>{title}</strong>
        <IconAction
          icon="close"
          label={say('canvas.textClose')}
          side="end"
          onPress={() => {
            send({ kind: 'popoverToggled', popover: 'canvasText' })
          }}
        />
      </div>
      <p class={styles['hint']}>{say('canvas.textHint')}</p>
      <textarea
        class={styles['text']}
        aria-label={title}
        value={text}
        readOnly
        onFocus={(event) => {
          event.currentTarget.select()
        }}
      />
      <div class={styles['end']} data-copy>
        <Action
          onPress={() => {
            send({ kind: 'textCopied', text })
          }}
        >
          {say('canvas.textCopy')}
        </Action>
      </div>
    </div>
  )
}
