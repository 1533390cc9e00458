import { h, type JSX } from 'preact'

import { Author } from './design-author'
import { Cleaning } from './design-cleaning'
import type { DesignProps } from './design-section'
import { Typography } from './design-typography'
import styles from './design.css'

/** How the deck looks. Every change shows at once. */
export function Design(props: DesignProps): JSX.Element {
  return (
    <div class={styles['design']}>
      <Typography {...props} />
      <Author {...props} />
      <Cleaning {...props} />
    </div>
  )
}
