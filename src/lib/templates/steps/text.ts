import { countWords } from '../../deck/words'
import { visualLength } from '../../thread/scripts'
import type { BoxNode } from '../../slide/node'
import type { CanvasKind } from '../canvas'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, type Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { bodyColumn, composed, fullText, isWide, partWidths } from './layout'
import { numeral, numeralHeight, numeralWidth } from './numeral'

/** Characters of a title that is set as large as its role allows; a longer one begins a step lower. */
const longestLarge = 110

/** V between: title 88 · paragraphs 40. A few words alone are a statement at the foot. */
export function textStage(sheet: Sheet, slide: SlideOf<'text'>): Stage {
  if (slide.number !== undefined) return stepStage(sheet, { ...slide, number: slide.number })
  if (slide.title === undefined) {
    const body = bodyColumn(sheet, slide.blocks, { size: slide.body, width: sheet.stage.width })
    return firstFit(sheet, [0], () => composed(sheet, null, body), fullText(sheet))
  }
  const title = titleText(slide.title)
  const widths = partWidths(sheet)
  const body = bodyColumn(sheet, slide.blocks, { size: slide.body, width: widths.foot })
  const width = body === null ? sheet.stage.width : widths.head
  const isStatement = body === null && countWords(title) <= 12
  const start = isStatement ? 136 : visualLength(title) <= longestLarge ? 88 : titleStart(72, title)
  const steps = stepsFor(
    sheet,
    title,
    isStatement ? ladders.statement : ladders.title,
    start,
    width,
  )
  return firstFit(
    sheet,
    steps,
    (step) => composed(sheet, titleNode(sheet, title, step, titled(slide, width)), body),
    body === null ? 0.7 : fullText(sheet),
  )
}

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
const fullStep = 0.97

/** px: text of a step that holds a list, at a body setting of 36. */
const listBody = 36

/** px at 1080 width: numeral to heading at least, heading to text; a landscape numeral's column. */
const underNumeral = 24
const underHeading = 32
const numeralColumn = 480

/**
 * V between gap 24: numeral · V gap 32 { title 96 · paragraphs and lists }; on landscape the numeral stands
 * left, the words right. Without a title the words are all there is below the numeral.
 */
export function stepStage(
  sheet: Sheet,
  slide: (SlideOf<'step'> | SlideOf<'text'>) & { readonly number: string },
): Stage {
  const { width } = sheet.stage
  const share = sheet.px(numeralColumn) / (width - sheet.px(72))
  const room = isWide(sheet) ? partWidths(sheet, share).foot : width
  const title = slide.title === undefined ? '' : titleText(slide.title)
  const hasList = slide.blocks.some((block) => block.kind === 'list')
  const size = hasList ? Math.min(slide.body, sheet.type.bodySize(listBody)) : slide.body
  const body = bodyColumn(sheet, slide.blocks, { size, width: room })
  const widest = widestNumber(sheet, slide.number)
  const steps = headingSteps(sheet, title, room, body === null)
  const candidates = candidatesOf(numeralSizes(sheet, title), steps)
  const words = (step: number): BoxNode =>
    column(sheet, 'words', { name: 'Words', gap: sheet.px(underHeading), width: room }, [
      title === '' ? null : titleNode(sheet, title, step, titled(slide, room)),
      body,
    ])
  return firstFit(
    sheet,
    candidates,
    ({ size, step }) => {
      const box = isWide(sheet) ? sheet.px(numeralColumn) : width
      const shown = isWide(sheet) ? wideSize(sheet, size) : size
      const picture = numeral(sheet, slide.number, shown, { width: box, widest })
      return composed(sheet, picture, words(step), { gap: underNumeral, share })
    },
    fullStep,
  )
}

interface Candidate {
  readonly size: number
  readonly step: number
}

/**
 * Numerals and headings, best first: a somewhat smaller numeral disturbs less than a heading unlike all others,
 * but a small one is no picture any more.
 */
function candidatesOf(
  sizesThere: readonly number[],
  steps: readonly number[],
): readonly Candidate[] {
  const pairs = (some: readonly number[], few: readonly number[]): readonly Candidate[] =>
    some.flatMap((size) => few.map((step) => ({ size, step })))
  const large = sizesThere.slice(0, 2)
  return [
    ...pairs(large, steps.slice(0, 2)),
    ...pairs(large, steps.slice(2)),
    ...pairs(sizesThere.slice(2), steps),
  ]
}

function numeralSizes({ canvas }: Sheet, title: string): readonly number[] {
  const own = sizes[canvas.kind]
  const isShort = visualLength(title) <= longestHeading || canvas.kind === 'landscape'
  return isShort ? own : own.slice(0, 3).map((size) => size * aboveSentence)
}

/** On landscape a numeral is nearly as high as the stage, if that is low. */
function wideSize(sheet: Sheet, size: number): number {
  const most = (size * sheet.stage.height * 0.95) / numeralHeight(sheet, size)
  return Math.min(size, Math.floor(most))
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
