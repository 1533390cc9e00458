/** The words of one highlight → the draft of a post's text, its pictures and videos apart. */
import type { Media } from '../../thread/thread'
import type { DraftText } from '../draft'
import { trimLineEnds } from '../line-ends'
import { isContentPicture } from '../pictures'

/** How the posts of one export are written. */
export interface Writing {
  /** `[[page]]` is a link that the app made of the author's words, or what the author typed. */
  readonly pageLinks: 'made' | 'typed'
  /** Whether signs of Markdown in the words carry a backslash. */
  readonly isEscaped: boolean
  /** Whether the words are Markdown, as pieces of articles are; a tweet's own signs are its words. */
  readonly isMarkdown: boolean
}

export interface Body extends DraftText {
  readonly media: readonly Media[]
}

const target = String.raw`\([ \t]?<?((?:[^()\s<>]|\([^()\s]{0,200}\)){1,2000})>?(?:[ \t]+"[^"\n]{0,500}")?[ \t]?\)`
const picture = new RegExp(String.raw`!\[([^\]\n]{0,1000})\]${target}`, 'g')
const pictureFile = /!\[\[([^\]\n|]{1,300}\.(?:png|jpe?g|gif|webp))(?:\|[^\]\n]{0,100})?\]\]/gi
const video =
  /<video\b[^<>]{0,500}>\s{0,20}(?:<source\b[^<>]{0,2000}>\s{0,20}){0,4}(?:Your browser does not support the video tag\.)?\s{0,20}<\/video>/gi
const videoSource = /\bsrc=["']([^"'<>\s]{1,2000})["']/i
const lostVideo = /^[ \t]*Your browser does not support the video tag\.[ \t]*$/gm
const genericAlt = /^(?:image|图像|圖片|画像|imagen|bild)$/i

const pageLink = /(#?)\[\[([^[\]\n]{1,200})\]\]/g
// States of a task; people type them into posts about such apps, and no app makes links of them.
const typedPage = /^(?:TODO|DOING|DONE|NOW|LATER|WAITING|CANCELED)$/
const escape = /\\([\\_#*<>[\]`~.!+|-])/g

/** Whether the posts of an export carry backslashes that their authors never wrote: "@\_name", "\#tag". */
export function isEscaped(bodies: readonly string[]): boolean {
  return bodies.some((body) => /(?:^|[\s@(])\\[_#*<](?!\()/m.test(body))
}

/** Reads the words of a highlight. Linear time. */
export function readBody(body: string, writing: Writing): Body {
  const found: { readonly at: number; readonly media: Media }[] = []
  const shown = body
    .replace(picture, (_, alt: string, url: string, at: number): string => {
      if (isContentPicture(url)) found.push({ at, media: image(url, alt) })
      return ''
    })
    .replace(pictureFile, (_, file: string, at: number): string => {
      found.push({ at, media: image(file, '') })
      return ''
    })
    .replace(video, (tag: string, at: number): string => {
      found.push({ at, media: videoOf(tag) })
      return ''
    })
    .replace(lostVideo, (_, at: number): string => {
      found.push({ at, media: { kind: 'video', url: null } })
      return ''
    })
  return { ...readWords(shown, writing), media: found.map(({ media }) => media) }
}

function image(url: string, alt: string): Media {
  return { kind: 'image', url, ...(alt === '' || genericAlt.test(alt) ? {} : { alt }) }
}

function videoOf(tag: string): Media {
  const url = videoSource.exec(tag)?.[1] ?? null
  // X keeps what is shown as GIFs in a place of its own.
  return { kind: url?.includes('/tweet_video/') === true ? 'gif' : 'video', url }
}

function readWords(text: string, writing: Writing): DraftText {
  const linked = writing.pageLinks === 'typed' ? text : withoutPageLinks(text)
  const source = trimLineEnds(linked).replace(/\n{3,}/g, '\n\n')
  if (writing.isMarkdown || hasBold(source)) {
    return { source: headingsInBold(source), syntax: 'markdown' }
  }
  return { source: writing.isEscaped ? source.replace(escape, '$1') : source }
}

function withoutPageLinks(text: string): string {
  return text.replace(pageLink, (link: string, sign: string, page: string): string => {
    if (typedPage.test(page)) return link
    return /^\S+$/.test(page) ? sign + page : page
  })
}

/**
 * Bold that a person wrote in the editor of X comes out as "**bold**". A single "*" or "_" may as well have
 * been typed, so that alone does not make a post Markdown.
 */
function hasBold(text: string): boolean {
  return /(?:^|[\s(])\*\*[^\s*][^*\n]{0,300}\*\*(?![*\p{L}\p{N}])/mu.test(text)
}

/** Headings of X Articles become lines in bold, as they are on the page. */
function headingsInBold(text: string): string {
  if (!/^#{1,6} /m.test(text)) return text
  let isCode = false
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*```/.test(line)) isCode = !isCode
      const title = isCode ? undefined : /^#{1,6} (?=\S)(.*)$/.exec(line)?.[1]
      return title === undefined ? line : title.includes('**') ? title : `**${title}**`
    })
    .join('\n')
}
