/**
 * One model of a line for copies as plain text and as Markdown, so that one grammar reads both: what a
 * reader sees, what stood there, and where its links and pictures lead.
 */
import type { Source, Syntax } from '../format'
import { outdent } from '../line-ends'

export interface PageLink {
  readonly text: string
  readonly href: string
}

export interface PagePicture {
  readonly kind: 'image' | 'video'
  /** '' when the page does not say. */
  readonly url: string
  readonly alt: string
}

export interface PageLine {
  /** As it stood. */
  readonly raw: string
  /** What a reader sees, blanks around it included; '' for a line of pictures. */
  readonly shown: string
  /** The same without the blanks. */
  readonly text: string
  readonly links: readonly PageLink[]
  readonly pictures: readonly PagePicture[]
}

export interface PageLines {
  readonly lines: readonly PageLine[]
  /** How the texts of posts are to be read. */
  readonly syntax: Syntax
}

/** "[@h](https://x.com/h)" at the start of a line: a header in Markdown. */
export const markdownHandle =
  /^\s{0,4}\[@[A-Za-z0-9_\\]{1,20}\]\(https?:\/\/(?:www\.)?(?:x|twitter)\.com\//m

const markdownSigns =
  /!\[[^\]\n]{0,300}\]\(https?:\/\/pbs\.twimg\.com\/|\]\(https?:\/\/(?:www\.)?(?:x|twitter)\.com\/\w{1,20}\/status\/\d/

/** Whether a text is Markdown of a page of X, whatever its source calls it. */
export function isMarkdownPage({ text, syntax }: Source): boolean {
  return syntax === 'markdown' || markdownHandle.test(text) || markdownSigns.test(text)
}

/** Divides a page into lines, without what stands around all of it: an indent, a fence. Linear time. */
export function toPageLines(source: Source): PageLines {
  const isMarkdown = isMarkdownPage(source)
  const written = outdent(source.text).split('\n')
  const rows = isMarkdown ? written : singleSpaced(withoutFence(written), source.text)
  return {
    lines: rows.map((raw) => (isMarkdown ? markdownLine(raw) : plainLine(raw))),
    syntax: isMarkdown ? 'markdown' : 'plain',
  }
}

const doubledHeader =
  /^[ \t]{0,8}@[A-Za-z0-9_]{1,15}[ \t]{0,4}\n[ \t]{0,8}\n[ \t]{0,8}·[ \t]{0,4}\n[ \t]{0,8}\n/m

/** Without the blank line that some programs put behind every line. */
function singleSpaced(rows: readonly string[], text: string): readonly string[] {
  const isDoubled = rows.every((row, index) => index % 2 === 0 || row.trim() === '')
  return isDoubled && doubledHeader.test(text) ? rows.filter((_, index) => index % 2 === 0) : rows
}

/** A page that somebody keeps in a fenced block. */
function withoutFence(rows: readonly string[]): readonly string[] {
  const first = rows.findIndex((row) => row.trim() !== '')
  if (first === -1 || !/^```\w{0,12}$/.test(rows[first]?.trim() ?? '')) return rows
  let last = rows.length - 1
  while (last > first && (rows[last] ?? '').trim() === '') last -= 1
  return (rows[last] ?? '').trim() === '```' && last > first ? rows.slice(first + 1, last) : rows
}

/** The same for a line without markup. */
export function plainLine(raw: string): PageLine {
  return { raw, shown: raw, text: raw.trim(), links: [], pictures: [] }
}

const picture = /!\[((?:[^[\]\\]|\\.){0,1000})\]\(\s{0,4}<?([^()\s<>]{1,2000})>?[^()\n]{0,200}\)/g
const link =
  /\[((?:[^[\]\\]|\\.){0,2000})\]\(\s{0,4}<?((?:[^()\s<>]|\([^()\s]{0,200}\)){1,2000})>?[^()\n]{0,200}\)/g
const emojiPicture = /^https?:\/\/abs(?:-0)?\.twimg\.com\/(?:emoji|responsive-web)\//

const video = /^\s*<video src="([^"]{0,2000})"><\/video>\s*$/

function markdownLine(written: string): PageLine {
  if (!/[[\\*<`]/.test(written)) return plainLine(written)
  const [, videoUrl] = video.exec(written) ?? []
  if (videoUrl !== undefined) {
    const pictures = [{ kind: 'video', url: videoUrl, alt: '' } as const]
    return { raw: written, shown: '', text: '', links: [], pictures }
  }
  const raw = written.replace(picture, (match: string, alt: string, url: string) =>
    emojiPicture.test(url) ? withoutNumber(alt) : match,
  )
  const pictures: PagePicture[] = []
  const links: PageLink[] = []
  const withoutPictures = raw.replace(picture, (_, alt: string, url: string) => {
    pictures.push({ kind: 'image', url, alt: unescape(withoutNumber(alt)) })
    return ''
  })
  const shown = withoutPictures.replace(link, (_, text: string, href: string) => {
    links.push({ text: bareText(text), href })
    return text
  })
  const plain = bareText(shown)
  return { raw, shown: plain, text: plain.trim(), links, pictures }
}

/** Readers number pictures: "Image 4: A shelf". */
function withoutNumber(alt: string): string {
  return alt.replace(/^Image \d{1,4}(?:: ?|$)/, '')
}

/** Without emphasis around the whole, code around a handle, and escapes. */
function bareText(text: string): string {
  return unescape(
    text
      .replace(/^(\s{0,20})\*\*(.{1,400})\*\*(\s{0,20})$/, '$1$2$3')
      .replace(/^(\s{0,20}(?:>\s?)?)`(@[A-Za-z0-9_]{1,15})`(\s{0,20})$/, '$1$2$3'),
  )
}

function unescape(text: string): string {
  return text.includes('\\') ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/\\$/, '') : text
}

/** Whether nothing is on the line, pictures included. */
export function isBlank(line: PageLine | undefined): boolean {
  return line === undefined || (line.text === '' && line.pictures.length === 0)
}

/** Everything a line says, what its pictures are called included. */
export function wordsOfLine({ text, pictures }: PageLine): string {
  if (pictures.length === 0) return text
  return [text, ...pictures.map(({ alt }) => alt)].filter((part) => part !== '').join(' ')
}
