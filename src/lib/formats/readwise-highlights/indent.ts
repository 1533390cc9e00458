/** Indents of outlines, in columns: a tab is four, whatever stands before it. */

const tabWidth = 4

/** How far in a line begins. */
export function columnOf(line: string): number {
  let column = 0
  for (const sign of line) {
    if (sign === '\t') column += tabWidth
    else if (sign === ' ') column += 1
    else break
  }
  return column
}

/** Takes up to `columns` of white space off the front of a line; a tab that is cut leaves its rest as spaces. */
export function outdentBy(line: string, columns: number): string {
  let taken = 0
  let at = 0
  while (taken < columns && at < line.length) {
    const sign = line.charAt(at)
    if (sign !== '\t' && sign !== ' ') break
    taken += sign === '\t' ? tabWidth : 1
    at += 1
  }
  return ' '.repeat(Math.max(0, taken - columns)) + line.slice(at)
}
