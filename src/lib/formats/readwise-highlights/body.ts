/** The words of one highlight → the draft of a post's text, its pictures and videos apart. */
import type { Media } from '../../thread/thread'
import type { DraftText } from '../draft'
import { trimLineEnds } from '../line-ends'
import { isContentPicture, mediaKind } from '../pictures'

/** How the posts of one export are written. */
export interface Writing {
  /** `[[page]]` is a link that the app made of the author's words, or what the author typed. */
  readonly pageLinks: 'made' | 'typed'
  /** Whether signs of Markdown in the words carry a backslash. */
  readonly isEscaped: boolean
  /**
   * What "**" means: `markdown` for pieces of articles, which are Markdown throughout; `shown` where bold words
   * of a post come out so; `typed` where the author wrote the signs.
   */
  readonly marks: 'markdown' | 'shown' | 'typed'
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

const bold = /(?:^|[\s(])\*\*[^\s*][^*\n]{0,300}\*\*(?![*\p{L}\p{N}])/mu
const link = /(?<!!)\[[^[\]\n]{1,300}\]\(<?https?:/
const linkedPicture = /\[!\[[^[\]\n]{0,300}\]\(<?https?:/

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
  const media: Media[] = []
  const words = body
    .replace(video, (tag: string): string => {
      media.push(videoAt(videoSource.exec(tag)?.[1] ?? null))
      return ''
    })
    .replace(lostVideo, (): string => {
      media.push(videoAt(null))
      return ''
    })
    .replace(pictureFile, (_, file: string): string => {
      media.push(image(file, ''))
      return ''
    })
  const linked = writing.pageLinks === 'typed' ? words : withoutPageLinks(words)
  if (isMarkdown(linked, writing.marks)) {
    // A shrug that nobody escaped has an arm to lose.
    const source = writing.isEscaped ? linked : linked.replace(/¯\\_\(/g, '¯\\\\_(')
    return { source: tidy(source), syntax: 'markdown', media }
  }
  const pictures: Media[] = []
  const shown = linked.replace(picture, (_, alt: string, url: string): string => {
    if (isContentPicture(url)) pictures.push(image(url, alt))
    return ''
  })
  const source = tidy(shown)
  return {
    source: writing.isEscaped ? source.replace(escape, '$1') : source,
    media: [...pictures, ...media],
  }
}

function tidy(text: string): string {
  return trimLineEnds(text).replace(/\n{3,}/g, '\n\n')
}

function image(url: string, alt: string): Media {
  return { kind: 'image', url, ...(alt === '' || genericAlt.test(alt) ? {} : { alt }) }
}

function videoAt(url: string | null): Media {
  return { kind: mediaKind('video', url ?? ''), url }
}

function withoutPageLinks(text: string): string {
  return text.replace(pageLink, (link: string, sign: string, page: string): string => {
    if (typedPage.test(page)) return link
    return /^\S+$/.test(page) ? sign + page : page
  })
}

/**
 * Bold that a person wrote in the editor of X comes out as "**bold**", links of X Articles as "[words](address)".
 * A single "*" or "_" may as well have been typed, so that alone does not make a post Markdown.
 */
function isMarkdown(text: string, marks: Writing['marks']): boolean {
  if (marks === 'markdown' || link.test(text) || linkedPicture.test(text)) return true
  return marks === 'shown' && bold.test(text)
}
