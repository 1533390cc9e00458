import { LoadingIndicator } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import type { PictureUrl } from '../../preview/slide-preview'
import type { Slide } from '../../slide/node'
import { Icon } from '../controls/icons'
import { SlideLabel } from '../controls/slide-label'
import { Thumb } from '../controls/thumb'
import type { Marks } from '../findings'
import { say } from '../words'
import styles from './slides.css'

/** How far a run has come with a slide. */
export type DrawMark = 'none' | 'done' | 'drawing' | 'waiting'

export interface SlideCellProps {
  readonly slide: Slide
  readonly index: number
  readonly count: number
  readonly width: number
  readonly isVisible: boolean
  readonly continues: string | undefined
  readonly isSelected: boolean
  readonly isStop: boolean
  readonly mark: DrawMark
  /** What the findings say of it. */
  readonly found: Marks | undefined
  readonly pictureUrl: PictureUrl
  readonly onSelect: () => void
}

/** One slide: its label with marks, its thumbnail. */
export function SlideCell(props: SlideCellProps): JSX.Element {
  const { slide, index, count, width, continues, isSelected, isStop, mark, found } = props
  const { pictureUrl } = props
  const name = slide.name.replace(/^\d+\s*/, '')
  const option = say('slide.option', { n: index + 1, m: count, name })
  const marks = [
    ...(continues === undefined ? [] : [say('slide.continues', { n: continues })]),
    ...(found === undefined || found.warnings === 0
      ? []
      : [say('slide.warnings', { n: found.warnings })]),
    ...(found === undefined || found.notes === 0 ? [] : [say('slide.notes', { n: found.notes })]),
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
            <span title={say('slide.continues', { n: continues })}>
              <Icon name="continues" />
            </span>
          )
        }
        {...(mark === 'none' && found !== undefined && { found })}
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
