/** The lines of one highlight → the words of the post, and what the reader and Readwise wrote to it. */
import { findEndMark, tweetAddress, withoutMarks } from './end-mark'

export interface Highlight {
  /** The post as it stood, without the mark at its end. */
  readonly body: string
  /** Whether it ended in a mark; without one its end may be lost. */
  readonly hasMark: boolean
  /** A piece of an article and not a whole post. */
  readonly isPiece: boolean
  /** The address behind "View Tweet"; '' without. */
  readonly address: string
  /** Notes and tags of the reader, each as it stood. */
  readonly readerNotes: readonly string[]
  /** Dates and tags that the export wrote itself. */
  readonly exportLines: readonly string[]
}

const bullet = String.raw`[ \t]*[-*+][ \t]+`
const labelled = String.raw`(?:\*\*|__|\[\[)?(?:Notes?|Tags?|Tagged|Date|Updated|Color)(?:\*\*|__|\]\])?::?(?:\*\*|__)?(?:[ \t]|$)`
const readerLine = new RegExp(
  String.raw`^(?:${bullet}(?:${labelled}|(?:#\[\[[^\]\n]{1,80}\]\]|#[\p{L}\p{N}_/-]{1,60})(?:[ \t]+#\S{1,60}){0,8}[ \t]*$)|[ \t]*\*\*(?:Note|Tags)\*\*:)`,
  'u',
)
const dateLine = /^[ \t]*[-*+]?[ \t]*(?:\*\*)?(?:Date|Updated)(?:\*\*)?::?(?=[ \t]|$)/
// Properties that Logseq keeps in a block: "id:: 6340…", "collapsed:: true".
const blockProperty = /^[ \t]*(?:id|collapsed|heading|background-color|card-[a-z-]{1,30}):: /
// A date that lost its indent.
const looseDate = /^Date:: \[\[/
const onlyBullet = /^[ \t]*[-*+]?[ \t]*$/

/**
 * Reads one highlight: its lines without the indent they share, bullets below it with theirs. The post ends at
 * its mark; what stands after it is the reader's. Without a mark the post ends at the first line that only a
 * reading app writes ("- **Note**: …", "- #tag").
 */
export function readHighlight(lines: readonly string[]): Highlight {
  const marked = lines.findIndex((line) => findEndMark(line) !== null)
  const mark = findEndMark(lines[marked] ?? '')
  const end = marked === -1 ? indexOrEnd(lines, (line) => readerLine.test(line)) : marked
  const isExports = (line: string): boolean => blockProperty.test(line) || looseDate.test(line)
  const own = lines.slice(0, end).filter((line) => !isExports(line))
  if (mark !== null && !onlyBullet.test(mark.before)) own.push(mark.before)
  const after = readAfter(lines.slice(marked === -1 ? end : end + 1))
  const rest = mark?.rest ?? ''
  return {
    body: own.join('\n'),
    hasMark: mark !== null,
    isPiece: mark?.isPiece ?? false,
    address: firstAddress(lines, marked),
    readerNotes: after.readerNotes,
    exportLines: [
      ...lines.slice(0, end).filter(isExports),
      ...(rest === '' ? [] : [rest]),
      ...after.exportLines,
    ],
  }
}

function firstAddress(lines: readonly string[], marked: number): string {
  if (marked === -1) return ''
  // Templates may have the address below the post; nobody has it far below.
  for (const line of lines.slice(marked, marked + 4)) {
    const address = tweetAddress(line)
    if (address !== null) return address
  }
  return ''
}

function readAfter(lines: readonly string[]): Pick<Highlight, 'readerNotes' | 'exportLines'> {
  const notes: string[][] = []
  const exportLines: string[] = []
  for (const written of lines) {
    const line = withoutMarks(written)
    if (onlyBullet.test(line)) continue
    if (dateLine.test(line) || blockProperty.test(line)) exportLines.push(line.trim())
    else if (/^[ \t]*[-*+][ \t]/.test(line) || notes.length === 0) notes.push([line.trim()])
    else notes[notes.length - 1]?.push(line.trim())
  }
  return { readerNotes: notes.map((note) => note.join('\n')), exportLines }
}

function indexOrEnd(lines: readonly string[], is: (line: string) => boolean): number {
  const index = lines.findIndex(is)
  return index === -1 ? lines.length : index
}
