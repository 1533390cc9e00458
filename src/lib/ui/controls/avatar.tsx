import { h, type JSX } from 'preact'

import { graphemes } from '../../deck/graphemes'
import { initialsOf } from '../../templates/initials'
import styles from './avatar.css'

export interface AvatarProps {
  readonly name: string
  /** px */
  readonly size: number
  readonly url?: string | undefined
}

/** px below which there is room for one letter. */
const smallest = 24

/** A round picture, or until there is one the initials that slides show; the first of them where it is small. */
export function Avatar({ name, size, url }: AvatarProps): JSX.Element {
  const style = { width: size, height: size, fontSize: Math.max(11, Math.round(size * 0.4)) }
  if (url !== undefined)
    return <img class={styles['avatar']} style={style} src={url} alt="" draggable={false} />
  return (
    // Painted, not written: what stands in a button would have to be in its name.
    <span
      class={styles['avatar']}
      style={style}
      data-letters={lettersOf(name, size)}
      aria-hidden="true"
    />
  )
}

function lettersOf(name: string, size: number): string {
  const initials = initialsOf(name)
  const shown = size < smallest ? graphemes(initials)[0] : initials
  return shown === undefined || shown === '' ? '–' : shown
}
