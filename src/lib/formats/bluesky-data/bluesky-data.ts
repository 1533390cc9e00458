/**
 * Threads, feeds and posts as Bluesky's public interface gives them: `getPostThread`, `getAuthorFeed`,
 * `getPosts`. https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread
 */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Author, LinkCard, Media, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftQuote } from '../draft'
import type { Format, Source } from '../format'
import { conversationDraft, type ConversationPost } from '../json/conversation-draft'
import {
  isObject,
  listAt,
  objectAt,
  textAt,
  walkObjects,
  type JsonObject,
} from '../json/json-value'
import { opensAsData } from '../json/opens-as-data'
import { readValues } from '../json/read-values'
import { leftLines } from '../left-out'
import { isoDate } from '../x-posts/dates'
import { plainWords } from '../x-posts/people'
import { facetSource } from './facets'

export const blueskyData: Format = { id: 'bluesky-data', likeness, most: 0.94, parse }

function likeness({ text }: Source): number {
  return text.includes('app.bsky.feed') && text.includes('record') && opensAsData(text) ? 0.94 : 0
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const { values, rest, isDamaged } = readValues(text)
  const posts: ConversationPost[] = []
  const reposts: string[] = []
  walkObjects(values, (object, key) => {
    const record = objectAt(object, 'record')
    const isPost = record !== undefined && textAt(object, 'uri') !== '' && record.has('text')
    if (!isPost) {
      const repeated = objectAt(object, 'post')
      const isRepost = textAt(object, 'reason', '$type').endsWith('reasonRepost')
      if (isRepost && repeated !== undefined) reposts.push(wordsOf(repeated))
      // What a post in a feed answers is shown there, but no part of the feed.
      return !isRepost && key !== 'reply'
    }
    posts.push(readPost(object, record))
    return false
  })
  const left = posts.length === 0 ? [text] : rest
  return assembleThread(
    conversationDraft(posts, [
      ...(reposts.length === 0
        ? []
        : [{ code: 'replies', count: reposts.length, left: reposts } as const]),
      ...leftLines('export-text', left),
      ...(isDamaged ? [{ code: 'damaged' } as const] : []),
    ]),
  )
}

function wordsOf(post: JsonObject): string {
  return `@${textAt(post, 'author', 'handle')}\n${textAt(post, 'record', 'text')}`
}

function readPost(post: JsonObject, record: JsonObject): ConversationPost {
  const embed = objectAt(post, 'embed')
  const quoted = objectAt(embed, 'record', 'record') ?? objectAt(embed, 'record')
  const value = objectAt(quoted, 'value')
  const date = isoDate(textAt(record, 'createdAt'))
  const cards = cardsOf(embed)
  return {
    id: textAt(post, 'uri'),
    answers: textAt(record, 'reply', 'parent', 'uri'),
    author: authorOf(objectAt(post, 'author')),
    post: {
      source: facetSource(record),
      syntax: 'html',
      ...mediaField(embed),
      ...(cards.length === 0 ? {} : { cards }),
      ...addressField(post),
      ...(date === undefined ? {} : { date }),
      ...(quoted === undefined || value === undefined ? {} : { quote: quoteOf(quoted, value) }),
    },
  }
}

function quoteOf(quoted: JsonObject, value: JsonObject): DraftQuote {
  const date = isoDate(textAt(value, 'createdAt'))
  const embed = listAt(quoted, 'embeds')[0]
  return {
    source: facetSource(value),
    syntax: 'html',
    author: authorOf(objectAt(quoted, 'author')),
    ...mediaField(isObject(embed) ? embed : undefined),
    ...addressField(quoted),
    ...(date === undefined ? {} : { date }),
  }
}

function authorOf(author: JsonObject | undefined): Author {
  const avatar = textAt(author, 'avatar')
  return {
    name: plainWords(textAt(author, 'displayName')),
    handle: textAt(author, 'handle'),
    ...(/^https:\/\//.test(avatar) ? { avatarUrl: avatar } : {}),
  }
}

function addressField(post: JsonObject): { readonly url?: string } {
  const key = /\/app\.bsky\.feed\.post\/([\w-]{1,40})$/.exec(textAt(post, 'uri'))?.[1]
  const handle = textAt(post, 'author', 'handle')
  if (key === undefined || handle === '') return {}
  return { url: `https://bsky.app/profile/${handle}/post/${key}` }
}

/** Pictures stand in the embed, or beside a quoted post in its `media`. */
function mediaField(embed: JsonObject | undefined): { readonly media?: readonly Media[] } {
  const media = [embed, objectAt(embed, 'media')].flatMap((place): readonly Media[] => {
    const images = listAt(place, 'images').filter(isObject).map(imageOf)
    const isVideo = textAt(place, 'playlist') !== ''
    const alt = plainWords(textAt(place, 'alt'))
    return isVideo
      ? [...images, { kind: 'video', url: null, ...(alt === '' ? {} : { alt }) }]
      : images
  })
  return media.length === 0 ? {} : { media }
}

function imageOf(image: JsonObject): Media {
  const url = textAt(image, 'fullsize') || textAt(image, 'thumb')
  const alt = plainWords(textAt(image, 'alt'))
  return { kind: 'image', url: url === '' ? null : url, ...(alt === '' ? {} : { alt }) }
}

function cardsOf(embed: JsonObject | undefined): readonly LinkCard[] {
  return [objectAt(embed, 'external'), objectAt(embed, 'media', 'external')].flatMap((card) => {
    const title = plainWords(textAt(card, 'title'))
    const href = textAt(card, 'uri')
    if (card === undefined || (title === '' && href === '')) return []
    const description = plainWords(textAt(card, 'description'))
    return [
      { text: title || href, ...(description === '' ? {} : { description }), href: href || null },
    ]
  })
}
