/** What stands on a line of a page: words with their style, pictures, films. */
import { attribute, hasClass, type HtmlElement } from './html'
import { resolveAddress } from './html-addresses'
import type { HtmlMark } from './html-style'

export type HtmlPiece =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly marks: readonly HtmlMark[]
      /** Where it leads; '' for what is no link. */
      readonly href: string
    }
  | {
      readonly kind: 'media'
      readonly media: 'image' | 'video'
      /** '' when the source does not say. */
      readonly url: string
      readonly alt: string
      readonly href: string
    }

interface MediaContext {
  readonly marks: readonly HtmlMark[]
  readonly href: string
}

const emoji =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0E|\uFE0F|[\u{E0020}-\u{E007F}]|[0-9#*]\uFE0F?\u20E3){1,40}$/u

/**
 * What a picture or film of a page is among its words: itself, or the sign it stands for; null for one that
 * says and shows nothing. `page` says what its address is relative to.
 */
export function mediaPiece(
  element: HtmlElement,
  page: { readonly origin: string },
  { href, marks }: MediaContext,
): HtmlPiece | null {
  const address = resolveAddress(mediaSource(element), page)
  if (element.name === 'video')
    return { kind: 'media', media: 'video', url: address, alt: '', href }
  const alt = attribute(element, 'alt').replace(/\s+/g, ' ').trim()
  // Pages show emoji, and signs of their own such as ":blobcat:", as small pictures among the words.
  const isSign =
    emoji.test(alt) || /\/\/abs(?:-0)?\.twimg\.com\/emoji\//.test(address) || isCustomEmoji(element)
  if (isSign) return alt === '' ? null : { kind: 'text', text: alt, marks, href }
  if (address === '') return null
  return { kind: 'media', media: 'image', url: address, alt, href }
}

function isCustomEmoji(element: HtmlElement): boolean {
  return ['custom-emoji', 'emojione', 'emoji'].some((name) => hasClass(element, name))
}

function mediaSource(element: HtmlElement): string {
  const own = attribute(element, 'src')
  // Pictures that wait to be scrolled to name their address elsewhere and show an empty one.
  const waiting = attribute(element, 'data-src')
  if (/^https?:\/\//i.test(waiting)) return waiting
  if (own !== '' || element.name === 'img') return own
  for (const child of element.children) {
    if (child.kind === 'element' && child.name === 'source') return attribute(child, 'src')
  }
  return ''
}
