/**
 * HTML → Markdown, so that formats find the words of a page where a plain copy has them, and with them its
 * links, pictures and emphasis. `readMarkdown` gives the text back: whatever it would take for a mark is
 * escaped. One line of the page is one line here; what shapes it takes is said at `htmlToMarkdown`.
 */
import type { HtmlElement } from './html'
import { htmlLines, joinPieces, type HtmlLine } from './html-lines'
import type { HtmlPiece } from './html-pieces'
import type { HtmlMark } from './html-style'
import { canOpenMark, escapeMarkdown } from './markdown-marks'

/**
 * The Markdown of a tree:
 *
 * - each block of the page on a line of its own, a blank line around paragraphs; "\n" is a line break
 * - `**bold**`, `*italic*`, `` `code` ``, `~~strike~~`, and `# ` before headings, whatever their level
 * - `[text](https://…)`, `![alt](https://…)`, `[![alt](https://…)](https://…)`; every address is whole
 * - `<video src="https://…"></video>`, `src=""` when the page does not say
 * - "- " and "1. " before list items, "> " before the lines of quotes, "---" for rules
 * - "```" around preformatted text, as it stands
 *
 * Linear time; '' for a page without words and pictures.
 */
export function htmlToMarkdown(root: HtmlElement): string {
  return linesMarkdown(htmlLines(root, { whiteSpace: 'collapse' }))
}

/** The same of lines that were taken from a tree. */
export function linesMarkdown(lines: readonly HtmlLine[]): string {
  return lines.map(lineMarkdown).join('\n')
}

function lineMarkdown({ kind, prefix, pieces, language }: HtmlLine): string {
  switch (kind) {
    case 'blank':
      return prefix
    case 'rule':
      return `${prefix}---`
    case 'heading':
      return `${prefix}# ${inlineMarkdown(pieces)}`
    case 'code':
      return codeMarkdown(pieces, prefix, language)
    case 'text':
      return prefix + escapeLineStart(inlineMarkdown(pieces))
  }
}

function codeMarkdown(pieces: readonly HtmlPiece[], prefix: string, language: string): string {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  const rest = prefix.replace(/\S/g, (sign) => (sign === '>' ? sign : ' '))
  return `${prefix}${fence}${language}\n${text}\n${fence}`.replace(/\n/g, `\n${rest}`)
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
}

const signOf: Readonly<Record<Exclude<HtmlMark, 'mono'>, string>> = {
  bold: '**',
  italic: '*',
  strike: '~~',
}

/**
 * The pieces of a line, their marks opened and closed in order. White space at the edge of a mark goes
 * outside, where Markdown needs it. A mark that the reader could not tell from the one before it is left out.
 */
function inlineMarkdown(unmerged: readonly HtmlPiece[]): string {
  const pieces = joinPieces(unmerged)
  const [only] = pieces
  const isBare = only?.kind === 'text' && only.href === '' && only.marks.length === 0
  if (isBare && pieces.length === 1) return escapeText(only.text, true).trimEnd()
  const parts: string[] = []
  let href = ''
  let open: readonly string[] = []
  let space = ''

  const moveTo = (nextHref: string, wanted: readonly string[], first: string): void => {
    const isSameLink = nextHref === href
    const kept = isSameLink ? commonLength(open, wanted, space !== '') : 0
    const closed = open.slice(kept).reverse()
    const isFree = open.length === 0 || space !== '' || !isSameLink
    for (const sign of closed) parts.push(sign)
    if (!isSameLink && href !== '') parts.push(`](${escapeAddress(href)})`)
    if (space !== '') parts.push(space)
    if (!isSameLink && nextHref !== '') parts.push('[')
    const before = parts[parts.length - 1]?.slice(-1) ?? ''
    const opened = isFree && canOpenMark(before, first) ? wanted.slice(kept) : []
    for (const sign of opened) parts.push(sign)
    open = [...open.slice(0, kept), ...opened]
    href = nextHref
    space = ''
  }

  pieces.forEach((piece, index) => {
    if (piece.kind === 'media') {
      moveTo(piece.href, [], '')
      parts.push(mediaMarkdown(piece))
      return
    }
    const core = piece.text.trim()
    if (core === '') {
      space += piece.text
      return
    }
    const start = piece.text.length - piece.text.trimStart().length
    space += piece.text.slice(0, start)
    const isCode = piece.marks.includes('mono') && !(parts[parts.length - 1] ?? '').endsWith('`')
    const signs = piece.marks.flatMap((mark) => (mark === 'mono' ? [] : signOf[mark]))
    moveTo(piece.href, signs, isCode ? '`' : core.charAt(0))
    parts.push(isCode ? codeSpan(core) : escapeText(core, index === pieces.length - 1))
    space += piece.text.slice(start + core.length)
  })
  moveTo('', [], '')
  return parts.join('').trimEnd()
}

/** How many marks stay open; without white space between, all or none, because marks in a row are read as one. */
function commonLength(
  open: readonly string[],
  wanted: readonly string[],
  hasSpace: boolean,
): number {
  let length = 0
  while (length < open.length && open[length] === wanted[length]) length += 1
  return hasSpace || length === open.length ? length : 0
}

function mediaMarkdown({ media, url, alt }: HtmlPiece & { readonly kind: 'media' }): string {
  if (media === 'video') return `<video src="${url.replace(/"/g, '%22')}"></video>`
  return `![${escapeMarkdown(alt)}](${escapeAddress(url)})`
}

function escapeText(text: string, isLast: boolean): string {
  // With what the next piece begins with, the last sign could make a mark: "!" and "[".
  if (isLast || !/[!<&~]/.test(text.slice(-1))) return escapeMarkdown(text)
  const tail = /(?:[!<&]|~{1,9})$/.exec(text)?.[0] ?? ''
  const escaped = tail.replace(/./g, '\\$&')
  return escapeMarkdown(text.slice(0, text.length - tail.length)) + escaped
}

/** A line that begins like a heading or a quote is none. A line of dashes divides, whoever drew it. */
function escapeLineStart(line: string): string {
  return /^(?:#{1,6}(?:\s|$)|>)/.test(line) ? `\\${line}` : line
}

function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return fence + pad + text + pad + fence
}

/** Brackets that do not pair, spaces and what else would end an address are written as codes. */
function escapeAddress(url: string): string {
  const codes = /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(url) ? /[\s<>\\]/g : /[\s<>\\()]/g
  return url.replace(codes, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
