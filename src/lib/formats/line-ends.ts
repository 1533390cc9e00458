/** White space around the lines of a post. Not by patterns: those go quadratic on long blanks. */

/** Takes the white space off the ends of lines. */
export function trimLineEnds(text: string): string {
  if (!hasBlankEnds(text)) return text
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

function hasBlankEnds(text: string): boolean {
  const blank = /[^\S\n]/
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (blank.test(text.charAt(at - 1))) return true
  }
  return blank.test(text.slice(-1))
}

/**
 * Takes off the indent that all filled lines share, so that a post copied from an indented place begins
 * at the margin, and what its author indented, such as code, stays as far in as it was.
 */
export function outdent(text: string): string {
  if (/^\S/.test(text)) return text
  const lines = text.split('\n')
  let shared: string | null = null
  for (const line of lines) {
    const indent = line.slice(0, line.length - line.trimStart().length)
    if (indent.length < line.length) shared = commonStart(shared ?? indent, indent)
    if (shared === '') return text
  }
  const length = shared?.length ?? 0
  return lines.map((line) => line.slice(length)).join('\n')
}

function commonStart(one: string, other: string): string {
  let length = 0
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1
  return one.slice(0, length)
}
