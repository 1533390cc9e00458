/** The parts of a Readwise note: what is said of the thread, the highlights, the whole document. */
import { areBullets, findEndMark } from '../readwise-highlights/end-mark'
import { columnOf, outdentBy } from '../readwise-highlights/indent'
import { opensCallout, unquoted } from '../readwise-highlights/quoted'
import { isSyncLine } from '../readwise-highlights/sync-line'

export interface Note {
  /** By name in small letters: "author", "full title", "url". */
  readonly fields: ReadonlyMap<string, string>
  /** The first heading; '' without. */
  readonly heading: string
  /** The lines of each highlight, without the indent they share. */
  readonly highlights: readonly (readonly string[])[]
  /** Lines under "## Full Document", where Readwise Reader writes the whole text. */
  readonly document: readonly string[]
  /** Lines of the export: metadata, headings, queries of other plugins. */
  readonly exportLines: readonly string[]
  /** What the reader wrote outside of the highlights. */
  readonly readerNotes: readonly string[]
}

type Area = 'head' | 'highlights' | 'document' | 'other'

const heading = /^(#{1,6})[ \t]+(\S.*)$/
const bullet = /^[-*+](?:[ \t]+|$)/
const rule = /^(?:-{3,}|\*{3,}|_{3,}|(?:\* ){2,}\*)[ \t]*$/
const field =
  /^(?:[-*+][ \t]+|>[ \t]?)?(?:\*\*|\[\[)?([A-Za-z][A-Za-z -]{1,30}?)(?:\*\*|\]\])?::?(?:\*\*)?(?:[ \t]+(.*))?$/
const knownField =
  /^(?:author|authors|full title|title|category|type|url|source url|source|tags|document tags|document note|summary|cover|published date|last highlighted date|readwise link|readwise source|date|image|created|updated|synced|medium|highlighted)$/
// A post may have a line "Source: …" or "Date: …"; these only a note has.
const opensHead = /^(?:author|full title|category|source url|readwise link)$/

/** Reads the text below the front matter. Linear time. */
export function readNote(text: string): Note {
  const fields = new Map<string, string>()
  const highlights: (readonly string[])[] = []
  const document: string[] = []
  const exportLines: string[] = []
  const readerNotes: string[] = []
  let title = ''
  const lines = text.split('\n')
  // Without a head the whole text is highlights, copied out of their note.
  const hasHead = lines.some(
    (line) => opensHead.test(readField(line)?.key ?? '') || isHighlights(line),
  )
  // Copied posts that do not begin with a bullet have bullets of their own.
  const haveBullets = hasHead || areBullets(text)
  let area: Area = hasHead ? 'head' : 'highlights'
  let block: Block | null = null
  let isQuery = false
  let highlightsLevel = 0

  const finish = (): void => {
    if (block === null) return
    const isOwn = (block.isBullet || block.isCallout) && area === 'highlights'
    if (isOwn || block.hasMark) highlights.push(block.lines)
    else (area === 'head' ? exportLines : readerNotes).push(block.lines.join('\n').trim())
    block = null
  }

  for (const line of lines) {
    const [, level = '', name] = heading.exec(line) ?? []
    // Queries of other plugins; code in a post is indented.
    if (/^```/.test(line) && (isQuery || (block === null && area !== 'document'))) {
      isQuery = !isQuery
      exportLines.push(line)
    } else if (isQuery) {
      exportLines.push(line)
    } else if (isHighlights(line)) {
      finish()
      area = 'highlights'
      highlightsLevel = level.length
      exportLines.push(line)
    } else if (area === 'document') {
      document.push(line)
    } else if (name !== undefined) {
      finish()
      if (title === '') title = name
      if (/^full document\b/i.test(name)) area = 'document'
      // A further note in the same text.
      else if (/^metadata$/i.test(name)) area = 'head'
      // Templates divide highlights by day or by chapter.
      else if (area === 'highlights' && level.length <= highlightsLevel) area = 'other'
      exportLines.push(line)
    } else if (line.startsWith('![rw-book-cover](')) {
      finish()
      exportLines.push(line)
    } else if (rule.test(line)) {
      finish()
    } else if (
      area === 'head' &&
      (keepField(line, fields, highlights.length > 0) || (block === null && isAbout(line)))
    ) {
      exportLines.push(line)
    } else if (haveBullets && bullet.test(line)) {
      finish()
      block = newBlock(line.replace(bullet, ''), true)
    } else if (area === 'highlights' && opensCallout(line)) {
      finish()
      block = { ...newBlock(line, false), isCallout: true }
    } else if (block?.isCallout === true && line.startsWith('>')) {
      addLine(block, line)
    } else if (block !== null && (columnOf(line) > 0 || line.trim() === '' || !block.hasMark)) {
      addLine(block, outdentBy(line, 2))
    } else if (line.trim() !== '') {
      finish()
      block = newBlock(line, false)
    }
  }
  finish()
  const own = unquoted(highlights)
  const authors = exportLines.map(readField).filter((read) => read?.key === 'author')
  const areSeveral = new Set(authors.map((read) => read?.value)).size > 1
  return {
    fields,
    heading: areSeveral ? '' : title,
    highlights: own.highlights,
    document,
    exportLines,
    readerNotes: [...readerNotes, ...own.readerNotes],
  }
}

interface Block {
  readonly lines: string[]
  readonly isBullet: boolean
  readonly isCallout: boolean
  hasMark: boolean
}

function newBlock(line: string, isBullet: boolean): Block {
  return { lines: [line], isBullet, isCallout: false, hasMark: findEndMark(line) !== null }
}

function addLine(block: Block, line: string): void {
  block.lines.push(line)
  block.hasMark ||= findEndMark(line) !== null
}

/** "## Highlights", "### New highlights synced", "## New highlights added June 8, 2022 at 12:52 PM". */
function isHighlights(line: string): boolean {
  if (!line.includes('ighlights')) return false
  return isSyncLine(line) || /^#{1,6}[ \t]+(?:\S{1,3} )?(?:My )?Highlights:?[ \t]*$/i.test(line)
}

interface Field {
  readonly key: string
  readonly value: string
}

/** What a line says of the thread; null when it says nothing. */
function readField(line: string): Field | null {
  if (line.length > 3000) return null
  const [, name, value = ''] = field.exec(line) ?? []
  const key = name?.toLowerCase().replace(/-/g, ' ') ?? ''
  return knownField.test(key) ? { key, value: value.trim() } : null
}

/**
 * Keeps what a line says of the thread; false when it says nothing. What further notes say otherwise than the
 * first holds for none of them.
 */
function keepField(line: string, fields: Map<string, string>, isFurther: boolean): boolean {
  const read = readField(line)
  if (read === null) return false
  const differs = isFurther && fields.get(read.key) !== read.value
  fields.set(read.key, differs ? '' : read.value)
  return true
}

/** Whether a line above the highlights is none itself. */
function isAbout(line: string): boolean {
  return !bullet.test(line) && findEndMark(line) === null
}
