import { Textbox } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

export interface NameFieldProps {
  readonly label: string
  readonly name: string
  /** In characters. */
  readonly longest: number
  /** null: it stays as it was. */
  readonly onDone: (name: string | null) => void
}

/** A name being changed where it stands: Enter or leaving takes it, Esc does not. It stands in a `data-named`. */
export function NameField({ label, name, longest, onDone }: NameFieldProps): JSX.Element {
  const [typed, setTyped] = useState(name)
  const input = useRef<HTMLDivElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    const field = input.current?.querySelector('input')
    field?.focus()
    field?.select()
  }, [])
  const finish = (given: string | null, isByKey: boolean): void => {
    // Leaving follows on Enter and Esc.
    if (isDone.current) return
    isDone.current = true
    // What was named takes the focus, or the keyboard would begin anew at the top of the panel.
    if (isByKey) input.current?.closest('[data-named]')?.querySelector('button')?.focus()
    const plain = given?.trim() ?? ''
    onDone(plain === '' || plain === name ? null : plain)
  }
  // The kit's types leave this attribute of inputs out; it passes it on.
  const attributes = { maxLength: longest }
  return (
    <div ref={input}>
      <Textbox
        {...attributes}
        aria-label={label}
        value={typed}
        onValueInput={setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          finish(event.key === 'Enter' ? typed : null, true)
        }}
        onBlurCapture={() => {
          finish(typed, false)
        }}
      />
    </div>
  )
}
