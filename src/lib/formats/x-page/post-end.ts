/**
 * What X prints below the words of a post, read from the end upwards until a line is the author's own:
 * counts, buttons, places of pictures, cards, polls.
 */
import type { LinkCard, Media, Poll } from '../../thread/thread'
import { hostOfCard, readNewCard, readOldCard } from './cards'
import { isBlank, type PageLine } from './page-lines'
import { isPollResult, readPoll } from './polls'
import { isLabel, isPageWord } from './words/lookup'
import {
  bareCount,
  bareDomain,
  manyReplies,
  namedCount,
  oldButtons,
  promotedBy,
  taggedPeople,
  videoLength,
  videoViews,
} from './words/patterns'

export interface PostEnd {
  /** The first line that is not the author's. */
  readonly start: number
  readonly media: readonly Media[]
  readonly cards: readonly LinkCard[]
  readonly poll: Poll | null
  readonly isCut: boolean
  readonly isAd: boolean
  /** Lines that stood there, as they stood, without cards and polls. */
  readonly left: readonly string[]
}

export interface PostEndOptions {
  /** Whether bare numbers at the end are counts, as elsewhere in the copy. */
  readonly hasCounts: boolean
  /** Whether cards end in a bare host. */
  readonly hasOldCards: boolean
}

const mostCounts = 4

/** Reads the lines of one post from `to` upwards; never above `from`. Linear time. */
export function readPostEnd(
  lines: readonly PageLine[],
  from: number,
  to: number,
  options: PostEndOptions,
): PostEnd {
  // Found from below, so the last comes first.
  const media: Media[] = []
  const cards: LinkCard[] = []
  const left: string[] = []
  let below: readonly string[] = []
  let poll: Poll | null = null
  let isCut = false
  let isAd = false
  let counts = 0
  // "Likes" on a line of its own: its number is on the one above.
  let ofLabel = false
  let at = to
  while (at > from) {
    const line = lines[at - 1]
    const text = line?.text ?? ''
    if (line === undefined || isBlank(line)) {
      at -= 1
      continue
    }
    if (text === '') for (const found of toMedia(line).slice().reverse()) media.push(found)
    else if (ofLabel && bareCount.test(text)) ofLabel = false
    else if (options.hasCounts && counts < mostCounts && bareCount.test(text)) counts += 1
    else if (isLabel('more', text)) isCut = true
    else if (isLabel('alt', text) || isLabel('image', text)) media.push(place('image'))
    else if (isLabel('gif', text)) media.push(place('gif'))
    else if (isLabel('video', text)) media.push(place('video'))
    else if (videoLength.test(text)) {
      if (!isVideoAbove(lines, from, at - 1)) media.push(place('video'))
    } else if (promotedBy.test(text)) isAd = true
    else if (poll === null && isPollResult(text)) {
      const found = readPoll(lines, from, at - 1, below.join(' · '))
      if (found === null) break
      poll = found.poll
      below = []
      at = found.start
      continue
    } else if (hostOfCard(text) !== null) {
      const found = readNewCard(lines, from, at - 1)
      cards.push(found.card)
      left.push(text)
      at = found.start
      continue
    } else if (options.hasOldCards && cards.length === 0 && bareDomain.test(text)) {
      const found = readOldCard(lines, from, at - 1)
      if (found === null) break
      cards.push(found.card)
      at = found.start
      continue
    } else if (text !== '·' && poll === null && isPollRest(lines, from, at - 1)) {
      below = [text, ...below]
      at -= 1
      continue
    } else if (!isNoise(text, counts, options.hasOldCards) && !isVideoSource(lines, from, at - 1))
      break
    else if (namedCount.test(text)) ofLabel = !/^\p{Nd}/u.test(text)
    if (text !== '·' && text !== '') left.push(text)
    at -= 1
  }
  return {
    start: at,
    media: joinPlaces(media.reverse()),
    cards: cards.reverse(),
    poll,
    isCut,
    isAd,
    left: [...left.reverse(), ...below],
  }
}

function isNoise(text: string, counts: number, hasOldCards: boolean): boolean {
  return (
    text === '·' ||
    isLabel('thread', text) ||
    isLabel('translate', text) ||
    isLabel('unavailable', text) ||
    namedCount.test(text) ||
    videoViews.test(text) ||
    manyReplies.test(text) ||
    (hasOldCards && oldButtons.test(text)) ||
    (counts > 0 && taggedPeople.test(text)) ||
    (/ \S+ /.test(text) && isPageWord(text))
  )
}

/** Whether the video that a length belongs to stands above it as a picture or a label. */
function isVideoAbove(lines: readonly PageLine[], from: number, at: number): boolean {
  for (let above = at - 1; above >= Math.max(from, at - 2); above -= 1) {
    const line = lines[above]
    if (line === undefined || isBlank(line)) continue
    return isLabel('video', line.text) || (line.text === '' && isVideoPicture(line))
  }
  return false
}

function isVideoPicture(line: PageLine): boolean {
  return toMedia(line).some(({ kind }) => kind !== 'image')
}

/** "From Orbital Kitchen" under a video that its author did not make. */
function isVideoSource(lines: readonly PageLine[], from: number, at: number): boolean {
  if (!/^From .{1,50}$/.test(lines[at]?.text ?? '')) return false
  const above = at > from ? (lines[at - 1]?.text ?? '') : ''
  return videoViews.test(above) || videoLength.test(above)
}

/** "Final results", "2 days left" under the number of votes. */
function isPollRest(lines: readonly PageLine[], from: number, at: number): boolean {
  const text = lines[at]?.text ?? ''
  if (text.length > 40) return false
  let above = at - 1
  while (above > from && at - above < 3 && ['', '·'].includes(lines[above]?.text ?? '')) above -= 1
  return above > from && isPollResult(lines[above]?.text ?? '')
}

function place(kind: Media['kind']): Media {
  return { kind, url: null }
}

function toMedia({ pictures }: PageLine): readonly Media[] {
  return pictures.flatMap(({ kind, url, alt }): readonly Media[] => {
    if (kind === 'video') return [{ kind, url: url === '' ? null : url }]
    if (/\/(?:tweet_video_thumb)\//.test(url)) return [{ kind: 'gif', url: null }]
    if (/\/(?:ext_tw_video_thumb|amplify_video_thumb)\//.test(url))
      return [{ kind: 'video', url: null }]
    if (
      /\/(?:card_img|profile_images|profile_banners|news_img)\//.test(url) ||
      !/^https?:/.test(url)
    )
      return []
    return [{ kind: 'image', url, ...(/^(?:Image|图像|圖片|画像)?$/.test(alt) ? {} : { alt }) }]
  })
}

/** "GIF" and "ALT" side by side are one; so are a video and its length. */
function joinPlaces(media: readonly Media[]): readonly Media[] {
  const joined: Media[] = []
  for (const found of media) {
    const { kind, url, alt } = found
    const last = joined[joined.length - 1]
    const isPair = last !== undefined && last.kind !== kind && [last.url, url].includes(null)
    const isGif = isPair && [last.kind, kind].includes('gif') && [last.kind, kind].includes('image')
    const isSameVideo =
      last?.kind === 'video' && kind === 'video' && (last.url === null) !== (url === null)
    const both = isGif || isSameVideo
    const medium: Media = { kind, url, ...(alt === undefined ? {} : { alt }) }
    const known = last?.url === null || last === undefined ? medium : last
    if (both) joined[joined.length - 1] = isGif ? { ...known, kind: 'gif' } : known
    else joined.push(medium)
  }
  return joined
}
