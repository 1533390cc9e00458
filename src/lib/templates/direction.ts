/**
 * Which way things run. Header and footer run as the deck does; what stands between them as the words of
 * the slide do, and a list or a paragraph as its own words do.
 */
import type { DeckBlock, DeckSlide } from '../deck/deck'
import { blocksText, countWords, textOf } from '../deck/words'
import { directionOf, type Direction } from '../thread/scripts'
import type { TextNode } from '../slide/node'
import type { Sheet } from './kit'

/** The way most letters of a slide run; `otherwise` where it has none. */
export function directionOfSlide(slide: DeckSlide, otherwise: Direction): Direction {
  const title = 'title' in slide ? textOf(slide.title ?? []) : ''
  const lead = slide.kind === 'quote' ? textOf(slide.lead ?? []) : ''
  return directionOr(otherwise, `${title}\n${lead}\n${blocksText(blocksOf(slide))}`)
}

/** The sheet for a part of a slide whose words are `text`. */
export function sheetFor(sheet: Sheet, text: string): Sheet {
  const direction = directionOr(sheet.direction, text)
  return direction === sheet.direction ? sheet : { ...sheet, direction }
}

/** Words up to which a text stands where its slide begins, whichever way they run. */
const fewWords = 2

/** The side a title or a paragraph stands at: "GPT-4" over Arabic text is a word of that text. */
export function directionOfWords(sheet: Sheet, text: string): Direction {
  return countWords(text) <= fewWords ? sheet.direction : directionOr(sheet.direction, text)
}

/** A text that runs against its slide takes the whole width: a narrower box would stand at the wrong edge. */
export function across(sheet: Sheet, node: TextNode): TextNode {
  const isAgainst = node.align === (sheet.direction === 'rtl' ? 'left' : 'right')
  return isAgainst ? { ...node, width: 'fill' } : node
}

/** The way most letters of a text run; `otherwise` where it has none. */
export function directionOr(otherwise: Direction, text: string): Direction {
  return /\p{L}/u.test(text) ? directionOf(text) : otherwise
}

function blocksOf(slide: DeckSlide): readonly DeckBlock[] {
  // Code runs left to right whatever is said about it.
  const blocks =
    slide.kind === 'list' ? [...slide.before, slide.list, ...slide.after] : slide.blocks
  return blocks.filter(({ kind }) => kind !== 'code')
}
