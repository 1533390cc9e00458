/** Titles of scripts that write no spaces: which phrases stand on which line. */
import type { Measure, TextStyle } from '../base/type'
import { hasPhrases, phrasesOf } from '../deck/phrases'
import { scriptOf } from '../thread/scripts'
import { bestLines, type TitleLines } from './title-lines'
import { spaceOf } from './typesetting'

export interface PhraseLines extends Pick<TitleLines, 'widths'> {
  readonly texts: readonly string[]
  /** What the end of each line but the last costs. */
  readonly pauses: readonly number[]
}

/**
 * How a title is broken at its phrases in `width` px: as few lines as the width allows, and these as even as can
 * be. null where it is not: other scripts, a single phrase, a phrase wider than a line.
 */
export function phraseLines(
  title: string,
  style: TextStyle,
  width: number,
  measure: Measure,
): PhraseLines | null {
  const script = scriptOf(title)
  const phrases = hasPhrases(script) ? phrasesOf(title, script) : []
  if (phrases.length < 2) return null
  const runs = [{ text: phrases.map((phrase) => phrase.text.trimEnd()).join('\n') }]
  const widths = measure({ runs, style }, Infinity).lines
  const { space, end } = spaceOf(style, measure)
  const units = phrases.map(({ text: shown, pause }, index) => {
    const spaces = shown.length - shown.trimEnd().length
    return { width: widths[index] ?? 0, space: spaces * space - end, pause }
  })
  const lines = bestLines(units, width, { alone: 0 })
  if (lines === null) return null
  const textOf = (from: number, to: number): string =>
    phrases
      .slice(from, to)
      .map((phrase) => phrase.text)
      .join('')
      .trim()
  return {
    widths: lines.widths,
    texts: lines.ends.map((to, index) => textOf(lines.ends[index - 1] ?? 0, to)),
    pauses: lines.ends.slice(0, -1).map((to) => phrases[to - 1]?.pause ?? 0),
  }
}
