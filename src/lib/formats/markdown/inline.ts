/**
 * Markdown within a paragraph → pieces. After CommonMark (spec.commonmark.org/0.31.2, section 6) with three
 * differences, because posts are not documents: style does not begin inside a word (see `canOpenMark`), it may end
 * before any letter ("**So!**he said", and Chinese), and code stays on its line. What does not pair is text.
 */
import { decodeEntities } from '../../decode/entities'
import { canOpenMark } from '../../decode/markdown-marks'
import { readTags } from '../../decode/tags'
import type { Mark } from '../../thread/thread'
import type { PostPiece, ReadPieces } from '../post-pieces'
import { findDestinations } from './addresses'
import { codeText, findCodeSpans } from './code-spans'

type Token =
  | { readonly kind: 'text'; text: string; readonly isCode: boolean }
  | {
      readonly kind: 'media'
      readonly media: 'image' | 'video'
      readonly url: string
      readonly alt: string
    }

/** Marks that may begin a style, from the outermost to the innermost. */
interface Opener {
  readonly sign: string
  /** Index of its token. */
  readonly at: number
  /** How many signs are left. */
  length: number
}

interface Bracket {
  readonly at: number
  readonly isImage: boolean
}

/** What holds for the tokens from `from` up to `to`, that one not included. */
interface Span {
  readonly from: number
  readonly to: number
  readonly mark?: Mark
  readonly href?: string
}

