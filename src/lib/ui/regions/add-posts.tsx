import { h, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { Deck } from '../../deck/deck'
import { Action, IconAction } from '../controls/buttons'
import type { Event as PanelEvent } from '../state/event'
import { say } from '../words'
import type { Keys } from './keys'
import styles from './add-posts.css'

export interface AddPostsProps {
  readonly deck: Deck
  readonly keys: Keys
  readonly send: (event: PanelEvent) => void
}

/** Takes more posts. A paste into the empty field is read at once, as on the first run; typed text on Add. */
export function AddPosts({ deck, keys, send }: AddPostsProps): JSX.Element {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const dialog = useRef<HTMLDivElement>(null)
  useEffect(() => {
    field.current?.focus()
    const own = dialog.current
    return () => {
      if (own?.contains(document.activeElement) === true)
        document.querySelector<HTMLElement>('[data-deck-name] button')?.focus()
    }
  }, [])
  const add = (): void => {
    if (text.trim() !== '') send({ kind: 'postsAdded', text, deck })
  }
  return (
    <div ref={dialog} role="dialog" aria-label={say('deck.addTitle')} class={styles['dialog']}>
      <div class={styles['head']}>
        <strong>{say('deck.addTitle')}</strong>
        <IconAction
          icon="close"
          label={say('deck.addClose')}
          side="end"
          onPress={() => {
            send({ kind: 'popoverToggled', popover: 'addPosts' })
          }}
        />
      </div>
      <textarea
        ref={field}
        class={styles['text']}
        aria-label={say('deck.addTitle')}
        placeholder={say('deck.addHint')}
        value={text}
        spellcheck={false}
        onInput={(event) => {
          setText(event.currentTarget.value)
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text/plain') ?? ''
          const html = event.clipboardData?.getData('text/html') ?? ''
          if (text.trim() !== '' || (pasted.trim() === '' && html.trim() === '')) return
          event.preventDefault()
          setText(pasted)
          send({ kind: 'postsAdded', text: pasted, deck, ...(html !== '' && { html }) })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
          event.preventDefault()
          event.stopPropagation()
          add()
        }}
      />
      {text.trim() !== '' && (
        <div class={styles['bar']}>
          <kbd>{keys.main}</kbd>
          <Action onPress={add}>{say('deck.addNow')}</Action>
        </div>
      )}
    </div>
  )
}
