import { h, type JSX } from 'preact'
import { useRef } from 'preact/hooks'

import { Avatar } from './avatar'
import { Icon } from './icons'
import styles from './profile-row.css'
import { moveFocus } from './roving'

export interface Profile {
  /** '' is one too. */
  readonly id: string
  readonly name: string
  /** Whose initials stand there without a picture. */
  readonly initials: string
  readonly url: string | undefined
}

export interface ProfileRowProps {
  readonly label: string
  readonly profiles: readonly Profile[]
  readonly value: string
  readonly newLabel: string
  readonly onSelect: (id: string) => void
  readonly onNew: () => void
}

/** Who can sign the slides, and one more: one tab stop, arrows move and choose. */
export function ProfileRow(props: ProfileRowProps): JSX.Element {
  const { label, profiles, value, newLabel, onSelect, onNew } = props
  const group = useRef<HTMLDivElement>(null)
  return (
    <div class={styles['row']}>
      <div
        ref={group}
        role="radiogroup"
        aria-label={label}
        class={styles['group']}
        onKeyDown={(event) => {
          if (group.current === null || !moveFocus(group.current, event)) return
          const focused = document.activeElement?.getAttribute('data-profile')
          if (focused !== null && focused !== undefined && focused !== value) onSelect(focused)
        }}
      >
        {profiles.map(({ id, name, initials, url }) => (
          <button
            key={id}
            type="button"
            role="radio"
            aria-checked={id === value}
            tabIndex={id === value ? 0 : -1}
            data-option
            data-profile={id}
            title={name}
            class={id === value ? styles['chosen'] : styles['profile']}
            onClick={() => {
              if (id !== value) onSelect(id)
            }}
          >
            <Avatar name={initials} size={28} url={url} />
            <span class={styles['name']}>{name}</span>
          </button>
        ))}
      </div>
      <button type="button" class={styles['profile']} onClick={onNew}>
        <span class={styles['new']}>
          <Icon name="plus" />
        </span>
        <span class={styles['name']}>{newLabel}</span>
      </button>
    </div>
  )
}
