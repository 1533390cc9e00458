/**
 * The words of a post, its lines joined again where the copy broke them: X's pages give a mention a box of
 * its own, so that a copy has a line end before and after it, and copies of 2020–2022 the name of an emoji.
 */
import type { PageLine } from './page-lines'
import { emojiOf, longestName } from './words/emoji-names'

export interface JoinedText {
  readonly text: string
  /** The names of emoji that were turned back. */
  readonly emojiWords: readonly string[]
}

/**
 * The text of some lines as their source had it, with broken sentences joined. `hasEmojiWords`: names of
 * emoji on a line of their own or at the end of one mean the emoji. Linear time.
 */
export function joinLines(written: readonly PageLine[], hasEmojiWords: boolean): JoinedText {
  const emojiWords: string[] = []
  const lines = written.map((line): PageLine => {
    if (!hasEmojiWords) return line
    const turned = withEmoji(line.raw)
    for (const name of turned.names) emojiWords.push(name)
    const { raw } = turned
    return turned.names.length === 0 ? line : { ...line, raw, shown: raw, text: raw.trim() }
  })
  const parts: string[] = []
  lines.forEach((line, index) => {
    parts.push(line.raw)
    const next = lines[index + 1]
    if (next !== undefined) parts.push(glueBetween(line, next, lines[index + 2]) ?? '\n')
  })
  return { text: parts.join(''), emojiWords }
}

const mention = /^@[A-Za-z0-9_]{1,15}$/
const otherPiece =
  /^(?:[#＃$][\p{L}\p{N}_]{1,100}|https?:\/\/\S{1,2000}|(?:[\w-]{1,63}\.){1,3}[a-z]{2,12}\/\S{0,500})$/u
const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|\uFE0F|\u200D|♀|♂){1,12}$/u
const closing = /^[.,;:!?)\]’'”"…%、。，！？）」]/u
const endsSentence = /[.!?:;。！？：…)\]"”’*•-]\s*$/u

/** What stands between two lines that are one; null where they are two. */
function glueBetween(
  line: PageLine,
  next: PageLine,
  afterNext: PageLine | undefined,
): string | null {
  if (next.shown === '' || line.shown === '') return null
  const isOpenBefore = /\s$/.test(line.shown)
  const isOpenAfter = /^\s/.test(next.shown) || closing.test(next.shown)
  if (mention.test(line.text) || emoji.test(line.text)) {
    if (isOpenAfter || isOpenBefore) return ''
    if (emoji.test(line.text)) return emoji.test(next.text) ? '' : null
    return goesOn(next) ? ' ' : null
  }
  // A tag or an address may well begin a line of its own.
  if (otherPiece.test(line.text)) return isOpenAfter && !closing.test(line.text) ? '' : null
  if (otherPiece.test(next.text)) {
    const after = afterNext?.shown ?? ''
    return isOpenBefore && (/^\s+\S/.test(after) || closing.test(after)) ? '' : null
  }
  if (!mention.test(next.text) && !emoji.test(next.text)) return null
  if (isOpenBefore) return ''
  if (emoji.test(next.text) || line.text === '' || endsSentence.test(line.shown)) return null
  // An editor took the blanks off the ends: the sentence goes on behind the mention, or it does not.
  const isBroken = afterNext !== undefined && (goesOn(afterNext) || closing.test(afterNext.shown))
  return isBroken ? ' ' : null
}

function goesOn({ shown }: PageLine): boolean {
  return /^\s*\p{Ll}/u.test(shown)
}

const mostPerLine = 8

/** Names of emoji at the end of a line → the emoji; a name of one word only on a line of its own. */
function withEmoji(written: string): { readonly raw: string; readonly names: readonly string[] } {
  const end = written.trimEnd()
  if (end.length > 2000 || !/[a-z]$/.test(end)) return { raw: written, names: [] }
  let words = end.split(' ')
  let found = ''
  let names: readonly string[] = []
  while (names.length < mostPerLine && words.length > 0) {
    const name = nameAtEnd(words)
    if (name === null) break
    found = name.emoji + found
    names = [words.slice(-name.length).join(' '), ...names]
    words = words.slice(0, words.length - name.length)
  }
  if (names.length === 0) return { raw: written, names }
  const rest = words.join(' ')
  const raw = (rest.trim() === '' ? rest : `${rest} `) + found + written.slice(end.length)
  return { raw, names }
}

function nameAtEnd(
  words: readonly string[],
): { readonly emoji: string; readonly length: number } | null {
  for (let length = Math.min(longestName, words.length); length > 0; length -= 1) {
    const name = words.slice(-length).join(' ')
    const found = emojiOf(name)
    const isAlone = words.slice(0, -length).every((word) => word === '')
    if (found !== null && (length > 1 || isAlone)) return { emoji: found, length }
  }
  return null
}
