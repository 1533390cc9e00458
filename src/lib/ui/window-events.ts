/** What the whole window listens to: pastes, drops and keys. All become events of the state. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

import type { Panel } from './effects/panel'
import { nextFinding, type PanelFinding } from './findings'
import { focusSlides, focusSlidesIfLost } from './regions/focus-slides'
import { mainAction } from './state/derived'
import { currentOf } from './state/selection'
import type { State } from './state/state'
import { readPage, readTransfer, sortFiles } from './effects/transfer'

/** ⌘/Ctrl V outside of a field, or in the paste field, reads; in any other field it stays a paste. */
export function usePastes({ send, state }: Panel): void {
  useEffect(() => {
    const handlePaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || event.clipboardData === null || isOtherField(event.target))
        return
      event.preventDefault()
      const { text, html, images, pages } = readTransfer(event.clipboardData)
      const hasThread = state().work.source !== null
      // A picture copied from a page comes with markup of its own; in the studio it is the picture.
      if (images.length > 0 && (hasThread || text.trim() === '')) {
        send({ kind: 'imagesReceived', files: images })
      } else if (pages.length > 0 && text.trim() === '') {
        void readFirst(pages, send)
      } else {
        send({ kind: 'pasted', text, ...(html !== undefined && { html }), from: 'clipboard' })
      }
    }
    window.addEventListener('paste', handlePaste)
    return () => {
      window.removeEventListener('paste', handlePaste)
    }
  }, [send, state])
}

/** When the window gets the focus again, a person may have worked on the canvas meanwhile. */
export function useReturn({ send }: Panel): void {
  useEffect(() => {
    const handleFocus = (): void => {
      send({ kind: 'windowFocused' })
    }
    window.addEventListener('focus', handleFocus)
    return () => {
      window.removeEventListener('focus', handleFocus)
    }
  }, [send])
}

export interface Drops {
  /** Something is being dragged over the window. */
  readonly isOver: boolean
  readonly takeFiles: (files: readonly File[]) => void
}

/** The whole window takes files and text. */
export function useDrops({ send }: Panel): Drops {
  const [isOver, setOver] = useState(false)
  const depth = useRef(0)
  const takeFiles = useCallback(
    (files: readonly File[]): void => {
      const { images, pages } = sortFiles(files)
      if (pages.length > 0) void readFirst(pages, send)
      else if (images.length > 0) send({ kind: 'imagesReceived', files: images })
      else if (files.length > 0)
        send({ kind: 'filesRefused', names: files.map((file) => file.name) })
    },
    [send],
  )
  useEffect(() => {
    const end = (): void => {
      depth.current = 0
      setOver(false)
    }
    const enter = (): void => {
      depth.current += 1
      setOver(true)
    }
    const leave = (): void => {
      depth.current -= 1
      if (depth.current <= 0) end()
    }
    const over = (event: DragEvent): void => {
      event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      end()
      if (event.defaultPrevented || event.dataTransfer === null) return
      event.preventDefault()
      const files = [...event.dataTransfer.files]
      if (files.length > 0) {
        takeFiles(files)
        return
      }
      const { text, html } = readTransfer(event.dataTransfer)
      if (text.trim() !== '' || html !== undefined)
        send({ kind: 'pasted', text, ...(html !== undefined && { html }), from: 'clipboard' })
    }
    // Captured, so that a drop which a tile takes for itself still ends the highlight.
    window.addEventListener('drop', end, true)
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('drop', end, true)
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [send, takeFiles])
  return { isOver, takeFiles }
}

/**
 * ⌘/Ctrl Enter presses the main button; ⌘/Ctrl Z undoes; ⌘/Ctrl F searches posts; ⌘/Ctrl \ opens and closes the
 * findings, F8 goes to the next slide that has any; Esc closes the innermost thing.
 */
export function useKeys({ send, state, plan, inspect, changes }: Panel): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const isCommand = event.metaKey || event.ctrlKey
      const key = event.key.toLowerCase()
      if (isCommand && key === 'enter') {
        event.preventDefault()
        const slides = plan()?.slides.length ?? 0
        if (mainAction(state(), slides, changes()).isEnabled) send({ kind: 'mainPressed' })
      } else if (isCommand && (key === 'z' || key === 'y')) {
        const kind = key === 'y' || event.shiftKey ? 'redid' : 'undid'
        if (isTextField(event.target) && !isLeftToDeck(event.target, state(), kind)) return
        event.preventDefault()
        send({ kind })
        // What had the focus may be a slide that is not there any more.
        setTimeout(focusSlidesIfLost)
      } else if (isCommand && key === 'f' && state().work.source !== null) {
        event.preventDefault()
        searchPosts(send)
      } else if (isCommand && key === '\\') {
        event.preventDefault()
        toggleFindings(state(), inspect().findings, send)
      } else if (event.key === 'F8') {
        event.preventDefault()
        showNextFinding({ state: state(), plan: plan() }, inspect().findings, event.shiftKey, send)
      } else if (key === 'escape') {
        closeInnermost(state, send)
      } else if (event.key === 'F6') {
        event.preventDefault()
        moveRegion(event.shiftKey ? -1 : 1)
      }
    }
    window.addEventListener('keydown', handleKey)
    return () => {
      window.removeEventListener('keydown', handleKey)
    }
  }, [send, state, plan, inspect, changes])
}

