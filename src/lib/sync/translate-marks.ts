/**
 * Marks of a paragraph that a person rewrote still say what we once meant: the accent of a keyword, the bold of
 * a name. Where we would write something else for it now, they take that.
 */
import { isSame } from './equal'
import type { Mark, Paragraph } from './props'

/** The fields of a mark that have a look; what we never write is never translated. */
const fields = ['font', 'size', 'lineHeight', 'tracking', 'fills', 'decoration', 'href'] as const

type Field = (typeof fields)[number]

/** What one look of a field has become; `to` undefined for nothing of its own. */
export interface Translation {
  readonly field: Field
  readonly from: unknown
  readonly to: unknown
}

/** What the looks of `base` have become in `next`, the same paragraph as we would write it now. */
export function translationsOf(base: Paragraph, next: Paragraph): readonly Translation[] {
  return base.marks.flatMap((mark, index) => {
    const counterpart = counterpartOf(mark, index, base, next)
    if (counterpart === undefined) return []
    return fields
      .filter((field) => mark[field] !== undefined)
      .map((field) => ({ field, from: mark[field], to: counterpart?.[field] }))
  })
}

/** The mark of `next` over the same words; null when nothing is marked there, undefined when nobody can say. */
function counterpartOf(
  mark: Mark,
  index: number,
  base: Paragraph,
  next: Paragraph,
): Mark | null | undefined {
  if (base.text !== next.text) {
    return base.marks.length === next.marks.length ? next.marks[index] : undefined
  }
  const met = next.marks.filter(({ start, end }) => start < mark.end && end > mark.start)
  const [first] = met
  if (first === undefined) return null
  return met.length === 1 && first.start <= mark.start && first.end >= mark.end ? first : undefined
}

/** `paragraph` with its looks translated; one that became two different things stays as it is. */
export function translated(paragraph: Paragraph, table: readonly Translation[]): Paragraph {
  if (table.length === 0) return paragraph
  const marks = paragraph.marks.flatMap((mark) => {
    const own = translatedMark(mark, table)
    return fields.some((field) => own[field] !== undefined) || own.other !== undefined ? [own] : []
  })
  return { ...paragraph, marks: joined(marks) }
}

function translatedMark(mark: Mark, table: readonly Translation[]): Mark {
  const looks = Object.entries(mark).map(([name, value]) => {
    const known = table.filter(({ field, from }) => field === name && isSame(from, value))
    const [first] = known
    if (first === undefined || !known.every(({ to }) => isSame(to, first.to))) return [name, value]
    return [name, first.to] as const
  })
  // The fields of a mark with values of marks: only the table's pairs of equal fields were swapped.
  return Object.fromEntries(looks.filter(([, value]) => value !== undefined)) as Mark
}

/** Neighbours that look the same now are one. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const found: Mark[] = []
  for (const mark of marks) {
    const last = found[found.length - 1]
    if (
      last?.end === mark.start &&
      isSame({ ...last, start: 0, end: 0 }, { ...mark, start: 0, end: 0 })
    ) {
      found[found.length - 1] = { ...last, end: mark.end }
    } else found.push(mark)
  }
  return found
}
