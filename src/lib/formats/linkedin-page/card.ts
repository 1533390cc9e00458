/** One copied post of LinkedIn: who wrote it, its words, and the page around them. */
import type { Author, Media } from '../../thread/thread'
import type { DraftPost, DraftQuote } from '../draft'
import { outdent } from '../line-ends'
import {
  counter,
  isContext,
  isDegree,
  isPageLine,
  isPostAge,
  isRowAt,
  reacted,
  saidOnce,
} from './page-words'

export interface Card {
  readonly post: DraftPost
  /** Lines of the page. */
  readonly left: readonly string[]
  /** What others wrote below it. */
  readonly comments: readonly string[]
  readonly commentCount: number
}

const more = /^(?:…|\.\.\.)\s?(?:see )?more$/i
const inlineMore = /\s?(?:…|\.\.\.)\s?(?:see )?more$/i
const translation = /^(?:Show|See) (?:translation|original)$/i
const picture =
  /^(?:No alternative text description for this image|Activate to view larger image|View image$)/i
const film =
  /^(?:Media player modal window|Video Player is loading|Remaining time|Loaded:|Play Video|Stream Type)/i
const paper =
  /^(?:Your document (?:is loading|has finished loading)|.{1,150}\s?•\s?\d{1,3} pages)$/i

export function readCard(written: readonly string[]): Card {
  const lines = written.map((line) => line.trim())
  const ageAt = lines.findIndex(isPostAge)
  const head = readHead(lines.slice(0, Math.max(0, ageAt)))
  const from = skipButtons(lines, ageAt + 1)
  const end = findEnd(lines, from)
  const row = lines.findIndex((line, at) => at >= from && line === 'Like' && isRowAt(lines, at))
  const belowAt = row === -1 ? lines.length : endOfRow(lines, row)
  const page = lines.slice(end, belowAt)
  const below = lines.slice(belowAt)
  const quoted = readQuote(written, lines, from, end)
  const words = readWords(written.slice(from, quoted?.from ?? end))
  const commentLines = below.filter((line) => line !== '' && line !== '•')
  const hasComments = !commentLines.every(isPageLine)
  const replies = below.filter((line) => line === 'Reply').length
  return {
    post: {
      source: words.text,
      author: head.author,
      media: [...words.media, ...mediaOf(page)],
      ...(words.isCut || page.some((line) => more.test(line)) ? { mayBeCut: true } : {}),
      ...(quoted === null ? {} : { quote: quoted.quote }),
      ...(lines[ageAt]?.startsWith('Promoted') === true ? { isAd: true } : {}),
    },
    left: [
      ...head.left,
      ...lines.slice(Math.max(0, ageAt), from),
      ...page,
      ...(hasComments ? [] : commentLines),
      ...(quoted?.left ?? []),
      ...words.left,
    ].filter((line) => /\p{L}/u.test(line)),
    comments: hasComments ? [commentLines.join('\n')] : [],
    commentCount: replies,
  }
}

interface Head {
  readonly author: Author
  readonly left: readonly string[]
}

/** The name is the first line that is neither of the page nor about who brought the post. */
function readHead(lines: readonly string[]): Head {
  const filled = lines.filter((line) => line !== '')
  const below = filled.map(isContext).lastIndexOf(true)
  const isName = (line: string): boolean =>
    !isPageLine(line) && !isContext(line) && !/^\([a-z]{1,8}\/[a-z/]{1,16}\)$/i.test(line)
  // The name stands right above how near somebody is; whoever brought the post, above the words that say so.
  const near = filled.findIndex(isDegree)
  const above = filled.slice(0, Math.max(0, near)).map(isName).lastIndexOf(true)
  const after = filled.findIndex((line, index) => index > below && isName(line))
  const [at = -1] = [above, after, filled.findIndex(isName)].filter((found) => found !== -1)
  const line = at === -1 ? '' : (filled[at] ?? '')
  const name = saidOnce(line)
    .replace(
      /\s{0,3}(?:Verified|Premium)?\s{0,3}•\s?(?:1st|2nd|3rd\+?|Following|You|Author).{0,20}$/i,
      '',
    )
    .replace(/,? \((?:she|he|they|elle|il|er|sie)\/[a-z/]{1,12}\)$/i, '')
    .trim()
  return {
    author: { name, handle: '' },
    left: filled.filter((each, index) => (index !== at || line !== name) && each !== name),
  }
}

