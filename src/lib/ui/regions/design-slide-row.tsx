import { h, type ComponentChildren, type JSX } from 'preact'

import { IconAction } from '../controls/buttons'
import { say } from '../words'
import styles from './design-slide.css'

export interface SlideRowProps {
  readonly label: string
  /** What was chosen for the slide and what the deck has; null: as the deck. */
  readonly own: string | null
  readonly onReset: () => void
  readonly children: ComponentChildren
}

/** A value of a slide: a dot and a way back where it is not the deck's. */
export function SlideRow({ label, own, onReset, children }: SlideRowProps): JSX.Element {
  return (
    <div class={styles[own === null ? 'plainRow' : 'row']}>
      <span class={styles['label']} aria-hidden="true" title={own ?? undefined}>
        {own !== null && <span class={styles['dot']} />}
        {label}
      </span>
      {children}
      {own !== null && (
        <IconAction
          icon="reset"
          label={say('slide.resetRow', { what: label })}
          side="end"
          onPress={onReset}
        />
      )}
    </div>
  )
}
