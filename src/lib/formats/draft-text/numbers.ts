/**
 * Rows of numbers by which people count the posts of a plain draft: "1/", "(2/7)", "3." Formats.md 0.5, D.
 * Lists inside posts, fractions, "24/7" and years have the same looks, so a row must rise by one from the
 * beginning of the text to its end, a number left out here and there, each at the start of a paragraph.
 */

import { skipTitle } from './title'

export interface Counted {
  /** Index of its line. */
  readonly at: number
  readonly number: number
  /** How much of the line is taken out; 0 where the counter stays for whoever reads the post. */
  readonly length: number
}

export interface Row {
  readonly counts: readonly Counted[]
  /** Whether a count stands at the beginning of its post or at its end. */
  readonly stands: 'start' | 'end'
}

interface Found extends Counted {
  readonly total: string
  /** How it is written, without its number: "()", "[/]", ".". */
  readonly shape: string
  /** Nothing else is on its line. */
  readonly isAlone: boolean
  /** It begins a paragraph. */
  readonly isStart: boolean
}

// "1/", "1/7", "1/n", "(1/7)", "🧵 1/7:", "1 / 7"; "1/Title" is one too.
const slash =
  /^\s{0,8}(?:\p{Extended_Pictographic}\uFE0F?\s?)?([([]?)(\d{1,3})(?:\/(\d{1,3}|[nNxX])?|\s\/\s(\d{1,3}))([)\]]?)[.:]?(?=$|[\s\p{Lu}\p{Extended_Pictographic}"“‘])/u
const slashFirst = /^\s{0,8}\/(\d{1,3})(?=\s|$)/
// "1.", "1)", "(1)", "[1]", "1:", "#1", "1️⃣", "1 -", "1".
const point =
  /^\s{0,3}(?:(\d)\uFE0F?\u20E3\uFE0F?|([([#]?)(\d{1,3})(\\?[.)\]:]|\s[-–—](?=\s)|(?=\s*$)))(?=\s|$|\p{Lu})\s{0,4}/u
// "Theme 1:" heads a post where the text calls itself a thread; it stays, for it is part of the words.
const themed =
  /^\s{0,3}[*_]{0,2}(theme|lesson|tip|reason|idea|rule|step|part|mistake|fact|day|myth|secret|point)\s(\d{1,2})\s?(?:[:.]|[-–—]\s)/i
const ending = /(?:^|\s)([([]?)(\d{1,3})\/(\d{1,3}|[nNxX])?([)\]]?)\s?(?:🧵|👇|⬇️?)?$/u

/** The row that divides the draft, null when there is none. `from` is its first line. Linear time. */
export function findRow(
  lines: readonly string[],
  from: number,
  isHidden: (at: number) => boolean,
  breaks: Uint8Array,
): Row | null {
  const found: Found[] = []
  const ends: Found[] = []
  let isStart = true
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const isBlank = line.trim() === '' || breaks[at] === 1
    if (!isBlank && !isHidden(at)) {
      const start = readStart(line, at, isStart)
      if (start !== null) found.push(start)
      const end = (lines[at + 1] ?? '').trim() === '' ? readEnd(line, at) : null
      if (end !== null) ends.push(end)
    }
    isStart = isBlank
  }
  if (found.length === 0 && ends.length === 0) return null
  const titleEnd = skipTitle(lines, { from, to: found[0]?.at ?? from })
  const begin = lines.findIndex((line, at) => at >= titleEnd && line.trim() !== '')
  const lengths = (row: readonly Found[]): number => meanLength(lines, row)
  const slashes = rowsOf(found.filter(({ shape, isStart: is }) => is && shape.includes('/')))
  const best = longest(slashes.filter((row) => isCounted(row)))
  if (best !== null) return { counts: best, stands: 'start' }
  const tight = longest(rowsOf(found.filter(({ shape }) => shape.includes('/'))))
  const [first] = tight ?? []
  const isBegun = first?.isStart === true || first?.at === begin
  if (tight !== null && tight.length >= 3 && isBegun && isCounted(tight))
    return { counts: tight, stands: 'start' }
  const atEnds = longest(rowsOf(ends).filter((row) => row[0]?.number === 1 && isCounted(row)))
  if (atEnds !== null) return { counts: atEnds, stands: 'end' }
  const points = rowsOf(found.filter(({ shape, isStart: is }) => is && !shape.includes('/')))
  const isThread = /🧵|👇|\b(?:thread|tweets?|hilo|tweetstorm)\b/iu.test(
    lines.slice(from, points[0]?.[0]?.at ?? from).join('\n'),
  )
  const row =
    longest(points.filter((each) => isMeant(each, begin, isThread, lengths(each)))) ??
    longest(
      rowsOf(found.filter(({ shape }) => /^[.)]$/.test(shape))).filter(
        // Without blank lines only long ones are posts.
        (each) => each.length >= 3 && each[0]?.at === begin && lengths(each) >= longItem,
      ),
    )
  return row === null ? null : { counts: row, stands: 'start' }
}

function readStart(line: string, at: number, isStart: boolean): Found | null {
  const match = slash.exec(line)
  if (match !== null) {
    const [all, open = '', number = '', total, spaced, close = ''] = match
    const isPaired = `${open}${close}` === '' || /^(?:\(\)|\[\])$/.test(`${open}${close}`)
    const isAlone = line.slice(all.length).trim() === ''
    if (!isPaired) return null
    const of = (total ?? spaced ?? '').toLowerCase()
    return { at, number: Number(number), length: 0, total: of, shape: `${open}/`, isAlone, isStart }
  }
  const first = slashFirst.exec(line)?.[1]
  if (first !== undefined) {
    return { at, number: Number(first), length: 0, total: '', shape: '/1', isAlone: false, isStart }
  }
  const [, theme, count = ''] = themed.exec(line) ?? []
  if (theme !== undefined && isStart) {
    const shape = theme.toLowerCase()
    return { at, number: Number(count), length: 0, total: '', shape, isAlone: false, isStart }
  }
  const [all, keycap, open = '', digits = '', sign = ''] = point.exec(line) ?? []
  if (all === undefined) return null
  const shape = keycap === undefined ? `${open}${sign.trim().replace('\\', '')}` : '⃣'
  if (open === '#' && sign !== '' && sign !== ':') return null
  const isAlone = line.slice(all.length).trim() === ''
  return {
    at,
    number: Number(keycap ?? digits),
    length: all.length,
    total: '',
    shape,
    isAlone,
    isStart,
  }
}

function readEnd(line: string, at: number): Found | null {
  const [all, open = '', number = '', total = '', close = ''] =
    ending.exec(line.slice(-40).trimEnd()) ?? []
  if (all === undefined || !/^(?:|\(\)|\[\])$/.test(`${open}${close}`)) return null
  const shape = `${open}/`
  return {
    at,
    number: Number(number),
    length: 0,
    total: total.toLowerCase(),
    shape,
    isAlone: false,
    isStart: true,
  }
}

/**
 * The rows that rise by one or two, by how they are written: "6/7" goes with "1/7", not with "1/" and "2/".
 * Totals may be wrong, so there is a row of all totals too, after those of one.
 */
function rowsOf(found: readonly Found[]): readonly (readonly Found[])[] {
  const exact = new Map<string, Found[]>()
  const mixed = new Map<string, Found[]>()
  for (const each of found) {
    const { shape, total, number } = each
    if (total === '' || Number(total) === number) push(exact, shape, each)
    if (total !== '') {
      push(exact, `${shape}\n${total}`, each)
      push(mixed, shape, each)
    }
  }
  return [...Array.from(exact.values()), ...Array.from(mixed.values())]
}

function push(rows: Map<string, Found[]>, key: string, each: Found): void {
  const row = rows.get(key) ?? []
  rows.set(key, row)
  const last = row[row.length - 1]?.number
  if (last === undefined ? each.number <= 2 : each.number > last && each.number <= last + 2) {
    row.push(each)
  } else if (row.length === 1 && last === 2 && each.number <= 1) {
    row[0] = each
  }
}

function longest(rows: readonly (readonly Found[])[]): readonly Found[] | null {
  const best = rows.reduce<readonly Found[]>(
    (one, row) => (row.length > one.length ? row : one),
    [],
  )
  return best.length === 0 ? null : best
}

/** Whether numbers with a slash count posts: fractions have totals of their own. */
function isCounted(row: readonly Found[]): boolean {
  const totals = row.map(({ total }) => total).filter((total) => /^\d/.test(total))
  const counts = new Map<string, number>()
  for (const total of totals) counts.set(total, (counts.get(total) ?? 0) + 1)
  const common = Array.from(counts.values()).reduce((most, count) => Math.max(most, count), 0)
  if (row.length >= 3) return common * 5 >= totals.length * 3
  if (row.length < 2) return false
  return totals.length === 0 || (common === 2 && Number(totals[0]) === row[1]?.number)
}

// Characters. Items of lists are shorter than posts.
const shortestPost = 60
const longItem = 110

/** Whether numbers as lists have them count posts. */
function isMeant(row: readonly Found[], begin: number, isThread: boolean, length: number): boolean {
  const [first] = row
  if (first === undefined || row.length < 2) return false
  if (/^[a-z]/.test(first.shape)) return isThread && row.length >= 3 && length >= shortestPost
  const areAlone = row.every(({ isAlone }) => isAlone)
  // A bare number on its line may be a year, a price or a page.
  if (first.shape === '') return areAlone && row.length >= 3 && isStepwise(row)
  if (areAlone) return isStepwise(row)
  if (first.number === 2) return length >= shortestPost && isStepwise(row)
  return row.length >= 3 && length >= shortestPost && (first.at === begin || isThread)
}

function isStepwise(row: readonly Found[]): boolean {
  return row.every(
    ({ number }, index) => index === 0 || number === (row[index - 1]?.number ?? 0) + 1,
  )
}

/** Mean length of what stands between the numbers, in characters. */
function meanLength(lines: readonly string[], row: readonly Found[]): number {
  const from = row[0]?.at ?? 0
  const to = row[row.length - 1]?.at ?? from
  let length = 0
  for (let at = from; at < to; at += 1) length += (lines[at] ?? '').length
  return row.length < 2 ? 0 : length / (row.length - 1)
}
