import { h, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import type { PictureUrl } from '../../preview/slide-preview'
import { platformById } from '../../settings/platforms'
import type { Carousel } from '../../templates/build-carousel'
import { canvasOf } from '../../templates/canvas'
import { Icon } from '../controls/icons'
import { moveFocus } from '../controls/roving'
import type { Marks } from '../findings'
import { isChosen } from '../state/choices'
import { continuedPost, slidesOver } from '../state/derived'
import { draggedThing, dropPlace, dropTag, isDragged } from '../state/dragging'
import type { Event } from '../state/event'
import { carried, currentOf } from '../state/selection'
import { beforeClosing } from '../state/slide-acts'
import type { Running, State } from '../state/state'
import { shownSize } from '../state/update-view'
import { say } from '../words'
import { DropMark } from './drop-mark'
import { thumbWidth, useInnerWidth } from './grid-size'
import { KeyHint } from './key-hint'
import type { Keys } from './keys'
import { SlideCell, type DrawMark } from './slide-cell'
import { slideKey } from './slide-keys'
import { SlideTools } from './slide-tools'
import styles from './slides.css'
import { isStill } from './still'
import { useDrag } from './use-drag'
import { useHands } from './use-hands'
import { useItemFocus } from './use-item-focus'
import { useSlideMotion } from './use-slide-motion'
import { useVisible } from './use-visible'

export interface SlidesProps {
  readonly state: State
  readonly carousel: Carousel
  /** What the findings say of each slide, by its key. */
  readonly marks: ReadonlyMap<string, Marks>
  readonly pictureUrl: PictureUrl
  readonly keys: Keys
  readonly send: (event: Event) => void
}

/** The deck: live thumbnails in reading order, and what is done to them. */
export function Slides(props: SlidesProps): JSX.Element {
  const { state, carousel, send } = props
  const scroller = useRef<HTMLDivElement>(null)
  const { drag } = state.view
  const size = shownSize(state.view)
  const width = thumbWidth(size, carousel.slides[0], useInnerWidth(scroller))
  const keys = carousel.slides.map(({ key }) => key)
  const focus = useItemFocus('slide', scroller, keys, currentOf(state.selection.slides))
  useSlideMotion(scroller, keys, width)
  const running = state.phase.kind === 'running' ? state.phase : null
  const follow = running?.step === 'draw' ? keys[running.done] : undefined
  const isShown = state.view.region === 'slides'
  useScrolledTo(scroller, follow ?? currentOf(state.selection.slides), isShown)
  const deckHeight = carousel.slides[0]?.height ?? 0
  const ratio = deckHeight / (carousel.slides[0]?.width ?? 1)

  const handleKey = (event: KeyboardEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-slide]')
    if (cell === null || scroller.current === null) return
    const events = slideKey(state, carousel.deck, cell.dataset['slide'] ?? null, event)
    if (events !== null) {
      event.preventDefault()
      event.stopPropagation()
      for (const each of events) send(each)
      if (event.key === 'Enter' && drag === null) focusSlideTab()
      return
    }
    if (drag !== null || !moveFocus(scroller.current, event) || !event.shiftKey) return
    const to = (document.activeElement as HTMLElement).dataset['slide']
    if (to !== undefined) send({ kind: 'slideSelected', slide: to, mode: 'range', among: keys })
  }

  return (
    <div class={styles['slides']}>
      <div
        ref={scroller}
        class={styles['scroller']}
        data-slide-scroller
        onKeyDown={handleKey}
        onFocusCapture={focus.onFocus}
        onMouseOver={focus.onHover}
        onMouseLeave={focus.onLeave}
        onClick={({ target }) => {
          if (!(target as Element).matches(`[data-slide-ground]`)) return
          send({ kind: 'cleared' })
        }}
        data-slide-ground
      >
        <div
          class={styles['grid']}
          style={{ gridTemplateColumns: `repeat(auto-fill, ${width}px)` }}
          data-slide-ground
        >
          {keys.length > 0 && (
            <Cells {...props} scroller={scroller} width={width} stop={focus.stop} />
          )}
          {running === null && drag === null && focus.current !== null && (
            <SlideTools
              key={focus.current}
              state={state}
              deck={carousel.deck}
              slide={focus.current}
              scroller={scroller}
              width={width}
              keys={props.keys}
              onOpen={focus.onHold}
              send={send}
            />
          )}
          {running === null && (
            <button
              type="button"
              class={styles['blank']}
              style={{ height: Math.round(width * (deckHeight === 0 ? 1.25 : ratio)) }}
              onClick={() => {
                send({
                  kind: 'blankAdded',
                  deck: carousel.deck,
                  before: beforeClosing(carousel.deck),
                })
              }}
            >
              <Icon name="plus" />
              {say('slide.blank')}
            </button>
          )}
        </div>
        {drag !== null && drag.over !== null && (
          <DropMark
            scroller={scroller}
            deck={carousel.deck}
            over={drag.over}
            tag={dropTag(state, drag, carousel.deck)}
            width={width}
            isFollowed={drag.by === 'keys'}
          />
        )}
      </div>
      {drag?.by === 'keys' && (
        <KeyHint
          what={draggedThing(state, drag, carousel.deck)}
          where={dropPlace(drag.over, carousel.deck)}
        />
      )}
    </div>
  )
}

