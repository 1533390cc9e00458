import { h, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { PictureUrl } from '../../preview/slide-preview'
import type { Carousel } from '../../templates/build-carousel'
import { moveFocus } from '../controls/roving'
import type { Marks } from '../findings'
import { platformById } from '../../settings/platforms'
import { continuedPost, slidesOver } from '../state/derived'
import type { Event } from '../state/event'
import { currentOf } from '../state/selection'
import type { Running, State, ThumbSize } from '../state/state'
import { shownSize } from '../state/update-view'
import { say } from '../words'
import { SlideCell, type DrawMark } from './slide-cell'
import styles from './slides.css'
import { useVisibleSlides } from './visible-slides'

export interface SlidesProps {
  readonly state: State
  readonly carousel: Carousel
  /** What the findings say of each slide, by its key. */
  readonly marks: ReadonlyMap<string, Marks>
  readonly pictureUrl: PictureUrl
  readonly send: (event: Event) => void
}

const widths: Record<ThumbSize, number> = { small: 84, medium: 184, large: 360 }
const gap = 16

/** The deck: live thumbnails in reading order. */
export function Slides({ state, carousel, marks, pictureUrl, send }: SlidesProps): JSX.Element {
  const grid = useRef<HTMLDivElement>(null)
  const room = useInnerWidth(grid)
  const width = thumbWidth(widths[shownSize(state.view)], room)
  const selected = currentOf(state.selection.slides)
  const keys = carousel.slides.map(({ key }) => key)
  const running = state.phase.kind === 'running' ? state.phase : null
  const follow = running?.step === 'draw' ? carousel.slides[running.done]?.key : undefined
  useScrolledTo(grid, follow ?? selected)
  const isVisible = useVisibleSlides(grid, carousel.slides)
  const count = carousel.slides.length
  const over = slidesOver(count, state.work.settings)
  const platform = platformById(state.work.settings.canvas.platform).name
  const stop = carousel.slides.some(({ key }) => key === selected)
    ? selected
    : carousel.slides[0]?.key

  return (
    <div
      ref={grid}
      role="listbox"
      aria-label={say('slides.list')}
      class={styles['grid']}
      style={{ gridTemplateColumns: `repeat(auto-fill, ${width}px)` }}
      onKeyDown={(event) => {
        if (grid.current !== null) moveFocus(grid.current, event)
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) send({ kind: 'cleared' })
      }}
    >
      {carousel.slides.flatMap((slide, index) => [
        ...(over > 0 && index === count - over
          ? [<LimitLine key="limit" over={over} limit={count - over} platform={platform} />]
          : []),
        <SlideCell
          key={slide.key}
          slide={slide}
          index={index}
          count={count}
          width={width}
          isVisible={isVisible(slide.key)}
          continues={continuedPost(carousel.deck, state.work.arrangement, index)}
          isSelected={state.selection.slides.keys.includes(slide.key)}
          isStop={slide.key === stop}
          mark={markOf(index, running)}
          found={marks.get(slide.key)}
          pictureUrl={pictureUrl}
          onSelect={() => {
            send({ kind: 'slideSelected', slide: slide.key, mode: 'only', among: keys })
          }}
        />,
      ])}
      {carousel.slides.length === 0 && <p class={styles['none']}>{say('slides.none')}</p>}
    </div>
  )
}

/** Between the last slide that fits in one post and the first that does not; the foot says the count. */
function LimitLine({
  over,
  limit,
  platform,
}: {
  readonly over: number
  readonly limit: number
  readonly platform: string
}): JSX.Element {
  return (
    <div class={styles['limit']} aria-hidden="true">
      {say('foot.limitLine', { platform, limit, n: over })}
    </div>
  )
}

function markOf(index: number, running: Running | null): DrawMark {
  if (running === null) return 'none'
  if (running.step === 'place') return 'done'
  if (running.step !== 'draw') return 'waiting'
  return index < running.done ? 'done' : index === running.done ? 'drawing' : 'waiting'
}

/** px a row of thumbnails has; follows the window. */
function useInnerWidth(ref: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(384)
  useEffect(() => {
    const element = ref.current
    if (element === null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [ref])
  return width
}

/** Two columns at least where the window is narrow, and never wider than the room. */
function thumbWidth(base: number, room: number): number {
  if (base <= room && base !== widths.medium) return base
  if (base === widths.medium && room < 2 * base + gap)
    return Math.max(84, Math.floor((room - gap) / 2))
  return Math.max(84, Math.min(base, room))
}

function useScrolledTo(
  grid: { readonly current: HTMLElement | null },
  key: string | null | undefined,
): void {
  useEffect(() => {
    if (key === null || key === undefined || grid.current === null) return
    for (const cell of grid.current.querySelectorAll<HTMLElement>('[data-slide]'))
      if (cell.dataset['slide'] === key) cell.scrollIntoView({ block: 'nearest' })
  }, [grid, key])
}
