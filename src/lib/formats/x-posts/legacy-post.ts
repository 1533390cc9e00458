/**
 * Posts as X's older interface writes them. Archives, version 1.1, the web page's own data and the data of
 * embedded posts (react-tweet) all hold this shape, with a field more or less.
 */
import { parseStatusAddress } from '../../thread/status-address'
import type { Media } from '../../thread/thread'
import {
  firstText,
  isObject,
  listAt,
  numberAt,
  objectAt,
  textAt,
  valueAt,
  type JsonObject,
} from '../json/json-value'
import { readArticle, readCard } from './cards'
import { isoDate } from './dates'
import { isKnownAuthor } from '../main-author'
import { authorInside, plainWords } from './people'
import { postSource, type ShortLink } from './post-source'
import type { XLeft, XPost } from './x-post'

/** Whether an object is such a post, or the envelope of one in the page's own data. */
export function isLegacyPost(object: JsonObject): boolean {
  if (isObject(valueAt(object, 'legacy')))
    return typeof valueAt(object, 'legacy', 'full_text') === 'string'
  if (typeof object.get('full_text') === 'string') return true
  const isOld =
    object.has('id_str') ||
    textAt(object, 'user', 'screen_name') !== '' ||
    textAt(object, 'author', 'screen_name') !== ''
  return isOld && typeof object.get('text') === 'string' && object.has('created_at')
}

// A post in a post in a post is as deep as anything is shown; files may nest them without end.
const deepest = 2

/** Reads one. `depth` counts the posts it stands in. */
export function legacyPost(object: JsonObject, depth = 0): XPost {
  const legacy = objectAt(object, 'legacy') ?? object
  const id = firstText(legacy, 'id_str', 'rest_id', 'id') || textAt(object, 'rest_id')
  const long = longText(object, legacy)
  const entities = entitiesOf(long?.entities ?? objectAt(legacy, 'entities'))
  const media = mediaOf(legacy)
  const quoted = innerPost(object, quotedPlaces, depth)
  const links = linksOf(entities, legacy, quoted)
  const range = long === undefined ? numberAt(listAt(legacy, 'display_text_range')[0]) : long.from
  const { before, text } = cutBefore(
    long?.text ?? firstText(legacy, 'full_text', 'text'),
    range ?? 0,
  )
  const { source, left: dropped } = postSource(text, links)
  const { poll, cards } = readCard(objectAt(object, 'card') === undefined ? legacy : object, links)
  const repeated = innerPost(object, repeatedPlaces, depth)
  const isCut =
    valueAt(legacy, 'truncated') === true || object.has('note_tweet') || legacy.has('note_tweet')
  const inside = authorInside(object)
  const author = isKnownAuthor(inside) ? inside : authorInside(legacy)
  const addedByReaders = textAt(object, 'birdwatch_pivot', 'subtitle', 'text')
  const left: readonly XLeft[] = [
    ...(before.trim() === '' ? [] : [{ code: 'answered', text: before.trim() } as const]),
    ...dropped,
    ...(addedByReaders === '' ? [] : [{ code: 'community-note', text: addedByReaders } as const]),
  ]
  return {
    id: /^\d+$/.test(id) ? id : '',
    author: isKnownAuthor(author) ? author : { name: '', handle: handleOfMedia(id, legacy) },
    source,
    conversation: firstText(legacy, 'conversation_id_str', 'conversation_id'),
    answers: firstText(legacy, 'in_reply_to_status_id_str', 'in_reply_to_status_id'),
    answersHandle: firstText(legacy, 'in_reply_to_screen_name'),
    media,
    cards: [...cards, ...readArticle(object)],
    date: isoDate(textAt(legacy, 'created_at')) ?? '',
    ...(poll === undefined ? {} : { poll }),
    ...(quoted === undefined ? {} : { quote: quoted }),
    ...(repeated === undefined ? {} : { repeats: repeated }),
    ...(long === undefined && isCut ? { mayBeCut: true } : {}),
    left,
  }
}

/** Archives name nobody, but pictures have the address of the post they were posted with. */
function handleOfMedia(id: string, legacy: JsonObject): string {
  for (const item of legacyMedia(legacy)) {
    const address = parseStatusAddress(textAt(item, 'expanded_url'))
    if (address?.handle !== undefined && address.id === id) return address.handle
  }
  return ''
}

const quotedPlaces = ['quoted_status', 'quoted_tweet', 'quoted_status_result', 'quote'] as const
const repeatedPlaces = ['retweeted_status', 'retweeted_tweet', 'retweeted_status_result'] as const

function innerPost(
  object: JsonObject,
  places: readonly string[],
  depth: number,
): XPost | undefined {
  if (depth >= deepest) return undefined
  for (const place of places) {
    const held = objectAt(object, place) ?? objectAt(object, 'legacy', place)
    const result = objectAt(held, 'tweet_results', 'result') ?? objectAt(held, 'result') ?? held
    const post = objectAt(result, 'tweet') ?? result
    if (post !== undefined && (isLegacyPost(post) || textAt(post, 'text') !== '')) {
      return legacyPost(post, depth + 1)
    }
  }
  return undefined
}

