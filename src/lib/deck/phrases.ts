/**
 * Phrases of Japanese and Chinese, which write no spaces: where a title may be broken without breaking
 * a word, and how well. Not a dictionary. Japanese is broken after punctuation, after a particle, and where kana
 * give way to another script, which is nearly always the end of a phrase; Chinese between words (`chinese.ts`)
 * that do not lean on each other.
 */
import { chineseWords, type ChineseWord } from './chinese'
import { graphemes } from './graphemes'
import type { Script } from '../thread/scripts'

/** Whether titles of the script are broken at phrases. Korean writes spaces. */
export function hasPhrases(script: Script): boolean {
  return script === 'japanese' || script === 'chinese'
}

export interface Phrase {
  /** With the space after it, if there is one. */
  readonly text: string
  /** What a line that ends after it costs: 0 where a reader pauses anyway, `brokenWord` where a word may go on. */
  readonly pause: number
}

/** The cost of a line that may end inside a word. */
export const brokenWord = 0.6

/** Costs of the ends of lines beside those at punctuation, which are free. */
const pauses = {
  comma: 0.04,
  particle: 0.12,
  bracket: 0.1,
  otherScript: 0.2,
  word: 0.25,
  latin: 0.35,
}

/** The text cut after every phrase; joined they give the text. */
export function phrasesOf(text: string, script: Script): readonly Phrase[] {
  return script === 'chinese' ? chinesePhrases(text) : japanesePhrases(text)
}

const mayNotBegin =
  /^[)\]}!?,.:;%、。，．：；！？・ー々〜～」』】〕〉》）］｝”’…/+＋／ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u
const mayNotEnd = /[「『【〔〈《（(［[“‘#$@]$/u

/** What a line costs that ends after some words because of the marks there; null where there are none. */
function pauseAtMarks(before: string, next: string): number | null {
  if (/[。！？；：，.!?;:,…][」』”’】〕〉》）)］]*\s*$/u.test(before)) return 0
  if (/[、]\s*$/u.test(before)) return pauses.comma
  return /[」』”’】〕〉》）)］/+＋／]\s*$/u.test(before) || /^[「『【〔〈《（(［[“‘]/u.test(next)
    ? pauses.bracket
    : null
}

/** Kana a Japanese verb stem ends in, and what goes on with it as one word: 焼き方, 食べ物, 取り出し. */
const stemEnd = /^[いきぎしちびみりえけげせねべめれ]$/u
const afterStem = /^[方物者手目口込合出付上下取替直始続切抜掛返]/u

// Polite words in kana that follow others in kana: 読んで|いただき|ありがとう|ございました.
const politeWord = /(?<=\p{Script=Hiragana})(?:いただ[いきくけ]|ありがと|くださ[いっり]|ございま)/gu

function japanesePhrases(text: string): readonly Phrase[] {
  const phrases: Phrase[] = []
  let phrase = ''
  let at = 0
  const units = graphemes(text)
  const polite = new Set(Array.from(text.matchAll(politeWord), ({ index }) => index))
  units.forEach((unit, index) => {
    phrase += unit
    at += unit.length
    const next = units[index + 1]
    if (next !== undefined && (endsPhrase(unit, next) || polite.has(at))) {
      phrases.push({ text: phrase, pause: pauseAtMarks(phrase, next) ?? pauses.particle })
      phrase = ''
    }
  })
  return phrase === '' ? phrases : [...phrases, { text: phrase, pause: 0 }]
}

function endsPhrase(unit: string, next: string): boolean {
  if (mayNotBegin.test(next) || /^\s/.test(next) || mayNotEnd.test(unit)) return false
  if (/^[、。，．：；！？」』】〕〉》）”’\s]/u.test(unit)) return true
  if (/^[「『【〔〈《（“‘]/u.test(next)) return true
  if (stemEnd.test(unit) && afterStem.test(next)) return false
  const isKana = /^\p{Script=Hiragana}/u.test(unit)
  return unit === 'を' || (isKana && !/^[\p{Script=Hiragana}ー]/u.test(next))
}

function chinesePhrases(text: string): readonly Phrase[] {
  // Stretches of Chinese, words of other scripts, and each other character, all with the space after them.
  const parts =
    text.match(/\p{Script=Han}+\s*|[\p{L}\p{M}\p{N}_.'’&@$#-]+\s*|(?:[^]\p{M}*)\s*/gu) ?? []
  const all = parts.flatMap((part): readonly ChineseWord[] => {
    const han = /^\p{Script=Han}+/u.exec(part)?.[0]
    if (han === undefined) return [{ text: part, standing: 'word', isGuessed: false }]
    const found = chineseWords(han)
    return found.map((word, index) =>
      index === found.length - 1 ? { ...word, text: word.text + part.slice(han.length) } : word,
    )
  })
  const phrases: Phrase[] = []
  let phrase = ''
  all.forEach((word, index) => {
    phrase += word.text
    const next = all[index + 1]
    const pause = next === undefined ? 0 : chinesePause(word, next)
    if (pause === null) return
    phrases.push({ text: phrase, pause })
    phrase = ''
  })
  return phrases
}

/** What a line costs that ends between two words; null where none may. */
function chinesePause(word: ChineseWord, next: ChineseWord): number | null {
  if (mayNotBegin.test(next.text) || mayNotEnd.test(word.text.trimEnd())) return null
  const marks = pauseAtMarks(word.text, next.text)
  if (marks !== null) return marks
  if (word.standing === 'head' || next.standing === 'tail') return null
  if (word.isGuessed) return brokenWord
  const isHan = /\p{Script=Han}\s*$/u.test(word.text)
  const isHanNext = /^\p{Script=Han}/u.test(next.text)
  // A number and what it counts, a letter and what it names: 150岁, S 级.
  if (/(?:\d|^\p{L})\s*$/u.test(word.text) && isHanNext && !isHan) return null
  if (word.standing === 'tail' || next.standing === 'head') return pauses.particle
  if (isHan !== isHanNext) return pauses.otherScript
  return isHan ? pauses.word : pauses.latin
}
