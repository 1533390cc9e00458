/**
 * Posts as version 2 of X's interface writes them: who wrote a post, what it shows and what it quotes stand
 * beside it, in `includes`, and are joined by their keys. Collectors (twarc) give one answer of the
 * interface a line, or posts that were joined already ("flattened").
 */
import { parseStatusAddress } from '../../thread/status-address'
import type { Author, LinkCard, Media } from '../../thread/thread'
import {
  firstText,
  isObject,
  listAt,
  objectAt,
  textAt,
  walkObjects,
  type JsonList,
  type JsonObject,
} from '../json/json-value'
import { unknownAuthor } from '../main-author'
import { readArticle, readPoll } from './cards'
import { isoDate } from './dates'
import { oneMedia } from './legacy-post'
import { authorInside, authorOf, plainWords } from './people'
import { postSource, type ShortLink } from './post-source'
import type { XPost } from './x-post'

/** What stands beside the posts, by key. */
export interface Includes {
  readonly users: ReadonlyMap<string, JsonObject>
  readonly media: ReadonlyMap<string, JsonObject>
  readonly polls: ReadonlyMap<string, JsonObject>
  /** Posts that the file only refers to. */
  readonly posts: ReadonlyMap<string, JsonObject>
}

/** Everything that stands in some `includes` of a file. */
export function collectIncludes(values: JsonList): Includes {
  const users = new Map<string, JsonObject>()
  const media = new Map<string, JsonObject>()
  const polls = new Map<string, JsonObject>()
  const posts = new Map<string, JsonObject>()
  const add = (to: Map<string, JsonObject>, list: JsonList, key: string): void => {
    for (const item of list) {
      if (isObject(item) && textAt(item, key) !== '') to.set(textAt(item, key), item)
    }
  }
  walkObjects(values, (object) => {
    const includes = objectAt(object, 'includes')
    if (includes !== undefined) {
      add(users, listAt(includes, 'users'), 'id')
      add(media, listAt(includes, 'media'), 'media_key')
      add(polls, listAt(includes, 'polls'), 'id')
      add(posts, listAt(includes, 'tweets'), 'id')
    }
    return typeof object.get('text') !== 'string'
  })
  return { users, media, polls, posts }
}

/** Whether an object is such a post. */
export function isModernPost(object: JsonObject): boolean {
  return typeof object.get('text') === 'string' && /^\d{1,20}$/.test(textAt(object, 'id'))
}

/** Reads one. `depth` counts the posts it stands in. */
export function modernPost(object: JsonObject, includes: Includes, depth = 0): XPost {
  const id = textAt(object, 'id')
  const note = objectAt(object, 'note_tweet')
  const entities = objectAt(note, 'entities') ?? objectAt(object, 'entities')
  const urls = [...listAt(entities, 'urls'), ...listAt(object, 'entities', 'urls')].filter(isObject)
  const quote = referred(object, 'quoted', includes, depth)
  const repeats = referred(object, 'retweeted', includes, depth)
  const text = textAt(note, 'text') || textAt(object, 'text')
  const { source, left } = postSource(text, linksOf(urls, quote))
  const poll = readPoll(
    objectAt(object, 'attachments', 'poll') ??
      includes.polls.get(firstString(listAt(object, 'attachments', 'poll_ids'))),
  )
  return {
    id,
    author: authorOfPost(object, includes),
    source,
    conversation: textAt(object, 'conversation_id'),
    answers: referredId(object, 'replied_to'),
    answersHandle: authorName(includes, textAt(object, 'in_reply_to_user_id')),
    media: mediaOf(object, urls, includes),
    cards: [...uniqueCards(urls.flatMap((url) => cardOf(url) ?? [])), ...readArticle(object)],
    date: isoDate(textAt(object, 'created_at')) ?? '',
    ...(poll === undefined ? {} : { poll }),
    ...(quote === undefined ? {} : { quote }),
    ...(repeats === undefined ? {} : { repeats }),
    left,
  }
}

