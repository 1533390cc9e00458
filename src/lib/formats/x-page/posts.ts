/** Segments of a page → its posts: which are quoted by others, and which one the page is about. */
import type { Body } from './body'
import type { Header } from './headers'
import type { Segment } from './segments'

export interface ReadSegment extends Segment {
  readonly body: Body
  /** Bare numbers, or the full date and what follows it, stand below. */
  readonly hasEnd: boolean
}

export interface FoundPost {
  /** null where the copy has none. */
  readonly header: Header | null
  readonly body: Body
  readonly quote: { readonly header: Header; readonly body: Body } | null
  readonly isFocal: boolean
  readonly isReposted: boolean
  readonly isPinned: boolean
  readonly isDivided: boolean
}

/** The posts of a page in its order. `isCounted`: every post of the copy ends in counts. */
export function toPosts(
  segments: readonly ReadSegment[],
  isCounted: boolean,
): readonly FoundPost[] {
  const isRuled = isDividedMostly(segments)
  const posts: FoundPost[] = []
  segments.forEach((segment, index) => {
    const last = posts[posts.length - 1]
    const quotes =
      last !== undefined &&
      last.quote === null &&
      (segment.isQuoted ||
        isQuoteOfFocal(segment, last) ||
        isQuoteWithoutLabel(segments, index, last, { isRuled, isCounted }))
    const { header, body } = segment
    if (!quotes || header === null) {
      if (!isEmpty(segment)) posts.push(toPost(segment))
      return
    }
    posts[posts.length - 1] = {
      ...last,
      quote: { header, body },
      isFocal: last.isFocal || body.isFocal,
    }
  })
  return posts
}

function toPost({ header, body, isReposted, isPinned, isDivided }: ReadSegment): FoundPost {
  return { header, body, quote: null, isFocal: body.isFocal, isReposted, isPinned, isDivided }
}

/** Without a header and without a word it is nothing. */
function isEmpty({ header, body }: ReadSegment): boolean {
  return header === null && body.source.trim() === '' && !body.isFocal && body.media.length === 0
}

/** The full date below a post belongs to the one above it, when that has no date of its own. */
function isQuoteOfFocal({ header, body }: ReadSegment, last: FoundPost): boolean {
  return (
    body.isFocal &&
    header !== null &&
    header.isSure &&
    !last.isFocal &&
    (last.header === null || !last.header.isSure)
  )
}

interface Signs {
  readonly isRuled: boolean
  readonly isCounted: boolean
}

/** Two headers and one block of counts: the second is what the first quotes. */
function isQuoteWithoutLabel(
  segments: readonly ReadSegment[],
  index: number,
  last: FoundPost,
  { isRuled, isCounted }: Signs,
): boolean {
  const segment = segments[index]
  const above = segments[index - 1]
  if (segment === undefined || above === undefined || last.header === null) return false
  if (segment.isReposted || segment.isPinned || last.header.isAd || above.hasEnd) return false
  if (isRuled && !segment.isDivided) return true
  const isOther =
    segment.header?.author.handle.toLowerCase() !== last.header.author.handle.toLowerCase()
  return isCounted && isOther && segment.hasEnd && !segment.isDivided
}

function isDividedMostly(segments: readonly ReadSegment[]): boolean {
  const own = segments.filter(
    ({ header, isQuoted }, index) => index > 1 && header !== null && !isQuoted,
  )
  return own.length > 0 && own.filter(({ isDivided }) => isDivided).length >= own.length * 0.6
}
