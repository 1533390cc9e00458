/** "> " before the lines of a page that somebody quotes in notes of their own; authors begin lines so too. */
import { parsePrintedDate } from './dates'
import { plainLine, type PageLine } from './page-lines'

const quoted = /^\s{0,4}>/
const quotedHandle = /^\s{0,4}>\s?@[A-Za-z0-9_]{1,15}(?:[ ·]{1,3}(\S.{1,24}))?\s*$/

export interface Unquoted {
  readonly lines: readonly PageLine[]
  /** What the note-taker wrote between the quoted lines. */
  readonly notes: readonly string[]
}

/**
 * Takes the marks off when the names of authors have them as well: nobody's post holds those. A line without
 * a mark goes on with the line above; below a blank one it is the note-taker's and is left out.
 */
export function withoutQuoteMarks(lines: readonly PageLine[]): Unquoted {
  if (!lines.some(({ raw }) => isQuotedHeader(raw))) return { lines, notes: [] }
  const notes: string[] = []
  let isOpen = false
  const unquoted = lines.map((line) => {
    if (quoted.test(line.raw)) {
      isOpen = true
      return plainLine(line.raw.replace(/^\s{0,4}>\s?/, ''))
    }
    if (line.text === '') isOpen = false
    if (line.text === '' || isOpen) return line
    notes.push(line.text)
    return plainLine('')
  })
  return { lines: unquoted, notes }
}

function isQuotedHeader(raw: string): boolean {
  const match = quotedHandle.exec(raw)
  const [, date] = match ?? []
  return match !== null && (date === undefined || parsePrintedDate(date) !== null)
}

/** Takes them off the texts when every line of every text has them: then they are no list of one author. */
export function withoutQuotedTexts(sources: readonly string[]): readonly string[] {
  const lines = sources.map((source) => source.split('\n'))
  const filled = lines.flat().filter((line) => line.trim() !== '')
  const isQuoted = filled.length >= 2 && filled.every((line) => quoted.test(line))
  return isQuoted
    ? lines.map((ofOne) => ofOne.map((line) => line.replace(/^\s{0,4}>\s?/, '')).join('\n'))
    : sources
}