interface CellsProps extends SlidesProps {
  readonly scroller: { readonly current: HTMLElement | null }
  readonly width: number
  /** The slide that is the list's tab stop. */
  readonly stop: string | undefined
}

function Cells(props: CellsProps): JSX.Element {
  const { state, carousel, marks, pictureUrl, send, scroller, width, stop } = props
  const safe = state.view.showsSafe ? canvasOf(state.work.settings.canvas) : null
  const { slides, deck } = carousel
  const count = slides.length
  const keys = slides.map(({ key }) => key)
  const over = slidesOver(count, state.work.settings)
  const platform = platformById(state.work.settings.canvas.platform).name
  const running = state.phase.kind === 'running' ? state.phase : null
  const hands = useHands(state, slides)
  const startDrag = useDrag(deck, send)
  const isVisible = useVisible('slide', scroller, slides)
  const isSeen = useVisible('slide', scroller, slides, 'seen')
  return (
    <div
      role="listbox"
      aria-label={say('slides.list')}
      aria-multiselectable="true"
      class={styles['list']}
    >
      {slides.flatMap((slide, index) => [
        ...(over > 0 && index === count - over
          ? [<LimitLine key="limit" over={over} limit={count - over} platform={platform} />]
          : []),
        <SlideCell
          key={slide.key}
          slide={hands.shown(slide)}
          index={index}
          count={count}
          width={width}
          isVisible={isVisible(slide.key)}
          isSeen={isSeen(slide.key)}
          continues={continuedPost(deck, state.work.arrangement, index)}
          isChanged={isChosen(state.work.settings.slides, deck.slides[index])}
          isSelected={state.selection.slides.keys.includes(slide.key)}
          isStop={slide.key === stop}
          isDragged={isDragged(state.view.drag, 'slides', slide.key)}
          isSmall={shownSize(state.view) === 'small'}
          mark={markOf(index, running)}
          found={marks.get(slide.key)}
          edits={hands.of(slide.key)}
          pictureUrl={pictureUrl}
          safe={safe}
          onSelect={(mode) => {
            send({ kind: 'slideSelected', slide: slide.key, mode, among: keys })
          }}
          onPress={(event) => {
            startDrag(event, () => ({
              kind: 'slides',
              slides: carried(state.selection.slides, slide.key, keys),
            }))
          }}
        />,
      ])}
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

/** After the panel has painted the tab that was chosen. */
function focusSlideTab(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('#tab-slide')?.focus()
  })
}

function useScrolledTo(
  scroller: { readonly current: HTMLElement | null },
  key: string | null | undefined,
  /** A narrow window shows one region: coming back to this one, its slide is looked for again. */
  isShown: boolean,
): void {
  useEffect(() => {
    if (key === null || key === undefined || scroller.current === null) return
    for (const cell of scroller.current.querySelectorAll<HTMLElement>('[data-slide]'))
      if (cell.dataset['slide'] === key)
        cell.scrollIntoView({ block: 'nearest', behavior: isStill() ? 'auto' : 'smooth' })
  }, [scroller, key, isShown])
}
