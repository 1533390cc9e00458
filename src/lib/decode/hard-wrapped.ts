/**
 * Lines that a mail program broke at a fixed width → the paragraphs they were.
 *
 * Whether a text was wrapped shows in its longest lines: nearly all are as long as they could be, for the
 * first word of the next line would not have fitted. The same test tells which line ends are the
 * program's and which the writer's: a short line was ended by its writer.
 */

export interface Unwrapped {
  readonly text: string
  /** Whether the lines were broken at a fixed width; if not, `text` is as it was. */
  readonly isWrapped: boolean
}

/**
 * Joins lines that were broken at a fixed width of 60 to 80 characters. Only for texts that may come from
 * a mail: plain drafts and copied pages. Paragraphs, lists, fenced code and short lines stay as they are;
 * "> " goes where every line of a wrapped paragraph has it. Linear time.
 */
export function unwrapLines(text: string): Unwrapped {
  const lines = text.split('\n')
  const inFence = findFenced(lines)
  const width = wrapWidth(lines, inFence)
  if (width === null) return { text, isWrapped: false }
  const written = lines.filter((line) => !isBlank(line))
  const isQuoted = written.filter(isQuote).length * 10 > written.length * 9
  const joined: string[] = []
  let at = 0
  while (at < lines.length) {
    const end = inFence[at] === true ? at + 1 : paragraphEnd(lines, at, inFence)
    const isKept = inFence[at] === true
    const paragraph = lines.slice(at, end)
    const set = isKept ? paragraph : joinParagraph(paragraph, width, isQuoted)
    for (const line of set) joined.push(line)
    at = end
  }
  return { text: joined.join('\n'), isWrapped: true }
}

const fence = /^\s*(?:```|~~~)/

/** For each line whether it is part of fenced code, fences included. */
function findFenced(lines: readonly string[]): readonly boolean[] {
  let isOpen = false
  return lines.map((line) => {
    const isFence = fence.test(line)
    if (isFence) isOpen = !isOpen
    return isOpen || isFence
  })
}

const narrowest = 60
const widest = 80
const fewest = 3

/** The width at which lines were broken, in characters; null when they were not. */
function wrapWidth(lines: readonly string[], inFence: readonly boolean[]): number | null {
  let width = 0
  for (const [index, line] of lines.entries()) {
    if (inFence[index] === true || !/\S\s+\S/.test(line.trimEnd())) continue
    const length = line.trimEnd().length
    // One paragraph on one line says that nothing was broken. Addresses are longer than any width.
    if (length > widest && !/\S{40}/.test(line)) return null
    if (length <= widest) width = Math.max(width, length)
  }
  if (width < narrowest) return null
  let [full, open, short] = [0, 0, 0]
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (inFence[index] === true || next === undefined || isBlank(next) || isBlank(line)) continue
    if (line.trimEnd().length < narrowest - 10 || startsAnew(next)) continue
    if (!isFull(line, next, width)) short += 1
    else {
      full += 1
      if (!/[.!?:;…"”')\]]$/.test(line.trimEnd())) open += 1
    }
  }
  return full >= fewest && open * 2 > full && short * 4 <= full ? width : null
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

const quotePrefix = /^\s{0,3}>\s?/
const bareQuote = /^\s{0,3}>\s*$/

function isQuote(line: string): boolean {
  return quotePrefix.test(line)
}

/** A line that its writer began: an item of a list, a heading, a rule, code, a header of a post. */
function startsAnew(line: string): boolean {
  return /^(?:\t| {4})|^\s*(?:[-*•‣⁃◦▪→↳✅❌]\s|\(?\d{1,3}[.)/](?:\s|$)|#{1,6}\s|```|~~~|[-=*_]{3,}\s*$|@\w{1,15}\s*$|·\s|\|)/.test(
    line,
  )
}

/** Whether the first word of `next` would not have fitted on `line`. */
function isFull(line: string, next: string, width: number): boolean {
  const length = line.trimEnd().length
  const word = /\S{1,100}/.exec(next.replace(quotePrefix, ''))?.[0] ?? ''
  if (length + 1 + word.length <= width) return false
  // A long address begins a line of its own anyway.
  return word.length <= 25 || (length * 2 >= width && !/[:.!?…]$/.test(line.trimEnd()))
}

function paragraphEnd(lines: readonly string[], at: number, inFence: readonly boolean[]): number {
  let end = at + 1
  if (isBlank(lines[at] ?? '') || bareQuote.test(lines[at] ?? '')) return end
  while (end < lines.length && inFence[end] !== true) {
    const line = lines[end] ?? ''
    if (isBlank(line) || bareQuote.test(line)) break
    end += 1
  }
  return end
}

/** The lines of a paragraph as its writer set them. */
function joinParagraph(
  lines: readonly string[],
  width: number,
  isQuoted: boolean,
): readonly string[] {
  const areQuotes = lines.every(isQuote)
  const bare = areQuotes ? lines.map((line) => line.replace(quotePrefix, '')) : lines
  const goesOn = lines.map((line, index) => {
    const [next, words] = [lines[index + 1], bare[index + 1]]
    if (next === undefined || words === undefined) return false
    return !startsAnew(words) && (areQuotes || !isQuote(next)) && isFull(line, next, width)
  })
  const kept = areQuotes && !isQuoted && !goesOn.includes(true) ? lines : bare
  const joined: string[] = []
  let open = ''
  for (const [index, line] of kept.entries()) {
    const isFirst = index === 0 || goesOn[index - 1] !== true
    const before = (lines[index - 1] ?? '').trimEnd()
    open = isFirst ? line : `${open.trimEnd()}${seam(before, line, width)}${line.trimStart()}`
    if (goesOn[index] !== true) joined.push(open)
  }
  return joined
}

const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u

/** What stood between two lines before they were broken: a space, or nothing. */
function seam(before: string, next: string, width: number): '' | ' ' {
  const word = /^\s*(\S{0,200})/.exec(next)?.[1] ?? ''
  const last = /\S{1,200}$/.exec(before.slice(-200))?.[0] ?? ''
  if (/\p{L}-$/u.test(last) && /^\p{Ll}/u.test(word)) return ''
  if (eastAsian.test(last.slice(-1)) && eastAsian.test(word.slice(0, 1))) return ''
  // An address that ends where the line does, and what can only be the rest of one.
  const isAddress = /^[(<]?https?:\/\//.test(last) && before.length >= width
  return isAddress && /^[\w%.~/?=&#+-]*[/%=&?#_\d][\w%.~/=-]*[.,)>]?$/.test(word) ? '' : ' '
}
