import { SearchTextbox } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

import styles from './search-field.css'

export interface SearchFieldProps {
  /** Its name, and what stands in it while it is empty. */
  readonly label: string
  /** Name of the button that empties it. */
  readonly clearLabel: string
  readonly value: string
  readonly onInput: (value: string) => void
}

/** A field to search with; Esc empties it. */
export function SearchField({ label, clearLabel, value, onInput }: SearchFieldProps): JSX.Element {
  const field = useRef<HTMLDivElement>(null)
  // The kit gives its button no name.
  useLayoutEffect(() => {
    field.current?.querySelector('button')?.setAttribute('aria-label', clearLabel)
  })
  return (
    <div ref={field} class={styles['field']} data-search>
      <SearchTextbox
        aria-label={label}
        placeholder={label}
        clearOnEscapeKeyDown
        value={value}
        onValueInput={onInput}
      />
    </div>
  )
}