function skipButtons(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const isButton =
      /^(?:|•|\+?\s?Follow|Following|Connect|Message|Subscribe|Edited|Visible to .{4,60}|Open control menu)$/.test(
        line,
      )
    if (!isButton) break
    at += 1
  }
  return at
}

/** Where the words end: at a counter, the buttons, or what the page says of pictures. */
function findEnd(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '' || line.length > 180) continue
    if (more.test(line) || translation.test(line) || counter.test(line) || reacted.test(line))
      return at
    if (picture.test(line) || film.test(line) || paper.test(line)) return at
    if (line === 'Like' && isRowAt(lines, at)) return at
  }
  return lines.length
}

function endOfRow(lines: readonly string[], at: number): number {
  let end = at + 1
  for (let next = at + 1; next < Math.min(lines.length, at + 10); next += 1) {
    if (/^(?:Comment|Repost|Share|Send)$/.test(lines[next] ?? '')) end = next + 1
    else if (lines[next] !== '') break
  }
  return end
}

/** A post that is shared with words of one's own stands below these, with a head of its own. */
function readQuote(
  written: readonly string[],
  lines: readonly string[],
  from: number,
  end: number,
): { readonly from: number; readonly quote: DraftQuote; readonly left: readonly string[] } | null {
  for (let at = from; at < end; at += 1) {
    if (!isPostAge(lines[at] ?? '')) continue
    let start = at - 1
    while (start > from && !isDegree(lines[start] ?? '')) start -= 1
    let nameAt = start - 1
    while (nameAt > from && lines[nameAt] === '') nameAt -= 1
    if (start <= from || nameAt < from || at - start > 8) return null
    // The name may stand twice, as it does above posts.
    const isTwice = nameAt > from && lines[nameAt - 1] === lines[nameAt]
    const to = skipButtons(lines, at + 1)
    const words = readWords(written.slice(to, end))
    return {
      from: isTwice ? nameAt - 1 : nameAt,
      quote: {
        source: words.text,
        author: { name: lines[nameAt] ?? '', handle: '' },
        media: words.media,
      },
      left: lines.slice(start, to),
    }
  }
  return null
}

interface Words {
  readonly text: string
  readonly media: readonly Media[]
  readonly isCut: boolean
  readonly left: readonly string[]
}

/** Takes out what readers of screens are told before a hashtag: "hashtag", on its line or glued to it. */
function readWords(lines: readonly string[]): Words {
  const kept: string[] = []
  let isTag = false
  let tags = 0
  for (const line of lines) {
    if (line.trim() === 'hashtag') {
      isTag = true
      tags += 1
      continue
    }
    const last = kept[kept.length - 1]
    if (isTag && line.trimStart().startsWith('#') && last !== undefined && last.trim() !== '') {
      kept[kept.length - 1] = `${last.trimEnd()} ${line.trim()}`
    } else {
      kept.push(line)
    }
    isTag = false
  }
  const told = outdent(kept.join('\n')).trim()
  const text = told.replace(/(?<![\p{L}\p{N}])hashtag(?=#[\p{L}\p{N}])/gu, '')
  const tail = text.slice(-20)
  const isCut = inlineMore.test(tail)
  return {
    text: isCut ? text.slice(0, -20) + tail.replace(inlineMore, '…') : text,
    media: [],
    isCut,
    left: [...(tags > 0 || text !== told ? ['hashtag'] : []), ...(isCut ? ['… more'] : [])],
  }
}

function mediaOf(page: readonly string[]): readonly Media[] {
  const images = page.filter((line) =>
    /^No alternative text description for this image/i.test(line),
  ).length
  const larger = page.filter((line) => /^Activate to view larger image/i.test(line)).length
  const shown = page.filter((line) => line === 'View image').length
  const isFilm = page.some((line) => film.test(line))
  // The words about a larger one stand above and below a picture that has words of its own.
  const count = shown > 0 ? Math.max(images, shown) : Math.max(images, larger)
  return [
    ...Array.from({ length: count }, () => ({ kind: 'image', url: null }) as const),
    ...(isFilm ? [{ kind: 'video', url: null } as const] : []),
  ]
}
