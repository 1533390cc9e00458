/**
 * The one word or phrase of a statement that is set in the accent: what the writer marked, a quoted term,
 * a number with its unit, a noun phrase that comes again, the first noun phrase before a comma, a name.
 */
import { classOf, isEnglish, isVague, singular } from './english'
import { nounPhrases, type Phrase } from './noun-phrases'
import { numberIn } from './numbers'

/** Offsets are UTF-16 units of the text. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface Highlight extends Range {
  readonly kind: 'marked' | 'quoted' | 'number' | 'phrase'
}

export interface HighlightContext {
  /** What else is said: on the slide, and what the deck is about. A phrase of both is worth its colour. */
  readonly others?: string
  /** Words that the writer set in bold, italics or code. */
  readonly marked?: readonly string[]
}

/** Of the text, above which a highlight would be no highlight. */
const mostOfText = 0.6

/** Characters and words of a highlight at most. */
const longest = 36
const mostWords = 5

/**
 * The range of a text to be coloured, or null where nothing stands out. Noun phrases are found in English
 * only; marks, quoted terms and numbers in every language. Spaces may be no-break spaces and line breaks.
 */
export function highlightOf(given: string, context: HighlightContext = {}): Highlight | null {
  const text = withoutAddresses(given)
  const isFit = ({ from, to }: Range): boolean => {
    const words = text.slice(from, to).split(/\s+/).length
    return (
      to - from <= longest && words <= mostWords && to - from <= text.trim().length * mostOfText
    )
  }
  const first = (kind: Highlight['kind'], found: readonly Range[]): Highlight | null => {
    const isWhole = (range: Range): boolean => kind !== 'phrase' || !isTornOff(text, range)
    const range = found.find((each) => isFit(each) && isWhole(each))
    return range === undefined ? null : { kind, from: range.from, to: range.to }
  }
  return (
    first('marked', markedIn(text, context.marked ?? [])) ??
    first('quoted', quotedIn(text)) ??
    first('number', numberIn(text)) ??
    first('phrase', phrasesIn(text, context))
  )
}

/** Whether a range is a part of what is written as one word: of "TL;DR", "24/7" or "R&D". */
function isTornOff(text: string, { from, to }: Range): boolean {
  const joint = /^[\p{L}\p{N}][;:/\\.,&+_*=~^|][\p{L}\p{N}]$/u
  return joint.test(text.slice(from - 2, from + 1)) || joint.test(text.slice(to - 1, to + 2))
}

/** Addresses, names of accounts, tags and stock symbols as dots, so that no part of one is coloured. */
function withoutAddresses(text: string): string {
  const address =
    /https?:\/\/\S+|(?<![\p{L}\p{N}])(?:[@#][\p{L}\p{N}_]+|\$\p{Lu}+(?!\p{L}))|(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}\/\S*/gu
  return text.replace(address, (found) => '·'.repeat(found.length))
}

function markedIn(text: string, marked: readonly string[]): readonly Range[] {
  const plain = text.replace(/\s/g, ' ')
  return marked.flatMap((words) => {
    const from = plain.indexOf(words.replace(/\s+/g, ' '))
    return from < 0 || words.trim() === '' ? [] : [{ from, to: from + words.length }]
  })
}

const quotes =
  /“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|‹[^‹›]+›|「[^「」]+」|『[^『』]+』|《[^《》]+》|"[^"]+"|(?<![\p{L}\p{N}])[‘'][^‘’']+[’'](?![\p{L}\p{N}])/gu

/** Words between quotation marks that are a term: not a whole sentence, nor only a number. */
function quotedIn(text: string): readonly Range[] {
  return Array.from(text.matchAll(quotes), (found) => ({
    from: found.index,
    to: found.index + found[0].length,
    inner: found[0].slice(1, -1),
  })).filter(
    ({ inner }) =>
      !/[.!?。！？]/u.test(inner.slice(0, -1)) &&
      /\p{L}{3}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(
        inner,
      ),
  )
}

function phrasesIn(text: string, { others = '' }: HighlightContext): readonly Range[] {
  if (!isEnglish(`${text} ${others}`)) return []
  const phrases = nounPhrases(text)
  const clause = /[,;:](?=\s)|\s[–—-](?=\s)|—/u.exec(text)?.index ?? 0
  return [
    ...mostWordsFirst(phrases.filter((phrase) => comesAgain(phrase, text, others))),
    ...phrases.filter(({ to }) => to <= clause).slice(0, 1),
    ...namesIn(text).map((name) => phrases.find((phrase) => isWithin(name, phrase)) ?? name),
    // A sentence of one clause: a word alone must be long enough to mean something by itself.
    ...mostWordsFirst(phrases).filter(({ from, to }) => to - from >= shortestAlone),
  ]
}

/** Characters of a phrase that neither comes again nor stands before a comma. */
const shortestAlone = 6

function mostWordsFirst(phrases: readonly Phrase[]): readonly Phrase[] {
  const rank = ({ words }: Phrase): number => Math.min(2, words.length)
  return [...phrases].sort((one, other) => rank(other) - rank(one))
}

/** Characters of a word that says enough to be found again. */
const shortestWord = 4

/** Whether what a phrase speaks of is spoken of elsewhere, too. */
function comesAgain({ from, to, words }: Phrase, text: string, others: string): boolean {
  const own = words.filter((word) => word.length >= shortestWord && !isVague(word)).map(singular)
  const elsewhere = `${text.slice(0, from)} ${text.slice(to)} ${others}`
  const found = elsewhere.match(/[\p{L}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{N}]+)*/gu) ?? []
  const names = new Set(found.map(singular))
  return own.some((word) => names.has(word))
}

function isWithin(range: Range, { from, to }: Range): boolean {
  return range.from >= from && range.to <= to
}

/**
 * A capital inside a sentence, or inside a word: "ModernBERT", "Web Mercator". Not where every word has one,
 * nor that of a word with which a sentence begins after a colon: "Step 3: The loaf".
 */
function namesIn(text: string): readonly Range[] {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  if (capitals * 2 > words.length) return []
  const sign =
    /(?<=[\p{L}\p{N},;:’'”)]\s)\p{Lu}[\p{L}\p{N}]*\p{Ll}[\p{L}\p{N}-]*(?:\s\p{Lu}[\p{L}\p{N}-]+){0,2}|(?<![\p{L}\p{N}])\p{Lu}?\p{Ll}+\p{Lu}[\p{L}\p{N}-]*|(?<![\p{L}\p{N}])\p{Lu}{2,}[\p{L}\p{N}]*(?:-\d+)?(?![\p{L}\p{N}])/gu
  const calendar =
    /^(?:I|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?s?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
  return Array.from(text.matchAll(sign), ({ 0: name, index }) => ({
    from: index,
    to: index + name.length,
    name,
  })).filter(({ name, from }) => {
    const isBeginning = /[:.!?…]["'”’)]*\s$/u.test(text.slice(0, from))
    const [first = ''] = name.split(/\s/)
    return !calendar.test(name) && !(isBeginning && classOf(first) !== 'noun')
  })
}
