import { h, type ComponentChildren, type JSX } from 'preact'

import { useAlert } from './announcer'
import { Icon } from './icons'
import styles from './message.css'

export interface MessageProps {
  readonly kind: 'note' | 'warning' | 'failure'
  readonly title?: string
  readonly text: string
  /** One action, at the right. */
  readonly children?: ComponentChildren
}

/** One sentence and at most one action. A failure is spoken at once. */
export function Message({ kind, title, text, children }: MessageProps): JSX.Element {
  useAlert(kind === 'failure' ? [title, text].filter((part) => part !== undefined).join(' ') : null)
  return (
    <div class={styles[kind]}>
      <Icon name={kind === 'note' ? 'info' : 'warning'} />
      <p class={styles['text']}>
        {title !== undefined && <strong>{title} </strong>}
        {text}
      </p>
      {children}
    </div>
  )
}
