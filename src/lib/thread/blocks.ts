/**
 * Paragraphs, lists and code of a post, derived from its flat runs.
 *
 * A blank line divides paragraphs; a single line break stays inside its paragraph as "\n". Two or more
 * lines that begin with a marker of the same kind are a list, with or without blank lines between
 * them. Markers are taken off items; everything else of the text is in some block.
 */
import { listMarker, type Marker } from './list-markers'
import { joinRuns, runsText, withText } from './text'
import type { Run } from './thread'

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      /** Number of the first item; 1 for lists without numbers. */
      readonly start: number
      readonly items: readonly (readonly Run[])[]
      /** The emoji every item begins with, where it says something: "✅". Plain bullets are left out. */
      readonly marker?: string
    }
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

function readList(lines: readonly Line[], at: number): Read {
  const first = lines[at]?.marker ?? null
  if (first === null) return null
  const items: Run[][] = []
  let last: Marker | null = null
  let end = at
  let next = at
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (line === undefined) break
    if (isBlank(line)) continue
    if (line.marker !== null && (last === null || follows(last, line.marker))) {
      items.push([...cutStart(line.runs, line.marker.length)])
      last = line.marker
    } else if (next === end && isContinuation(line) && items.length > 0) {
      const item = items[items.length - 1] ?? []
      item.push({ kind: 'text', text: '\n' })
      addAll(item, trim(line.runs))
    } else {
      break
    }
    end = next + 1
  }
  if (items.length < 2) return null
  return [
    {
      kind: 'list',
      ordered: first.number !== null,
      start: first.number ?? 1,
      items: items.map(joinRuns),
      ...emojiMarker(first.sign),
    },
    end,
  ]
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
  return next === at ? null : [{ kind: 'paragraph', runs: joinRuns(runs) }, next]
}

const plainBullet = /^[-–—*•‣⁃◦▪▫●○■□◆◇·∙→➜➤➔↳⮑▸▶►➡👉🔹🔸🔷🔶]/u

function emojiMarker(sign: string): { readonly marker?: string } {
  if (plainBullet.test(sign) || !/^\p{Extended_Pictographic}/u.test(sign)) return {}
  // A sign lost the selector that makes it colourful, see `list-markers.ts`.
  return { marker: /^\p{Emoji_Presentation}/u.test(sign) ? sign : `${sign}\uFE0F` }
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

function trim(runs: readonly Run[]): readonly Run[] {
  const kept = joinRuns(runs)
  return joinRuns(
    kept.map((run, index) => {
      const text = index === 0 ? run.text.trimStart() : run.text
      return withText(run, index === kept.length - 1 ? text.trimEnd() : text)
    }),
  )
}
