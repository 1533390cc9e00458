import { h, type JSX } from 'preact'

import { say } from '../words'
import styles from './key-hint.css'

export interface KeyHintProps {
  readonly what: string
  readonly where: string
}

/** What is picked up by key, where it would go, and the keys. The live region says the same. */
export function KeyHint({ what, where }: KeyHintProps): JSX.Element {
  return (
    <div class={styles['hint']} aria-hidden="true" data-key-hint>
      <strong>{what}</strong>
      <span class={styles['where']}>{where}</span>
      <Key keys="← →" does={say('drag.choose')} />
      <Key keys="↵" does={say('drag.drop')} />
      <Key keys="Esc" does={say('drag.backKey')} />
    </div>
  )
}

function Key({ keys, does }: { readonly keys: string; readonly does: string }): JSX.Element {
  return (
    <span>
      <kbd class={styles['key']}>{keys}</kbd>
      {does}
    </span>
  )
}
