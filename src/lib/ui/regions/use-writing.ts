/** Writing in a post: what the browser or a key does to the text becomes runs, and runs become text again. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'

import { markedRuns, typedRuns } from '../../arrange/typing'
import { runsText } from '../../thread/text'
import type { Mark, Run } from '../../thread/thread'
import type { Event as PanelEvent } from '../state/event'
import {
  behindChange,
  choose,
  chosenIn,
  isPainted,
  paintRuns,
  readText,
  type Chosen,
} from './editor-text'

/** ms without a change after which a new undo step begins (panel reference, section 11). */
const pause = 400

type Send = (event: PanelEvent) => void

export interface Writing {
  readonly onInput: () => void
  readonly onComposing: (isComposing: boolean) => void
  /** Text instead of what is chosen: a line, or a paste. */
  readonly insert: (text: string, at?: Chosen) => void
  /** A mark on what is chosen, or off where all of it has it. */
  readonly mark: (mark: Mark) => void
}

/** `box` is an editable element that holds nothing but what is painted into it here. */
export function useWriting(
  box: { readonly current: HTMLElement | null },
  post: string,
  runs: readonly Run[],
  send: Send,
): Writing {
  const latest = useRef(runs)
  latest.current = runs
  const isComposing = useRef(false)
  /** Where the cursor goes once what was changed is painted. */
  const next = useRef<Chosen | null>(null)
  const steps = useSteps(post, send)

  const show = (): void => {
    const element = box.current
    // What an input method is composing would be lost.
    if (element === null || isComposing.current) return
    const at = next.current
    next.current = null
    if (isPainted(element, latest.current)) {
      if (at !== null) choose(element, at)
      return
    }
    const text = runsText(latest.current)
    const old = readText(element)
    const chosen = chosenIn(element)
    const behind = behindChange(old, text, chosen?.to ?? old.length)
    const kept = old === text ? chosen : { from: behind, to: behind }
    paintRuns(element, latest.current)
    const isHere = document.activeElement === element
    if (isHere) choose(element, at ?? kept ?? { from: text.length, to: text.length })
  }
  useLayoutEffect(show)

  const change = (changed: readonly Run[], gesture: string): void => {
    if (changed !== latest.current) send({ kind: 'postEdited', post, runs: changed, gesture })
    latest.current = changed
    show()
  }
  return {
    onInput: () => {
      const element = box.current
      if (element === null || isComposing.current) return
      next.current = chosenIn(element)
      change(typedRuns(latest.current, readText(element)), steps.typing())
    },
    onComposing: (on) => {
      isComposing.current = on
    },
    insert: (text, at = chosenOrEnd(box.current)) => {
      const old = runsText(latest.current)
      const clean = text.replace(/\r\n?/g, '\n')
      const caret = at.from + clean.length
      next.current = { from: caret, to: caret }
      const changed = typedRuns(latest.current, old.slice(0, at.from) + clean + old.slice(at.to))
      change(changed, clean === '\n' ? steps.typing() : steps.alone())
    },
    mark: (mark) => {
      const at = chosenOrEnd(box.current)
      if (at.from === at.to) return
      next.current = at
      change(markedRuns(latest.current, at.from, at.to, mark), steps.alone())
    },
  }
}

function chosenOrEnd(element: HTMLElement | null): Chosen {
  if (element === null) return { from: 0, to: 0 }
  const { length } = readText(element)
  return chosenIn(element) ?? { from: length, to: length }
}

interface Steps {
  /** Name of the stretch of typing that goes on. */
  readonly typing: () => string
  /** Name of a change that is a step of its own. */
  readonly alone: () => string
}

/** Names gestures: changes with pauses shorter than 400 ms are one undo step. */
function useSteps(post: string, send: Send): Steps {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const count = useRef(0)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  return useMemo(() => {
    const named = (): string => `write ${post} ${count.current}`
    return {
      typing: () => {
        clearTimeout(timer.current)
        timer.current = setTimeout(() => {
          count.current += 1
          send({ kind: 'gestureEnded' })
        }, pause)
        return named()
      },
      alone: () => {
        clearTimeout(timer.current)
        count.current += 1
        const name = named()
        count.current += 1
        return name
      },
    }
  }, [post, send])
}