function firstString(list: JsonList): string {
  return typeof list[0] === 'string' ? list[0] : ''
}

function authorOfPost(object: JsonObject, { users }: Includes): Author {
  const inside = authorInside(object)
  if (inside.handle !== '') return inside
  const user = users.get(textAt(object, 'author_id'))
  return user === undefined ? unknownAuthor : authorOf(user)
}

function authorName({ users }: Includes, id: string): string {
  return textAt(users.get(id), 'username')
}

function referredId(object: JsonObject, type: string): string {
  const found = listAt(object, 'referenced_tweets').find((other) => textAt(other, 'type') === type)
  return textAt(found, 'id')
}

/** A quoted or repeated post, where its text is known. */
function referred(
  object: JsonObject,
  type: 'quoted' | 'retweeted',
  includes: Includes,
  depth: number,
): XPost | undefined {
  const found = listAt(object, 'referenced_tweets').find((other) => textAt(other, 'type') === type)
  if (!isObject(found) || depth >= 2) return undefined
  const whole = isModernPost(found) ? found : includes.posts.get(textAt(found, 'id'))
  return whole === undefined ? undefined : modernPost(whole, includes, depth + 1)
}

/** Pictures of a post have an address of their own in its text; X shows the pictures instead. */
function isMediaLink(url: JsonObject): boolean {
  return (
    textAt(url, 'media_key') !== '' || /^pic\.(?:twitter|x)\.com\//.test(textAt(url, 'display_url'))
  )
}

function linksOf(urls: readonly JsonObject[], quote: XPost | undefined): readonly ShortLink[] {
  return urls.map((url) => {
    const href = firstText(url, 'expanded_url', 'unwound_url', 'url')
    const isQuote = quote !== undefined && parseStatusAddress(href)?.id === quote.id
    const text = firstText(url, 'display_url') || href
    return {
      short: textAt(url, 'url'),
      to: isQuote ? 'quote' : isMediaLink(url) ? 'media' : { href, text },
    }
  })
}

function mediaOf(
  object: JsonObject,
  urls: readonly JsonObject[],
  { media }: Includes,
): readonly Media[] {
  const joined = listAt(object, 'attachments', 'media').filter(isObject)
  if (joined.length > 0) return joined.map(oneMedia)
  const keys = listAt(object, 'attachments', 'media_keys').filter((key) => typeof key === 'string')
  const places = urls.filter(isMediaLink)
  if (keys.length === 0) {
    // What is shown was not asked for; the address says what it is.
    const [first] = places
    return first === undefined ? [] : [placeOf(textAt(first, 'expanded_url'))]
  }
  return keys.map((key) => {
    const item = media.get(key)
    if (item !== undefined) return oneMedia(item)
    // The number before "_" tells the kind: 3 a picture, 7 and 13 a video, 16 a moving picture.
    return key.startsWith('3_') ? { kind: 'image', url: null } : placeOf('/video/')
  })
}

function placeOf(address: string): Media {
  return { kind: address.includes('/video/') ? 'video' : 'image', url: null }
}

/** The page behind an address, when X shows it as a card. */
function cardOf(url: JsonObject): LinkCard | undefined {
  const title = plainWords(textAt(url, 'title'))
  if (title === '' || isMediaLink(url)) return undefined
  const description = plainWords(textAt(url, 'description'))
  const href = firstText(url, 'unwound_url', 'expanded_url', 'url')
  return {
    text: title,
    ...(description === '' ? {} : { description }),
    href: /^https?:\/\//.test(href) ? href : null,
  }
}

/** Addresses stand twice for a post of several pictures, or in a long text and its short form. */
function uniqueCards(cards: readonly LinkCard[]): readonly LinkCard[] {
  return Array.from(
    new Map(cards.map((card) => [`${card.href ?? ''}\n${card.text}`, card])).values(),
  )
}
