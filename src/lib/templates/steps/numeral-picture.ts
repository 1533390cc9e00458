/** A numeral that is the picture of its slide, and how the words stand under it. */
import { visualLength } from '../../thread/scripts'
import type { BoxNode, SlideNode } from '../../slide/node'
import type { CanvasKind } from '../canvas'
import type { Sheet } from '../kit'
import { stepsFor, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { composed, isWide, partWidths } from './layout'
import { numeral, numeralHeight, numeralWidth } from './numeral'

/** Sizes of a numeral above a short heading by canvas, the largest first; what is higher has larger ones. */
const sizes: Readonly<Record<CanvasKind, readonly number[]>> = {
  portrait: [440, 360, 280, 220],
  tall: [480, 400, 320, 220],
  story: [520, 440, 340, 240],
  pin: [600, 480, 360, 240],
  square: [320, 260, 200],
  landscape: [620],
}

/** Of these sizes: above a sentence, which is a heading of its own weight. */
const aboveSentence = 0.68

/** Characters of a heading that leaves its numeral the room of a picture. */
const longestHeading = 48

/** Of the stage: what a numeral and its words may take. */
export const fullStep = 0.97

/** px at 1080 width from a heading to its text. */
export const underHeading = 32

/** px at 1080 width: numeral to heading at least, and a landscape numeral's column. */
const underNumeral = 24
const numeralColumn = 480

/** px on the canvas of the words under a numeral, on landscape beside it. */
export function underPicture(sheet: Sheet): number {
  return isWide(sheet) ? partWidths(sheet, shareOf(sheet)).foot : sheet.stage.width
}

function shareOf(sheet: Sheet): number {
  return sheet.px(numeralColumn) / (sheet.stage.width - sheet.px(72))
}

/** V between gap 24: numeral · words; on landscape the numeral stands left, the words right. */
export function withPicture(sheet: Sheet, number: string, size: number, words: SlideNode): BoxNode {
  const width = isWide(sheet) ? sheet.px(numeralColumn) : sheet.stage.width
  const shown = isWide(sheet) ? wideSize(sheet, size) : size
  const picture = numeral(sheet, number, shown, { width, widest: widestNumber(sheet, number) })
  return composed(sheet, picture, words, { gap: underNumeral, share: shareOf(sheet) })
}

/** A numeral and the heading under it, px at 1080 width and a step of the ladder. */
interface Candidate {
  readonly size: number
  readonly step: number
}

/**
 * Numerals and headings, best first: a somewhat smaller numeral disturbs less than a heading unlike all others,
 * but a small one is no picture any more. `isAlone`: the heading is all there is under the numeral.
 */
export function picturesOver(
  sheet: Sheet,
  title: string,
  width: number,
  isAlone: boolean,
): readonly Candidate[] {
  const there = numeralSizes(sheet, title)
  const steps = headingSteps(sheet, title, width, isAlone)
  const pairs = (some: readonly number[], few: readonly number[]): readonly Candidate[] =>
    some.flatMap((size) => few.map((step) => ({ size, step })))
  const large = there.slice(0, 2)
  return [
    ...pairs(large, steps.slice(0, 2)),
    ...pairs(large, steps.slice(2)),
    ...pairs(there.slice(2), steps),
  ]
}

function numeralSizes({ canvas }: Sheet, title: string): readonly number[] {
  const own = sizes[canvas.kind]
  const isShort = visualLength(title) <= longestHeading || canvas.kind === 'landscape'
  return isShort ? own : own.slice(0, 3).map((size) => size * aboveSentence)
}

function headingSteps(
  sheet: Sheet,
  title: string,
  width: number,
  isAlone: boolean,
): readonly number[] {
  if (title === '') return [0]
  const length = visualLength(title)
  if (isAlone && length <= 24) return stepsFor(sheet, title, ladders.statement, 136, width)
  const start = length <= 24 ? 96 : length <= longestHeading ? 88 : titleStart(72, title)
  return stepsFor(sheet, title, ladders.title, start, width).slice(0, 4)
}

/** On landscape a numeral is nearly as high as the stage, if that is low. */
function wideSize(sheet: Sheet, size: number): number {
  const most = (size * sheet.stage.height * 0.95) / numeralHeight(sheet, size)
  return Math.min(size, Math.floor(most))
}

/**
 * px the widest number of the deck takes at 440, so that numerals beside each other are equally large. How
 * large it is decides no height, so it may be known only when the deck is.
 */
function widestNumber(sheet: Sheet, number: string): number {
  if (!isWide(sheet)) return numeralWidth(sheet, number)
  const longest = sheet.around.steps.reduce(
    (most, { number: other }) => (other.length > most.length ? other : most),
    number,
  )
  return Math.max(numeralWidth(sheet, longest), numeralWidth(sheet, number))
}
