import { Textbox, TextboxMultiline } from '@create-figma-plugin/ui'
import { h, type JSX, type TargetedKeyboardEvent } from 'preact'
import { useState } from 'preact/hooks'

import styles from './text-field.css'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  /** Shown when the field is emptied. */
  readonly placeholder: string
  /** In characters. */
  readonly longest: number
  /** Lines that are seen at once, 1 if absent; what is typed is one line all the same. */
  readonly rows?: number
  readonly onInput: (value: string) => void
  readonly onEnd: () => void
}

/** A line of text. While it is typed in, it shows what is typed, even when that means "as before". */
export function TextField(props: TextFieldProps): JSX.Element {
  const { label, value, placeholder, longest, rows = 1, onInput, onEnd } = props
  const [typed, setTyped] = useState<string | null>(null)
  const attributes = {
    // The kit's types leave this attribute of inputs out; it passes it on.
    maxLength: longest,
    'aria-label': label,
    value: typed ?? value,
    placeholder,
    onValueInput: (next: string): void => {
      const line = next.replace(/\s*\n\s*/g, ' ')
      setTyped(line)
      onInput(line)
    },
    onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
      if (event.key !== 'Enter') return
      event.preventDefault()
      event.currentTarget.blur()
    },
    onBlurCapture: (): void => {
      setTyped(null)
      onEnd()
    },
  }
  if (rows === 1) return <Textbox {...attributes} />
  return (
    <div class={styles['lines']}>
      <TextboxMultiline {...attributes} rows={rows} />
    </div>
  )
}
