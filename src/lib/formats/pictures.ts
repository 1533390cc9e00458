/** Which pictures of a page belong to its posts. Formats.md 0.6. */
import type { Media } from '../thread/thread'

const decoration =
  /\/profile_images\/|\/profile_banners\/|\/card_img\/|\/news_img\/|\/tweet_video_thumb\/|\/ext_tw_video_thumb\/|\/amplify_video_thumb\/|\/\/abs(?:-0)?\.twimg\.com\/|\/1px\.png$/

/** Whether the address is that of a picture its author posted: not an avatar, a link card, an emoji. */
export function isContentPicture(url: string): boolean {
  return url !== '' && !decoration.test(url) && !url.startsWith('data:')
}

/** The same for two addresses of one picture: X gives a picture several, by size and type. */
export function pictureKey(url: string): string {
  return /^https?:\/\/pbs\.twimg\.com\/media\/([\w-]{5,40})/.exec(url)?.[1] ?? url
}

/** Each picture once, as it came first; places without an address are all different. */
export function uniquePictures(media: readonly Media[]): readonly Media[] {
  const seen = new Set<string>()
  return media.filter(({ url }) => {
    if (url === null) return true
    const key = pictureKey(url)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
