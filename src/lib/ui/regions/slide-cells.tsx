/** The slides of the grid, one cell each: what is painted of them, and what a press on one does. */
import { h, type JSX } from 'preact'
import { useCallback, useMemo, useRef } from 'preact/hooks'

import { platformById } from '../../settings/platforms'
import type { Slide } from '../../slide/node'
import { canvasOf } from '../../templates/canvas'
import { isChosen } from '../state/choices'
import { continuedPosts, slidesOver } from '../state/derived'
import { isDragged } from '../state/dragging'
import { drawnPlaces } from '../state/parts'
import { carried, type SelectMode } from '../state/selection'
import type { Running } from '../state/state'
import { shownSize } from '../state/update-view'
import { say } from '../words'
import { partLines } from './part-line'
import { SlideCell, type DrawMark, type SlideCellProps } from './slide-cell'
import type { SlidesProps } from './slides'
import styles from './slides.css'
import { useAtRest } from './use-at-rest'
import { useDrag } from './use-drag'
import { useHands } from './use-hands'
import { useVisible } from './use-visible'

export interface CellsProps extends SlidesProps {
  readonly scroller: { readonly current: HTMLElement | null }
  readonly width: number
  readonly slideKeys: readonly string[]
  /** The slide that is the list's tab stop. */
  readonly stop: string | undefined
}

/** The deck's cells. One whose slide, name, place and marks are as they were is not painted again. */
export function Cells(props: CellsProps): JSX.Element {
  const { state, carousel, parts, marks, pictureUrl, scroller, width, slideKeys, stop } = props
  const { canvas } = state.work.settings
  const sheet = useMemo(() => canvasOf(canvas), [canvas])
  const { slides, deck } = carousel
  const count = slides.length
  const over = parts.length > 0 ? 0 : slidesOver(count, state.work.settings)
  const lines = useMemo(() => partLines(parts), [parts])
  const platform = platformById(state.work.settings.canvas.platform).name
  const running = state.phase.kind === 'running' ? state.phase : null
  const places = useMemo(() => drawnPlaces(parts, deck), [parts, deck])
  const isVisible = useVisible('slide', scroller, slideKeys)
  const isSeen = useVisible('slide', scroller, slideKeys, 'seen')
  const painted = usePainted(slides, isSeen)
  const hands = useHands(state, painted)
  const presses = usePresses(props)
  const continues = continuedPosts(deck, state.work.arrangement)
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
        ...[lines.get(slide.key) ?? []].flat(),
        <SlideCell
          key={slide.key}
          slide={hands.shown(painted[index] ?? slide)}
          name={slide.name}
          index={index}
          count={count}
          width={width}
          isVisible={isVisible(slide.key)}
          continues={continues[index]}
          isChanged={isChosen(state.work.settings.slides, deck.slides[index])}
          isSelected={state.selection.slides.keys.includes(slide.key)}
          isStop={slide.key === stop}
          isDragged={isDragged(state.view.drag, 'slides', slide.key)}
          isSmall={shownSize(state.view) === 'small'}
          mark={markOf(places.get(slide.key) ?? index, running)}
          warnings={marks.get(slide.key)?.warnings ?? 0}
          notes={marks.get(slide.key)?.notes ?? 0}
          edits={hands.of(slide.key)}
          pictureUrl={pictureUrl}
          safe={state.view.showsSafe ? sheet : null}
          {...presses}
        />,
      ])}
    </div>
  )
}

/** The slides as they are painted: those that nobody sees follow when there is a pause. */
function usePainted(slides: readonly Slide[], isSeen: (key: string) => boolean): readonly Slide[] {
  const rested = useAtRest(slides)
  const old = useMemo(() => new Map(rested.map((slide) => [slide.key, slide])), [rested])
  const painted = slides.map((slide) => {
    const before = isSeen(slide.key) ? undefined : old.get(slide.key)
    // Of another size it would move the others.
    return before?.width === slide.width && before.height === slide.height ? before : slide
  })
  const last = useRef(painted)
  const isSame =
    last.current.length === painted.length &&
    last.current.every((slide, index) => slide === painted[index])
  if (!isSame) last.current = painted
  return last.current
}

/** What a press on a slide does: the same functions for all slides, so that none is painted for their sake. */
function usePresses(props: CellsProps): Pick<SlideCellProps, 'onSelect' | 'onPress'> {
  const { carousel, send } = props
  const latest = useRef(props)
  latest.current = props
  const startDrag = useDrag(carousel.deck, send)
  const onSelect = useCallback(
    (slide: string, mode: SelectMode) => {
      send({ kind: 'slideSelected', slide, mode, among: latest.current.slideKeys })
    },
    [send],
  )
  const onPress = useCallback(
    (slide: string, event: PointerEvent) => {
      startDrag(event, () => {
        const { state, slideKeys } = latest.current
        return { kind: 'slides', slides: carried(state.selection.slides, slide, slideKeys) }
      })
    },
    [startDrag],
  )
  return { onSelect, onPress }
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
