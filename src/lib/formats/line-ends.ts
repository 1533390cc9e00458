/** Takes the white space off the ends of lines. Not by a pattern: those go quadratic on long blanks. */
export function trimLineEnds(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}
