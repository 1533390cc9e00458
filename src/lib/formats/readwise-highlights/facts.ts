/** What the head of an export says of a thread: whose it is and where it stands. */
import { isHandle } from '../../thread/handles'
import { parseStatusAddress } from '../../thread/status-address'
import type { Author } from '../../thread/thread'

/** As they stand in the export; '' for what is missing. */
export interface HeadFields {
  readonly author: string
  readonly title: string
  readonly url: string
  /** Lines in which the avatar may stand; covers of articles are none. */
  readonly covers: readonly string[]
}

export interface Facts extends Author {
  /** Address of a post of the thread; exports may give the last one. '' when unknown. */
  readonly status: string
  /** The title is the beginning of the first post, and no page's. */
  readonly isThreadPage: boolean
}

// The YAML of some templates has lost the "@".
const onNetwork = /(?:@|^)(\w{1,15}) on (?:Twitter|X)\b/
const onlyHandle = /^@(\w{1,15})$/
const profile = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,15})\/?(?:[?#]|$)/i
// Readwise sets titles in title case: "A Thread Written by @Eugeneyan". Formats.md B/05.
const threadPage = /\bThread (?:Written )?by @(\w{1,15})\b/i
const threadPageSite = /(?:threadreaderapp\.com|threader\.app)/i
const threadPageId = /(?:threadreaderapp\.com|threader\.app)\/thread\/(\d{5,20})/i
const collection = /(?:^|\/)(?:Tweets?|Posts?|Tweet Thread|Thread) From (\S.{0,120})$/i

/**
 * Reads the head. `text` is the text of the posts: names of handles are written there as they are, where the
 * title has them in title case.
 */
export function readFacts(fields: HeadFields, text: string): Facts {
  const author = unescape(fields.author)
    .replace(/^\[\[|\]\]$/g, '')
    .trim()
  const title = unescape(fields.title)
    .replace(/^"(.*)"$/, '$1')
    .replace(/ \(highlights\)$/, '')
    .trim()
  const status = parseStatusAddress(fields.url)
  const isThreadPage = threadPageSite.test(author) || threadPageSite.test(fields.url)
  const handle =
    onNetwork.exec(author)?.[1] ??
    onlyHandle.exec(author)?.[1] ??
    inPostsCase(threadPage.exec(title)?.[1], text) ??
    status?.handle ??
    profile.exec(fields.url)?.[1] ??
    ''
  const pageId = handle === '' ? undefined : threadPageId.exec(fields.url)?.[1]
  const avatarUrl = avatarIn(fields.covers)
  return {
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
    name: nameOf(title, author, isThreadPage),
    handle: isHandle(handle) ? handle : '',
    status:
      status?.url ?? (pageId === undefined ? '' : `https://twitter.com/${handle}/status/${pageId}`),
    isThreadPage,
  }
}

/** The author of posts that a search on X finds: "…/search?q=…(from:@name)", encoded or not. */
export function handleOfSearch(address: string): string {
  if (!/^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/search\?/i.test(address)) return ''
  return /from(?:%3A|:)(?:%40|@)?(\w{1,15})/i.exec(address)?.[1] ?? ''
}

const avatar = /\]\((https?:\/\/pbs\.twimg\.com\/profile_images\/[^()\s]{1,500})\)/

function avatarIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const url = avatar.exec(line)?.[1]
    if (url !== undefined) return url
  }
  return undefined
}

function nameOf(title: string, author: string, isThreadPage: boolean): string {
  const named = collection.exec(title.replace(/ by @?\w{1,15} on (?:Twitter|X)$/, ''))?.[1]
  // A title that Readwise cut names only half of a person.
  if (named !== undefined && !/(?:\.\.\.|…)$/.test(named)) return visible(named)
  const isName = !/ on (?:Twitter|X)$|^@|^[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}$/.test(author)
  return isName && !isThreadPage ? visible(author) : ''
}

/** Some people have only an invisible sign as their name. */
function visible(name: string): string {
  const shown = name.trim()
  return /[^\p{Cc}\p{Cf}\p{M}\s]/u.test(shown) ? shown : ''
}

function inPostsCase(handle: string | undefined, text: string): string | undefined {
  if (handle === undefined) return undefined
  const found = new RegExp(String.raw`@(${handle})(?!\w)`, 'i').exec(text)
  return found?.[1] ?? handle
}

function unescape(text: string): string {
  return text.replace(/\\([\\_#*[\]`~-])/g, '$1')
}
