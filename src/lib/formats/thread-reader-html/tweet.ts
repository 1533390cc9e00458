/** One post of Thread Reader's page as it stands in the page's source. Formats.md B. */
import {
  attribute,
  elementsOf,
  hasClass,
  textOf,
  outermostOf,
  type HtmlElement,
} from '../../decode/html'
import { htmlLines } from '../../decode/html-lines'
import { linesMarkdown } from '../../decode/html-markdown'
import type { LinkCard, Media } from '../../thread/thread'
import type { DraftPost } from '../draft'
import { readEmbed } from '../embed/blockquote'
import { isContentPicture, isPictureAddress, mediaKind } from '../pictures'

/** Whether an element holds a post. */
export function isTweet(element: HtmlElement): boolean {
  return hasClass(element, 'content-tweet')
}

/** The handle the page names for a post; '' on pages of before 2020. */
export function screenNameOf(tweet: HtmlElement): string {
  return /^\w{1,20}$/.exec(attribute(tweet, 'data-screenname'))?.[0] ?? ''
}

/** What is the page's and not the author's: permalinks, and what is read apart from the words. */
function isApart(element: HtmlElement): boolean {
  if (element.attributes.size === 0) return element.name === 'video'
  return (
    hasClass(element, 'tw-permalink') ||
    hasClass(element, 'entity-image') ||
    hasClass(element, 'entity-embed') ||
    isVideo(element) ||
    isCard(element)
  )
}

function isVideo(element: HtmlElement): boolean {
  return (
    /(?:^|\s)entity-video(?:-gif)?(?:\s|$)/.test(attribute(element, 'class')) ||
    element.name === 'video'
  )
}

/** The preview of a page that is linked to. Posts themselves have the class "allow-preview". */
function isCard(element: HtmlElement): boolean {
  return (
    !isTweet(element) &&
    /(?:^|\s)(?:entity-preview|preview-card|link-preview|card)(?:\s|$)/.test(
      attribute(element, 'class'),
    )
  )
}

/** Reads one post. */
export function readTweet(tweet: HtmlElement): DraftPost {
  const apart = new Set(outermostOf(tweet, isApart))
  const lines = htmlLines(tweet, { whiteSpace: 'collapse', skip: (one) => apart.has(one) })
  const { media, cards, quote } = readApart(Array.from(apart))
  const handle = screenNameOf(tweet)
  const id = /^\d{5,20}$/.exec(attribute(tweet, 'data-tweet'))?.[0]
  return {
    source: linesMarkdown(lines).trim(),
    syntax: 'markdown',
    media,
    ...(handle === '' ? {} : { author: { name: '', handle } }),
    ...(id === undefined
      ? {}
      : { url: `https://x.com/${handle === '' ? 'i' : handle}/status/${id}` }),
    ...(quote === undefined ? {} : { quote }),
    ...(cards.length === 0 ? {} : { cards }),
  }
}

interface Apart {
  readonly media: readonly Media[]
  readonly cards: readonly LinkCard[]
  readonly quote?: NonNullable<DraftPost['quote']>
}

/** What stands in a post beside its words. */
function readApart(apart: readonly HtmlElement[]): Apart {
  if (apart.length === 0) return { media: [], cards: [] }
  const { quote, links } = readQuote(apart)
  const cards = [...apart.filter(isCard).flatMap(readCard), ...links]
  return { media: readMedia(apart), cards, ...(quote === undefined ? {} : { quote }) }
}

function readMedia(apart: readonly HtmlElement[]): readonly Media[] {
  return apart.flatMap((element) => {
    if (hasClass(element, 'entity-image')) return readPictures(element)
    return isVideo(element) ? [readVideo(element)] : []
  })
}

/** The link around a picture leads to its full size; the picture itself is loaded later. */
function readPictures(element: HtmlElement): readonly Media[] {
  const pictures = elementsOf(element, ({ name }) => name === 'img')
  const links = elementsOf(element, ({ name }) => name === 'a').map((link) =>
    attribute(link, 'href'),
  )
  if (pictures.length === 0) return []
  return pictures.flatMap((picture, index): readonly Media[] => {
    const addresses = [
      ...(links.length === pictures.length ? [links[index] ?? ''] : links.slice(0, 1)),
      attribute(picture, 'data-src'),
      attribute(picture, 'src'),
    ]
    const url = addresses.find((address) => isPictureAddress(address) && isContentPicture(address))
    const alt = attribute(picture, 'alt')
    const words = alt === '' || alt === 'Image' ? {} : { alt }
    return [{ kind: 'image', url: url ?? null, ...words }]
  })
}

function readVideo(element: HtmlElement): Media {
  const sources = [
    element,
    ...elementsOf(element, ({ name }) => name === 'source' || name === 'video'),
  ]
    .map((source) => attribute(source, 'src') || attribute(source, 'data-src'))
    .filter((url) => /^https?:/.test(url))
  const url = sources[0] ?? null
  return { kind: mediaKind('video', url ?? ''), url }
}

function readCard(element: HtmlElement): readonly LinkCard[] {
  const [link] = elementsOf(element, ({ name }) => name === 'a')
  const href = link === undefined ? '' : attribute(link, 'href')
  const text = textOf(element).replace(/\s+/g, ' ').trim() || href
  return text === '' ? [] : [{ text, href: href === '' ? null : href }]
}

/** A quoted post, which the page has only as its address when its words are fetched on showing. */
function readQuote(apart: readonly HtmlElement[]): {
  readonly quote?: NonNullable<DraftPost['quote']>
  readonly links: readonly LinkCard[]
} {
  const embeds = apart.filter((element) => hasClass(element, 'entity-embed'))
  const read = embeds.map((element) => {
    const [block] = elementsOf(element, ({ name }) => name === 'blockquote')
    return readEmbed(block ?? element)
  })
  const quoted = read.find(({ post }) => post !== null)?.post ?? null
  const links = read.flatMap(({ post, url }): readonly LinkCard[] => {
    if (post === quoted && post !== null) return []
    const text = post === null ? url : post.source
    return text === '' ? [] : [{ text, href: url === '' ? null : url }]
  })
  return { ...(quoted === null ? {} : { quote: quoted }), links }
}
