import { h, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import styles from './menu.css'

export interface MenuProps {
  /** Where it hangs below its button. */
  readonly side?: 'center' | 'end'
  readonly label: string
  readonly items: readonly { readonly text: string; readonly onPress: () => void }[]
  readonly onClose: () => void
}

/** A dark menu, as Figma's: arrows move, Enter chooses, Esc and a press elsewhere close. */
export function Menu({ side = 'center', label, items, onClose }: MenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    menu.current?.querySelector('button')?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  useEffect(() => {
    const closeOutside = ({ target }: MouseEvent): void => {
      const around = menu.current?.parentElement
      if (target instanceof Node && around?.contains(target) !== true) onClose()
    }
    document.addEventListener('mousedown', closeOutside)
    return () => {
      document.removeEventListener('mousedown', closeOutside)
    }
  }, [onClose])

  const handleKey = (event: KeyboardEvent): void => {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const last = buttons.length - 1
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key]
    if (next !== undefined) buttons[(next + buttons.length) % buttons.length]?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      class={side === 'end' ? styles['endMenu'] : styles['menu']}
      onKeyDown={handleKey}
    >
      {items.map(({ text, onPress }) => (
        <button key={text} type="button" role="menuitem" class={styles['item']} onClick={onPress}>
          {text}
        </button>
      ))}
    </div>
  )
}
