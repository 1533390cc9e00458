/**
 * Posts copied from LinkedIn: from the feed, a profile's activity or the page of one post. No handles.
 *
 * ```
 * Feed post
 * Followed by Tin Man
 * Mira Oven
 *  • 2nd
 * Baker at the corner
 * 1d • Edited •
 * Follow
 * Text
 * … more
 * 1,336 reactions
 * Like
 * Comment
 * Repost
 * Send
 * ```
 */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { Format, Source } from '../format'
import { pageNote } from '../page-lines'
import { readCard, type Card } from './card'
import { cutCards } from './cards'
import { isButtonRow, isDegree, isPostAge } from './page-words'

export const linkedinPage: Format = { id: 'linkedin-page', likeness, most: 0.94, parse }

function likeness({ text }: Source): number {
  if (!/•|Feed post|reactions/.test(text)) return 0
  const lines = text.split('\n').map((line) => line.trim())
  const hasAge = lines.some(isPostAge)
  // A selection that began below the name: nobody writes this line.
  const first = lines.find((line) => line !== '') ?? ''
  if (isPostAge(first) && /Visible to .{4,60}$/.test(first)) return 0.85
  const signs = [
    lines.some((line) => /^Feed post(?: number \d{1,3})?$/.test(line)),
    lines.some(isDegree),
    hasAge,
    isButtonRow(lines),
    lines.some((line) => /^[\d.,]+ (?:reactions?|comments?|reposts?)$/.test(line)),
    lines.some((line) => /^Visible to anyone|^Activate to view larger image|^hashtag$/.test(line)),
  ].filter(Boolean).length
  return signs >= 2 && (hasAge || signs >= 3) ? Math.min(0.94, 0.5 + 0.11 * signs) : 0
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const { ranges, above } = cutCards(lines)
  const cards: readonly Card[] = ranges.map(({ from, to }) => readCard(lines.slice(from, to)))
  const left = [...above, ...cards.flatMap((card) => card.left)]
  const comments = cards.flatMap((card) => card.comments)
  const count = cards.reduce((sum, card) => sum + card.commentCount, 0)
  return assembleThread({
    author: { name: '', handle: '' },
    posts: cards.map(({ post }) => post),
    notes: [
      ...pageNote(left),
      ...(comments.length === 0
        ? []
        : [{ code: 'comments', count: Math.max(1, count), left: comments } as const]),
    ],
  })
}
