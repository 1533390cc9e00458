/** Embed codes in a text that is something else around them: a note, a page's source, a component. */
import { parseHtml, type HtmlElement } from '../../decode/html'
import { isEmbed } from './blockquote'

// Tags of embeds, with the class names that make them one. Attributes in any order and quotation marks.
const opening =
  /<(blockquote|iframe)\s[^<>]{0,3000}?\bclass(?:Name)?\s*=\s*\{?\s*\\?["'`]?[^"'`<>]{0,300}?(?:twitter-(?:tweet|video)|bluesky-embed|mastodon-embed|text-post-media)/i

/** Whether a text holds the code of an embedded post. */
export function hasEmbedCode(text: string): boolean {
  return (
    /twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|text-post-media/.test(text) &&
    opening.test(text)
  )
}

export interface FoundCode {
  readonly embeds: readonly HtmlElement[]
  /** What stands around them, in order, tags and all. */
  readonly around: readonly string[]
}

/** The embedded posts of a text, in order. A code that is cut off reaches to the end of the text. Linear time. */
export function findEmbedCode(source: string): FoundCode {
  const text = /class=\\"/.test(source) ? fromJson(source) : source
  const embeds: HtmlElement[] = []
  const around: string[] = []
  const pattern = new RegExp(opening, 'gi')
  let at = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const name = (match[1] ?? '').toLowerCase()
    const end = endOf(text, pattern.lastIndex, name)
    around.push(text.slice(at, match.index))
    const code = unquote(text, match.index, end)
    for (const node of parseHtml(fromJsx(code)).children) {
      if (node.kind === 'element' && isEmbed(node)) embeds.push(node)
    }
    at = end
    pattern.lastIndex = end
  }
  around.push(text.slice(at))
  return { embeds, around: around.map(withoutScripts) }
}

function endOf(text: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}\\s*>`, 'gi')
  closing.lastIndex = from
  return closing.exec(text) === null ? text.length : closing.lastIndex
}

/** Answers of networks hold the code as a string of JSON. */
function fromJson(text: string): string {
  return text
    .replace(/\\u003c/gi, '<')
    .replace(/\\u003e/gi, '>')
    .replace(/\\(["/])/g, '$1')
    .replace(/\\n/g, '\n')
}

/** A code inside a Markdown quote has "> " before each of its lines. */
function unquote(text: string, from: number, to: number): string {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1
  const code = text.slice(from, to)
  return /^\s*>\s*$/.test(text.slice(Math.max(lineStart, from - 40), from))
    ? code.replace(/\n[ \t]*> ?/g, '\n')
    : code
}

/** In components spaces and quotation marks stand in braces: {" "}, {'\n'}, className={"x"}. */
function fromJsx(code: string): string {
  const isComponent = /\bclassName\s*=/.test(code)
  const inBraces = /(=?)\{\s*(["'`])((?:(?!\2)[^{}\n]){0,300})\2\s*\}|\{\/\*[^{}]{0,1000}\*\/\}/g
  return code.replace(
    inBraces,
    (all: string, equals: string | undefined, _: unknown, content: string | undefined) => {
      if (!isComponent && content?.trim() !== '') return all
      return equals === '=' ? `="${content ?? ''}"` : (content ?? '')
    },
  )
}

/** What loads an embed is no text. */
function withoutScripts(text: string): string {
  return text.replace(/<script\b[^<>]{0,2000}(?:\/>|>(?:[^<]{0,5000}<\/script\s*>)?)/gi, '')
}
