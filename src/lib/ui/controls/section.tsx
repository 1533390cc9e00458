import { h, type ComponentChildren, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import { say } from '../words'
import { IconAction } from './buttons'
import { Icon } from './icons'
import styles from './section.css'

export interface SectionProps {
  readonly title: string
  /** Shown at the right while closed. */
  readonly value: string
  /** A small picture before the value. */
  readonly chip?: ComponentChildren
  readonly isOpen: boolean
  /** The section's own switch, in its head. */
  readonly toggle?: ComponentChildren
  /** null: it has nothing to reset. */
  readonly canReset: boolean | null
  readonly onToggle: (isAlone: boolean) => void
  readonly onReset: () => void
  readonly children: ComponentChildren
}

/** A section of Design: its value when closed, its controls and reset when open. */
export function Section(props: SectionProps): JSX.Element {
  const { title, value, chip, isOpen, toggle, canReset, onToggle, onReset, children } = props
  const root = useRef<HTMLElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (isOpen && !wasOpen.current && root.current !== null) show(root.current)
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <section ref={root} class={styles['section']}>
      <div class={styles['head']}>
        <h2 class={styles['title']}>
          <button
            type="button"
            class={styles['toggle']}
            aria-expanded={isOpen}
            onClick={(event) => {
              onToggle(event.altKey)
            }}
          >
            <Icon name={isOpen ? 'down' : 'right'} />
            {title}
            {!isOpen && (
              <span class={styles['value']}>
                {chip}
                {value}
              </span>
            )}
          </button>
        </h2>
        {isOpen && canReset !== null && (
          <IconAction
            icon="reset"
            label={say('section.reset')}
            disabled={!canReset}
            side="end"
            onPress={onReset}
          />
        )}
        {isOpen && toggle}
      </div>
      {isOpen && <div class={styles['body']}>{children}</div>}
    </section>
  )
}

/** An opened section comes into view: whole where it fits, else from its head on. */
function show(section: HTMLElement): void {
  section.scrollIntoView({ block: 'nearest' })
}

export interface RowProps {
  readonly label: string
  readonly wide?: boolean
  /** What the row goes back to, and how; absent: it has not been changed. */
  readonly reset?: { readonly label: string; readonly onPress: () => void } | undefined
  readonly children: ComponentChildren
}

/** A label and its control. The control carries the label as its accessible name itself. */
export function Row({ label, wide = false, reset, children }: RowProps): JSX.Element {
  return (
    <div class={wide ? styles['wideRow'] : styles['row']}>
      <span class={styles['label']} aria-hidden="true">
        {label}
      </span>
      {wide ? (
        children
      ) : (
        // The same element with and without a way back, so that a field keeps the focus.
        <div class={styles['control']}>
          {children}
          {reset !== undefined && (
            <IconAction icon="reset" label={reset.label} side="end" onPress={reset.onPress} />
          )}
        </div>
      )}
    </div>
  )
}
