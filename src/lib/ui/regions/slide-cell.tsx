import { LoadingIndicator } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import type { PictureUrl } from '../../preview/slide-preview'
import type { Slide } from '../../slide/node'
import type { Canvas } from '../../templates/canvas'
import { Icon } from '../controls/icons'
import { SlideLabel } from '../controls/slide-label'
import { Thumb, type ThumbProps } from '../controls/thumb'
import type { Marks } from '../findings'
import type { SelectMode } from '../state/selection'
import { say } from '../words'
import { SafeArea } from './safe-area'
import styles from './slides.css'
import { useLate } from './use-late'

/** How far a run has come with a slide. */
export type DrawMark = 'none' | 'done' | 'drawing' | 'waiting'

export interface SlideCellProps {
  readonly slide: Slide
  readonly index: number
  readonly count: number
  readonly width: number
  readonly isVisible: boolean
  /** Painted in the frame of a change, not in the one after. */
  readonly isSeen: boolean
  readonly continues: string | undefined
  /** Something was chosen for this slide alone. */
  readonly isChanged: boolean
  readonly isSelected: boolean
  readonly isStop: boolean
  readonly isDragged: boolean
  /** The name has no room: it is a tooltip. */
  readonly isSmall: boolean
  readonly mark: DrawMark
  /** What the findings say of it. */
  readonly found: Marks | undefined
  /** How many edits of the person's stand on it. */
  readonly edits: number
  readonly pictureUrl: PictureUrl
  /** The sheet whose safe area is shown over the thumbnail. */
  readonly safe: Canvas | null
  readonly onSelect: (mode: SelectMode) => void
  readonly onPress: (event: PointerEvent) => void
}

/** One slide: its label with marks, its thumbnail. */
export function SlideCell(props: SlideCellProps): JSX.Element {
  const { slide, index, count, width, continues, isChanged, isSelected, isStop, mark } = props
  const { isSmall, found, pictureUrl } = props
  const name = slide.name.replace(/^\d+\s*/, '')
  const option = say('slide.option', { n: index + 1, m: count, name })
  return (
    <div
      role="option"
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
      data-option
      data-slide={slide.key}
      title={isSmall ? name : undefined}
      class={cellClass(props)}
      onPointerDown={props.onPress}
      onClick={(event) => {
        const isCommand = event.metaKey || event.ctrlKey
        props.onSelect(event.shiftKey ? 'range' : isCommand ? 'toggle' : 'only')
      }}
    >
      <span class="visually-hidden">{[option, ...marksInWords(props)].join(', ')}</span>
      <SlideLabel
        name={isSmall ? slide.name.replace(/\D.*$/, '') : slide.name}
        isCurrent={isSelected}
        after={
          <span class={styles['marks']}>
            {continues !== undefined && (
              <span title={say('slide.continues', { n: continues })}>
                <Icon name="continues" />
              </span>
            )}
            {isChanged && <span class={styles['changed']} title={say('slide.changed')} />}
          </span>
        }
        {...(mark === 'none' && found !== undefined && { found })}
        {...(props.edits > 0 && {
          hand: say('slide.byHandCount', { n: props.edits }),
        })}
        end={<DrawnMark mark={mark} />}
      />
      <div class={mark === 'waiting' ? styles['waiting'] : styles['thumb']} data-thumb>
        {props.isVisible ? (
          <LateThumb slide={slide} width={width} pictureUrl={pictureUrl} isSeen={props.isSeen} />
        ) : (
          <div style={{ height: (width * slide.height) / slide.width }} />
        )}
        {props.safe !== null && <SafeArea canvas={props.safe} />}
      </div>
    </div>
  )
}

/** A slide nobody sees is painted after those that are. */
function LateThumb({
  isSeen,
  slide,
  ...props
}: ThumbProps & { readonly isSeen: boolean }): JSX.Element {
  const late = useLate(slide)
  return <Thumb {...props} slide={isSeen ? slide : late} />
}

function cellClass({ isSelected, isDragged }: SlideCellProps): string {
  const own = isSelected ? styles['selected'] : styles['cell']
  return `${own ?? ''} ${(isDragged && styles['dragged']) || ''}`
}

/** Every mark of the label, for who cannot see it. */
function marksInWords({
  continues,
  isChanged,
  edits,
  found,
  mark,
}: SlideCellProps): readonly string[] {
  return [
    ...(continues === undefined ? [] : [say('slide.continues', { n: continues })]),
    ...(isChanged ? [say('slide.changedShort')] : []),
    ...(edits === 0 ? [] : [say('slide.byHandCount', { n: edits })]),
    ...(found === undefined || found.warnings === 0
      ? []
      : [say('slide.warnings', { n: found.warnings })]),
    ...(found === undefined || found.notes === 0 ? [] : [say('slide.notes', { n: found.notes })]),
    ...(mark === 'done' ? [say('slide.done')] : mark === 'drawing' ? [say('slide.drawing')] : []),
  ]
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
