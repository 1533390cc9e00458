/** Embed codes in a text that is something else around them: a note, a page's source, a component. */
import { parseHtml, type HtmlElement } from '../../decode/html'
import { isEmbed } from './blockquote'

const opening = /<(blockquote|iframe)\b[^<>]{0,3000}>/gi
/** What networks name their codes by. */
export const named = /twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|text-post-media/

/** Whether a text holds the code of a network. */
export function hasEmbedCode(text: string): boolean {
  return named.test(text) && /<(?:blockquote|iframe)\b/i.test(text)
}

/** Whether a text may hold the code of an embedded post, without the network's name too; a cheap look. */
export function mayHoldEmbedCode(text: string): boolean {
  return /<(?:blockquote|iframe)\b/i.test(text) && (named.test(text) || /\/status\/\d/.test(text))
}

export interface FoundCode<Read> {
  readonly embeds: readonly Read[]
  /** What stands around them, in order, tags and all. */
  readonly around: readonly string[]
}

// Characters. No network's code is longer; a blockquote without a network's name that is, is an article.
const longestCode = 20_000

/**
 * The embedded posts of a text, in order, as `read` reads them. A code that is cut off reaches to the end of the
 * text. Linear time.
 */
export function findEmbedCode<Read>(
  text: string,
  read: (element: HtmlElement) => Read,
): FoundCode<Read> {
  const embeds: Read[] = []
  const around: string[] = []
  const closings = {
    blockquote: closingFinder(text, 'blockquote'),
    iframe: closingFinder(text, 'iframe'),
  }
  let at = 0
  for (const match of text.matchAll(opening)) {
    if (match.index < at) continue
    const close = match[1]?.toLowerCase() === 'iframe' ? closings.iframe : closings.blockquote
    const end = close(match.index)
    const isNamed = named.test(match[0])
    if (!isNamed && (end === null || end - match.index > longestCode)) continue
    const code = unquote(text, match.index, end ?? text.length)
    if (!isNamed && !/\/status\/\d/.test(code)) continue
    const found = parseHtml(fromJsx(code)).children.filter(isEmbedNode)
    if (found.length === 0) continue
    for (const element of found) embeds.push(read(element))
    around.push(text.slice(at, match.index))
    at = end ?? text.length
  }
  around.push(text.slice(at))
  return { embeds, around: around.map(withoutScripts) }
}

function isEmbedNode(node: HtmlElement['children'][number]): node is HtmlElement {
  return node.kind === 'element' && isEmbed(node)
}

/** Finds where the next end tag behind a place is over, for places that grow; null when there is none. */
function closingFinder(text: string, name: string): (from: number) => number | null {
  const pattern = new RegExp(`</${name}\\s{0,9}>`, 'gi')
  let next: { readonly start: number; readonly end: number } | null = { start: -1, end: 0 }
  return (from) => {
    while (next !== null && next.start < from) {
      const match = pattern.exec(text)
      next = match === null ? null : { start: match.index, end: pattern.lastIndex }
    }
    return next?.end ?? null
  }
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
  if (!code.includes('{')) return code
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
  return text.trim() === ''
    ? text
    : text.replace(/<script\b[^<>]{0,2000}(?:\/>|>(?:[^<]{0,5000}<\/script\s*>)?)/gi, '')
}
