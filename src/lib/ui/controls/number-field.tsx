import { Textbox } from '@create-figma-plugin/ui'
import { h, type JSX, type TargetedKeyboardEvent } from 'preact'
import { useRef, useState } from 'preact/hooks'

import { readSum } from '../sum'
import { nearest, type Bounds } from './bounds'

export interface NumberFieldProps extends Bounds {
  /** Accessible name. */
  readonly label: string
  /** null: none of one's own; the placeholder stands there. */
  readonly value: number | null
  /** Shown behind the number: "%", "°". */
  readonly unit?: string
  readonly placeholder?: string
  /** One press of ↑ or ↓; ten of them with ⇧, unless `bigStep` says otherwise. */
  readonly step?: number
  readonly bigStep?: number
  /** While typing; every call between two ends is one undo step. */
  readonly onInput: (value: number) => void
  /** The field was emptied; absent: it then keeps its number. */
  readonly onEmpty?: () => void
  readonly onEnd: () => void
}

/**
 * A whole number in a range. Sums may be typed; ↑ ↓ step; Enter takes what is typed, beyond the range the
 * nearest bound; Esc brings back what was there when the field got the focus.
 */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { label, value, unit = '', placeholder = '', step = 1, onInput, onEmpty, onEnd } = props
  // What is being typed: "7" on the way to "72" is no size yet.
  const [typed, setTyped] = useState<string | null>(null)
  const draft = useRef<string | null>(null)
  const before = useRef<number | null>(value)
  const type = (text: string | null): void => {
    draft.current = text
    setTyped(text)
  }
  const read = (text: string): number | null => {
    const number = readSum(unit === '' ? text : text.replace(unit, ''))
    return number === null ? null : Math.round(number)
  }
  const give = (number: number): void => {
    const bounded = nearest(number, props)
    if (bounded !== value) onInput(bounded)
  }
  const handleKey = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key === 'Escape') {
      type(null)
      if (before.current !== null && before.current !== value) onInput(before.current)
      if (before.current === null && value !== null) onEmpty?.()
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    const from = (draft.current === null ? null : read(draft.current)) ?? value ?? props.min
    const far = event.shiftKey ? (props.bigStep ?? step * 10) : step
    type(null)
    give(from + (event.key === 'ArrowUp' ? far : -far))
  }
  return (
    <Textbox
      aria-label={label}
      value={typed ?? (value === null ? '' : `${value}${unit}`)}
      placeholder={placeholder}
      onFocusCapture={() => {
        before.current = value
      }}
      onValueInput={(text) => {
        type(text)
        const number = read(text)
        if (number !== null && nearest(number, props) === number) give(number)
      }}
      onKeyDown={handleKey}
      onBlurCapture={() => {
        const text = draft.current
        type(null)
        const number = text === null ? null : read(text)
        if (number !== null) give(number)
        else if (text?.trim() === '' && value !== null) onEmpty?.()
        onEnd()
      }}
    />
  )
}
