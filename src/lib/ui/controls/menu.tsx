import { h, type JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

import { Icon } from './icons'
import { besideIt, belowIt, type Side } from './menu-place'
import styles from './menu.css'

export interface MenuItem {
  readonly text: string
  /** Shown at the right: "⌘D". */
  readonly keys?: string
  /** A switch and whether it is on. */
  readonly isChecked?: boolean
  /** One of several of which one is checked. */
  readonly isOneOf?: boolean
  /** Why it cannot be chosen now; absent: it can. */
  readonly reason?: string | undefined
  /** A line stands above it. */
  readonly startsGroup?: boolean
  readonly onPress: () => void
  /** A menu of its own instead of `onPress`. */
  readonly items?: readonly MenuItem[]
}

export interface MenuProps {
  /** Where it hangs below its button. */
  readonly side?: Side
  readonly label: string
  readonly items: readonly MenuItem[]
  /** Without a choice: a choice closes the menu itself. */
  readonly onClose: () => void
}

/**
 * A dark menu, as Figma's, below the element it is a child of: arrows move, letters find, Enter chooses, → and ←
 * open and close a menu inside, Esc and a press elsewhere close.
 */
export function Menu({ side = 'center', label, items, onClose }: MenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    const own = menu.current
    focusItem(own, 0)
    return () => {
      // What was chosen may have moved the focus on.
      const focused = document.activeElement
      const isHere =
        focused === null || focused === document.body || own?.contains(focused) === true
      if (isHere && opener instanceof HTMLElement && opener.isConnected) opener.focus()
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
  usePlace(menu, (own, opener, room) => belowIt(own, opener, room, side))
  return <List menu={menu} label={label} items={items} onClose={onClose} onBack={onClose} />
}

interface ListProps {
  readonly menu: { current: HTMLDivElement | null }
  readonly label: string
  readonly items: readonly MenuItem[]
  /** Closes all. */
  readonly onClose: () => void
  /** Closes this one. */
  readonly onBack: () => void
  readonly isInside?: boolean
}

function List({ menu, label, items, onClose, onBack, isInside = false }: ListProps): JSX.Element {
  const [open, setOpen] = useState<string | null>(null)
  const handleKey = (event: KeyboardEvent): void => {
    if (!actOn(event, menu.current, { isInside, onClose, onBack })) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={menu} role="menu" aria-label={label} class={styles['menu']} onKeyDown={handleKey}>
      {items.map((item) => (
        <div
          key={item.text}
          role="none"
          class={item.startsGroup === true ? styles['group'] : undefined}
          onMouseEnter={() => {
            setOpen(item.items === undefined ? null : item.text)
          }}
        >
          <Item
            item={item}
            isOpen={open === item.text}
            onOpen={() => {
              setOpen(item.text)
            }}
          />
          {item.items !== undefined && open === item.text && (
            <Inside
              label={item.text}
              items={item.items}
              onClose={onClose}
              onBack={() => {
                setOpen(null)
              }}
            />
          )}
        </div>
      ))}
    </div>
  )
}

interface ItemProps {
  readonly item: MenuItem
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function Item({ item, isOpen, onOpen }: ItemProps): JSX.Element {
  const { text, keys, isChecked, reason, items } = item
  return (
    <button
      type="button"
      role={roleOf(item)}
      aria-checked={isChecked}
      aria-disabled={reason === undefined ? undefined : true}
      aria-haspopup={items === undefined ? undefined : 'menu'}
      aria-expanded={items === undefined ? undefined : isOpen}
      title={reason}
      tabIndex={-1}
      class={reason === undefined ? styles['item'] : styles['off']}
      onClick={() => {
        if (reason !== undefined) return
        if (items !== undefined) {
          onOpen()
          return
        }
        item.onPress()
      }}
    >
      <span class={styles['text']}>{text}</span>
      {reason !== undefined && <span class="visually-hidden">{reason}</span>}
      {keys !== undefined && (
        <span class={styles['keys']} aria-hidden="true">
          {keys}
        </span>
      )}
      {isChecked === true && <Icon name="check" />}
      {items !== undefined && <Icon name="right" />}
    </button>
  )
}

function roleOf({
  isChecked,
  isOneOf,
}: MenuItem): 'menuitem' | 'menuitemradio' | 'menuitemcheckbox' {
  if (isChecked === undefined) return 'menuitem'
  return isOneOf === true ? 'menuitemradio' : 'menuitemcheckbox'
}

/** A menu beside the item that opened it. */
function Inside(props: Omit<ListProps, 'menu' | 'isInside'>): JSX.Element {
  const menu = useRef<HTMLDivElement>(null)
  usePlace(menu, besideIt)
  useEffect(() => {
    const opener = document.activeElement
    const isByKey = opener?.matches('[aria-haspopup]:focus-visible') === true
    if (isByKey) focusItem(menu.current, 0)
    return () => {
      if (isByKey && opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return <List {...props} menu={menu} isInside />
}

/** Puts a menu where it can be seen whole, as far as the window allows. */
function usePlace(menu: { readonly current: HTMLElement | null }, place: typeof besideIt): void {
  useLayoutEffect(() => {
    const element = menu.current
    const opener = element?.parentElement
    if (element === null || opener === null || opener === undefined) return
    const { left, top, height } = place(
      element.getBoundingClientRect(),
      opener.getBoundingClientRect(),
      { width: window.innerWidth, height: window.innerHeight },
    )
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${height}px` })
  }, [menu, place])
}

type Acts = Pick<ListProps, 'onClose' | 'onBack' | 'isInside'>

/** Whether a key meant something to a menu. */
function actOn(
  { key }: KeyboardEvent,
  menu: HTMLElement | null,
  { isInside, onClose, onBack }: Acts,
): boolean {
  const items = itemsOf(menu)
  const at = items.findIndex((item) => item === document.activeElement)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key]
  if (next !== undefined) focusItem(menu, next)
  else if (key === 'Tab' || (key === 'Escape' && isInside !== true)) onClose()
  else if (isInside === true && (key === 'ArrowLeft' || key === 'Escape')) onBack()
  else if (key === 'ArrowRight' && items[at]?.hasAttribute('aria-haspopup') === true)
    items[at].click()
  else if (/^[\p{L}\p{N}]$/u.test(key)) focusItem(menu, found(items, at, key))
  else return false
  return true
}

/** The next item that begins with a letter, from where the focus is. */
function found(items: readonly HTMLElement[], at: number, letter: string): number {
  const begins = (item: HTMLElement | undefined): boolean =>
    item?.textContent.toLowerCase().startsWith(letter.toLowerCase()) === true
  const steps = items.map((_, step) => at + 1 + step)
  return steps.find((index) => begins(items[index % items.length])) ?? at
}

function focusItem(menu: HTMLElement | null, index: number): void {
  const items = itemsOf(menu)
  items[(index + items.length) % items.length]?.focus()
}

/** The items of this menu, not of one inside it. */
function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])].filter(
    (item) => item.closest('[role="menu"]') === menu,
  )
}
