/** Copied pages of small networks: lines of a post between lines of the page. */
import type { Media } from '../thread/thread'
import type { Note } from '../base/parsed'
import type { NoteCode } from '../thread/note-words'
import { outdent } from './line-ends'

/** A line that is only a number, as pages show it: "12", "1,336", "6.8K". */
export function isCount(line: string): boolean {
  return /^\d[\d.,]{0,8}\s?[KkMm]?$/.test(line.trim())
}

/** How long ago, or a day: "19h", "2d", "3 mo", "Feb 3", "Apr 17, 2024", "17.04.24", "now". */
export function isAge(line: string): boolean {
  return /^(?:now|just now|\d{1,3}\s?(?:s|sec|m|min|h|hr|d|w|wk|mo|y|yr)s?\.?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \d{4})?|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})$/.test(
    line.trim(),
  )
}

export interface PostLines {
  readonly source: string
  readonly media: readonly Media[]
  /** Lines of the page that stood around the words. */
  readonly left: readonly string[]
}

/**
 * The words among the lines of one post. Lines for which `isPage` holds are left out where they stand around
 * the words, not between them, and those for which `isNeverText` holds everywhere. "ALT" and "GIF" say that
 * there is a picture.
 */
export function readPostLines(
  lines: readonly string[],
  isPage: (line: string) => boolean,
  isNeverText: (line: string) => boolean = () => false,
): PostLines {
  let from = 0
  let to = lines.length
  const isOutside = (line: string): boolean => line.trim() === '' || isPage(line.trim())
  while (from < to && isOutside(lines[from] ?? '')) from += 1
  while (to > from && isOutside(lines[to - 1] ?? '')) to -= 1
  const around = [...lines.slice(0, from), ...lines.slice(to)].map((line) => line.trim())
  const media: Media[] = []
  const kept: string[] = []
  for (const line of lines.slice(from, to)) {
    const kind = placeOf(line.trim())
    if (isNeverText(line.trim())) around.push(line.trim())
    else if (kind === null) kept.push(line)
    else media.push({ kind, url: null })
  }
  for (const line of around) {
    const kind = placeOf(line)
    if (kind !== null) media.push({ kind, url: null })
  }
  const left = around.filter((line) => /[\p{L}\p{N}]/u.test(line) && placeOf(line) === null)
  return { source: outdent(kept.join('\n')).trim(), media: withoutDoubles(media), left }
}

/** "ALT" under a moving picture belongs to it. */
function withoutDoubles(media: readonly Media[]): readonly Media[] {
  const moving = media.filter(({ kind }) => kind !== 'image')
  return moving.length === 0 ? media : moving
}

function placeOf(line: string): Media['kind'] | null {
  if (line === 'ALT' || line === '+ALT') return 'image'
  return line === 'GIF' ? 'gif' : null
}

/** The note for lines of a page; none for no lines. */
export function pageNote(left: readonly string[]): readonly Note<NoteCode>[] {
  return left.length === 0 ? [] : [{ code: 'page-text', left }]
}
