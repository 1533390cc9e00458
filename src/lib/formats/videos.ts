/** Videos in Markdown: a page gives their first picture, or a `<video>` tag with one source for each size. */
import type { Media } from '../thread/thread'

export interface WithoutVideos {
  readonly text: string
  readonly videos: readonly Media[]
}

const poster =
  /\[?!\[[^\][\n]{0,500}\]\(https?:\/\/pbs\.twimg\.com\/((?:ext_tw_video|amplify_video|tweet_video)_thumb)\/[^()\s]{1,500}\)(?:\]\([^()\s]{0,500}\))?/g
const tag = /<video\b[^<>]{0,1000}>/gi
const closing = '</video>'
const sourceAddress = /\bsrc="(https?:[^"\s]{1,500})"/gi

/** Takes videos out of Markdown; each is one, in its order among its kind. Linear time. */
export function readVideos(markdown: string): WithoutVideos {
  const videos: Media[] = []
  const withoutPosters = markdown.replace(poster, (_, thumb: string) => {
    videos.push({ kind: thumb === 'tweet_video_thumb' ? 'gif' : 'video', url: null })
    return ''
  })
  const parts: string[] = []
  const lastClosing = withoutPosters.lastIndexOf(closing)
  let at = 0
  for (const { index } of withoutPosters.matchAll(tag)) {
    if (index < at || index > lastClosing) continue
    const end = withoutPosters.indexOf(closing, index) + closing.length
    const [source] = withoutPosters.slice(index, end).matchAll(sourceAddress)
    // Without a source it is a word of a post about code.
    if (source?.[1] === undefined) continue
    videos.push({ kind: 'video', url: source[1] })
    parts.push(withoutPosters.slice(at, index))
    at = end
  }
  parts.push(withoutPosters.slice(at))
  return { text: parts.join(''), videos }
}
