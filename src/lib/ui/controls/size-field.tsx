import { RangeSlider, TextboxNumeric } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useState } from 'preact/hooks'

import { say } from '../words'
import styles from './size-field.css'

export interface SizeFieldProps {
  /** Accessible name, with what it sizes. */
  readonly label: string
  readonly shown: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** While dragging or typing; every call between two ends is one undo step. */
  readonly onInput: (value: number) => void
  readonly onEnd: () => void
}

/** A slider and a number, one value in whole px. */
export function SizeField(props: SizeFieldProps): JSX.Element {
  const { label, shown, value, min, max, onInput, onEnd } = props
  // What is being typed: "7" on the way to "72" is no size yet.
  const [typed, setTyped] = useState<string | null>(null)
  const clamp = (number: number): number => Math.round(Math.min(max, Math.max(min, number)))
  const step = (event: KeyboardEvent): void => {
    if (!event.shiftKey || !/^Arrow/.test(event.key)) return
    event.preventDefault()
    onInput(clamp(value + (/Right|Up/.test(event.key) ? 10 : -10)))
  }

  return (
    <div class={styles['field']}>
      <span class={styles['label']} aria-hidden="true">
        {shown}
      </span>
      <RangeSlider
        aria-label={label}
        aria-valuetext={say('type.px', { n: value })}
        minimum={min}
        maximum={max}
        value={String(value)}
        onKeyDown={step}
        onNumericValueInput={(number) => {
          onInput(clamp(number))
        }}
        onChange={onEnd}
      />
      <TextboxNumeric
        aria-label={label}
        integer
        maximum={max}
        value={typed ?? String(value)}
        validateOnBlur={(number) => (number === null ? value : clamp(number))}
        revertOnEscapeKeyDown
        onValueInput={setTyped}
        onNumericValueInput={(number) => {
          if (number !== null && number >= min && number <= max) onInput(clamp(number))
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
        onBlurCapture={() => {
          // After the kit has put its last word into the field.
          setTimeout(() => {
            setTyped(null)
          })
          onEnd()
        }}
      />
    </div>
  )
}
