/** Tables in CSV as RFC 4180 has them: quoted fields hold commas, line ends and doubled quotes. */

/**
 * The rows of a table; blank lines are none. A quote that is never closed ends with the text. Linear time.
 * https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  let row: string[] = []
  // A quoted field, or one that ends at a comma or a line end.
  const field = /"((?:[^"]|"")*)(?:"|$)([^,\n]*)(,|\n|$)|([^,\n]*)(,|\n|$)/y
  while (field.lastIndex < text.length) {
    const match = field.exec(text)
    if (match === null) break
    const [, quoted, after = '', end = '', plain = '', plainEnd = ''] = match
    row.push(quoted === undefined ? plain : quoted.replace(/""/g, '"') + after)
    if (end === ',' || plainEnd === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push([...row, ''])
  return rows
}
