/** "> " before the lines of a page that somebody quotes in notes of their own; authors begin lines so too. */
import { plainLine, type PageLine } from './page-lines'

const quotedHandle = /^\s{0,4}>\s?@[A-Za-z0-9_]{1,15}\s*$/

/** Takes the marks off when the names of authors have them as well: nobody's post holds those. */
export function withoutQuoteMarks(lines: readonly PageLine[]): readonly PageLine[] {
  if (!lines.some(({ raw }) => quotedHandle.test(raw))) return lines
  return lines.map((line) =>
    /^\s{0,4}>/.test(line.raw) ? plainLine(line.raw.replace(/^\s{0,4}>\s?/, '')) : line,
  )
}

/** Takes them off the texts when every line of every text has them: then they are no list of one author. */
export function withoutQuotedTexts(sources: readonly string[]): readonly string[] {
  const lines = sources.map((source) => source.split('\n'))
  const filled = lines.flat().filter((line) => line.trim() !== '')
  const isQuoted = filled.length >= 2 && filled.every((line) => /^\s{0,4}>/.test(line))
  return isQuoted
    ? lines.map((ofOne) => ofOne.map((line) => line.replace(/^\s{0,4}>\s?/, '')).join('\n'))
    : sources
}
