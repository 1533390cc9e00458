import { LoadingIndicator } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { PictureUrl } from '../../preview/slide-preview'
import type { Slide } from '../../slide/node'
import type { Carousel } from '../../templates/build-carousel'
import { Icon } from '../controls/icons'
import { moveFocus } from '../controls/roving'
import { SlideLabel } from '../controls/slide-label'
import { Thumb } from '../controls/thumb'
import { continuedPost } from '../state/derived'
import type { Event } from '../state/event'
import type { Running, State, ThumbSize } from '../state/state'
import { say } from '../words'
import styles from './slides.css'
import { useVisibleSlides } from './visible-slides'

export interface SlidesProps {
  readonly state: State
  readonly carousel: Carousel
  readonly pictureUrl: PictureUrl
  readonly send: (event: Event) => void
}

const widths: Record<ThumbSize, number> = { small: 84, medium: 184, large: 360 }
const gap = 16

/** The deck: live thumbnails in reading order. */
export function Slides({ state, carousel, pictureUrl, send }: SlidesProps): JSX.Element {
  const grid = useRef<HTMLDivElement>(null)
  const room = useInnerWidth(grid)
  const width = thumbWidth(widths[state.view.size], room)
  const { slide: selected } = state.selection
  const running = state.phase.kind === 'running' ? state.phase : null
  const follow = running?.step === 'draw' ? carousel.slides[running.done]?.key : undefined
  useScrolledTo(grid, follow ?? selected)
  const isVisible = useVisibleSlides(grid, carousel.slides)
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
      {carousel.slides.map((slide, index) => (
        <SlideCell
          key={slide.key}
          slide={slide}
          index={index}
          count={carousel.slides.length}
          width={width}
          isVisible={isVisible(slide.key)}
          continues={continuedPost(carousel.deck, index)}
          isSelected={slide.key === selected}
          isStop={slide.key === stop}
          mark={markOf(index, running)}
          pictureUrl={pictureUrl}
          onSelect={() => {
            send({ kind: 'selected', slide: slide.key })
          }}
        />
      ))}
      {carousel.slides.length === 0 && <p class={styles['none']}>{say('slides.none')}</p>}
    </div>
  )
}

type DrawMark = 'none' | 'done' | 'drawing' | 'waiting'

function markOf(index: number, running: Running | null): DrawMark {
  if (running === null) return 'none'
  if (running.step === 'place') return 'done'
  if (running.step !== 'draw') return 'waiting'
  return index < running.done ? 'done' : index === running.done ? 'drawing' : 'waiting'
}

interface SlideCellProps {
  readonly slide: Slide
  readonly index: number
  readonly count: number
  readonly width: number
  readonly isVisible: boolean
  readonly continues: number | undefined
  readonly isSelected: boolean
  readonly isStop: boolean
  readonly mark: DrawMark
  readonly pictureUrl: PictureUrl
  readonly onSelect: () => void
}

function SlideCell(props: SlideCellProps): JSX.Element {
  const { slide, index, count, width, continues, isSelected, isStop, mark, pictureUrl } = props
  const name = slide.name.replace(/^\d+\s*/, '')
  const option = say('slide.option', { n: index + 1, m: count, name })
  const marks = [
    ...(continues === undefined ? [] : [say('slide.continues', { n: continues + 1 })]),
    ...(mark === 'done' ? [say('slide.done')] : mark === 'drawing' ? [say('slide.drawing')] : []),
  ]
  return (
    <div
      role="option"
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
      data-option
      data-slide={slide.key}
      class={isSelected ? styles['selected'] : styles['cell']}
      onClick={props.onSelect}
      onKeyDown={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return
        if (event.metaKey || event.ctrlKey) return
        event.preventDefault()
        props.onSelect()
      }}
    >
      <span class="visually-hidden">{[option, ...marks].join(', ')}</span>
      <SlideLabel
        name={slide.name}
        isCurrent={isSelected}
        after={
          continues !== undefined && (
            <span title={say('slide.continues', { n: continues + 1 })}>
              <Icon name="continues" />
            </span>
          )
        }
        end={<DrawnMark mark={mark} />}
      />
      <div class={mark === 'waiting' ? styles['waiting'] : styles['thumb']}>
        {props.isVisible ? (
          <Thumb slide={slide} width={width} pictureUrl={pictureUrl} />
        ) : (
          <div style={{ height: (width * slide.height) / slide.width }} />
        )}
      </div>
    </div>
  )
}

function DrawnMark({ mark }: { readonly mark: DrawMark }): JSX.Element | null {
  if (mark === 'done')
    return (
      <span class={styles['done']}>
        <Icon name="check" />
      </span>
    )
  return mark === 'drawing' ? <LoadingIndicator aria-hidden /> : null
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
