/** Moving the focus through a list that is one tab stop, in one or two dimensions. */

/**
 * Focuses another `[data-option]` inside `list` when `event` is an arrow, Home or End; true if it was
 * one. Rows are told from where the options stand, so that a grid moves as it looks.
 */
export function moveFocus(list: HTMLElement, event: KeyboardEvent): boolean {
  const options = [...list.querySelectorAll<HTMLElement>('[data-option]')]
  const at = options.findIndex((option) => option === document.activeElement)
  const columns = columnCount(options)
  const step = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -at,
    End: options.length - 1 - at,
  }[event.key]
  if (step === undefined || event.metaKey || event.ctrlKey || event.altKey) return false
  event.preventDefault()
  const target = options[Math.min(options.length - 1, Math.max(0, at + step))]
  target?.focus()
  return true
}

function columnCount(options: readonly HTMLElement[]): number {
  const top = options[0]?.offsetTop
  const below = options.findIndex((option) => option.offsetTop !== top)
  return below === -1 ? Math.max(1, options.length) : below
}
