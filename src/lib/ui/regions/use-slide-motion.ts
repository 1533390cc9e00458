/** Slides that make room slide there, a new one fades in (panel reference, section 9). */
import { useLayoutEffect, useRef } from 'preact/hooks'

import { isStill } from './still'

interface Seen {
  readonly keys: string
  readonly width: number
  readonly spots: ReadonlyMap<string, Spot>
}

interface Spot {
  readonly left: number
  readonly top: number
}

const slideMs = 180
const fadeMs = 120
const easing = 'cubic-bezier(.2,0,0,1)'
/** Longer decks change in the same frame: nobody sees all of them move. */
const mostMoved = 60

/** Another size of thumbnails, theme or template moves nothing: only what changes its place is seen to. */
export function useSlideMotion(
  scroller: { readonly current: HTMLElement | null },
  keys: readonly string[],
  width: number,
): void {
  const seen = useRef<Seen | null>(null)
  const order = keys.join(' ')
  useLayoutEffect(() => {
    const cells = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-slide]') ?? [])]
    const spots = new Map(
      cells.map((cell) => [
        cell.dataset['slide'] ?? '',
        { left: cell.offsetLeft, top: cell.offsetTop },
      ]),
    )
    const before = seen.current
    seen.current = { keys: order, width, spots }
    const isMoved = before !== null && before.keys !== order && before.width === width
    if (!isMoved || cells.length > mostMoved || isStill()) return
    for (const cell of cells) {
      const key = cell.dataset['slide'] ?? ''
      animate(cell, before.spots.get(key), spots.get(key))
    }
  }, [scroller, order, width])
}

function animate(cell: HTMLElement, from: Spot | undefined, to: Spot | undefined): void {
  if (to === undefined || typeof cell.animate !== 'function') return
  if (from === undefined) {
    cell.animate([{ opacity: 0 }, { opacity: 1 }], { duration: fadeMs, easing })
    return
  }
  const [x, y] = [from.left - to.left, from.top - to.top]
  if (x === 0 && y === 0) return
  cell.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
    duration: slideMs,
    easing,
  })
}
