/**
 * Posts and conversations as Mastodon's interface gives them: a status, its `context`, a timeline.
 * https://docs.joinmastodon.org/entities/Status/
 */
import type { Parsed } from '../../base/parsed'
import { cleanText } from '../../decode/clean-text'
import type { NoteCode } from '../../thread/note-words'
import type { Author, LinkCard, Media, Poll, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost } from '../draft'
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
import { escapeHtml } from '../json/markup'
import { opensAsData } from '../json/opens-as-data'
import { readValues } from '../json/read-values'
import { leftLines } from '../left-out'
import { readPoll } from '../x-posts/cards'
import { isoDate } from '../x-posts/dates'
import { plainWords } from '../x-posts/people'
import { wordsOf } from '../x-posts/plain-source'

export const mastodonData: Format = { id: 'mastodon-data', likeness, most: 0.93, parse }

function likeness({ text }: Source): number {
  const isStatus = text.includes('spoiler_text') || text.includes('media_attachments')
  return isStatus && text.includes('acct') && text.includes('content') && opensAsData(text)
    ? 0.93
    : 0
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const { values, rest, isDamaged } = readValues(text)
  const posts: ConversationPost[] = []
  const reposts: string[] = []
  walkObjects(values, (object) => {
    const account = objectAt(object, 'account')
    if (typeof object.get('content') !== 'string' || account === undefined) return true
    const repeated = objectAt(object, 'reblog')
    if (repeated === undefined) posts.push(readStatus(object, account))
    else
      reposts.push(
        `@${textAt(repeated, 'account', 'acct')}\n${wordsOf(textAt(repeated, 'content'))}`,
      )
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

function readStatus(status: JsonObject, account: JsonObject): ConversationPost {
  const quoted = objectAt(status, 'quote', 'quoted_status')
  const quotedAccount = objectAt(quoted, 'account')
  const poll = pollOf(objectAt(status, 'poll'))
  const cards = cardsOf(objectAt(status, 'card'))
  return {
    id: textAt(status, 'id'),
    answers: textAt(status, 'in_reply_to_id'),
    author: authorOf(account),
    post: {
      ...textOf(status, quoted !== undefined),
      ...(quoted === undefined || quotedAccount === undefined
        ? {}
        : { quote: { ...textOf(quoted, false), author: authorOf(quotedAccount) } }),
      ...(poll === undefined ? {} : { poll }),
      ...(cards.length === 0 ? {} : { cards }),
    },
  }
}

function textOf(
  status: JsonObject,
  isQuoting: boolean,
): Pick<DraftPost, 'source' | 'syntax' | 'media' | 'url' | 'date'> {
  const warning = textAt(status, 'spoiler_text')
  const whole = shownLinks(cleanText(textAt(status, 'content')).value)
  // For programs that show no quotes, the text names the address of the quoted post.
  const content = isQuoting
    ? whole.replace(/<p class="quote-inline">[^\n]{0,2000}?<\/p>/g, '')
    : whole
  const media = listAt(status, 'media_attachments').filter(isObject).flatMap(mediaOf)
  const url = textAt(status, 'url') || textAt(status, 'uri')
  const date = isoDate(textAt(status, 'created_at'))
  return {
    source: warning === '' ? content : `<p>${escapeHtml(plainWords(warning))}</p>${content}`,
    syntax: 'html',
    ...(media.length === 0 ? {} : { media }),
    ...(/^https?:\/\//.test(url) ? { url } : {}),
    ...(date === undefined ? {} : { date }),
  }
}

/** Mastodon hides the ends of addresses by classes. */
function shownLinks(content: string): string {
  return content
    .replace(/<span class="invisible">[^<>]{0,2000}<\/span>/g, '')
    .replace(/<span class="ellipsis">([^<>]{0,2000})<\/span>/g, '$1…')
    .replace(/<span>([^<>]{0,2000})<\/span>/g, '$1')
}

function authorOf(account: JsonObject): Author {
  const acct = textAt(account, 'acct').replace(/^@/, '')
  const host = /^https?:\/\/([\w.-]{1,100})\//.exec(textAt(account, 'url'))?.[1]
  const avatar = textAt(account, 'avatar')
  return {
    name: plainWords(textAt(account, 'display_name')),
    handle: acct.includes('@') || host === undefined ? acct : `${acct}@${host}`,
    ...(/^https:\/\//.test(avatar) ? { avatarUrl: avatar } : {}),
  }
}

function mediaOf(item: JsonObject): readonly Media[] {
  const type = textAt(item, 'type')
  const alt = plainWords(textAt(item, 'description'))
  const described = alt === '' ? {} : { alt }
  if (type === 'gifv') return [{ kind: 'gif', url: null, ...described }]
  if (type === 'video' || type === 'audio') return [{ kind: 'video', url: null, ...described }]
  const url = textAt(item, 'url') || textAt(item, 'preview_url')
  return [{ kind: 'image', url: url === '' ? null : url, ...described }]
}

function pollOf(poll: JsonObject | undefined): Poll | undefined {
  const options = listAt(poll, 'options').filter(isObject)
  if (options.length === 0) return undefined
  const renamed = options.map(
    (option) =>
      new Map([
        ['label', textAt(option, 'title')],
        ['votes', textAt(option, 'votes_count')],
      ]),
  )
  return readPoll(new Map([['options', renamed]]))
}

function cardsOf(card: JsonObject | undefined): readonly LinkCard[] {
  const title = plainWords(textAt(card, 'title'))
  const href = textAt(card, 'url')
  if (title === '') return []
  const description = plainWords(textAt(card, 'description'))
  return [{ text: title, ...(description === '' ? {} : { description }), href: href || null }]
}
