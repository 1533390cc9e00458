import { Button, IconButton } from '@create-figma-plugin/ui'
import { h, type ComponentChildren, type JSX, type TargetedKeyboardEvent } from 'preact'
import { useRef } from 'preact/hooks'

import { Icon, type IconName } from './icons'
import styles from './buttons.css'

export interface ActionProps {
  readonly children: ComponentChildren
  readonly onPress: () => void
  readonly disabled?: boolean
  /** As wide as there is room. */
  readonly isWide?: boolean
  /** Says more than the words where they stand many times. */
  readonly label?: string
}

/** On Escape the kit's buttons leave the focus to nobody: unless somebody took it, the button has it again. */
function keepFocus({ key, currentTarget }: TargetedKeyboardEvent<HTMLButtonElement>): void {
  if (key !== 'Escape') return
  queueMicrotask(() => {
    if (document.activeElement === document.body) currentTarget.focus()
  })
}

/** Every outlined action. */
export function Action(props: ActionProps): JSX.Element {
  const { children, onPress, disabled = false, isWide, label } = props
  return (
    <Button
      secondary
      fullWidth={isWide === true}
      onClick={onPress}
      onKeyDown={keepFocus}
      disabled={disabled}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </Button>
  )
}

export interface IconActionProps {
  readonly icon: IconName
  /** Name for assistive technology and the tooltip. */
  readonly label: string
  /** Shown after the name in the tooltip, e.g. "⌘Z". */
  readonly keys?: string
  readonly onPress: () => void
  readonly disabled?: boolean
  readonly side?: 'start' | 'end' | 'top'
  /** It opens a menu, and whether that is open; its tooltip rests meanwhile. */
  readonly isExpanded?: boolean
}

export function IconAction(props: IconActionProps): JSX.Element {
  const { icon, label, keys, onPress, disabled = false, side, isExpanded } = props
  const tip = keys === undefined ? label : `${label}  ${keys}`
  return (
    <span class={styles['tip']} data-tip={tip} data-tip-side={side}>
      <IconButton
        aria-label={label}
        aria-haspopup={isExpanded === undefined ? undefined : 'menu'}
        aria-expanded={isExpanded}
        onClick={onPress}
        onKeyDown={keepFocus}
        disabled={disabled}
      >
        <Icon name={icon} />
      </IconButton>
    </span>
  )
}

export interface PrimaryProps {
  readonly children: string
  /** '' where there is no room for them. */
  readonly keys: string
  readonly onPress: () => void
  readonly disabled?: boolean
  /** Why it is disabled, for the tooltip. */
  readonly reason?: string
}

/** The one filled button of the screen. */
export function Primary({ children, keys, onPress, disabled, reason }: PrimaryProps): JSX.Element {
  const button = (
    <button
      type="button"
      class={styles['primary']}
      disabled={disabled === true}
      aria-keyshortcuts="Meta+Enter Control+Enter"
      onClick={onPress}
    >
      {children}
      {disabled !== true && keys !== '' && (
        <span class={styles['keys']} aria-hidden="true">
          {keys}
        </span>
      )}
    </button>
  )
  return reason === undefined ? (
    button
  ) : (
    <span data-tip={reason} data-tip-side="top">
      {button}
    </span>
  )
}

export interface FileActionProps {
  readonly children: ComponentChildren
  readonly label?: string
  /** What the file dialog shows, e.g. "image/*". */
  readonly accept: string
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
  /** As wide as there is room. */
  readonly isWide?: boolean
  /** "plain": no outline, for tiles and links. */
  readonly look?: 'outlined' | 'plain'
  readonly class?: string | undefined
}

/** A button that opens the file dialog. */
export function FileAction(props: FileActionProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null)
  const { children, label, accept, multiple = false, onFiles, look = 'outlined', isWide } = props
  const open = (): void => {
    input.current?.click()
  }
  return (
    <span class={look === 'plain' ? props.class : undefined}>
      {look === 'outlined' ? (
        <Action isWide={isWide === true} onPress={open}>
          {children}
        </Action>
      ) : (
        <button type="button" class={styles['plain']} aria-label={label} onClick={open}>
          {children}
        </button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden="true"
        aria-label={label ?? (typeof children === 'string' ? children : undefined)}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file may be chosen again.
          event.currentTarget.value = ''
        }}
      />
    </span>
  )
}

/** An action in words, without an outline. */
export function TextAction({
  children,
  label,
  onPress,
}: Omit<ActionProps, 'disabled' | 'isWide'>): JSX.Element {
  return (
    <button type="button" class={styles['link']} aria-label={label} onClick={onPress}>
      {children}
    </button>
  )
}
