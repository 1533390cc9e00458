/**
 * The words and signs of JSON, and of what people paste in its place: object literals of JavaScript,
 * TypeScript and Python, comments, texts in any quotes, texts broken into lines by a page of documentation.
 */
export type Token =
  | { readonly kind: 'open' | 'close'; readonly mark: string; readonly end: number }
  | { readonly kind: 'comma' | 'plus' | 'other' | 'end'; readonly end: number }
  | { readonly kind: 'word'; readonly text: string; readonly end: number }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly end: number
      /** Its closing quote is missing. */
      readonly isCut: boolean
    }

/** What a line break inside a text stands for: where a page broke it between words, a space. */
export type LineBreak = ' ' | ''

const blank = /(?:\s+|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)|#[^\n]*)+/y
const word = /-?\d[\d.]{0,40}[eE]\+\d{1,5}|[^\s,:{}[\]()"'`;=+]+/y

/** The token at `from` or after blanks and comments. Linear time over a whole text. */
export function readToken(text: string, from: number, lineBreak: LineBreak): Token {
  blank.lastIndex = from
  const at = blank.test(text) ? blank.lastIndex : from
  const sign = text.charAt(at)
  if (sign === '') return { kind: 'end', end: at }
  if (sign === '{' || sign === '[' || sign === '(') return { kind: 'open', mark: sign, end: at + 1 }
  if (sign === '}' || sign === ']' || sign === ')') {
    return { kind: 'close', mark: sign, end: at + 1 }
  }
  if (sign === ',' || sign === ';') return { kind: 'comma', end: at + 1 }
  if (sign === '+') return { kind: 'plus', end: at + 1 }
  if (sign === '"' || sign === "'" || sign === '`') return readString(text, at, sign, lineBreak)
  word.lastIndex = at
  const found = word.exec(text)
  if (found === null) return { kind: 'other', end: at + 1 }
  return { kind: 'word', text: found[0], end: at + found[0].length }
}

const plain = { '"': /[^"\\\n]+/y, "'": /[^'\\\n]+/y, '`': /[^`\\\n]+/y } as const
const escape = /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|\n[ \t]*|([^])|)/uy
const lineEnd = /\n[ \t]*/y
// A line that begins so is data again: the text before it lost its closing quote.
const dataLine = /(?:\{\s*["'}]|\[\s*[{"'\]]|[}\]]+,?\s*(?:\n|$)|["'][\w$-]{1,60}["']\s*:)/y

function readString(
  text: string,
  from: number,
  quote: keyof typeof plain,
  lineBreak: LineBreak,
): Token {
  const isTripled = text.startsWith(quote.repeat(3), from) && quote !== '`'
  const closing = isTripled ? quote.repeat(3) : quote
  const parts: string[] = []
  let at = from + closing.length
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) at += match[0].length
    return match
  }
  while (at < text.length) {
    const piece = take(plain[quote])
    if (piece !== null) parts.push(piece[0])
    const sign = text.charAt(at)
    if (sign === '\\') {
      parts.push(unescape(take(escape)))
    } else if (sign === '\n') {
      if (quote === '`' || isTripled) {
        parts.push('\n')
        at += 1
        continue
      }
      const isParagraph = text.charAt(at + 1) === '\n'
      const start = at
      take(lineEnd)
      dataLine.lastIndex = at
      if (dataLine.test(text))
        return { kind: 'text', text: parts.join(''), end: start, isCut: true }
      parts.push(betweenLines(parts, isParagraph ? '\n\n' : lineBreak))
    } else if (sign !== '') {
      if (text.startsWith(closing, at) && (isTripled || endsText(text, at + 1, quote))) {
        return { kind: 'text', text: parts.join(''), end: at + closing.length, isCut: false }
      }
      parts.push(sign)
      at += 1
    }
  }
  return { kind: 'text', text: parts.join(''), end: at, isCut: true }
}

/** Nothing after white space, nor inside of an address. */
function betweenLines(parts: readonly string[], lineBreak: string): string {
  const before = parts[parts.length - 1] ?? ''
  const isAddress = parts.length < 8 && /^https?:\/\/\S*$/.test(parts.join(''))
  return before === '' || isAddress || /\s$/.test(before) ? '' : lineBreak
}

// What can follow a closing quote; anything else, and the quote is part of the text, left without its "\".
const follower = /[ \t\r]{0,40}(?:[,:}\])+;/#\n`]|as\b|satisfies\b|$)/y

function endsText(text: string, at: number, quote: string): boolean {
  if (quote === '`') return true
  follower.lastIndex = at
  return follower.test(text)
}

const named: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
}

function unescape(match: RegExpExecArray | null): string {
  if (match === null) return ''
  const [, long, unit, byte, letter] = match
  const hex = long ?? unit ?? byte
  if (hex !== undefined) {
    const code = Number.parseInt(hex, 16)
    if (long === undefined) return String.fromCharCode(code)
    return code > 0x10ffff ? '' : String.fromCodePoint(code)
  }
  if (letter === undefined) return ''
  return Object.prototype.hasOwnProperty.call(named, letter) ? (named[letter] ?? '') : letter
}
