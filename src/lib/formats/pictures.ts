/** Which pictures of a page belong to its posts. Formats.md 0.6. */

const decoration =
  /\/profile_images\/|\/profile_banners\/|\/card_img\/|\/news_img\/|\/tweet_video_thumb\/|\/ext_tw_video_thumb\/|\/amplify_video_thumb\/|\/\/abs(?:-0)?\.twimg\.com\/|\/1px\.png$/

/** Whether the address is that of a picture its author posted: not an avatar, a link card, an emoji. */
export function isContentPicture(url: string): boolean {
  return url !== '' && !decoration.test(url) && !url.startsWith('data:')
}
