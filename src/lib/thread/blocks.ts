/**
 * Paragraphs, lists and code of a post, derived from its flat runs.
 *
 * A blank line divides paragraphs; a single line break stays inside its paragraph as "\n". Two or more
 * lines that begin with a marker of the same kind are a list, with or without blank lines between
 * them. Markers are taken off items, but for ✅ and ❌ in turn, which speak; everything else of the text
 * is in some block.
 */
import { listMarker, type Marker } from './list-markers'
import { paragraphDirection, scriptOf, type Direction, type Script } from './scripts'
import { joinRuns, runsText, withText } from './text'
import type { Run } from './thread'

/** Which way words run and what they are written in. */
export interface Writing {
  /** Of the first strong character; that of the first item for lists. */
  readonly direction: Direction
  readonly script: Script
}

export type Block =
  | (Writing & { readonly kind: 'paragraph'; readonly runs: readonly Run[] })
  | (Writing & {
      readonly kind: 'list'
      /** By numbers, or by letters ("a)"), which count as 1, 2, 3. */
      readonly ordered: boolean
      /** Number of the first item; 1 for lists without numbers. */
      readonly start: number
      readonly items: readonly (readonly Run[])[]
      /** The emoji every item begins with, where it says something: "✅". Plain bullets are left out. */
      readonly marker?: string
    })
  | { readonly kind: 'code'; readonly language?: string; readonly text: string }

interface Line {
  readonly runs: readonly Run[]
  readonly text: string
  readonly marker: Marker | null
}

/** The blocks of a post, in order. Runs without a visible character give no block. */
export function toBlocks(runs: readonly Run[]): readonly Block[] {
  const lines = toLines(runs)
  const fences = findFences(lines)
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const [block, next] = readCode(lines, at, fences) ??
      readList(lines, at) ??
      readParagraph(lines, at, fences) ?? [null, at + 1]
    if (block !== null) blocks.push(block)
    at = next
  }
  return blocks
}

type Read = readonly [block: Block, next: number] | null

function readCode(lines: readonly Line[], at: number, fences: ReadonlyMap<number, number>): Read {
  const end = fences.get(at)
  if (end === undefined) return null
  const text = lines
    .slice(at + 1, end)
    .map((line) => line.text)
    .join('\n')
  const language = fence.exec(lines[at]?.text ?? '')?.[2] ?? ''
  return [{ kind: 'code', text, ...(language === '' ? {} : { language }) }, end + 1]
}