interface LongText {
  readonly text: string
  readonly entities: JsonObject | undefined
  /** Where what is shown begins. */
  readonly from: number
}

/** Posts of more than 280 characters have their whole text elsewhere. */
function longText(object: JsonObject, legacy: JsonObject): LongText | undefined {
  for (const holder of [object, legacy]) {
    const note = objectAt(holder, 'note_tweet')
    const result = objectAt(note, 'note_tweet_results', 'result') ?? note
    const text = textAt(result, 'text')
    if (text !== '') {
      return {
        text,
        entities: objectAt(result, 'entity_set') ?? objectAt(result, 'entities'),
        from: 0,
      }
    }
    const extended = objectAt(holder, 'extended_tweet')
    const full = textAt(extended, 'full_text')
    if (full !== '') {
      const from = numberAt(listAt(extended, 'display_text_range')[0]) ?? 0
      return { text: full, entities: objectAt(extended, 'entities'), from }
    }
  }
  return undefined
}

interface Entities {
  readonly urls: readonly JsonObject[]
  readonly media: readonly JsonObject[]
}

function entitiesOf(entities: JsonObject | undefined): Entities {
  return {
    urls: listAt(entities, 'urls').filter(isObject),
    media: listAt(entities, 'media').filter(isObject),
  }
}

/** What the short addresses of a post stand for. */
function linksOf(
  { urls, media }: Entities,
  legacy: JsonObject,
  quoted: XPost | undefined,
): readonly ShortLink[] {
  const pictures = [
    ...media,
    ...legacyMedia(legacy),
    ...listAt(legacy, 'entities', 'media').filter(isObject),
  ]
  const links = urls.map((url): ShortLink => {
    const href = firstText(url, 'expanded_url', 'expanded', 'url')
    const isQuoted =
      quoted !== undefined && quoted.id !== '' && parseStatusAddress(href)?.id === quoted.id
    const text = firstText(url, 'display_url', 'display') || href
    return { short: textAt(url, 'url'), to: isQuoted ? 'quote' : { href, text } }
  })
  const quotedShort = textAt(legacy, 'quoted_status_permalink', 'url')
  return [
    ...links,
    ...pictures.map((picture) => ({ short: textAt(picture, 'url'), to: 'media' as const })),
    ...(quoted === undefined || quotedShort === ''
      ? []
      : [{ short: quotedShort, to: 'quote' as const }]),
  ]
}

/** The list that holds most; `entities` has the first picture only. */
function legacyMedia(legacy: JsonObject): readonly JsonObject[] {
  const lists = [
    listAt(legacy, 'extended_entities', 'media'),
    listAt(legacy, 'extended_tweet', 'extended_entities', 'media'),
    listAt(legacy, 'mediaDetails'),
    listAt(legacy, 'entities', 'media'),
    listAt(legacy, 'extended_tweet', 'entities', 'media'),
    listAt(legacy, 'media', 'all'),
    listAt(legacy, 'media'),
  ]
  return (lists.find((list) => list.length > 0) ?? []).filter(isObject)
}

/** Pictures and videos. The still of a video is no picture, so a video has no address. */
function mediaOf(legacy: JsonObject): readonly Media[] {
  const details = legacyMedia(legacy)
  if (details.length > 0) return details.map(oneMedia)
  const photos = listAt(legacy, 'photos').filter(isObject).map(oneMedia)
  const hasVideo = isObject(valueAt(legacy, 'video'))
  return hasVideo ? [...photos, { kind: 'video', url: null }] : photos
}

/** One attached picture or video, in any shape that X gives it. */
export function oneMedia(item: JsonObject): Media {
  const type = firstText(item, 'type', '_type').toLowerCase()
  const alt = plainWords(
    firstText(item, 'ext_alt_text', 'alt_text', 'altText', 'accessibilityLabel'),
  )
  const described = alt === '' ? {} : { alt }
  if (/gif/.test(type)) return { kind: 'gif', url: null, ...described }
  if (/video/.test(type)) return { kind: 'video', url: null, ...described }
  const url = firstText(
    item,
    'media_url_https',
    'media_url',
    'fullUrl',
    'original',
    'full_url',
    'url',
    'previewUrl',
  )
  const isPicture =
    /^https?:\/\//.test(url) && !/^https?:\/\/(?:t\.co|pic\.twitter\.com)\//.test(url)
  return { kind: 'image', url: isPicture ? url.replace(/^http:/, 'https:') : null, ...described }
}

/** Cuts off what is not shown: the names of those a post answers. Places count characters, not units. */
function cutBefore(text: string, from: number): { readonly before: string; readonly text: string } {
  if (from <= 0 || from > 1000) return { before: '', text }
  const before = Array.from(text.slice(0, from * 2))
    .slice(0, from)
    .join('')
  const after = text.slice(before.length)
  // Only names stand there; anything else means that the place was counted otherwise.
  const isNames = /^(?:\.?@\w{1,20}\s+)*\.?@\w{1,20}\s*$/.test(before)
  if (!isNames || !(/\s$/.test(before) || /^\s/.test(after))) return { before: '', text }
  return { before, text: after }
}
