/** Rules that the writer and the reader of Markdown share, so that one gives back what the other wrote. */

/**
 * Whether `*`, `**` or `~~` between two characters can begin a style; '' is the end of a line. Inside a word
 * they multiply or hide letters ("2*3", "x**2", "f**k"), behind a slash they stand for any file ("src/*.ts").
 * Stricter than CommonMark there, because posts hold more of those than of words that are half bold.
 */
export function canOpenMark(before: string, after: string): boolean {
  if (after === '' || /\s/.test(after) || before === '/') return false
  return !(/[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after))
}

/** Puts a backslash before what the reader would take for a mark, so that a text reads as itself. */
export function escapeMarkdown(text: string): string {
  // Most texts have none, which a plain search tells at once.
  if (!/[\\*`[\]~_<&]/.test(text)) return text
  return text.replace(
    /[\\*`[\]]|~(?=~)|(?<=~)~|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)/g,
    (sign) => `\\${sign}`,
  )
}
