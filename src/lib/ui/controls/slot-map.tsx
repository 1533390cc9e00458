import { h, type ComponentChildren, type JSX } from 'preact'

import styles from './slot-map.css'

export interface SlotMapProps<Id extends string> {
  /** The four corners: header left and right, footer left and right. */
  readonly slots: readonly {
    readonly id: Id
    /** "Header left: Author" */
    readonly name: string
    readonly picture: ComponentChildren
  }[]
  /** The corner whose field has the focus. */
  readonly value: Id | null
  readonly onSelect: (id: Id) => void
}

/** A small slide with what stands in its corners; pressing one goes to its field. */
export function SlotMap<Id extends string>(props: SlotMapProps<Id>): JSX.Element {
  const { slots, value, onSelect } = props
  const corner = ({ id, name, picture }: SlotMapProps<Id>['slots'][number]): JSX.Element => (
    <button
      key={id}
      type="button"
      class={id === value ? styles['current'] : styles['slot']}
      onClick={() => {
        onSelect(id)
      }}
    >
      <span class="visually-hidden">{name}</span>
      <span class={styles['picture']} aria-hidden="true">
        {picture}
      </span>
    </button>
  )
  return (
    <div class={styles['slide']}>
      {slots.slice(0, 2).map(corner)}
      <span class={styles['words']} aria-hidden="true" />
      {slots.slice(2).map(corner)}
    </div>
  )
}
