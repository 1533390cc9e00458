/** Templates that write each highlight as a quotation, "> ", or as a callout of Obsidian, "> [!quote] ". */
import { findEndMark } from './end-mark'

const sign = /^[ \t]*>(?: |$)?/
const callout = /^\[![\w-]{1,30}\][+-]?[ \t]*/

type Lines = readonly string[]

export interface Unquoted {
  readonly highlights: readonly Lines[]
  /** What stands unquoted between quotations, and is the reader's. */
  readonly readerNotes: readonly string[]
}

/** Whether a line opens a callout. */
export function opensCallout(line: string): boolean {
  return /^>[ \t]?\[!/.test(line)
}

/**
 * Takes the quotation off when all highlights that have a mark are quoted; a "> " that only some have is their
 * authors'. A mark at the head of a callout is put where others have it.
 */
export function unquoted(highlights: readonly Lines[]): Unquoted {
  const marked = highlights.filter((lines) => lines.some((line) => findEndMark(line) !== null))
  const judged = marked.length > 0 ? marked : highlights
  if (judged.length === 0 || !judged.every(isQuoted)) return { highlights, readerNotes: [] }
  // A single quotation says little about the lines around it.
  const isTemplate = judged.length > 1
  const own = highlights.filter((lines) => isQuoted(lines) || !isTemplate)
  const others = highlights.filter((lines) => !isQuoted(lines) && isTemplate)
  return {
    highlights: own.map(unquote),
    readerNotes: others.map((lines) => lines.join('\n').trim()),
  }
}

function isQuoted([first = '']: Lines): boolean {
  return first.startsWith('>')
}

function unquote(lines: Lines): Lines {
  const [first = '', ...rest] = lines.map((line) => line.replace(sign, ''))
  const head = first.replace(callout, '')
  if (head === first) return [first, ...rest]
  return findEndMark(head)?.before === '' ? [...rest, head] : [head, ...rest]
}
