import { h, type JSX } from 'preact'

import { say } from '../words'
import { TextAction } from './buttons'
import styles from './contrast-line.css'
import { Icon } from './icons'

export interface ContrastValue {
  readonly name: string
  /** WCAG's ratio, 1 to 21, where it is least. */
  readonly value: number
  /** What it should be at least. */
  readonly least: number
}

export interface ContrastLineProps {
  readonly values: readonly ContrastValue[]
  /** Absent: everything can be read. */
  readonly onFix?: (() => void) | undefined
}

/** How well things can be read, each with its ratio; what is too low says so, and one press mends it. */
export function ContrastLine({ values, onFix }: ContrastLineProps): JSX.Element {
  return (
    <div class={styles['line']} role="group" aria-label={say('theme.contrast')}>
      {values.map(({ name, value, least }) => {
        const isLow = value < least
        const shown = ratio(value)
        return (
          <span
            key={name}
            class={isLow ? styles['low'] : styles['value']}
            title={isLow ? say('theme.low', { what: name, value: shown, need: least }) : undefined}
          >
            {isLow && <Icon name="warning" />}
            {name} <b>{shown}</b>
            {isLow && (
              <span class="visually-hidden">
                {say('theme.low', { what: '', value: shown, need: least })}
              </span>
            )}
          </span>
        )
      })}
      {onFix !== undefined && <TextAction onPress={onFix}>{say('theme.fix')}</TextAction>}
    </div>
  )
}

/** One decimal, never rounded up: 4.46 is not the 4.5 that is needed. */
function ratio(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1)
}
