/** The outline of a Logseq or Roam page: properties, highlights, and what hangs under them. */
import { findEndMark } from '../readwise-highlights/end-mark'
import { columnOf, outdentBy } from '../readwise-highlights/indent'
import { unquoted } from '../readwise-highlights/quoted'
import { isSyncLine } from '../readwise-highlights/sync-line'

export interface Outline {
  /** By name in small letters, "-" as a space: "full title". */
  readonly properties: ReadonlyMap<string, string>
  /** The lines of each highlight, without the indent they share. */
  readonly highlights: readonly (readonly string[])[]
  /** Lines of the export: properties, sync lines, and what a template put above the posts. */
  readonly exportLines: readonly string[]
  /** Bullets of the reader outside of the highlights, each as it stood. */
  readonly readerNotes: readonly string[]
}

interface Block {
  readonly column: number
  readonly lines: string[]
  /** Where posts begin. */
  readonly postColumn: number
  hasMark: boolean
}

const bullet = /^[ \t]*-(?:[ \t]+|$)/
const property = /^(?:- )?([A-Za-z][A-Za-z -]{0,30})::(?:[ \t]+(.*))?$/

/** Reads the page. Linear time. */
export function readOutline(text: string): Outline {
  const lines = text.split('\n')
  const start = findStart(lines)
  const head = start === -1 ? lines : lines.slice(0, start)
  const { blocks, syncLines } = readBlocks(start === -1 ? [] : lines.slice(start))
  // A copy may begin in the middle of a post.
  const isCopied = head.some((line) => findEndMark(line) !== null)
  const highlights: (readonly string[])[] = isCopied
    ? [head.filter((line) => !property.test(line)).map((line) => line.trim())]
    : []
  const readerNotes: string[] = []
  for (const block of blocks) {
    if (block.column >= block.postColumn || block.hasMark) highlights.push(block.lines)
    else readerNotes.push(block.lines.join('\n').trim())
  }
  const own = unquoted(highlights)
  return {
    properties: readProperties(head),
    highlights: own.highlights,
    exportLines: [...head.filter((line) => !isCopied || property.test(line)), ...syncLines].map(
      (line) => line.trim(),
    ),
    readerNotes: [...readerNotes, ...own.readerNotes],
  }
}

/** The first sync line, or the first post where posts stand above it, as in flat templates. -1 without both. */
function findStart(lines: readonly string[]): number {
  const firstSync = lines.findIndex(isSyncLine)
  const firstPost = lines.findIndex(isFirstPost)
  if (firstSync === -1 || firstPost === -1) return Math.max(firstSync, firstPost)
  const hasPosts = lines.slice(0, firstSync).some((line) => findEndMark(line) !== null)
  return hasPosts ? Math.min(firstPost, firstSync) : firstSync
}

function isFirstPost(line: string): boolean {
  return bullet.test(line) && !property.test(line)
}

function readProperties(lines: readonly string[]): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  for (const line of lines) {
    const [, key, value = ''] = property.exec(line) ?? []
    if (key !== undefined) properties.set(key.toLowerCase().replace(/-/g, ' '), value.trim())
  }
  return properties
}

/** Posts hang at the column of the first bullet below a sync line; without one, of the outermost bullet. */
function readBlocks(lines: readonly string[]): {
  readonly blocks: readonly Block[]
  readonly syncLines: readonly string[]
} {
  const blocks: Block[] = []
  const syncLines: string[] = []
  let postColumn = lines.some(isSyncLine) ? null : outermost(lines)
  let block: Block | null = null
  let isCode = false
  // Roam begins the lines of a post at the margin; then a bullet there is a line of a post too.
  let isRagged = false
  for (const line of lines) {
    if (isSyncLine(line)) {
      syncLines.push(line)
      postColumn = null
      block = null
      isCode = false
      continue
    }
    const isBullet = bullet.test(line)
    const column = columnOf(line)
    const isOuter = postColumn !== null && column < postColumn
    const isLine = isOuter && isRagged && block?.hasMark === false
    if (isBullet && !isLine && (postColumn === null || column <= postColumn)) {
      postColumn ??= column
      const words = line.replace(bullet, '')
      block = { column, postColumn, lines: [], hasMark: false }
      blocks.push(block)
      addLine(block, words)
      isCode = words.startsWith('```')
    } else if (block !== null) {
      // A bullet below a post hangs one level deeper than the post's own lines.
      const isNested = isBullet && !isCode && !isLine
      addLine(
        block,
        outdentBy(line, Math.min(isNested ? column : block.column + 2, block.column + 4)),
      )
      if (isOuter && line.trim() !== '') isRagged = true
      if (/^[ \t]*```/.test(line)) isCode = !isCode
    } else if (line.trim() !== '') {
      syncLines.push(line)
    }
  }
  return { blocks, syncLines }
}

function outermost(lines: readonly string[]): number | null {
  const columns = lines.filter((line) => bullet.test(line)).map(columnOf)
  return columns.reduce<number | null>(
    (least, column) => (least === null ? column : Math.min(least, column)),
    null,
  )
}

function addLine(block: Block, line: string): void {
  block.lines.push(line)
  block.hasMark ||= findEndMark(line) !== null
}
