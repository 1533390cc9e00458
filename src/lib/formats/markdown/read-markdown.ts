/** Markdown of one post → pieces: fenced code, headings, and what stands between them. */
import type { PostPiece, ReadPieces } from '../post-pieces'
import { readInline } from './inline'

const fence = /^\s*(`{3,}|~{3,})\s*([\w+#.-]*)\s*$/
const heading = /^ {0,3}#{1,6} +(\S.*)$/

// What Markdown, tags and character codes are made of: most posts have none of it. Full-width letters too, because
// whether those are style is asked of each paragraph.
const sign = /[\\&`*_~[\]<\uFF10-\uFF5A]|^ {0,3}#{1,6} /m

/**
 * Reads the Markdown of one post. Style, code, links, pictures, `<addresses>`, backslashes and character codes
 * are read; "\n" is a line break. What a post shows as text stays text: bullets and numbers of lists, "> " of
 * quotes, rules, tables, and fences, which `toBlocks` reads. A heading ("# " and words) becomes a bold line.
 * Words are never lost: of what does not pair or lead anywhere, every character stays. Linear time.
 */
export function readMarkdown(source: string): ReadPieces {
  if (!sign.test(source)) {
    const pieces = source === '' ? [] : [{ kind: 'text', text: source, marks: [] } as const]
    return { pieces, tags: 0, entities: 0 }
  }
  const lines = source.split('\n')
  const fences = findFences(lines)
  const parts: ReadPieces[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const fenceEnd = fences.get(at)
    const title = heading.exec(line)?.[1]
    if (fenceEnd !== undefined) {
      parts.push(verbatim(lines.slice(at, fenceEnd + 1).join('\n')))
      at = fenceEnd + 1
    } else if (title !== undefined) {
      parts.push(inBold(readInline(title.replace(/ #+ *$/, ''))))
      at += 1
    } else if (line.trim() === '') {
      parts.push(verbatim(line))
      at += 1
    } else {
      const from = at
      at += 1
      while (at < lines.length && isOfParagraph(lines[at] ?? '') && !fences.has(at)) at += 1
      parts.push(readInline(lines.slice(from, at).join('\n')))
    }
    if (at < lines.length) parts.push(verbatim('\n'))
  }
  return {
    pieces: parts.flatMap(({ pieces }) => pieces),
    tags: parts.reduce((sum, { tags }) => sum + tags, 0),
    entities: parts.reduce((sum, { entities }) => sum + entities, 0),
  }
}

function isOfParagraph(line: string): boolean {
  return line.trim() !== '' && !heading.test(line)
}

/** Where fenced code begins → the line of its end, as `toBlocks` finds it. */
function findFences(lines: readonly string[]): ReadonlyMap<number, number> {
  const closing = new Map<string, number>()
  const ends = new Map<number, number>()
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const [, mark, language] = fence.exec(lines[at] ?? '') ?? []
    if (mark === undefined) continue
    const end = closing.get(mark)
    if (end !== undefined) ends.set(at, end)
    if (language === '') closing.set(mark, at)
  }
  return ends
}

function verbatim(text: string): ReadPieces {
  return { pieces: text === '' ? [] : [{ kind: 'code', text, marks: [] }], tags: 0, entities: 0 }
}

function inBold(read: ReadPieces): ReadPieces {
  const bold = (piece: PostPiece): PostPiece =>
    piece.kind === 'media' || piece.marks.includes('bold')
      ? piece
      : { ...piece, marks: ['bold', ...piece.marks] }
  return { ...read, pieces: read.pieces.map(bold) }
}
