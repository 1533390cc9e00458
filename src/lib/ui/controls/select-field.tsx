import { h, type JSX } from 'preact'

import { Icon } from './icons'
import styles from './select-field.css'

export interface Option<Id extends string> {
  readonly id: Id
  readonly name: string
}

export interface SelectFieldProps<Id extends string> {
  /** Accessible name. */
  readonly label: string
  readonly options: readonly Option<Id>[]
  /** Options below those, under a name each. */
  readonly groups?: readonly { readonly name: string; readonly options: readonly Option<Id>[] }[]
  readonly value: Id
  readonly onSelect: (id: Id) => void
}

/** One of several, in a menu. The browser's own: it reaches out of the window, and speaks. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>): JSX.Element {
  const { label, options, groups = [], value, onSelect } = props
  const all = [...options, ...groups.flatMap((group) => group.options)]
  return (
    <span class={styles['field']}>
      <select
        aria-label={label}
        class={styles['select']}
        value={value}
        onChange={(event) => {
          const chosen = all.find(({ id }) => id === event.currentTarget.value)
          if (chosen !== undefined) onSelect(chosen.id)
        }}
      >
        {options.map(toOption)}
        {groups.map((group) => (
          <optgroup key={group.name} label={group.name}>
            {group.options.map(toOption)}
          </optgroup>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}

function toOption({ id, name }: Option<string>): JSX.Element {
  return (
    <option key={id} value={id}>
      {name}
    </option>
  )
}
