import { SegmentedControl } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useId } from 'preact/hooks'

import styles from './segmented.css'

export interface SegmentedProps<Id extends string> {
  /** Accessible name. */
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly name: string }[]
  readonly value: Id
  readonly onSelect: (id: Id) => void
}

/** One of two or three, side by side; one tab stop, arrows move and choose. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>): JSX.Element {
  const { label, options, value, onSelect } = props
  // The kit's types leave this attribute of inputs out; it passes it on. One name makes one tab stop.
  const attributes = { name: useId() }
  return (
    <div role="radiogroup" aria-label={label} class={styles['segmented']}>
      <SegmentedControl
        {...attributes}
        value={value}
        options={options.map(({ id, name }) => ({ value: id, children: name }))}
        onValueChange={(chosen) => {
          const option = options.find(({ id }) => id === chosen)
          if (option !== undefined) onSelect(option.id)
        }}
      />
    </div>
  )
}
