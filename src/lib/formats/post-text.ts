/**
 * The text of one post as its page gave it → what a post is: runs, media, cards. Tags are read before
 * character codes, so that `&lt;Image/&gt;` becomes code to read and not a tag.
 */
import { decodeEntities } from '../decode/entities'
import { readTags, type Piece } from '../decode/tags'
import { handleOfLine } from '../thread/handles'
import { recogniseRuns } from '../thread/recognise'
import { parseStatusAddress } from '../thread/status-address'
import { joinRuns, runsText, withText } from '../thread/text'
import type { LinkCard, Media, Run } from '../thread/thread'
import type { Syntax } from './format'
import { outdent } from './line-ends'
import { isContentPicture } from './pictures'

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

/** Reads the text of one post. `source` is clean text (see `cleanText`). */
export function readPostText(source: string, _syntax: Syntax = 'plain'): PostText {
  const { pieces, count: tags } = readTags(outdent(source))
  let entities = 0
  const decode = (text: string): string => {
    const decoded = decodeEntities(text)
    entities += decoded.count
    return decoded.text
  }
  const runs: Run[] = []
  const add = (more: readonly Run[]): void => {
    for (const run of more) runs.push(run)
  }
  const media: Media[] = []
  const cards: LinkCard[] = []
  const lastShown = lastIndexOfShown(pieces)
  pieces.forEach((piece, index) => {
    if (piece.kind === 'text') {
      add(recogniseRuns(decode(piece.text)))
    } else if (piece.kind === 'link') {
      const shown = { text: decode(piece.text), href: decode(piece.href) }
      if (index === lastShown && isQuoteCard(shown)) cards.push(shown)
      else add(anchorRuns(shown))
    } else {
      const url = decode(piece.url)
      if (piece.media === 'video' || isContentPicture(url)) {
        media.push({
          kind: piece.media,
          url,
          ...(piece.alt === '' ? {} : { alt: decode(piece.alt) }),
        })
      }
    }
  })
  return { runs: trimRuns(runs), media, cards, tags, entities, fancy: 0 }
}

interface Anchor {
  readonly text: string
  readonly href: string
}

function lastIndexOfShown(pieces: readonly Piece[]): number {
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index]
    if (
      piece !== undefined &&
      piece.kind !== 'media' &&
      (piece.kind !== 'text' || piece.text.trim() !== '')
    )
      return index
  }
  return -1
}

/**
 * X puts the address of a quoted post at the end of the text and shows the post as a card instead; pages
 * that know no cards leave the address there, cut off as X cuts what it shows.
 */
function isQuoteCard({ text, href }: Anchor): boolean {
  return /(?:…|\.\.\.)$/.test(text.trim()) && parseStatusAddress(href) !== null
}

function anchorRuns({ text, href }: Anchor): readonly Run[] {
  const handle = handleOfLine(text)
  if (handle !== null) return [{ kind: 'mention', text, handle }]
  if (/^[#＃][^\s#]+$/.test(text)) return [{ kind: 'hashtag', text, tag: text.slice(1) }]
  // An address that can be opened; "javascript:" and page anchors leave their words.
  if (!/^(?:https?:)?\/\//i.test(href)) return recogniseRuns(text)
  return [{ kind: 'link', text, href: href.startsWith('//') ? `https:${href}` : href }]
}

/** Takes white space off both ends of a post. */
export function trimRuns(runs: readonly Run[]): readonly Run[] {
  const kept = [...joinRuns(runs)]
  while (kept.length > 0 && runsText(kept.slice(0, 1)).trim() === '') kept.shift()
  while (kept.length > 0 && runsText(kept.slice(-1)).trim() === '') kept.pop()
  return kept.map((run, index) => {
    const text = index === 0 ? run.text.trimStart() : run.text
    return withText(run, index === kept.length - 1 ? text.trimEnd() : text)
  })
}
