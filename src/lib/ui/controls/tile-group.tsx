import { h, type ComponentChildren, type JSX } from 'preact'
import { useRef } from 'preact/hooks'

import { moveFocus } from './roving'
import styles from './tile-group.css'

export interface Tile<Id extends string> {
  readonly id: Id
  readonly name: string
  /** A second line, under the name. */
  readonly detail?: string
  /** Painted in the tile; null: the name alone. */
  readonly picture: ComponentChildren
}

export interface TileGroupProps<Id extends string> {
  readonly label: string
  readonly tiles: readonly Tile<Id>[]
  readonly value: Id
  readonly columns: number
  /** Whether names stand under the pictures; otherwise they are titles. */
  readonly isNamed: boolean
  /** Whether a line stands around picture and name; else around the picture. */
  readonly isFramed?: boolean
  readonly onSelect: (id: Id) => void
}

/** Pictures of which one is chosen; one tab stop, arrows, Home and End move and choose. */
export function TileGroup<Id extends string>(props: TileGroupProps<Id>): JSX.Element {
  const { label, tiles, value, columns, isNamed, isFramed = false, onSelect } = props
  const group = useRef<HTMLDivElement>(null)
  const hasValue = tiles.some(({ id }) => id === value)
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      class={isFramed ? styles['framed'] : styles['group']}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      onKeyDown={(event) => {
        if (group.current === null || !moveFocus(group.current, event)) return
        const focused = document.activeElement?.getAttribute('data-tile')
        const tile = tiles.find(({ id }) => id === focused)
        if (tile !== undefined) onSelect(tile.id)
      }}
    >
      {tiles.map(({ id, name, detail, picture }, index) => {
        const isChosen = id === value
        const isStop = isChosen || (!hasValue && index === 0)
        return (
          <button
            key={id}
            type="button"
            role="radio"
            aria-checked={isChosen}
            aria-label={detail === undefined ? name : `${name}, ${detail}`}
            title={isNamed ? undefined : name}
            tabIndex={isStop ? 0 : -1}
            data-option
            data-tile={id}
            class={isChosen ? styles['chosen'] : styles['tile']}
            onClick={() => {
              onSelect(id)
            }}
          >
            {picture !== null && <span class={styles['picture']}>{picture}</span>}
            {isNamed && <span class={styles['name']}>{name}</span>}
            {detail !== undefined && <span class={styles['detail']}>{detail}</span>}
          </button>
        )
      })}
    </div>
  )
}