const fence = /^\s*(`{3,}|~{3,})\s*([\w+#.-]*)\s*$/

/** Where fenced code begins → where it ends. A fence that is never closed is a line like any other. */
function findFences(lines: readonly Line[]): ReadonlyMap<number, number> {
  // For each fence line the next bare one with the same mark, found from the end in one pass.
  const closing = new Map<string, number>()
  const ends = new Map<number, number>()
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const [, mark, language] = fence.exec(lines[at]?.text ?? '') ?? []
    if (mark === undefined) continue
    const end = closing.get(mark)
    if (end !== undefined) ends.set(at, end)
    if (language === '') closing.set(mark, at)
  }
  return ends
}

/** A line that begins an item, and the lines that were moved under it. */
interface Item {
  readonly line: Line
  readonly marker: Marker
  readonly more: Line[]
}

function readList(lines: readonly Line[], at: number): Read {
  const first = lines[at]?.marker ?? null
  if (first === null) return null
  const items: Item[] = []
  let end = at
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next]
    if (line === undefined) break
    if (isBlank(line)) continue
    const last = items[items.length - 1]
    if (line.marker !== null && (last === undefined || follows(last.marker, line.marker))) {
      items.push({ line, marker: line.marker, more: [] })
    } else if (next === end && isContinuation(line) && last !== undefined) {
      last.more.push(line)
    } else {
      break
    }
    end = next + 1
  }
  if (items.length < 2 || (first.sign === '>' && isQuotation(items))) return null
  const marker = commonMarker(items)
  const words = items.map((item) => itemRuns(item, marker === null))
  const list = { ordered: first.number !== null, start: first.number ?? 1, items: words }
  const text = words.map(runsText).join('\n')
  return [{ kind: 'list', ...list, ...(marker ?? {}), ...writingOf(text) }, end]
}

function itemRuns({ line, marker, more }: Item, keepsMarker: boolean): readonly Run[] {
  const runs: Run[] = [...(keepsMarker ? trim(line.runs) : cutStart(line.runs, marker.length))]
  for (const each of more) {
    runs.push({ kind: 'text', text: '\n' })
    addAll(runs, trim(each.runs))
  }
  return joinRuns(runs)
}

/** What the emoji of all items say together: nothing for plain bullets; null when they differ. */
function commonMarker(items: readonly Item[]): { readonly marker?: string } | null {
  const emoji = items.map(({ marker }) => marker.emoji?.replace('\uFE0F', ''))
  const [sign] = emoji
  if (emoji.some((each) => each !== sign)) return null
  if (sign === undefined) return {}
  // Without its selector a sign like ✔ is not colourful; ✓ never is.
  const isPale = /^(?!\p{Emoji_Presentation})\p{Extended_Pictographic}/u.test(sign)
  return { marker: isPale ? `${sign}\uFE0F` : sign }
}

/** Lines marked with ">" are a list when they are short; long or broken ones quote somebody. */
function isQuotation(items: readonly Item[]): boolean {
  return items.some(({ line, marker }, index) => {
    const before = items[index - 1]?.line.text ?? ''
    const goesOn = before.length >= 50 && !/[.!?:;…"”')]$/.test(before.trimEnd())
    return line.text.length >= 120 || (goesOn && /^\p{Ll}/u.test(line.text.slice(marker.length)))
  })
}

function writingOf(text: string): Writing {
  return { direction: paragraphDirection(text), script: scriptOf(text) }
}

function readParagraph(
  lines: readonly Line[],
  at: number,
  fences: ReadonlyMap<number, number>,
): Read {
  const runs: Run[] = []
  let next = at
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (line === undefined || isBlank(line)) break
    if (next > at && (readList(lines, next) !== null || fences.has(next))) break
    if (next > at) runs.push({ kind: 'text', text: '\n' })
    addAll(runs, trim(line.runs))
  }
  if (next === at) return null
  return [{ kind: 'paragraph', runs: joinRuns(runs), ...writingOf(runsText(runs)) }, next]
}

/** Whether the line with `marker` goes on with the list whose last item had `last`. */
function follows(last: Marker, marker: Marker): boolean {
  if (last.number === null || marker.number === null) return last.sign === marker.sign
  return last.sign === marker.sign && marker.number === last.number + 1
}

function isBlank(line: Line): boolean {
  return line.text.trim() === ''
}

/** A line that its writer moved under an item. */
function isContinuation(line: Line): boolean {
  return line.marker === null && /^(?:\t| {2,})\S/.test(line.text)
}

/** Not `push(...more)`: a line of a megabyte has more runs than a call takes arguments. */
function addAll(runs: Run[], more: readonly Run[]): void {
  for (const run of more) runs.push(run)
}

/** Cuts runs at their line breaks; no run keeps a "\n". */
function toLines(runs: readonly Run[]): readonly Line[] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    run.text.split(/\r\n|[\n\r\u2028\u2029]/).forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines[lines.length - 1]?.push(withText(run, text))
    })
  }
  return lines.map((line) => {
    const text = runsText(line)
    return { runs: line, text, marker: listMarker(text) }
  })
}

function cutStart(runs: readonly Run[], length: number): readonly Run[] {
  let left = length
  const rest = runs.map((run) => {
    const cut = Math.min(left, run.text.length)
    left -= cut
    return withText(run, run.text.slice(cut))
  })
  return trim(rest)
}

/** Without white space at both ends. Whoever collects the runs joins them. */
function trim(runs: readonly Run[]): readonly Run[] {
  const last = runs.length - 1
  if (!/^\s/.test(runs[0]?.text ?? '') && !/\s$/.test(runs[last]?.text.slice(-1) ?? '')) return runs
  return runs.map((run, index) => {
    const text = index === 0 ? run.text.trimStart() : run.text
    return withText(run, index === last ? text.trimEnd() : text)
  })
}
