import { h, type JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

import type { Deck } from '../../deck/deck'
import type { DropTarget } from '../state/event-arrange'
import { cellAreas, insideOf, thumbAreas } from './grid-areas'
import { lineArea, type Area } from './hit-target'
import styles from './drop-mark.css'

export interface DropMarkProps {
  readonly scroller: { readonly current: HTMLElement | null }
  readonly deck: Deck
  readonly over: DropTarget
  /** What a drop would do; null: nothing. */
  readonly tag: string | null
  /** px of a thumbnail: the mark stands elsewhere when they grow. */
  readonly width: number
  /** Scrolled into view: the pointer is where it looks, keys are not. */
  readonly isFollowed: boolean
}

/** Where a drop would go: a line in a gap, a ring around a slide or a place, and what it would do. */
export function DropMark({
  scroller,
  deck,
  over,
  tag,
  width,
  isFollowed,
}: DropMarkProps): JSX.Element | null {
  const mark = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Area | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    setAt(element === null ? null : markArea(element, deck, over))
  }, [scroller, deck, over, width])
  useLayoutEffect(() => {
    if (isFollowed) mark.current?.scrollIntoView({ block: 'nearest' })
  }, [at, isFollowed])
  if (at === null) return null
  const { left, top, right, bottom } = at
  return (
    <div
      ref={mark}
      class={over.kind === 'gap' ? styles['line'] : styles['ring']}
      style={{
        left,
        top,
        height: bottom - top,
        ...(over.kind !== 'gap' && { width: right - left }),
      }}
      data-drop={over.kind}
      data-side={sideOf(at, scroller.current?.clientWidth ?? Infinity)}
      aria-hidden="true"
    >
      {tag !== null && <span class={styles['tag']}>{tag}</span>}
    </div>
  )
}

/** px beside a line that its tag takes at most. */
const besideLine = 64

/** Where the tag has no room in the middle of its line: at the edges of the grid. */
function sideOf({ left, right }: Area, width: number): 'start' | 'end' | undefined {
  if (left < besideLine && right < width / 2) return 'start'
  return width - right < besideLine && left > width / 2 ? 'end' : undefined
}

/** Inside of the scroller, in px of what it scrolls. */
function markArea(scroller: HTMLElement, deck: Deck, over: DropTarget): Area | null {
  if (over.kind === 'gap')
    return lineArea(
      thumbAreas(scroller).map((area) => insideOf(scroller, area)),
      over,
    )
  const index = deck.slides.findIndex(({ key }) => key === over.slide)
  const area =
    over.kind === 'slide'
      ? thumbAreas(scroller)[index]
      : cellAreas(scroller, deck)[index]?.places.find(({ place }) => place === over.place)?.area
  return area === undefined ? null : insideOf(scroller, area)
}
