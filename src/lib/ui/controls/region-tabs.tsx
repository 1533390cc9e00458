import { h, type JSX } from 'preact'

import styles from './region-tabs.css'

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly text: string; readonly count?: number }[]
  readonly value: Id
  /** Id of the element the tabs switch. */
  readonly controls: string
  readonly onSelect: (id: Id) => void
}

/** Tabs with counts; arrows, Home and End move and select. */
export function RegionTabs<Id extends string>(props: TabsProps<Id>): JSX.Element {
  const { label, tabs, value, controls, onSelect } = props
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === value)
    const last = tabs.length - 1
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key]
    const tab = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length]
    if (tab === undefined) return
    event.preventDefault()
    onSelect(tab.id)
    document.getElementById(`tab-${tab.id}`)?.focus()
  }
  return (
    <div role="tablist" aria-label={label} class={styles['tabs']} onKeyDown={move}>
      {tabs.map(({ id, text, count }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === value}
          aria-controls={controls}
          tabIndex={id === value ? 0 : -1}
          class={styles['tab']}
          onClick={() => {
            onSelect(id)
          }}
        >
          {text}
          {count !== undefined && <span class={styles['count']}>{count}</span>}
        </button>
      ))}
    </div>
  )
}
