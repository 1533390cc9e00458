/** Which source each stretch of a bundle comes from, by its source map. */

/**
 * The text that each source became, in the bundle's order; '' is what comes before the first source.
 * Together they are the whole bundle.
 *
 * @param mappings of the source map (https://tc39.es/ecma426/, "mappings")
 * @param names one a source; sources of the same name are one
 */
export function partsOf(
  code: string,
  mappings: string,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const pieces = new Map<string, string[]>()
  let name = ''
  const add = (piece: string): void => {
    if (piece === '') return
    const own = pieces.get(name)
    if (own === undefined) pieces.set(name, [piece])
    else own.push(piece)
  }
  const lines = code.split('\n')
  const marks = marksOf(mappings)
  lines.forEach((line, index) => {
    let at = 0
    for (const { column, source } of marks[index] ?? []) {
      add(line.slice(at, column))
      at = column
      name = names[source] ?? ''
    }
    add(line.slice(at) + (index < lines.length - 1 ? '\n' : ''))
  })
  return new Map([...pieces].map(([key, own]) => [key, own.join('')]))
}

interface Mark {
  /** UTF-16 offset in the line. */
  readonly column: number
  readonly source: number
}

/** Where in each line another source may begin. */
function marksOf(mappings: string): readonly (readonly Mark[])[] {
  let source = 0
  return mappings.split(';').map((line) => {
    let column = 0
    const marks: Mark[] = []
    for (const segment of line === '' ? [] : line.split(',')) {
      const [dColumn = 0, dSource] = numbersOf(segment)
      column += dColumn
      if (dSource === undefined) continue
      source += dSource
      marks.push({ column, source })
    }
    return marks
  })
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** Base-64 VLQ: five bits a digit, the lowest first, the sixth says that more follow; the sign is the last bit. */
function numbersOf(segment: string): readonly number[] {
  const numbers: number[] = []
  let value = 0
  let shift = 0
  for (const letter of segment) {
    const digit = digits.indexOf(letter)
    value += (digit & 31) << shift
    shift += 5
    if ((digit & 32) !== 0) continue
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1)
    value = 0
    shift = 0
  }
  return numbers
}
