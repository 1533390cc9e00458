import { h, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { Deck } from '../../deck/deck'
import { Action, IconAction } from '../controls/buttons'
import type { Event as PanelEvent } from '../state/event'
import { say } from '../words'
import type { Keys } from './keys'
import styles from './add-posts.css'

export interface AddPostsProps {
  /** The deck the posts are added to; null: what is pasted takes the place of all. */
  readonly deck: Deck | null
  readonly keys: Keys
  readonly send: (event: PanelEvent) => void
}

/** Takes more posts, or another thread. A paste into the empty field is read at once, as on the first run. */
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
  const title = say(deck === null ? 'deck.paste' : 'deck.addTitle')
  const give = (given: string, html: string): void => {
    if (given.trim() === '' && html.trim() === '') return
    const what = { text: given, ...(html !== '' && { html }) }
    if (deck === null) send({ kind: 'pasted', ...what, from: 'clipboard' })
    else send({ kind: 'postsAdded', ...what, deck })
  }
  return (
    <div ref={dialog} role="dialog" aria-label={title} class={styles['dialog']}>
      <div class={styles['head']}>
        <strong>{title}</strong>
        <IconAction
          icon="close"
          label={say('deck.addClose')}
          side="end"
          onPress={() => {
            send({ kind: 'popoverToggled', popover: deck === null ? 'pasteThread' : 'addPosts' })
          }}
        />
      </div>
      <textarea
        ref={field}
        class={styles['text']}
        aria-label={title}
        placeholder={say(deck === null ? 'deck.pasteHint' : 'deck.addHint')}
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
          give(pasted, html)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
          event.preventDefault()
          event.stopPropagation()
          give(text, '')
        }}
      />
      {text.trim() !== '' && (
        <div class={styles['bar']}>
          <kbd>{keys.main}</kbd>
          <Action
            onPress={() => {
              give(text, '')
            }}
          >
            {say(deck === null ? 'first.read' : 'deck.addNow')}
          </Action>
        </div>
      )}
    </div>
  )
}