/** After the panel has painted the posts, which may not have been shown. */
function searchPosts(send: Panel['send']): void {
  send({ kind: 'regionChosen', region: 'posts' })
  send({ kind: 'tabChosen', tab: 'posts' })
  setTimeout(() => {
    document.querySelector<HTMLElement>('[data-search] input')?.focus()
  })
}

/** Nothing opens where nothing was found, or while a run draws. */
function toggleFindings(
  { view, phase }: State,
  findings: readonly PanelFinding[],
  send: Panel['send'],
): void {
  const [first] = findings
  if (view.popover === 'findings') send({ kind: 'popoverToggled', popover: 'findings' })
  else if (first !== undefined && phase.kind !== 'running')
    send({ kind: 'findingsOpened', at: findings.find(({ id }) => id === view.finding) ?? first })
}

/** From the selected slide on; the focus goes with it when it stood on a slide. */
function showNextFinding(
  { state, plan }: { readonly state: State; readonly plan: ReturnType<Panel['plan']> },
  findings: readonly PanelFinding[],
  isBack: boolean,
  send: Panel['send'],
): void {
  const from =
    (plan?.slides.findIndex(({ key }) => key === currentOf(state.selection.slides)) ?? -1) + 1
  const finding = nextFinding(findings, from, isBack ? -1 : 1)
  if (finding === undefined) return
  const isOnSlide = document.activeElement?.hasAttribute('data-slide') === true
  send({ kind: 'findingOpened', at: finding })
  if (isOnSlide) setTimeout(focusSlides)
}

function closeInnermost(state: Panel['state'], send: Panel['send']): void {
  const { view, phase } = state()
  if (view.drag !== null) send({ kind: 'dragCancelled' })
  else if (view.popover !== 'none') send({ kind: 'popoverToggled', popover: view.popover })
  else if (view.editing !== null) send({ kind: 'postEditing', post: null })
  else if (phase.kind === 'done' || phase.kind === 'failed') send({ kind: 'resultClosed' })
  else send({ kind: 'cleared' })
}

/** From region to region, to the first thing in it that takes the focus. */
function moveRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('main > section, main > footer')]
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions[(at + step + regions.length) % regions.length]
  next
    ?.querySelector<HTMLElement>(
      'button:not([tabindex="-1"]):enabled, [data-option][tabindex="0"], input:enabled',
    )
    ?.focus()
}

async function readFirst(pages: readonly File[], send: Panel['send']): Promise<void> {
  const [first] = pages
  if (first !== undefined) send({ kind: 'pasted', ...(await readPage(first)), from: 'file' })
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement &&
      !['range', 'checkbox', 'radio', 'file'].includes(target.type))
  )
}

/** An empty paste field has nothing of its own to bring back, as far as the deck has. */
function isLeftToDeck(
  field: EventTarget | null,
  { history }: State,
  kind: 'undid' | 'redid',
): boolean {
  if (!(field instanceof HTMLTextAreaElement) || !('pasteZone' in field.dataset)) return false
  const steps = kind === 'redid' ? history.future : history.past
  return field.value === '' && steps.length > 0
}

function isOtherField(target: EventTarget | null): boolean {
  return isTextField(target) && !(target instanceof HTMLElement && 'pasteZone' in target.dataset)
}
