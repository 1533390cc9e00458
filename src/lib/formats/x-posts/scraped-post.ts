/** Posts as the collectors snscrape and twscrape write them: one object a line, fields in their own names. */
import { parseStatusAddress } from '../../thread/status-address'
import type { LinkCard, Media } from '../../thread/thread'
import {
  firstText,
  isList,
  isObject,
  listAt,
  objectAt,
  textAt,
  valueAt,
  type JsonObject,
} from '../json/json-value'
import { readPoll } from './cards'
import { isoDate } from './dates'
import { oneMedia } from './legacy-post'
import { authorOf, plainWords } from './people'
import { postSource, type ShortLink } from './post-source'
import { unknownAuthor } from '../main-author'
import type { XPost } from './x-post'

/** Whether an object is such a post. */
export function isScrapedPost(object: JsonObject): boolean {
  const hasText = firstText(object, 'rawContent', 'content', 'renderedContent') !== ''
  const isNamed = textAt(object, '_type').endsWith('.Tweet')
  return (hasText || isNamed) && (isNamed || textAt(object, 'user', 'username') !== '')
}

/** Reads one. `depth` counts the posts it stands in. */
export function scrapedPost(object: JsonObject, depth = 0): XPost {
  const address = parseStatusAddress(textAt(object, 'url'))
  const inner = (key: string): XPost | undefined => {
    const post = objectAt(object, key)
    return post === undefined || depth >= 2 ? undefined : scrapedPost(post, depth + 1)
  }
  const quote = inner('quotedTweet')
  const repeats = inner('retweetedTweet')
  const user = objectAt(object, 'user')
  const author = user === undefined ? unknownAuthor : authorOf(user)
  const text = firstText(object, 'rawContent', 'content', 'renderedContent')
  const { source, left } = postSource(text, linksOf(object, quote))
  const card = objectAt(object, 'card')
  const poll = readPoll(pollOf(card))
  return {
    id: firstText(object, 'id', 'id_str') || (address?.id ?? ''),
    author: author.handle === '' ? { ...author, handle: address?.handle ?? '' } : author,
    source,
    conversation: firstText(object, 'conversationId', 'conversationIdStr'),
    answers: firstText(object, 'inReplyToTweetId', 'inReplyToTweetIdStr'),
    answersHandle: textAt(object, 'inReplyToUser', 'username'),
    media: mediaOf(object),
    cards: cardsOf(card),
    date: isoDate(textAt(object, 'date')) ?? '',
    ...(poll === undefined ? {} : { poll }),
    ...(quote === undefined ? {} : { quote }),
    ...(repeats === undefined ? {} : { repeats }),
    left,
  }
}

/** Short addresses stand in one list and what they lead to in another, or both in one. */
function linksOf(object: JsonObject, quote: XPost | undefined): readonly ShortLink[] {
  const targets = listAt(object, 'outlinks')
  const pairs = [
    ...listAt(object, 'tcooutlinks').map((short, index) => ({
      short: typeof short === 'string' ? short : '',
      href: typeof targets[index] === 'string' ? targets[index] : '',
      text: '',
    })),
    ...listAt(object, 'links').map((link) => ({
      short: textAt(link, 'tcourl'),
      href: textAt(link, 'url'),
      text: textAt(link, 'text'),
    })),
  ]
  return pairs
    .filter(({ href }) => href !== '')
    .map(({ short, href, text }) => {
      const isQuote = quote !== undefined && parseStatusAddress(href)?.id === quote.id
      return { short, to: isQuote ? 'quote' : { href, text: text === '' ? href : text } }
    })
}

/** A list with kinds, or three lists. */
function mediaOf(object: JsonObject): readonly Media[] {
  const media = valueAt(object, 'media')
  if (isList(media)) return media.filter(isObject).map(oneMedia)
  const place = (kind: 'video' | 'gif'): Media => ({ kind, url: null })
  return [
    ...listAt(media, 'photos').filter(isObject).map(oneMedia),
    ...listAt(media, 'videos').map(() => place('video')),
    ...listAt(media, 'animated').map(() => place('gif')),
  ]
}

function pollOf(card: JsonObject | undefined): JsonObject | undefined {
  if (listAt(card, 'options').length === 0) return undefined
  const options = listAt(card, 'options')
    .filter(isObject)
    .map(
      (option) =>
        new Map([...option, ['votes', firstText(option, 'count', 'votes', 'votesCount')]]),
    )
  return new Map([['options', options]])
}

function cardsOf(card: JsonObject | undefined): readonly LinkCard[] {
  const title = plainWords(textAt(card, 'title'))
  if (title === '') return []
  const description = plainWords(textAt(card, 'description'))
  const href = textAt(card, 'url')
  return [
    {
      text: title,
      ...(description === '' ? {} : { description }),
      href: /^https?:\/\//.test(href) ? href : null,
    },
  ]
}
