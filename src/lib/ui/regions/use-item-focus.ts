/** Which item of a list has the focus, which the pointer, and where the focus goes when its item is gone. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

export interface ItemFocus {
  /** The list's tab stop: the focused item, else the selected one, else the first. */
  readonly stop: string | undefined
  /** Whose tools are shown: under the pointer, else with the focus. */
  readonly current: string | null
  readonly onFocus: (event: FocusEvent) => void
  readonly onHover: (event: MouseEvent) => void
  readonly onLeave: () => void
  /** While its menu is open, an item keeps its tools. */
  readonly onHold: (isOpen: boolean) => void
}

interface Focused {
  readonly item: string
  readonly index: number
  /** What was selected then: a selection made since is where the focus belongs. */
  readonly selected: string | null
}

/** Items are found by `data-slide` or `data-post`, their tools by `data-slide-tools` or `data-post-tools`. */
export function useItemFocus(
  kind: 'slide' | 'post',
  scroller: { readonly current: HTMLElement | null },
  keys: readonly string[],
  selected: string | null,
): ItemFocus {
  const itemOf = (target: EventTarget | null): string | undefined =>
    target instanceof Element
      ? target.closest<HTMLElement>(`[data-${kind}]`)?.dataset[kind]
      : undefined
  const isInTools = (target: EventTarget | null): boolean =>
    target instanceof Element && target.closest(`[data-${kind}-tools]`) !== null
  const [focused, setFocused] = useState<Focused | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const [isHeld, setHeld] = useState(false)
  const isInside = useRef(false)
  const isStill = focused?.selected === selected && keys.includes(focused.item)
  const chosen = selected !== null && keys.includes(selected) ? selected : undefined
  const stop =
    (isStill ? focused.item : chosen) ?? keys[Math.min(focused?.index ?? 0, keys.length - 1)]

  useLayoutEffect(() => {
    // The focused item was deleted, or has another name since its post was cut.
    if (!isInside.current || document.activeElement !== document.body) return
    scroller.current?.querySelector<HTMLElement>(`[data-${kind}][tabindex="0"]`)?.focus()
  })
  useEffect(() => {
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && scroller.current?.contains(target) === true) return
      isInside.current = false
      setFocused(null)
    }
    document.addEventListener('focusin', leave)
    document.addEventListener('mousedown', leave)
    return () => {
      document.removeEventListener('focusin', leave)
      document.removeEventListener('mousedown', leave)
    }
  }, [scroller])

  const withFocus = focused !== null && keys.includes(focused.item) ? focused.item : null
  const pointed = hovered !== null && keys.includes(hovered) ? hovered : null
  return {
    stop,
    current: pointed ?? withFocus,
    onFocus: ({ target }) => {
      isInside.current = true
      // A press on a tool of the item under the pointer may make both go.
      const item = isInTools(target) ? (pointed ?? withFocus) : itemOf(target)
      if (item !== undefined && item !== null)
        setFocused({ item, index: keys.indexOf(item), selected })
    },
    onHover: ({ target }) => {
      if (isHeld || isInTools(target)) return
      setHovered(itemOf(target) ?? null)
    },
    onLeave: () => {
      if (!isHeld) setHovered(null)
    },
    onHold: (isOpen) => {
      setHeld(isOpen)
      if (!isOpen) setHovered(null)
    },
  }
}
