import { h, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { Action, FileAction } from '../controls/buttons'
import type { Event } from '../state/event'
import { textFiles } from '../effects/transfer'
import { say } from '../words'
import styles from './first-run.css'

export interface PasteFieldProps {
  readonly given: string
  readonly isBad: boolean
  readonly isOver: boolean
  readonly isReading: boolean
  readonly keys: string
  readonly send: (event: Event) => void
  readonly onFiles: (files: readonly File[]) => void
}

/** Takes anything that is pasted, dropped, chosen or typed. */
export function PasteField(props: PasteFieldProps): JSX.Element {
  const { given, isBad, isOver, isReading, keys, send, onFiles } = props
  const [text, setText] = useState(given)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    setText(given)
  }, [given])
  useEffect(() => {
    field.current?.focus()
  }, [])
  const look = isBad ? styles['bad'] : isOver ? styles['over'] : styles['field']
  const hasOwnText = text.trim() !== '' && text !== given
  const read = (): void => {
    send({ kind: 'pasted', text, from: 'clipboard' })
  }
  return (
    <div class={look}>
      <textarea
        ref={field}
        class={styles['text']}
        aria-label={say('first.title')}
        aria-invalid={isBad}
        placeholder={isReading ? say('read.busy') : say('first.placeholder')}
        value={text}
        data-paste-zone
        spellcheck={false}
        onInput={(event) => {
          setText(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (!hasOwnText || event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
          event.preventDefault()
          read()
        }}
      />
      <div class={styles['bar']}>
        <span class={styles['anywhere']}>
          {isReading ? (
            say('read.busy')
          ) : (
            <span>
              <kbd class={styles['keys']}>{keys}</kbd> {say('first.anywhere')}
            </span>
          )}
        </span>
        {hasOwnText ? (
          <Action onPress={read}>{say('first.read')}</Action>
        ) : (
          <FileAction accept={textFiles} onFiles={onFiles}>
            {say('first.choose')}
          </FileAction>
        )}
      </div>
    </div>
  )
}
