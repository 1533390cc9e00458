/**
 * Phrases of Japanese and Chinese, which write no spaces: where a title may be broken without breaking
 * a word. Not a dictionary: after punctuation, after a particle, and where kana give way to another
 * script, which in Japanese is nearly always the end of a phrase.
 */
import { graphemes } from './graphemes'
import type { Script } from '../thread/scripts'

/** Whether titles of the script are broken at phrases. Korean writes spaces. */
export function hasPhrases(script: Script): boolean {
  return script === 'japanese' || script === 'chinese'
}

/** The text cut after every phrase; joined they give the text. */
export function phrasesOf(text: string, script: Script): readonly string[] {
  const phrases: string[] = []
  let phrase = ''
  const units = graphemes(text)
  units.forEach((unit, index) => {
    phrase += unit
    const next = units[index + 1]
    if (next !== undefined && endsPhrase(unit, next, script)) {
      phrases.push(phrase)
      phrase = ''
    }
  })
  return phrase === '' ? phrases : [...phrases, phrase]
}

const mayNotBegin =
  /^[)\]}!?,.:;%、。，．：；！？・ー々〜～」』】〕〉》）］｝ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u

/** Kana a Japanese verb stem ends in, and what goes on with it as one word: 焼き方, 食べ物, 取り出し. */
const stemEnd = /^[いきぎしちびみりえけげせねべめれ]$/u
const afterStem = /^[方物者手目口込合出付上下取替直始続切抜掛返]/u

function endsPhrase(unit: string, next: string, script: Script): boolean {
  if (mayNotBegin.test(next) || /^\s/.test(next)) return false
  if (/^[、。，．：；！？」』】〕〉》）\s]/u.test(unit)) return true
  if (/^[「『【〔〈《（]/u.test(next)) return true
  if (/^[「『【〔〈《（]/u.test(unit)) return false
  if (script === 'chinese') return /^[的了是和与及或而]/u.test(unit)
  if (stemEnd.test(unit) && afterStem.test(next)) return false
  const isKana = /^\p{Script=Hiragana}/u.test(unit)
  return unit === 'を' || (isKana && !/^[\p{Script=Hiragana}ー]/u.test(next))
}
