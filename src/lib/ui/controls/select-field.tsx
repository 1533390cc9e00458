import { h, type JSX } from 'preact'

import styles from './select-field.css'

export interface SelectFieldProps<Id extends string> {
  /** Accessible name. */
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly name: string }[]
  readonly value: Id
  readonly onSelect: (id: Id) => void
}

/** One of several, in a menu. The browser's own: it reaches out of the window, and speaks. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>): JSX.Element {
  const { label, options, value, onSelect } = props
  return (
    <select
      aria-label={label}
      class={styles['select']}
      value={value}
      onChange={(event) => {
        const chosen = options.find(({ id }) => id === event.currentTarget.value)
        if (chosen !== undefined) onSelect(chosen.id)
      }}
    >
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
