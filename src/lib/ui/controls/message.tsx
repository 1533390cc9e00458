import { h, type ComponentChildren, type JSX } from 'preact'

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
  return (
    <div class={styles[kind]} role={kind === 'failure' ? 'alert' : undefined}>
      <Icon name={kind === 'note' ? 'info' : 'warning'} />
      <p class={styles['text']}>
        {title !== undefined && <strong>{title} </strong>}
        {text}
      </p>
      {children}
    </div>
  )
}
