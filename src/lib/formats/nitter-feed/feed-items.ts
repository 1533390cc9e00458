/**
 * The items of an RSS or Atom feed, found by their tags. Feeds that people paste are cut off, indented by a
 * browser's viewer or escaped twice, so nothing is asked of them but the tags themselves.
 */
import { decodeEntities } from '../../decode/entities'

export interface FeedItem {
  /** Plain text. */
  readonly title: string
  /** "@handle" or a name; '' when the item does not say. */
  readonly creator: string
  /** Markup; '' when the item has a title only. */
  readonly content: string
  /** Address or number of the post. */
  readonly link: string
  readonly guid: string
  /** As it stood. */
  readonly date: string
}

export interface Feed {
  /** "Name / @handle" in feeds of one person. */
  readonly title: string
  readonly description: string
  readonly picture: string
  readonly items: readonly FeedItem[]
  /** The last item has no end. */
  readonly isCut: boolean
}

const itemStart = /<(item|entry)(?:\s[^<>]*)?>/g

/** Never throws; takes linear time. */
export function readFeed(text: string): Feed {
  const starts = Array.from(text.matchAll(itemStart))
  const head = text.slice(0, starts[0]?.index ?? text.length)
  let isCut = false
  const items = starts.map((match, index) => {
    const [tag, name = ''] = match
    const next = starts[index + 1]?.index ?? text.length
    const part = text.slice(match.index + tag.length, next)
    const end = part.indexOf(`</${name}>`)
    isCut ||= end === -1
    return readItem(end === -1 ? part : part.slice(0, end))
  })
  const image = /<image>([\s\S]{0,2000}?)<\/image>/.exec(head)
  const outer = image === null ? head : head.slice(0, image.index)
  return {
    title: plain(fieldOf(outer, 'title')),
    description: plain(fieldOf(outer, 'description') || fieldOf(outer, 'subtitle')),
    picture: plain(fieldOf(image?.[1] ?? '', 'url')),
    items,
    isCut,
  }
}

function readItem(item: string): FeedItem {
  const address = /<link\s[^<>]{0,200}href="([^"]{1,500})"/.exec(item)?.[1]
  const content = ['content:encoded', 'description', 'content', 'summary']
    .map((name) => fieldOf(item, name))
    .find((found) => found !== '')
  return {
    title: plain(fieldOf(item, 'title')),
    creator: plain(fieldOf(item, 'dc:creator') || fieldOf(item, 'name') || fieldOf(item, 'author')),
    content: content ?? '',
    link: plain(fieldOf(item, 'link')) || decodeEntities(address ?? '').text,
    guid: plain(fieldOf(item, 'guid') || fieldOf(item, 'id')),
    date: plain(fieldOf(item, 'pubDate') || fieldOf(item, 'published') || fieldOf(item, 'updated')),
  }
}

/** What stands between the tags of a name, without CDATA marks and the escaping that stands for them. */
function fieldOf(text: string, name: string): string {
  const open = new RegExp(`<${name}(?:\\s[^<>]*)?>`).exec(text)
  if (open === null || open[0].endsWith('/>')) return ''
  const from = open.index + open[0].length
  const end = text.indexOf(`</${name}>`, from)
  const held = text.slice(from, end === -1 ? text.length : end).trim()
  const data = /^<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/.exec(held)
  return data === null ? decodeEntities(held).text : (data[1] ?? '').trim()
}

function plain(text: string): string {
  return decodeEntities(text).text.trim()
}
