import { h, type ComponentChildren, type JSX } from 'preact'

import type { Marks } from '../findings'
import { Icon } from './icons'
import styles from './slide-label.css'

export interface SlideLabelProps {
  /** "01 Cover" */
  readonly name: string
  readonly isCurrent?: boolean
  /** Marks behind the name and at the right. */
  readonly after?: ComponentChildren
  /** What the findings say: a warning outranks a note. */
  readonly found?: Marks
  /** What a person did to it on the canvas, in words. */
  readonly hand?: string
  readonly end?: ComponentChildren
}

/** The line above a thumbnail: number, name, marks. Its cell says the same in words. */
export function SlideLabel(props: SlideLabelProps): JSX.Element {
  const { name, isCurrent, after, found, hand, end } = props
  const [, number = '', words = ''] = /^(\d+)\s*(.*)$/.exec(name) ?? [name, '', name]
  return (
    <div class={isCurrent === true ? styles['current'] : styles['label']} aria-hidden="true">
      <span>{number}</span>
      <span class={styles['name']}>{words}</span>
      {after}
      <span class={styles['end']}>
        {hand !== undefined && (
          <span title={hand}>
            <Icon name="hand" />
          </span>
        )}
        {found !== undefined && (
          <span class={found.warnings > 0 ? styles['warning'] : styles['note']}>
            <Icon name={found.warnings > 0 ? 'warning' : 'info'} />
          </span>
        )}
        {end}
      </span>
    </div>
  )
}
