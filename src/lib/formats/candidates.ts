/**
 * The clipboard often holds the same thing twice, as text and as HTML. Which one is read is decided here.
 *
 * 1. Text that is itself the source of a page, and a page without text: the page is read, as `html` by formats
 *    that know its parts, else as `markdown`. Its bare source is read as text only by a format that is sure of
 *    it, such as the one for embed codes.
 * 2. HTML that says nothing more than the text is looks, and the text is read: code editors, word processors
 *    and mail programs give fonts and colours. More is: an address of a picture or a link that the text does not
 *    name, emphasis, lists, headings, quotes, code.
 * 3. HTML that lacks a word of the text is not read, so that no word is lost by the choice.
 * 4. Otherwise HTML comes first, then Markdown made from it, then the text; the likelier format wins, and for one
 *    and the same format the earlier of these.
 */
import type { Note } from '../base/parsed'
import { cleanText } from '../decode/clean-text'
import { isHtmlDocument, parseHtml } from '../decode/html'
import { htmlLines, type HtmlLine } from '../decode/html-lines'
import { linesMarkdown } from '../decode/html-markdown'
import type { NoteCode } from '../thread/note-words'
import type { Source, Syntax } from './format'
import { isContentPicture } from './pictures'

/** One way to understand what was pasted. */
export interface Candidate {
  readonly source: Source
  /** What cleaning it had to do. */
  readonly notes: readonly Note<NoteCode>[]
  /** The least likeness with which a format may take it. */
  readonly minimum: number
}

/** The candidates of a paste, those that say more first. At least one, maybe blank. Linear time. */
export function candidatesOf({
  text,
  html,
}: {
  text: string
  html?: string
}): readonly Candidate[] {
  const isBare = text.trim() === '' && html !== undefined && !hasTags(html)
  const plain = clean(isBare ? html : text, 'plain')
  const page = pageOf(text, html)
  if (page !== null) {
    const { raw, markdown } = readPage(page)
    return [raw, markdown, { ...plain, minimum: sure }]
  }
  if (html === undefined || !hasTags(html)) return [plain]
  const { raw, markdown, lines } = readPage(html)
  const isRead =
    saysMore(lines, plain.source.text) && hasAllWords(wordsOf(lines), plain.source.text)
  return isRead ? [{ ...raw, minimum: sure }, markdown, plain] : [plain]
}

// Of a likeness: signs that occur together by chance in no other text.
const sure = 0.5

function pageOf(text: string, html: string | undefined): string | null {
  if (isHtmlDocument(text)) return text
  const isAll = html !== undefined && (text.trim() === '' || text === html)
  return isAll && hasTags(html) ? html : null
}

function hasTags(html: string): boolean {
  return /<[a-z!/]/i.test(html)
}

function readPage(html: string): {
  readonly raw: Candidate
  readonly markdown: Candidate
  readonly lines: readonly HtmlLine[]
} {
  const raw = clean(html.replace(hardSpace, ' ').replace(zeroWidth, ''), 'html')
  const lines = htmlLines(parseHtml(raw.source.text), { whiteSpace: 'collapse' })
  const cleaned = clean(linesMarkdown(lines), 'markdown')
  const markdown = { ...cleaned, notes: raw.notes }
  return { raw, markdown, lines }
}

// What `cleanText` takes out as characters, written as codes.
const hardSpace = /&(?:nbsp|#160|#xa0);/gi
const zeroWidth = /&(?:ZeroWidthSpace|#8203|#x200b|#65279|#xfeff);/gi

function clean(text: string, syntax: Syntax): Candidate {
  const { value, notes } = cleanText(text)
  return { source: { text: value, syntax }, notes, minimum: 0 }
}

/** Whether HTML has something that the text has not, see above. */
function saysMore(lines: readonly HtmlLine[], text: string): boolean {
  const isMarkdown = /\*\*|\]\(/.test(text)
  const styles = new Set<string>()
  for (const { kind, prefix, pieces } of lines) {
    if (!isMarkdown && (kind === 'heading' || kind === 'code')) return true
    if (!isMarkdown && /[->.] $/.test(prefix)) return true
    for (const piece of pieces) {
      if (isNewAddress(piece.href, text)) return true
      if (piece.kind === 'text') {
        if (piece.text.trim() !== '') styles.add(piece.marks.join())
      } else if (
        piece.media === 'image' &&
        isContentPicture(piece.url) &&
        !text.includes(piece.url)
      ) {
        return true
      }
    }
  }
  // A text that is bold from end to end has no emphasis.
  return !isMarkdown && styles.size > 1
}

function isNewAddress(href: string, text: string): boolean {
  return href !== '' && !text.includes(href.replace(/^https?:\/\/|\/$/g, ''))
}

/** Some browsers write the descriptions of pictures into their text. */
function wordsOf(lines: readonly HtmlLine[]): string {
  const lineText = ({ prefix, pieces }: HtmlLine): string =>
    prefix + pieces.map((piece) => (piece.kind === 'text' ? piece.text : ` ${piece.alt} `)).join('')
  return lines.map(lineText).join('\n')
}

const word = /[\p{L}\p{N}]+/gu

/** Whether every word of `text` is in `shown`; words that one of them glues to the next do not count. */
function hasAllWords(shown: string, text: string): boolean {
  const known = new Set(shown.match(word))
  const missing = new Set((text.match(word) ?? []).filter((each) => !known.has(each)))
  if (missing.size === 0) return true
  if (missing.size > mostGlued) return false
  const letters = shown.replace(/[^\p{L}\p{N}]+/gu, '')
  return Array.from(missing).every((each) => letters.includes(each))
}

// Each costs a search through the whole text.
const mostGlued = 100
