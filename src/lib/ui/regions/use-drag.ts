/**
 * Dragging by pointer: a press becomes a drag after 4 px, the chip follows, the grid scrolls near its edges,
 * Esc cancels, a release drops. One model for posts, slides and pictures (panel reference, section 7).
 */
import { useCallback, useEffect, useRef } from 'preact/hooks'

import type { Deck } from '../../deck/deck'
import type { Event as PanelEvent } from '../state/event'
import type { DragItem } from '../state/event-arrange'
import { areaOf, cellAreas, slideScroller } from './grid-areas'
import { scrollStep, targetAt, type Point } from './hit-target'

/** px a pressed pointer moves before it drags. */
const threshold = 4
/** px the chip stands right of and below the pointer, and inside the window. */
const chipAway = 14
const chipInside = 4

type Send = (event: PanelEvent) => void

/**
 * For `onPointerDown` of whatever can be dragged: `start(event, () => what)`. `deck` is the deck on the screen.
 * Presses in text fields, of other buttons than the first and of fingers (which scroll) are left alone.
 */
export type StartDrag = (press: PointerEvent, what: () => DragItem) => void

export function useDrag(deck: Deck, send: Send): StartDrag {
  const latest = useRef(deck)
  latest.current = deck
  const stop = useRef<() => void>(() => undefined)
  useEffect(
    () => () => {
      stop.current()
    },
    [],
  )
  return useCallback(
    (press, what) => {
      stop.current()
      if (press.button !== 0 || press.pointerType === 'touch' || isField(press.target)) return
      stop.current = watch(press, what, () => latest.current, send)
    },
    [send],
  )
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
}

/** Follows a press to its end; gives what breaks it off. */
function watch(
  press: PointerEvent,
  what: () => DragItem,
  deck: () => Deck,
  send: Send,
): () => void {
  const listening = new AbortController()
  let dragged: DragItem | null = null
  let point: Point = { x: press.clientX, y: press.clientY }
  let isAlt = press.altKey

  const aim = (): void => {
    const scroller = slideScroller()
    const over =
      dragged === null || scroller === null
        ? null
        : targetAt(point, areaOf(scroller), cellAreas(scroller, deck()), dragged.kind, isAlt)
    send({ kind: 'draggedOver', over, isAlt })
  }
  const frame = (): void => {
    if (listening.signal.aborted) return
    placeChip(point)
    if (scrolled(point)) aim()
    requestAnimationFrame(frame)
  }
  const move = (event: PointerEvent): void => {
    point = { x: event.clientX, y: event.clientY }
    isAlt = event.altKey
    if (dragged === null) {
      if (Math.hypot(point.x - press.clientX, point.y - press.clientY) < threshold) return
      dragged = what()
      send({ kind: 'dragStarted', what: dragged, by: 'pointer', deck: deck() })
      requestAnimationFrame(frame)
    }
    aim()
  }
  const end = (): void => {
    if (listening.signal.aborted) return
    listening.abort()
    if (dragged === null) return
    send({ kind: 'dragCancelled' })
  }
  const drop = (event: PointerEvent): void => {
    if (dragged !== null) {
      point = { x: event.clientX, y: event.clientY }
      aim()
      swallowClick()
      send({ kind: 'dragDropped', deck: deck() })
      dragged = null
    }
    end()
  }
  const pressKey = (event: KeyboardEvent): void => {
    if (dragged === null) return
    if (event.key === 'Escape') end()
    else if (event.key !== 'Alt') return
    else {
      isAlt = event.type === 'keydown'
      aim()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const prevent = (event: Event): void => {
    event.preventDefault()
  }
  const { signal } = listening
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', drop, { signal })
  window.addEventListener('pointercancel', end, { signal })
  window.addEventListener('blur', end, { signal })
  window.addEventListener('keydown', pressKey, { signal, capture: true })
  window.addEventListener('keyup', pressKey, { signal, capture: true })
  // Neither text nor pictures are dragged by the browser meanwhile.
  window.addEventListener('selectstart', prevent, { signal })
  window.addEventListener('dragstart', prevent, { signal })
  return end
}

/** The click that follows a drop is none. */
function swallowClick(): void {
  const listening = new AbortController()
  window.addEventListener(
    'click',
    (event) => {
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true, signal: listening.signal },
  )
  setTimeout(() => {
    listening.abort()
  })
}

/** Moved by hand: the state need not know where the pointer is. */
function placeChip({ x, y }: Point): void {
  const chip = document.querySelector<HTMLElement>('[data-drag-chip]')
  if (chip === null) return
  const most = (at: number, size: number, room: number): number =>
    Math.max(chipInside, Math.min(at + chipAway, room - size - chipInside))
  const left = most(x, chip.offsetWidth, window.innerWidth)
  const top = most(y, chip.offsetHeight, window.innerHeight)
  chip.style.transform = `translate(${left}px, ${top}px)`
  chip.style.visibility = 'visible'
}

/** Scrolls the grid when the pointer is near its edge; whether it moved. */
function scrolled(point: Point): boolean {
  const scroller = slideScroller()
  const step = scroller === null ? 0 : scrollStep(point, areaOf(scroller))
  if (scroller === null || step === 0) return false
  const before = scroller.scrollTop
  scroller.scrollTop += step
  return scroller.scrollTop !== before
}
