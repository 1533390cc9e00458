/** Rules that the writer and the reader of Markdown share, so that one gives back what the other wrote. */

/**
 * Whether `*`, `**` or `~~` between two characters can begin a style; '' is the end of a line. Next to
 * digits inside a word they multiply ("2*3", "x**2"), behind a slash they stand for any file ("src/*.ts").
 */
export function canOpenMark(before: string, after: string): boolean {
  if (after === '' || /\s/.test(after)) return false
  const isInWord = /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after)
  return !(isInWord && /[0-9]/.test(before + after)) && before !== '/'
}

/** Puts a backslash before what the reader would take for a mark, so that a text reads as itself. */
export function escapeMarkdown(text: string): string {
  return text.replace(
    /[\\*`[\]]|~(?=~)|(?<=~)~|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)/g,
    (sign) => `\\${sign}`,
  )
}