// In order: the face with a backslash that everybody types; escapes, character codes, backticks, marks; pictures
// that Obsidian keeps as files beside the note, "![[a.png|300]]"; brackets, addresses in "<>"; addresses, mentions
// and tags, whose "_" are their own.
const special =
  /(¯\\{1,3}_\(ツ\)\\?_\/¯)|\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|(`+)|(\*+|_+|~{2,})|!\[\[([^[\]\n|]{1,300}\.(?:png|jpe?g|gif|webp|avif|heic|bmp|PNG|JPE?G|GIF|HEIC))(?:\|[^[\]\n]{0,100})?\]\]|(!?\[)|(\])|<(https?:\/\/[^\s<>]{1,2000})>|(?:https?:\/\/[^\s<>*[\]()`\\]+|[@#＃$][\p{L}\p{N}_]{1,100})/gu

/** Reads a paragraph, which may have several lines. Linear time. */
export function readInline(source: string): ReadPieces {
  const tokens: Token[] = []
  const spans: Span[] = []
  const openers: Opener[] = []
  const openCounts = new Map<string, number>()
  const brackets: Bracket[] = []
  // Brackets below this one have a link inside and can be none themselves.
  let linkFloor = 0
  let entities = 0

  const addText = (text: string): void => {
    if (text !== '') tokens.push({ kind: 'text', text, isCode: false })
  }
  const decode = (text: string): string => {
    const decoded = decodeEntities(text)
    entities += decoded.count
    return decoded.text
  }
  const popOpener = (): Opener | undefined => {
    const opener = openers.pop()
    if (opener !== undefined) openCounts.set(opener.sign, (openCounts.get(opener.sign) ?? 1) - 1)
    return opener
  }

  const addMarks = (run: string, before: string, after: string): void => {
    const sign = run.charAt(0)
    const { canOpen, canClose } = sidesOf(sign, before, after)
    const isInWord = /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after)
    let length = run.length
    // Where marks could as well begin something, they end only what they end exactly.
    const ends = canClose && ((!canOpen && !isInWord) || endsExactly(openers, sign, length))
    while (ends && length > (sign === '~' ? 1 : 0) && (openCounts.get(sign) ?? 0) > 0) {
      let opener = openers[openers.length - 1]
      while (opener !== undefined && opener.sign !== sign) {
        popOpener()
        opener = openers[openers.length - 1]
      }
      if (opener === undefined) break
      const used = Math.min(2, length, opener.length)
      if (sign === '_' && used === 2 && isDunder(tokens, opener.at)) {
        popOpener()
        break
      }
      const from = opener.at + 1
      spans.push({ from, to: tokens.length, mark: markOf(sign, used) })
      opener.length -= used
      length -= used
      const token = tokens[opener.at]
      if (token?.kind === 'text') token.text = token.text.slice(used)
      if (opener.length < (sign === '~' ? 2 : 1)) popOpener()
    }
    if (length === 0) return
    addText(run.slice(run.length - length))
    if (!canOpen) return
    openers.push({ sign, at: tokens.length - 1, length })
    openCounts.set(sign, (openCounts.get(sign) ?? 0) + 1)
  }

  /** Gives true when the bracket ends a link or a picture, whose address is `href`. */
  const closeBracket = (href: string | undefined): boolean => {
    const bracket = brackets.pop()
    const isActive = bracket?.isImage === true || brackets.length >= linkFloor
    linkFloor = Math.min(linkFloor, brackets.length)
    if (bracket === undefined || href === undefined || !isActive) return false
    const from = bracket.at + 1
    if (bracket.isImage) {
      const alt = tokens
        .slice(from)
        .map((token) => (token.kind === 'text' ? token.text : token.alt))
      tokens.length = bracket.at
      tokens.push({ kind: 'media', media: 'image', url: href, alt: alt.join('') })
      while ((openers[openers.length - 1]?.at ?? -1) >= bracket.at) popOpener()
      while ((spans[spans.length - 1]?.from ?? -1) > bracket.at) spans.pop()
    } else {
      const token = tokens[bracket.at]
      if (token?.kind === 'text') token.text = ''
      spans.push({ from, to: tokens.length, href })
      linkFloor = brackets.length
    }
    return true
  }

  const addMarkdown = (text: string): void => {
    const destinations = findDestinations(text)
    const codeEnds = findCodeSpans(text)
    let at = 0
    const pattern = new RegExp(special)
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [all, shrug, escaped, ticks, marks, file, bracket, closing, address] = match
      const { index } = match
      let end = index + all.length
      addText(decode(text.slice(at, index)))
      if (shrug !== undefined) {
        addText('¯\\_(ツ)_/¯')
      } else if (escaped !== undefined) {
        addText(escaped)
      } else if (ticks !== undefined) {
        const codeEnd = codeEnds.get(index)
        if (codeEnd === undefined) {
          addText(ticks)
        } else {
          tokens.push({ kind: 'text', text: codeText(text, end, codeEnd), isCode: true })
          end = codeEnd + ticks.length
        }
      } else if (marks !== undefined) {
        addMarks(marks, text.charAt(index - 1), text.charAt(end))
      } else if (file !== undefined) {
        tokens.push({ kind: 'media', media: 'image', url: file, alt: '' })
      } else if (bracket !== undefined) {
        addText(bracket)
        brackets.push({ at: tokens.length - 1, isImage: bracket === '![' })
      } else if (closing !== undefined) {
        const destination = destinations.get(end)
        const href =
          destination === undefined ? undefined : decode(unescapeMarks(destination.address))
        if (closeBracket(href) && destination !== undefined) end = destination.end
        else addText(closing)
      } else if (address !== undefined) {
        spans.push({ from: tokens.length, to: tokens.length + 1, href: decode(address) })
        addText(decode(address))
      } else {
        addText(decode(all))
      }
      at = end
      pattern.lastIndex = end
    }
    addText(decode(text.slice(at)))
  }

  const tagged = readTags(source, { hasEscapes: true })
  for (const piece of tagged.pieces) {
    if (piece.kind === 'text') {
      addMarkdown(piece.text)
    } else if (piece.kind === 'link') {
      spans.push({ from: tokens.length, to: tokens.length + 1, href: decode(piece.href) })
      addText(decode(piece.text))
    } else {
      tokens.push({ ...piece, url: decode(piece.url), alt: decode(piece.alt) })
    }
  }
  return { pieces: toPieces(tokens, spans), tags: tagged.count, entities }
}

