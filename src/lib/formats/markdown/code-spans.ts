/** Code between backticks within a line. */

/**
 * Where code begins → where its closing backticks stand: as many of them, on the same line. Places inside code
 * are given too; who goes on behind the closing backticks never asks for them. Linear time.
 */
export function findCodeSpans(text: string): ReadonlyMap<number, number> {
  const spans = new Map<number, number>()
  // The last run of backticks of each length on this line.
  const open = new Map<number, number>()
  for (const match of text.matchAll(/`+|\n/g)) {
    if (match[0] === '\n') {
      open.clear()
      continue
    }
    const { length } = match[0]
    const from = open.get(length)
    if (from !== undefined) spans.set(from, match.index)
    open.set(length, match.index)
  }
  return spans
}

/** The code between two places, without the blanks that keep it apart from its backticks. */
export function codeText(text: string, from: number, to: number): string {
  const inner = text.slice(from, to)
  const isPadded = inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== ''
  return isPadded ? inner.slice(1, -1) : inner
}
