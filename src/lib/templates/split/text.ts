import { countWords } from '../../deck/words'
import { visualLength } from '../../thread/scripts'
import type { SlideOf } from '../fit'
import { solid, text, type Sheet } from '../kit'
import type { TextNode } from '../../slide/node'
import type { Stage } from '../template'
import { coverCeiling, ladders } from '../type-scale'
import { titleText } from '../words'
import { divide } from './divide'
import { onAccent, pictureField } from './field'
import { alone, divisions } from './halves'
import { headed, titleSteps } from './heading'
import { running } from './words'

/** Words up to which a post alone is a statement. */
const longestStatement = 12

/** Picture · title 112 · line below it. Without a picture a poster: the title stands on the accent. */
export function coverStage(sheet: Sheet, slide: SlideOf<'cover'>): Stage {
  const { picture } = slide
  const support = running(sheet, slide.blocks, {
    part: 'support',
    below: 1,
    color: solid(sheet.theme.muted),
  })
  const ceiling = coverCeiling(visualLength(titleText(slide.title)))
  if (picture === undefined) {
    const ways = support === null ? [alone(sheet)] : divisions(sheet, 'poster')
    return headed(sheet, slide.title, {
      ways,
      start: ceiling,
      ladder: ladders.cover,
      below: [support],
    })
  }
  const { side } = sheet.settings.split
  const { width } = sheet.stage
  const titles = titleSteps(sheet, slide.title, {
    start: Math.min(112, ceiling),
    width,
    ladder: ladders.cover,
  })
  return divide(sheet, {
    ways: divisions(sheet, 'cover', { side, isPicture: true }),
    fields: [(halves) => pictureField(sheet, picture, halves)],
    isFilled: false,
    words: titles.map((title) => () => [title(), support]),
  })
}

/** { title 72 } · paragraphs 48. A few words alone are a statement; words without a title have a band above them. */
export function textStage(sheet: Sheet, slide: SlideOf<'text'>): Stage {
  const body = running(sheet, slide.blocks, { below: 0 })
  if (slide.title === undefined) {
    return headed(sheet, undefined, { ways: divisions(sheet, 'band'), start: 72, below: [body] })
  }
  if (body !== null) {
    return headed(sheet, slide.title, { ways: divisions(sheet, 'text'), start: 72, below: [body] })
  }
  const isShort = countWords(titleText(slide.title)) <= longestStatement
  return headed(sheet, slide.title, {
    ways: [alone(sheet)],
    start: isShort ? 136 : 88,
    ladder: isShort ? ladders.statement : ladders.title,
    below: [],
  })
}

/** Sizes of a step's numeral on the title's ladder, and its box: as high as digits are, of the size. */
const numerals = [200, 152, 120, 96]
const digitHeight = 0.76

/** between { numeral 200 · title 88 } · paragraphs 40 · list 40 · paragraphs 40. */
export function stepStage(sheet: Sheet, slide: SlideOf<'step'>): Stage {
  const body = running(sheet, slide.blocks, { below: 1 })
  return headed(sheet, slide.title, {
    ways: body === null ? [alone(sheet)] : divisions(sheet, 'step'),
    start: 88,
    above: numerals.map((size) => () => numeral(onAccent(sheet), slide.number, size)),
    main: 'between',
    below: [body],
  })
}

function numeral(sheet: Sheet, number: string, size: number): TextNode {
  const given = sheet.type.title(size, number)
  const style = { ...given, lineHeight: Math.round(given.size * digitHeight) }
  return text(sheet, 'number', number, {
    name: 'Number',
    style,
    color: solid(sheet.theme.text),
    direction: sheet.direction,
  })
}
