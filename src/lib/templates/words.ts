/** Words of the deck as runs of a text layer. */
import type { Font } from '../base/type'
import { withoutEmoji } from '../deck/emoji'
import type { Words } from '../deck/deck'
import { textOf } from '../deck/words'
import { paragraphDirection } from '../thread/scripts'
import type { Run } from '../thread/thread'
import { withText } from '../thread/text'
import type { TextRun } from '../slide/node'
import { curlQuotes, joinWords } from './typesetting'

/** Title words: no emoji, no fonts of their own, one line unless the writer broke it. */
export function titleText(words: Words): string {
  const bare = textOf(withoutEmoji(shownWords(words)))
  return joinWords(curlQuotes(bare.replace(/\s+/g, ' ').trim()))
}

/** Words of a quotation: as a title, but with its emoji and with the lines the writer broke. */
export function quoteText(words: Words): string {
  const shown = textOf(shownWords(words)).replace(/[^\S\n]+/g, ' ')
  return joinWords(curlQuotes(shown.replace(/ ?\n ?/g, '\n').trim()))
}

/** Body words in `font`: links and names in 600, marks as marks, joined where they must not break. */
export function bodyRuns(words: Words, font: Font): readonly TextRun[] {
  const shown = shownWords(words)
  const joined = joinWords(curlQuotes(textOf(shown)))
  let at = 0
  return shown.map((run) => {
    const part = joined.slice(at, at + run.text.length)
    at += run.text.length
    return styled(run, part, font)
  })
}

function styled(run: Run, text: string, font: Font): TextRun {
  const marks = run.marks ?? []
  const isName = run.kind !== 'text'
  const weight = marks.includes('bold') ? 700 : isName ? Math.max(600, font.weight) : font.weight
  const family = marks.includes('mono') ? 'JetBrains Mono' : font.family
  const own: Font = { family, weight, italic: font.italic || marks.includes('italic') }
  const isSame =
    own.family === font.family && own.weight === font.weight && own.italic === font.italic
  return {
    text,
    ...(isSame ? {} : { font: own }),
    ...(run.kind === 'link' ? { href: run.href } : {}),
    ...(marks.includes('strike') ? { decoration: 'strikethrough' as const } : {}),
  }
}

/**
 * A title with the marks of its words. `title` is `titleText(words)` or `quoteText(words)`, or that with its lines broken: only
 * white space may differ. A display face has no second weight, so what is bold or italic is set in the
 * face's other slant (`other`; null where it has none); code in the mono face, struck words struck.
 * One plain run if every word has the same marks: emphasis on all is emphasis on nothing.
 */
export function titleRuns(title: string, words: Words, other: Font | null): readonly TextRun[] {
  const shown = shownWords(words)
  // Quotations keep their emoji. Marks are replaced one for one, so lengths tell.
  const isWhole = visible(textOf(shown)).length === visible(title).length
  const bare = isWhole ? shown : withoutEmoji(shown)
  const marks = bare.flatMap((run) => Array.from(visible(run.text), () => (run.marks ?? []).join()))
  if (marks.every((mark) => mark === marks[0]) && marks[0]?.includes('strike') !== true) {
    return [{ text: title }]
  }
  const runs: { text: string; readonly mark: string }[] = []
  let at = 0
  for (const character of title) {
    const last = runs[runs.length - 1]
    const isSpace = /\s/u.test(character)
    // A space belongs to marked words only between two of them.
    const mark = isSpace ? (last?.mark === marks[at] ? (marks[at] ?? '') : '') : (marks[at++] ?? '')
    if (last?.mark === mark) last.text += character
    else runs.push({ text: character, mark })
  }
  return runs.map(({ text, mark }) => ({ text, ...titleMark(mark, other) }))
}

function visible(text: string): string {
  return text.replace(/\s/gu, '')
}

function titleMark(mark: string, other: Font | null): Omit<TextRun, 'text'> {
  const isOther = /bold|italic/.test(mark) && other !== null
  const font = mark.includes('mono') ? monoFont : isOther ? other : null
  return {
    ...(font === null ? {} : { font }),
    ...(mark.includes('strike') ? { decoration: 'strikethrough' as const } : {}),
  }
}

const monoFont: Font = { family: 'JetBrains Mono', weight: 400, italic: false }

/**
 * Links as addresses, and among words from right to left each name and tag after a left-to-right mark: the sign
 * before it has no direction of its own, and would stand at the wrong end.
 */
function shownWords(words: Words): Words {
  const shown = words.map(asShown)
  if (paragraphDirection(textOf(shown)) === 'ltr') return shown
  return shown.map((run, index) => {
    const isName = (run.kind === 'mention' || run.kind === 'hashtag') && /^[@#]\w/.test(run.text)
    const isMarked = shown[index - 1]?.text.endsWith(leftToRight) === true
    return isName && !isMarked ? withText(run, `${leftToRight}${run.text}`) : run
  })
}

const leftToRight = '\u200E'

/** A link shows where it leads, not its whole address; words that are a link stay. */
function asShown(run: Run): Run {
  if (run.kind !== 'link' || !isAddress(run.text, run.href)) return run
  return withText(run, shownAddress(run.href))
}

function isAddress(text: string, href: string): boolean {
  return (
    /^(?:https?:\/\/|www\.)\S+$/i.test(text) ||
    href.replace(/^https?:\/\//i, '').startsWith(text.replace(/(?:…|\.\.\.)$/, ''))
  )
}

/** "https://www.example.com/a/b" → "example.com"; of a shortened address the path is all there is. */
export function shownAddress(href: string): string {
  const [, host = href, path = ''] = /^(?:[a-z]+:\/\/)?(?:www\.)?([^/?#]+)(.*)$/i.exec(href) ?? []
  const isShortened =
    /^(?:t\.co|bit\.ly|lnkd\.in|buff\.ly|ow\.ly|tinyurl\.com|goo\.gl|youtu\.be|dub\.sh)$/i.test(
      host,
    )
  return isShortened ? `${host}${path}`.replace(/\/$/, '') : host
}

/** Characters of a second clause in italics. */
const longestItalic = 40

/** Runs of a title: its second clause in italics, if the face has them and there is a clause. */
export function coverRuns(title: string, italic: Font | null): readonly TextRun[] {
  const clause = /^[^,:–—]{2,}(?:[,:]|\s[–—])(?=\s)/u.exec(title)
  if (italic === null || clause === null) return [{ text: title }]
  const [first] = clause
  // Italics are for a turn at the end; a whole sentence in them would be a second voice.
  if (title.length - first.length > longestItalic) return [{ text: title }]
  return [{ text: first }, { text: title.slice(first.length), font: italic }]
}
