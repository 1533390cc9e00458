import { h, type JSX } from 'preact'
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks'

import { postLabels, type OwnPost } from '../../arrange/arrangement'
import { Action } from '../controls/buttons'
import type { Event as PanelEvent } from '../state/event'
import type { State } from '../state/state'
import { say } from '../words'
import { choose, chosenIn, readText } from './editor-text'
import styles from './post-editor.css'
import { splitting } from './post-menu'
import { cardOf, useCardFoot, watchSizes } from './use-card-foot'
import { useWriting } from './use-writing'

export interface PostEditorProps {
  readonly state: State
  readonly own: OwnPost
  readonly scroller: { readonly current: HTMLElement | null }
  /** Where the cursor stands, for the menu of posts; null: no longer here. */
  readonly onCaret: (at: number | null) => void
  readonly send: (event: PanelEvent) => void
}

/** px the field is wider than the words of the card on each side. */
const wider = 4

/** A post written in where it stands: over the words of its card, with two buttons in its foot. */
export function PostEditor({ state, own, scroller, onCaret, send }: PostEditorProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const caret = useCaret(box, onCaret, (at) => 'event' in splitting(state, at))
  const { id, post } = own
  const writing = useWriting(box, id, post.runs, send)
  useRoom(box, scroller, id)
  useCardFoot(foot, scroller, id)
  useFocus(box, scroller, id)
  useEditing(box, writing)
  const label = postLabels(state.work.arrangement).get(id) ?? ''
  const split = splitting(state, caret.current)
  const reason = 'reason' in split ? split.reason : undefined
  const done = (): void => {
    send({ kind: 'postEditing', post: null })
    focusCard(scroller.current, id)
  }
  const splitHere = (): void => {
    const act = splitting(state, caret.current)
    if ('event' in act) {
      send(act.event)
      focusCard(scroller.current, id)
    }
  }
  const handleKey = (event: KeyboardEvent): void => {
    // A key of the input method is nobody else's.
    if (event.isComposing) event.stopPropagation()
    const act = event.isComposing
      ? null
      : keyAct(event, { done, split: splitHere, mark: writing.mark })
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <div>
      <div
        ref={box}
        role="textbox"
        aria-multiline="true"
        aria-label={label === '' ? say('post.editOwn') : say('post.edit', { n: label })}
        tabIndex={0}
        contentEditable={editable}
        dir="auto"
        spellcheck
        class={styles['box']}
        data-post-editor
        onKeyDown={handleKey}
        onInput={writing.onInput}
        onCompositionStart={() => {
          writing.onComposing(true)
        }}
        onCompositionEnd={() => {
          writing.onComposing(false)
          writing.onInput()
        }}
      />
      <div ref={foot} class={styles['foot']} data-post-tools>
        <span data-tip={reason} data-tip-side="start">
          <Action disabled={reason !== undefined} onPress={splitHere}>
            {say('post.split')}
          </Action>
        </span>
        <Action onPress={done}>{say('post.done')}</Action>
      </div>
    </div>
  )
}

/** Where the browser cannot edit text alone, what it would do beyond that is prevented. */
const editable = canEditPlainly() ? 'plaintext-only' : true

function canEditPlainly(): boolean {
  try {
    document.createElement('div').contentEditable = 'plaintext-only'
    return true
  } catch {
    return false
  }
}

interface KeyActs {
  readonly done: () => void
  readonly split: () => void
  readonly mark: (mark: 'bold' | 'italic') => void
}

/** Undo is the panel's: there is one history. */
function keyAct(event: KeyboardEvent, { done, split, mark }: KeyActs): (() => void) | null {
  const isCommand = event.metaKey || event.ctrlKey
  const key = event.key.toLowerCase()
  if (key === 'escape') return done
  if (!isCommand || event.altKey) return null
  if (key === 'enter') return event.shiftKey ? split : null
  if (event.shiftKey) return null
  if (key !== 'b' && key !== 'i') return null
  return () => {
    mark(key === 'b' ? 'bold' : 'italic')
  }
}

