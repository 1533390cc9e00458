/** What a post says, for the notes about posts that were left out. */
import { decodeEntities } from '../../decode/entities'
import type { XPost } from './x-post'

/** Author, words, options, cards and the quoted post, one below the other. */
export function plainOf(post: XPost): string {
  const { author, poll, cards, quote, repeats, left } = post
  const by = [author.name, author.handle === '' ? '' : `@${author.handle}`]
    .filter(Boolean)
    .join(' ')
  const alts = post.media.flatMap(({ alt }) => alt ?? [])
  return [
    by,
    ...left.filter(({ code }) => code === 'answered').map(({ text }) => text),
    wordsOf(post.source),
    ...(poll?.options ?? []).map(({ text }) => text),
    ...cards.map(({ text, description = '' }) => `${text} ${description}`.trim()),
    ...alts,
    ...[quote, repeats].flatMap((inner) => (inner === undefined ? [] : [wordsOf(inner.source)])),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n')
}

/** Markup of `postSource` → its words. */
export function wordsOf(source: string): string {
  return decodeEntities(source.replace(/<[^<>]*>/g, '')).text
}
