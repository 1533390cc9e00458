/** One post as the tool writes it: text, poll table, pictures, quoted post, link. */
import type { Media, Poll } from '../../thread/thread'
import type { DraftPost, DraftQuote } from '../draft'
import { readAvatar, readHeader, withAvatar, type Section } from './sections'

export interface ReadPost {
  readonly post: DraftPost
  /** Table of a poll, as it stood; '' without. */
  readonly table: string
}

const tweetLink = /^\[Tweet link\]\((https?:[^()\s]{1,300})\)\s*$/
const mediaLink =
  /\s?\[pic\.(?:twitter|x)\.com\/\w{1,30}\]\(https?:\/\/[^()\s]{1,200}?\/(photo|video)\/\d{1,2}\)/g
const picture = /^!\[[^\]\n]{0,1000}\]\([^()\n]{1,500}\)\s*$/m

/** Reads the lines of a post. Quoted posts are only there when the tool was asked for them. */
export function readPost({ author, lines }: Section): ReadPost {
  const { own, quote } = takeQuote(lines)
  const links = own.map((line) => tweetLink.exec(line)?.[1])
  const url = links.find((link) => link !== undefined)
  const { kept, poll, table } = takePoll(own.filter((_, index) => links[index] === undefined))
  const { text, media } = takeMediaLinks(kept.join('\n'))
  return {
    post: {
      source: text.trim(),
      syntax: 'markdown',
      media,
      ...(author === undefined ? {} : { author }),
      ...(url === undefined ? {} : { url }),
      ...(quote === undefined ? {} : { quote }),
      ...(poll === undefined ? {} : { poll }),
    },
    table,
  }
}

/**
 * The quoted post is written as a post with "> " before its lines; its pictures, its table and its link
 * begin with a line end of their own and stand without.
 *
 * ```
 * > ![handle](avatar)
 * > Name ([@handle](https://twitter.com/handle)) - date
 * > text
 * >
 * ![](picture)
 *
 * [Tweet link](address of the quoted post)
 * ```
 */
function takeQuote(lines: readonly string[]): {
  readonly own: readonly string[]
  readonly quote?: DraftQuote
} {
  const at = lines.findIndex((line) => line.startsWith('> ') && readHeader(line.slice(2)) !== null)
  const author = readHeader((lines[at] ?? '').slice(2))
  if (at === -1 || author === null) return { own: lines }
  const above = (lines[at - 1] ?? '').startsWith('> ')
    ? readAvatar((lines[at - 1] ?? '').slice(2))
    : null
  const words: string[] = []
  let end = at + 1
  let url: string | undefined
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? ''
    const link = tweetLink.exec(line)?.[1]
    if (link !== undefined) {
      // The last link is the post's own.
      if (lines.slice(end + 1).some((other) => tweetLink.test(other))) {
        url = link
        end += 1
      }
      break
    }
    const isTail = picture.test(line) && /^>\s*$/.test(lines[end - 1] ?? '')
    if (!line.startsWith('>') && !isTail && line.trim() !== '') break
    words.push(line.replace(/^> ?/, ''))
  }
  return {
    own: [...lines.slice(0, above === null ? at : at - 1), ...lines.slice(end)],
    quote: {
      source: words.join('\n').trim(),
      syntax: 'markdown',
      author: withAvatar(author, above),
      ...(url === undefined ? {} : { url }),
    },
  }
}

const tableHead = /^\|Option\|Votes\|\s*$/
const row = /^\|(.*)\|(\d{1,12})\|\s*$/

function takePoll(lines: readonly string[]): {
  readonly kept: readonly string[]
  readonly poll?: Poll
  readonly table: string
} {
  const at = lines.findIndex((line) => tableHead.test(line))
  if (at === -1) return { kept: lines, table: '' }
  let end = at + 2
  const rows: { readonly text: string; readonly votes: number }[] = []
  for (; end < lines.length; end += 1) {
    const [, text, votes] = row.exec(lines[end] ?? '') ?? []
    if (text === undefined) break
    rows.push({ text, votes: Number(votes) })
  }
  if (rows.length === 0) return { kept: lines, table: '' }
  const sum = rows.reduce((votes, one) => votes + one.votes, 0)
  return {
    kept: [...lines.slice(0, at), ...lines.slice(end)],
    poll: {
      options: rows.map(({ text, votes }) => ({
        text,
        ...(sum === 0 ? {} : { share: Math.round((votes / sum) * 1000) / 10 }),
      })),
      result: sum === 1 ? '1 vote' : `${sum} votes`,
    },
    table: lines.slice(at, end).join('\n'),
  }
}

/** Takes the links to the post's own pictures out; they become places where no picture is given. */
function takeMediaLinks(text: string): { readonly text: string; readonly media: readonly Media[] } {
  const hasPicture = picture.test(text)
  const media: Media[] = []
  const kept = text.replace(mediaLink, (_, kind: string) => {
    if (kind === 'video') media.push({ kind: 'video', url: null })
    else if (!hasPicture) media.push({ kind: 'image', url: null })
    return ''
  })
  return { text: kept, media }
}
