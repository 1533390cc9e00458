/**
 * Puts text on the clipboard; false when the browser refuses. `navigator.clipboard` is closed to an
 * iframe of another origin unless its host allows it (figma-facts, section 1), the older way is not.
 */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea')
  const before = document.activeElement
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that works in Figma's iframe
    return document.execCommand('copy')
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
