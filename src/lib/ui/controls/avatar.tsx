import { h, type JSX } from 'preact'

import styles from './avatar.css'

export interface AvatarProps {
  readonly name: string
  /** px */
  readonly size: number
  readonly url?: string | undefined
}

/** A round picture, or the first letter of a name until there is one. */
export function Avatar({ name, size, url }: AvatarProps): JSX.Element {
  const style = { width: size, height: size, fontSize: Math.max(11, Math.round(size * 0.4)) }
  if (url !== undefined)
    return <img class={styles['avatar']} style={style} src={url} alt="" draggable={false} />
  return (
    <span class={styles['avatar']} style={style} aria-hidden="true">
      {initial(name)}
    </span>
  )
}

function initial(name: string): string {
  return /\p{L}|\p{N}/u.exec(name)?.[0].toUpperCase() ?? '–'
}
