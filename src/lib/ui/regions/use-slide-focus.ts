/** Which slide has the focus, which the pointer, and where the focus goes when its slide is gone. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

export interface SlideFocus {
  /** The list's tab stop: the focused slide, else the selected one, else the first. */
  readonly stop: string | undefined
  /** Whose tools are shown: under the pointer, else with the focus. */
  readonly current: string | null
  readonly onFocus: (event: FocusEvent) => void
  readonly onHover: (event: MouseEvent) => void
  readonly onLeave: () => void
  /** While its menu is open, a slide keeps its tools. */
  readonly onHold: (isOpen: boolean) => void
}

interface Focused {
  readonly slide: string
  readonly index: number
  /** What was selected then: a selection made since is where the focus belongs. */
  readonly selected: string | null
}

export function useSlideFocus(
  scroller: { readonly current: HTMLElement | null },
  keys: readonly string[],
  selected: string | null,
): SlideFocus {
  const [focused, setFocused] = useState<Focused | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const [isHeld, setHeld] = useState(false)
  const isInside = useRef(false)
  const isStill = focused?.selected === selected && keys.includes(focused.slide)
  const chosen = selected !== null && keys.includes(selected) ? selected : undefined
  const stop =
    (isStill ? focused.slide : chosen) ?? keys[Math.min(focused?.index ?? 0, keys.length - 1)]

  useLayoutEffect(() => {
    // The focused slide was deleted, or has another name since its post was cut.
    if (!isInside.current || document.activeElement !== document.body) return
    scroller.current?.querySelector<HTMLElement>('[data-slide][tabindex="0"]')?.focus()
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

  const withFocus = focused !== null && keys.includes(focused.slide) ? focused.slide : null
  const pointed = hovered !== null && keys.includes(hovered) ? hovered : null
  return {
    stop,
    current: pointed ?? withFocus,
    onFocus: ({ target }) => {
      isInside.current = true
      const slide = slideOf(target)
      if (slide !== undefined) setFocused({ slide, index: keys.indexOf(slide), selected })
    },
    onHover: ({ target }) => {
      if (isHeld || isInTools(target)) return
      setHovered(slideOf(target) ?? null)
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

function slideOf(target: EventTarget | null): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('[data-slide]')?.dataset['slide']
    : undefined
}

function isInTools(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-slide-tools]') !== null
}