/** Whether `length` marks are as many as the last opener, or the last two, have. */
function endsExactly(openers: readonly Opener[], sign: string, length: number): boolean {
  const [last, before] = openers.slice(-2).reverse()
  if (last?.sign !== sign)
    return openers.slice(-6).some((each) => each.sign === sign && each.length === length)
  return last.length === length || (before?.sign === sign && before.length + last.length === length)
}

function markOf(sign: string, used: number): Mark {
  if (sign === '~') return 'strike'
  return used === 2 ? 'bold' : 'italic'
}

const punctuation = /[\p{P}\p{S}]/u

/** Whether marks between two characters can begin a style and end one. */
function sidesOf(
  sign: string,
  before: string,
  after: string,
): { readonly canOpen: boolean; readonly canClose: boolean } {
  const isAfterSpace = before === '' || /\s/.test(before)
  if (sign !== '_') return { canOpen: canOpenMark(before, after), canClose: !isAfterSpace }
  const isBeforeSpace = after === '' || /\s/.test(after)
  // "_" is a letter of names: it counts only at the edge of a word.
  const canOpen = !isBeforeSpace && (isAfterSpace || punctuation.test(before))
  const canClose = !isAfterSpace && (isBeforeSpace || punctuation.test(after))
  return { canOpen, canClose }
}

/** "__init__" is a name in Python, not a bold word. */
function isDunder(tokens: readonly Token[], from: number): boolean {
  const [, inner, ...more] = tokens.slice(from, from + 3)
  return more.length === 0 && inner?.kind === 'text' && /^[a-z][a-z0-9_]*$/.test(inner.text)
}

function unescapeMarks(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** The pieces of tokens, neighbours of the same meaning joined. */
function toPieces(tokens: readonly Token[], spans: readonly Span[]): readonly PostPiece[] {
  const starts = byPlace(spans, ({ from }) => from)
  const ends = byPlace(spans, ({ to }) => to)
  const counts = new Map<Mark, number>()
  const hrefs: string[] = []
  const pieces: PostPiece[] = []
  tokens.forEach((token, index) => {
    for (const span of ends.get(index) ?? []) {
      if (span.mark !== undefined) counts.set(span.mark, (counts.get(span.mark) ?? 1) - 1)
      else hrefs.pop()
    }
    for (const span of starts.get(index) ?? []) {
      if (span.mark !== undefined) counts.set(span.mark, (counts.get(span.mark) ?? 0) + 1)
      else hrefs.push(span.href ?? '')
    }
    const href = hrefs[hrefs.length - 1]
    if (token.kind === 'media') {
      pieces.push({ ...token, href: href ?? '' })
      return
    }
    if (token.text === '') return
    const order: readonly Mark[] = ['bold', 'italic', 'strike']
    const own = order.filter((mark) => (counts.get(mark) ?? 0) > 0)
    const marks: readonly Mark[] = token.isCode ? [...own, 'mono'] : own
    if (href !== undefined) addPiece(pieces, { kind: 'link', text: token.text, href, marks })
    else addPiece(pieces, { kind: token.isCode ? 'code' : 'text', text: token.text, marks })
  })
  return pieces
}

function byPlace(
  spans: readonly Span[],
  placeOf: (span: Span) => number,
): ReadonlyMap<number, readonly Span[]> {
  const places = new Map<number, Span[]>()
  for (const span of spans) {
    if (span.to <= span.from) continue
    const others = places.get(placeOf(span))
    if (others === undefined) places.set(placeOf(span), [span])
    else others.push(span)
  }
  return places
}

function addPiece(pieces: PostPiece[], piece: Exclude<PostPiece, { kind: 'media' }>): void {
  const last = pieces[pieces.length - 1]
  const isSame =
    last !== undefined &&
    last.kind !== 'media' &&
    last.kind === piece.kind &&
    last.marks.join() === piece.marks.join() &&
    (last.kind !== 'link' || (piece.kind === 'link' && last.href === piece.href))
  if (isSame) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
  else pieces.push(piece)
}
