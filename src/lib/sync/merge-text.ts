/**
 * Text is merged by paragraphs. One that a person rewrote, marked, wrote or deleted stays so; every other one
 * is as we would write it now. The order is the canvas's; what is new stands behind what it follows now.
 */
import { alignParagraphs, type Alignment } from '../slide/align-paragraphs'
import { isSame } from './equal'
import type { Paragraph } from './props'
import { translated, translationsOf, type Translation } from './translate-marks'

export interface TextVersions {
  readonly base: readonly Paragraph[]
  readonly canvas: readonly Paragraph[]
  readonly next: readonly Paragraph[]
}

/** Words that a person mended and that stand in another layer now. */
export interface Travel {
  /** The paragraph as we wrote it. */
  readonly from: Paragraph
  /** As it reads after their hand. */
  readonly to: Paragraph
}

export interface TextTravels {
  /** They left this text: their paragraphs count as untouched. */
  readonly gone: readonly Travel[]
  /** They come: a new paragraph that reads like `from` is written as `to`. */
  readonly come: readonly Travel[]
}

export const noTravels: TextTravels = { gone: [], come: [] }

export interface TextMerge {
  readonly merged: readonly Paragraph[]
  readonly isTouched: boolean
  /** Whether new words were kept out by a person's. */
  readonly isMet: boolean
}

/** A paragraph on its way into the merged text. */
interface Placed {
  readonly paragraph: Paragraph
  /** Its number in `next`; null where it is not wanted. */
  readonly next: number | null
}

export function mergeText(versions: TextVersions, travels: TextTravels = noTravels): TextMerge {
  const { base, canvas, next } = versions
  const onCanvas = alignParagraphs(base, canvas)
  const inNext = alignParagraphs(base, next)
  const isGone = (i: number): boolean =>
    travels.gone.some(({ from }) => from.text === base[i]?.text)
  const isRewritten = (i: number, j: number): boolean => !isGone(i) && !isSame(base[i], canvas[j])
  const arriving = (k: number): Paragraph => arrived(next[k], travels.come)

  const contentOf = (i: number, j: number): Paragraph | null => {
    const k = inNext.to[i] ?? null
    if (isRewritten(i, j)) return handed(versions, j, onCanvas, inNext)
    return k === null ? null : arriving(k)
  }
  const standing: Placed[] = []
  const moving = new Map<number, Paragraph>()
  canvas.forEach((_, j) => {
    const i = onCanvas.from[j] ?? null
    const paragraph = i === null ? handed(versions, j, onCanvas, inNext) : contentOf(i, j)
    const k = i === null ? null : (inNext.to[i] ?? null)
    if (paragraph === null) return
    const isMoved = i !== null && k !== null && inNext.moved.has(i) && !onCanvas.moved.has(i)
    if (isMoved) moving.set(k, paragraph)
    else standing.push({ paragraph, next: k })
  })
  next.forEach((_, k) => {
    const i = inNext.from[k] ?? null
    const wasDeleted = i !== null && onCanvas.to[i] === null && !isGone(i)
    if (wasDeleted || standing.some((placed) => placed.next === k)) return
    insert(standing, { paragraph: moving.get(k) ?? arriving(k), next: k })
  })
  const merged = standing.map(({ paragraph }) => paragraph)
  return {
    merged: merged.length === 0 ? [{ text: '', marks: [] }] : merged,
    isTouched: !isSame(base, canvas),
    isMet: base.some((_, i) => isMet(i, versions, onCanvas, inNext)),
  }
}

/** Behind the nearest one that it follows in the wanted text, before the nearest it precedes, or last. */
function insert(placed: Placed[], one: Placed & { readonly next: number }): void {
  let after = -1
  let before = -1
  placed.forEach(({ next }, index) => {
    if (next === null) return
    if (next < one.next && next > (placed[after]?.next ?? -1)) after = index
    if (next > one.next && next < (placed[before]?.next ?? Infinity)) before = index
  })
  const index = after >= 0 ? after + 1 : before >= 0 ? before : placed.length
  placed.splice(index, 0, one)
}

/** A paragraph as the person left it, in the looks we would use now for what we once marked. */
function handed(
  { base, canvas, next }: TextVersions,
  j: number,
  onCanvas: Alignment,
  inNext: Alignment,
): Paragraph {
  const paragraph = canvas[j] ?? { text: '', marks: [] }
  const table: Translation[] = []
  base.forEach((was, i) => {
    const k = inNext.to[i] ?? null
    const wanted = k === null ? undefined : next[k]
    if (wanted === undefined) return
    if (onCanvas.to[i] === j || shareWords(was.text, paragraph.text)) {
      table.push(...translationsOf(was, wanted))
    }
  })
  return translated(paragraph, table)
}

/** Split or joined by hand: one is a part of the other. */
function shareWords(a: string, b: string): boolean {
  const [one, two] = [a.trim(), b.trim()]
  return one !== '' && two !== '' && (one.includes(two) || two.includes(one))
}

/** A text that is drawn anew, with the words that came to it. */
export function withArrivals(
  next: readonly Paragraph[],
  { come }: TextTravels,
): readonly Paragraph[] {
  return next.map((paragraph) => arrived(paragraph, come))
}

function arrived(wanted: Paragraph | undefined, come: readonly Travel[]): Paragraph {
  const paragraph = wanted ?? { text: '', marks: [] }
  const travel = come.find(({ from }) => from.text === paragraph.text)
  if (travel === undefined) return paragraph
  return translated(travel.to, translationsOf(travel.from, paragraph))
}

/** Whether a person's paragraph keeps out other words than it kept out last time. */
function isMet(
  i: number,
  { base, canvas, next }: TextVersions,
  onCanvas: Alignment,
  inNext: Alignment,
): boolean {
  const j = onCanvas.to[i] ?? null
  const k = inNext.to[i] ?? null
  const was = base[i]
  if (was === undefined) return false
  if (j === null) return k !== null && next[k]?.text !== was.text
  if (isSame(was, canvas[j])) return false
  return k === null || next[k]?.text !== was.text
}