/** Lines, pastes and drops are text; marks come by our keys alone; undo is the panel's. */
function useEditing(
  box: { readonly current: HTMLElement | null },
  writing: ReturnType<typeof useWriting>,
): void {
  const latest = useRef(writing)
  latest.current = writing
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const listening = new AbortController()
    const { signal } = listening
    const take = (event: Event, text: string): void => {
      event.preventDefault()
      event.stopPropagation()
      if (text !== '') latest.current.insert(text)
    }
    element.addEventListener(
      'beforeinput',
      (event) => {
        const { inputType } = event
        if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') take(event, '\n')
        else if (/^(?:format|history|insertFromDrop|deleteByDrag)/.test(inputType))
          event.preventDefault()
      },
      { signal },
    )
    element.addEventListener(
      'paste',
      (event) => {
        take(event, event.clipboardData?.getData('text/plain') ?? '')
      },
      { signal },
    )
    element.addEventListener(
      'drop',
      (event) => {
        const text = event.dataTransfer?.getData('text/plain') ?? ''
        // Files are the window's.
        if (text !== '') take(event, text)
      },
      { signal },
    )
    return () => {
      listening.abort()
    }
  }, [box])
}

/**
 * Where the cursor stands; null while it stands elsewhere from the beginning. The editor is painted anew only when
 * it comes to where the post can be cut, or leaves there.
 */
function useCaret(
  box: { readonly current: HTMLElement | null },
  onCaret: (at: number | null) => void,
  mayCut: (at: number | null) => boolean,
): { readonly current: number | null } {
  const caret = useRef<number | null>(null)
  const [, repaint] = useReducer((count: number) => count + 1, 0)
  const told = useRef(onCaret)
  told.current = onCaret
  const asked = useRef(mayCut)
  asked.current = mayCut
  useEffect(() => {
    const follow = (): void => {
      const at = box.current === null ? null : chosenIn(box.current)
      // A press on a button takes the cursor away, but not what it was for.
      if (at === null) return
      const couldCut = asked.current(caret.current)
      caret.current = at.from
      if (asked.current(at.from) !== couldCut) repaint(null)
      told.current(at.from)
    }
    document.addEventListener('selectionchange', follow)
    return () => {
      document.removeEventListener('selectionchange', follow)
      told.current(null)
    }
  }, [box])
  return caret
}

/** The field stands over the words, and the card makes room for all of it. */
function useRoom(
  box: { readonly current: HTMLElement | null },
  scroller: { readonly current: HTMLElement | null },
  post: string,
): void {
  useLayoutEffect(() => {
    const card = cardOf(scroller.current, post)
    const element = box.current
    if (card === null || element === null) return undefined
    const place = (): void => {
      const room = card.querySelector<HTMLElement>('[data-editor-room]')
      if (room === null) return
      room.style.height = `${element.offsetHeight}px`
      element.style.left = `${card.offsetLeft + room.offsetLeft - wider}px`
      element.style.width = `${room.offsetWidth + 2 * wider}px`
      element.style.top = `${card.offsetTop + room.offsetTop}px`
    }
    place()
    return watchSizes([element, card], place)
  })
}

/** The cursor begins behind the last word. */
function useFocus(
  box: { readonly current: HTMLElement | null },
  scroller: { readonly current: HTMLElement | null },
  post: string,
): void {
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const { length } = readText(element)
    element.focus({ preventScroll: true })
    choose(element, { from: length, to: length })
    cardOf(scroller.current, post)?.scrollIntoView({ block: 'nearest' })
  }, [box, scroller, post])
}

/** After the panel has painted the card without its editor. */
function focusCard(scroller: HTMLElement | null, post: string): void {
  setTimeout(() => {
    cardOf(scroller, post)?.focus()
  })
}
