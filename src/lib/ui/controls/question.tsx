import { h, type ComponentChildren, type JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

import { say } from '../words'
import { Action } from './buttons'
import styles from './question.css'

export interface QuestionProps {
  readonly text: string
  /** On the button that does it. */
  readonly answer: string
  readonly onAnswer: () => void
  readonly onClose: () => void
  /** What can be chosen with it. */
  readonly children?: ComponentChildren
}

/**
 * Asks before something that nobody wants by mistake. The browser's own dialog keeps the focus inside, closes
 * on Esc and gives the focus back to what opened it.
 */
export function Question(props: QuestionProps): JSX.Element {
  const { text, answer, onAnswer, onClose, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => {
      shown?.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class={styles['question']}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => {
        // What the window does on Esc and ⌘Enter is not meant here.
        event.stopPropagation()
      }}
    >
      <p id={id} class={styles['text']}>
        {text}
      </p>
      {children}
      <div class={styles['answers']}>
        <Action onPress={onClose}>{say('question.cancel')}</Action>
        <button
          type="button"
          class={styles['answer']}
          onClick={() => {
            onAnswer()
            onClose()
          }}
        >
          {answer}
        </button>
      </div>
    </dialog>
  )
}
