import { h, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { actionIcons, type ActionIcon, type OutroAction } from '../../settings/settings'
import { longest, movedTo, withIcon } from '../state/outro'
import { say } from '../words'
import styles from './action-list.css'
import { IconAction } from './buttons'
import { Icon } from './icons'
import { TextField } from './text-field'

export interface ActionListProps {
  readonly actions: readonly OutroAction[]
  /** Changes with the same gesture are one undo step. */
  readonly onChange: (actions: readonly OutroAction[], gesture?: string) => void
  readonly onEnd: () => void
}

/** What readers can do, in order: icon and words of each, moved by its handle or by ↑ and ↓ on it. */
export function ActionList({ actions, onChange, onEnd }: ActionListProps): JSX.Element {
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const [told, setTold] = useState('')
  const focusNext = useFocusOf(list)
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= actions.length || to === from) return
    onChange(movedTo(actions, from, to))
    setTold(say('outro.moved', { from: from + 1, to: to + 1 }))
    focusNext(to)
  }
  /** The row that lies under the pointer. */
  const rowAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])]
    const above = rows.filter((row) => row.getBoundingClientRect().bottom < y).length
    return Math.min(rows.length - 1, above)
  }
  return (
    <div>
      <ol ref={list} class={styles['list']}>
        {(drag === null ? actions : movedTo(actions, drag.from, drag.to)).map((action, index) => (
          <li
            key={index}
            class={drag !== null && index === drag.to ? styles['dragged'] : styles['row']}
          >
            <button
              type="button"
              class={styles['handle']}
              aria-label={say('outro.moveAction', { n: index + 1 })}
              title={say('outro.moveAction', { n: index + 1 })}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId)
                setDrag({ from: index, to: index })
              }}
              onPointerMove={(event) => {
                if (drag !== null) setDrag({ ...drag, to: rowAt(event.clientY) })
              }}
              onPointerUp={() => {
                setDrag(null)
                if (drag !== null) move(drag.from, drag.to)
              }}
              onPointerCancel={() => {
                setDrag(null)
              }}
              onKeyDown={(event) => {
                const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
                if (event.key === 'Escape' && drag !== null) {
                  event.stopPropagation()
                  setDrag(null)
                }
                if (step === undefined) return
                event.preventDefault()
                move(index, index + step)
              }}
            >
              <Icon name="handle" />
              <span aria-hidden="true">{index + 1}</span>
            </button>
            <IconSelect
              label={say('outro.actionIcon', { n: index + 1 })}
              icon={action.icon}
              onSelect={(icon) => {
                onChange(actions.map((own, at) => (at === index ? withIcon(own, icon) : own)))
              }}
            />
            <TextField
              label={say('outro.action', { n: index + 1 })}
              value={action.label}
              placeholder={say(`action.text.${action.icon}`)}
              longest={longest.action}
              onInput={(label) => {
                const changed = actions.map((own, at) => (at === index ? { ...own, label } : own))
                onChange(changed, `outro.action.${index}`)
              }}
              onEnd={onEnd}
            />
            <IconAction
              icon="minus"
              label={say('outro.removeAction', { n: index + 1 })}
              side="end"
              onPress={() => {
                onChange(actions.filter((_, at) => at !== index))
                focusNext(Math.min(index, actions.length - 2))
              }}
            />
          </li>
        ))}
      </ol>
      <span role="status" class="visually-hidden">
        {told}
      </span>
    </div>
  )
}

/** Puts the focus on the handle of a row once the list is painted again. */
function useFocusOf(list: { readonly current: HTMLElement | null }): (row: number) => void {
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    list.current?.children[wanted.current]?.querySelector('button')?.focus()
    wanted.current = null
  })
  return (row) => {
    wanted.current = row
  }
}

interface IconSelectProps {
  readonly label: string
  readonly icon: ActionIcon
  readonly onSelect: (icon: ActionIcon) => void
}

/** A menu behind an icon: the browser's own lies over it, unseen. */
function IconSelect({ label, icon, onSelect }: IconSelectProps): JSX.Element {
  return (
    <span class={styles['icon']} title={say(`action.${icon}`)}>
      <Icon name={icon} />
      <select
        aria-label={label}
        value={icon}
        onChange={(event) => {
          const chosen = actionIcons.find((each) => each === event.currentTarget.value)
          if (chosen !== undefined) onSelect(chosen)
        }}
      >
        {actionIcons.map((each) => (
          <option key={each} value={each}>
            {say(`action.${each}`)}
          </option>
        ))}
      </select>
    </span>
  )
}
