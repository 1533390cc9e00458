import { Textbox } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useState } from 'preact/hooks'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  /** Shown when the field is emptied. */
  readonly placeholder: string
  /** In characters. */
  readonly longest: number
  readonly onInput: (value: string) => void
  readonly onEnd: () => void
}

/** A line of text. While it is typed in, it shows what is typed, even when that means "as before". */
export function TextField(props: TextFieldProps): JSX.Element {
  const { label, value, placeholder, longest, onInput, onEnd } = props
  const [typed, setTyped] = useState<string | null>(null)
  // The kit's types leave this attribute of inputs out; it passes it on.
  const attributes = { maxLength: longest }
  return (
    <Textbox
      {...attributes}
      aria-label={label}
      value={typed ?? value}
      placeholder={placeholder}
      onValueInput={(next) => {
        setTyped(next)
        onInput(next)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
      onBlurCapture={() => {
        setTyped(null)
        onEnd()
      }}
    />
  )
}
