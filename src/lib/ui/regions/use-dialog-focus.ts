import { useEffect, useRef } from 'preact/hooks'

/** The first element of `selector` in a popover has the focus; the deck's menu has it when the popover closes. */
export function useDialogFocus(selector: string): { readonly current: HTMLDivElement | null } {
  const dialog = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const own = dialog.current
    own?.querySelector<HTMLElement>(selector)?.focus()
    return () => {
      if (own?.contains(document.activeElement) === true)
        document.querySelector<HTMLElement>('[data-deck-name] button')?.focus()
    }
  }, [selector])
  return dialog
}
