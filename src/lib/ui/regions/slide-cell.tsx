import { LoadingIndicator } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { memo } from '../controls/memo'

import type { PictureUrl } from '../../preview/slide-preview'
import type { Slide } from '../../slide/node'
import type { Canvas } from '../../templates/canvas'
import { Icon } from '../controls/icons'
import { SlideLabel } from '../controls/slide-label'
import { Thumb } from '../controls/thumb'
import type { SelectMode } from '../state/selection'
import { say } from '../words'
import { SafeArea } from './safe-area'
import styles from './slides.css'

/** How far a run has come with a slide. */
export type DrawMark = 'none' | 'done' | 'drawing' | 'waiting'

export interface SlideCellProps {
  /** As it is painted. */
  readonly slide: Slide
  /** "01 Cover" */
  readonly name: string
  readonly index: number
  readonly count: number
  readonly width: number
  readonly isVisible: boolean
  readonly continues: string | undefined
  /** Something was chosen for this slide alone. */
  readonly isChanged: boolean
  readonly isSelected: boolean
  readonly isStop: boolean
  readonly isDragged: boolean
  /** The name has no room: it is a tooltip. */
  readonly isSmall: boolean
  readonly mark: DrawMark
  /** How many findings of each sort it has. */
  readonly warnings: number
  readonly notes: number
  /** How many edits of the person's stand on it. */
  readonly edits: number
  readonly pictureUrl: PictureUrl
  /** The sheet whose safe area is shown over the thumbnail. */
  readonly safe: Canvas | null
  readonly onSelect: (slide: string, mode: SelectMode) => void
  readonly onPress: (slide: string, event: PointerEvent) => void
}

/** One slide: its label with marks, its thumbnail. */
export const SlideCell = memo(function SlideCell(props: SlideCellProps): JSX.Element {
  const { slide, index, count, width, continues, isChanged, isSelected, isStop, mark } = props
  const { isSmall, warnings, notes, pictureUrl } = props
  const name = props.name.replace(/^\d+\s*/, '')
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
      onPointerDown={(event) => {
        props.onPress(slide.key, event)
      }}
      onClick={(event) => {
        const isCommand = event.metaKey || event.ctrlKey
        props.onSelect(slide.key, event.shiftKey ? 'range' : isCommand ? 'toggle' : 'only')
      }}
    >
      <span class="visually-hidden">{[option, ...marksInWords(props)].join(', ')}</span>
      <SlideLabel
        name={isSmall ? props.name.replace(/\D.*$/, '') : props.name}
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
        {...(mark === 'none' && warnings + notes > 0 && { found: { warnings, notes } })}
        {...(props.edits > 0 && {
          hand: say('slide.byHandCount', { n: props.edits }),
        })}
        end={<DrawnMark mark={mark} />}
      />
      <div class={mark === 'waiting' ? styles['waiting'] : styles['thumb']} data-thumb>
        {props.isVisible ? (
          <Thumb slide={slide} width={width} pictureUrl={pictureUrl} />
        ) : (
          <div style={{ height: (width * slide.height) / slide.width }} />
        )}
        {props.safe !== null && <SafeArea canvas={props.safe} />}
      </div>
    </div>
  )
})

function cellClass({ isSelected, isDragged }: SlideCellProps): string {
  const own = isSelected ? styles['selected'] : styles['cell']
  return `${own ?? ''} ${(isDragged && styles['dragged']) || ''}`
}

/** Every mark of the label, for who cannot see it. */
function marksInWords({
  continues,
  isChanged,
  edits,
  warnings,
  notes,
  mark,
}: SlideCellProps): readonly string[] {
  return [
    ...(continues === undefined ? [] : [say('slide.continues', { n: continues })]),
    ...(isChanged ? [say('slide.changedShort')] : []),
    ...(edits === 0 ? [] : [say('slide.byHandCount', { n: edits })]),
    ...(warnings === 0 ? [] : [say('slide.warnings', { n: warnings })]),
    ...(notes === 0 ? [] : [say('slide.notes', { n: notes })]),
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
