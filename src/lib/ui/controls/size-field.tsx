import { RangeSlider } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import { say, type WordKey } from '../words'
import { nearest } from './bounds'
import { NumberField } from './number-field'
import styles from './size-field.css'

export interface SizeFieldProps {
  /** Accessible name, with what it sizes. */
  readonly label: string
  readonly shown: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** px if absent. */
  readonly unit?: keyof typeof units
  /** One press of an arrow key, 1 if absent; ten of them with ⇧. */
  readonly step?: number
  /** While dragging or typing; every call between two ends is one undo step. */
  readonly onInput: (value: number) => void
  readonly onEnd: () => void
}

/** What is shown behind the number, and how it is said. */
const units = {
  px: { sign: '', words: 'unit.px' },
  percent: { sign: '%', words: 'unit.percent' },
} as const satisfies Readonly<Record<string, { readonly sign: string; readonly words: WordKey }>>

/** A slider and a number, one value in whole px or percent. */
export function SizeField(props: SizeFieldProps): JSX.Element {
  const { label, shown, value, min, max, step = 1, onInput, onEnd } = props
  const unit = units[props.unit ?? 'px']
  const leap = (event: KeyboardEvent): void => {
    if (!event.shiftKey || !/^Arrow/.test(event.key)) return
    event.preventDefault()
    const far = 10 * step
    onInput(nearest(value + (/Right|Up/.test(event.key) ? far : -far), props))
  }
  return (
    <div class={styles['field']}>
      <span class={styles['label']} aria-hidden="true">
        {shown}
      </span>
      <RangeSlider
        aria-label={label}
        aria-valuetext={say(unit.words, { n: value })}
        minimum={min}
        maximum={max}
        increment={step}
        value={String(value)}
        onKeyDown={leap}
        onNumericValueInput={(number) => {
          onInput(nearest(Math.round(number), props))
        }}
        // With Preact's React layer a plain `onChange` would be every change on the way.
        onChangeCapture={onEnd}
      />
      <NumberField
        label={label}
        value={value}
        min={min}
        max={max}
        step={step}
        unit={unit.sign}
        onInput={onInput}
        onEnd={onEnd}
      />
    </div>
  )
}
