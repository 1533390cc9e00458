/**
 * The text of one post as its source gave it → what a post is: runs, media, cards. Three readers give pieces of
 * words and media; what pieces mean is decided here, alike for all of them.
 */
import { parseHtml } from '../decode/html'
import { htmlLines, joinPieces } from '../decode/html-lines'
import { decodeEntities } from '../decode/entities'
import { readTags } from '../decode/tags'
import { handleOfLine } from '../thread/handles'
import { recogniseRuns } from '../thread/recognise'
import { parseStatusAddress } from '../thread/status-address'
import { trimRuns } from '../thread/text'
import type { LinkCard, Mark, Media, Run } from '../thread/thread'
import type { Syntax } from './format'
import { outdent, trimLineEnds } from './line-ends'
import { readMarkdown } from './markdown/read-markdown'
import { shownAs } from './pictures'
import type { PostPiece, ReadPieces } from './post-pieces'
import { styledRuns } from './styled-text'

export interface PostText {
  readonly runs: readonly Run[]
  readonly media: readonly Media[]
  readonly cards: readonly LinkCard[]
  /** How many tags and character codes were turned into what they mean. */
  readonly tags: number
  readonly entities: number
  /** How many pieces in look-alike letters became style. */
  readonly fancy: number
}

/** Reads the text of one post. `source` is clean text (see `cleanText`). Never throws; linear time. */
export function readPostText(source: string, syntax: Syntax = 'plain'): PostText {
  const { pieces, tags, entities } = readPieces(source, syntax)
  const runs: Run[] = []
  const media: Media[] = []
  const cards: LinkCard[] = []
  let fancy = 0
  // How many line ends stand before a picture that was taken out; null after words.
  let gap: number | null = null
  const lastShown = lastIndexOfShown(pieces)
  pieces.forEach((piece, index) => {
    if (piece.kind === 'media') {
      const shown = shownAs(piece)
      if (shown.kind === 'media') media.push(shown.media)
      else if (shown.kind === 'card') cards.push(shown.card)
      gap ??= lineEndsAtEnd(runs[runs.length - 1]?.text ?? '')
    } else if (piece.kind === 'link' && index === lastShown && isQuoteCard(piece)) {
      cards.push({ text: piece.text, href: piece.href })
    } else {
      const text = gap === null ? piece.text : closeGap(piece.text, gap)
      gap = gap !== null && text === '' ? gap : null
      const styled = styledPiece(text === piece.text ? piece : { ...piece, text })
      fancy += styled.fancy
      for (const run of styled.runs) if (run.text !== '') runs.push(withMarks(run, piece.marks))
    }
  })
  return { runs: trimRuns(runs), media, cards, tags, entities, fancy }
}

/** A picture on lines of its own leaves no more blank lines than it had on one side. */
function closeGap(text: string, before: number): string {
  const own = /^\n*/.exec(text)?.[0].length ?? 0
  return text.slice(Math.min(own, before))
}

function lineEndsAtEnd(text: string): number {
  let count = 0
  while (count < text.length && text[text.length - 1 - count] === '\n') count += 1
  return count
}

function readPieces(source: string, syntax: Syntax): ReadPieces {
  switch (syntax) {
    case 'plain':
      return readPlain(outdent(source))
    case 'markdown':
      return readMarkdown(trimLineEnds(outdent(source)))
    case 'html':
      return readHtml(source)
  }
}

/** Tags are read before character codes, so that `&lt;Image/&gt;` becomes code to read and not a tag. */
function readPlain(source: string): ReadPieces {
  let entities = 0
  const decode = (text: string): string => {
    const decoded = decodeEntities(text)
    entities += decoded.count
    return decoded.text
  }
  const { pieces, count } = readTags(source)
  const read = pieces.map((piece): PostPiece => {
    if (piece.kind === 'text') return { kind: 'text', text: decode(piece.text), marks: [] }
    if (piece.kind === 'media') {
      return { ...piece, url: decode(piece.url), alt: decode(piece.alt), href: '' }
    }
    return { kind: 'link', text: decode(piece.text), href: decode(piece.href), marks: [] }
  })
  return { pieces: read, tags: count, entities }
}

function readHtml(source: string): ReadPieces {
  const read: PostPiece[] = []
  const addLiteral = (text: string): void => {
    if (text !== '') read.push({ kind: 'code', text, marks: [] })
  }
  htmlLines(parseHtml(source), { whiteSpace: 'keep' }).forEach((line, index) => {
    const rest = `${index === 0 ? '' : '\n'}${line.prefix}`
    if (line.kind === 'code') {
      const code = line.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
      addLiteral(`${rest}\`\`\`${line.language}\n${code}\n\`\`\``)
      return
    }
    addLiteral(line.kind === 'rule' ? `${rest}---` : rest)
    for (const piece of joinPieces(line.pieces)) {
      if (piece.kind === 'media') {
        read.push(piece)
        continue
      }
      const { text, href } = piece
      const isBold = line.kind === 'heading' && !piece.marks.includes('bold')
      const marks: readonly Mark[] = isBold ? ['bold', ...piece.marks] : piece.marks
      if (href !== '') read.push({ kind: 'link', text, href, marks })
      else read.push({ kind: marks.includes('mono') ? 'code' : 'text', text, marks })
    }
  })
  return { pieces: read, tags: 0, entities: 0 }
}

function lastIndexOfShown(pieces: readonly PostPiece[]): number {
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index]
    if (piece !== undefined && piece.kind !== 'media' && piece.text.trim() !== '') return index
  }
  return -1
}

/**
 * X puts the address of a quoted post at the end of the text and shows the post as a card instead; pages
 * that know no cards leave the address there, cut off as X cuts what it shows.
 */
function isQuoteCard({ text, href }: { readonly text: string; readonly href: string }): boolean {
  return /(?:…|\.\.\.)$/.test(text.trim()) && parseStatusAddress(href) !== null
}

function styledPiece(piece: Exclude<PostPiece, { kind: 'media' }>): {
  readonly runs: readonly Run[]
  readonly fancy: number
} {
  if (piece.kind === 'link') return { runs: anchorRuns(piece), fancy: 0 }
  if (piece.kind === 'text') return styledRuns(piece.text)
  return { runs: [{ kind: 'text', text: piece.text }], fancy: 0 }
}

function anchorRuns({ text, href }: { text: string; href: string }): readonly Run[] {
  const handle = handleOfLine(text)
  if (handle !== null) return [{ kind: 'mention', text, handle }]
  if (/^[#＃][^\s#]+$/.test(text)) return [{ kind: 'hashtag', text, tag: text.slice(1) }]
  if (/^\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?$/.test(text)) {
    return [{ kind: 'cashtag', text, symbol: text.slice(1).toUpperCase() }]
  }
  // An address that can be opened; "javascript:" and page anchors leave their words.
  if (!/^(?:https?:)?\/\//i.test(href)) return recogniseRuns(text)
  return [{ kind: 'link', text, href: href.startsWith('//') ? `https:${href}` : href }]
}

/** The marks of a piece, and those that its own letters have. */
function withMarks(run: Run, marks: readonly Mark[]): Run {
  if (marks.length === 0) return run
  const all = [...marks, ...(run.marks ?? []).filter((mark) => !marks.includes(mark))]
  return all.length === 0 ? run : { ...run, marks: all }
}
