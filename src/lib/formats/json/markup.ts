/** Text as markup, where a source gives text and a reader wants markup. */

/** The characters that mean something in markup, as character codes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
