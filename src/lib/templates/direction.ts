/**
 * Which way things run. Header and footer run as the deck does; what stands between them as the words of
 * the slide do, and a list or a paragraph as its own words do.
 */
import type { DeckBlock, DeckSlide, List } from '../deck/deck'
import { blocksText, countWords, textOf } from '../deck/words'
import { directionOf, paragraphDirection, type Direction } from '../thread/scripts'
import type { TextNode } from '../slide/node'
import type { Sheet } from './kit'

/** The way most letters of a slide run; `otherwise` where it has none. */
export function directionOfSlide(slide: DeckSlide, otherwise: Direction): Direction {
  const title = 'title' in slide ? textOf(slide.title ?? []) : ''
  const lead = slide.kind === 'quote' ? textOf(slide.lead ?? []) : ''
  return directionOr(otherwise, `${title}\n${lead}\n${blocksText(blocksOf(slide))}`)
}

/** The sheet for a list on a slide: names and terms in another script stand where its own words would. */
export function sheetForList(sheet: Sheet, list: List): Sheet {
  const items = list.items.map(textOf)
  const own = directionOr(sheet.direction, items.join('\n'))
  const areTerms = items.every((item) => countWords(item) <= fewWords || isPartly(sheet, item))
  return own === sheet.direction || areTerms ? sheet : { ...sheet, direction: own }
}

/** Words up to which a text stands where its slide begins, whichever way they run. */
const fewWords = 2

/** Whether some of a text runs as its slide does, which runs right to left. */
function isPartly({ direction }: Sheet, text: string): boolean {
  return direction === 'rtl' && /[\u0590-\u08FF]/u.test(text)
}

/**
 * The side a title or a paragraph stands at: "GPT-4" over Arabic text is a word of that text, and a line that
 * begins in Arabic is Arabic, however long the command it ends in.
 */
export function directionOfWords(sheet: Sheet, text: string): Direction {
  if (countWords(text) <= fewWords) return sheet.direction
  if (sheet.direction === 'rtl' && paragraphDirection(text) === 'rtl') return 'rtl'
  return directionOr(sheet.direction, text)
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
