/** Which pictures of a page belong to its posts. Formats.md 0.6. */
import type { LinkCard, Media } from '../thread/thread'
import { parseStatusAddress } from '../thread/status-address'

const decoration =
  /\/profile_images\/|\/profile_banners\/|\/card_img\/|\/news_img\/|\/tweet_video_thumb\/|\/ext_tw_video_thumb\/|\/amplify_video_thumb\/|\/\/abs(?:-0)?\.twimg\.com\//

/**
 * Whether an address is that of an empty picture, which stands where a real one is loaded later: one pixel,
 * or a picture that is held in the address itself.
 */
export function isPlaceholder(url: string): boolean {
  return (
    /^(?:data|blob|about|cid|file):/i.test(url) ||
    /\/(?:1px|1x1|pixel|blank|spacer|transparent|placeholder|empty)\.(?:png|gif|svg)(?:$|[?#])/i.test(
      url,
    )
  )
}

/** Whether the address is that of a picture its author posted: not an avatar, a link card, an emoji. */
export function isContentPicture(url: string): boolean {
  return url !== '' && !decoration.test(url) && !isPlaceholder(url)
}

const mediaAddress = /^https?:\/\/pbs\.twimg\.com\/media\/([\w-]{1,40})/i

/**
 * What tells a picture from others: on X its number, whatever format, size or file ending the address asks
 * for; elsewhere the address without "#…".
 */
export function pictureKey(url: string): string {
  // Nitter and the like serve X's pictures under their own name: /pic/orig/media%2FID.jpg
  const id =
    mediaAddress.exec(url)?.[1] ?? /\/pic\/(?:orig\/)?media(?:%2F|\/)([\w-]{1,40})/i.exec(url)?.[1]
  return id === undefined ? (url.split('#', 1)[0] ?? '') : `pbs.twimg.com/media/${id}`
}

/** Whether two addresses show the same picture, see `pictureKey`. */
export function samePicture(one: string, other: string): boolean {
  return pictureKey(one) === pictureKey(other)
}

/** Each picture once, as it came first; places without an address are all different. */
export function uniquePictures(media: readonly Media[]): readonly Media[] {
  if (media.length < 2) return media
  const seen = new Set<string>()
  return media.filter(({ url }) => {
    if (url === null) return true
    const key = pictureKey(url)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const pictureFile =
  /\.(?:jpe?g|png|gif|webp|avif|heic|bmp)(?:$|[?#:])|[?&]format=(?:jpe?g|png|webp)/i

/** Whether an address leads to a picture and not to a page that shows it. */
export function isPictureAddress(url: string): boolean {
  return mediaAddress.test(url) || pictureFile.test(url)
}

/** Kind of a moving picture by its address: X keeps GIFs as short films in a place of their own. */
export function mediaKind(media: 'image' | 'video', url: string): Media['kind'] {
  return media === 'video' && /\/tweet_video\//.test(url) ? 'gif' : media
}

/** A picture or film as a text holds it. */
export interface ShownMedia {
  readonly media: 'image' | 'video'
  /** '' when the source does not say. */
  readonly url: string
  readonly alt: string
  /** Where a click on it leads; '' for nowhere. */
  readonly href: string
}

export type ShownAs =
  | { readonly kind: 'media'; readonly media: Media }
  | { readonly kind: 'card'; readonly card: LinkCard }
  | { readonly kind: 'nothing' }

/**
 * What a picture in a text is: one the author posted; the picture of a link card, when it leads to a page of
 * its own; or decoration. A placeholder that leads to a picture stands for that picture.
 */
export function shownAs({ media, url, alt, href }: ShownMedia): ShownAs {
  if (media === 'video') {
    const isKnown = /^https?:/i.test(url)
    return { kind: 'media', media: { kind: mediaKind(media, url), url: isKnown ? url : null } }
  }
  const address = isPlaceholder(url) && isPictureAddress(href) ? href : url
  if (!isContentPicture(address)) return { kind: 'nothing' }
  const leadsToItself =
    href === '' ||
    isPictureAddress(href) ||
    mediaAddress.test(address) ||
    samePicture(address, href) ||
    parseStatusAddress(href) !== null
  if (!leadsToItself) return { kind: 'card', card: { text: alt === '' ? href : alt, href } }
  return {
    kind: 'media',
    media: { kind: 'image', url: address, ...(alt === '' ? {} : { alt }) },
  }
}
