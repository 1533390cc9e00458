import { h, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import type { Part } from '../../arrange/divide'
import type { PictureUrl } from '../../preview/slide-preview'
import type { Carousel } from '../../templates/build-carousel'
import { Icon } from '../controls/icons'
import { moveFocus } from '../controls/roving'
import type { Marks } from '../findings'
import { draggedThing, dropPlace, dropTag } from '../state/dragging'
import type { Event } from '../state/event'
import { drawnOrder } from '../state/parts'
import { currentOf } from '../state/selection'
import { beforeClosing } from '../state/slide-acts'
import type { State } from '../state/state'
import { shownSize } from '../state/update-view'
import { say } from '../words'
import { DropMark } from './drop-mark'
import { thumbWidth, useInnerWidth } from './grid-size'
import { KeyHint } from './key-hint'
import { focusSlidesIfLost } from './focus-slides'
import type { Keys } from './keys'
import { Cells } from './slide-cells'
import { slideKey } from './slide-keys'
import { SlideTools } from './slide-tools'
import styles from './slides.css'
import { isStill } from './still'
import { useItemFocus } from './use-item-focus'
import { useSameList } from './use-same-list'
import { useSlideMotion } from './use-slide-motion'

export interface SlidesProps {
  readonly state: State
  readonly carousel: Carousel
  /** The carousels it is drawn as; none where it is one. */
  readonly parts: readonly Part[]
  /** What the findings say of each slide, by its key. */
  readonly marks: ReadonlyMap<string, Marks>
  readonly pictureUrl: PictureUrl
  readonly keys: Keys
  readonly send: (event: Event) => void
}

/** The deck: live thumbnails in reading order, and what is done to them. */
export function Slides(props: SlidesProps): JSX.Element {
  const { state, carousel, parts, send } = props
  const scroller = useRef<HTMLDivElement>(null)
  const { drag } = state.view
  const size = shownSize(state.view)
  const width = thumbWidth(size, carousel.slides[0], useInnerWidth(scroller))
  const keys = useSameList(carousel.slides.map(({ key }) => key))
  const focus = useItemFocus('slide', scroller, keys, currentOf(state.selection.slides))
  useSlideMotion(scroller, keys, width)
  const running = state.phase.kind === 'running' ? state.phase : null
  const follow =
    running?.step === 'draw' ? drawnOrder(parts, carousel.deck)[running.done] : undefined
  const isShown = state.view.region === 'slides'
  useTopOf(scroller, state.work.source)
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
            <Cells
              {...props}
              scroller={scroller}
              width={width}
              slideKeys={keys}
              stop={focus.stop}
            />
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

/** After the panel has painted the tab that was chosen. */
function focusSlideTab(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('#tab-slide')?.focus()
  })
}

/** Another thread begins with its first slide, which has the focus if nothing else has. */
function useTopOf(
  scroller: { readonly current: HTMLElement | null },
  source: State['work']['source'],
): void {
  const before = useRef(source)
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0
    // What was pressed for it may be gone.
    if (before.current !== source) focusSlidesIfLost()
    before.current = source
  }, [scroller, source])
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
