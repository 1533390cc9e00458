import { countWords } from '../../deck/words'
import { visualLength } from '../../thread/scripts'
import type { SlideOf } from '../fit'
import { column, row, solid, text, type Sheet } from '../kit'
import type { TextNode } from '../../slide/node'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { coverCeiling, ladders } from '../type-scale'
import { titleText } from '../words'
import { divide } from './divide'
import { onAccent, pictureField } from './field'
import { alone, divisions, innerWidth } from './halves'
import { accentField, belowTitle, headed, once, titleSteps, type Make } from './heading'
import { bodyPx, running } from './words'

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
  if (slide.title === undefined) {
    const body = running(sheet, slide.blocks, { below: 0 })
    return headed(sheet, undefined, { ways: divisions(sheet, 'band'), start: 72, below: [body] })
  }
  if (slide.blocks.length > 0) {
    const options = { ways: divisions(sheet, 'text'), start: 72 }
    const below = belowTitle(sheet, slide.title, options)
    const body = running(sheet, slide.blocks, { below })
    return headed(sheet, slide.title, { ...options, over: bodyPx(sheet, below), below: [body] })
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
const numerals = [200, 152]
const digitHeight = 0.76

/** Title steps that may stand under a numeral; smaller ones leave it no weight. */
const leastUnder = 4

/** px at 1080 width between numeral and title: above it, beside it. */
const aboveTitle = 20
const besideTitle = 28

/**
 * between { numeral 200 · title 88 } · paragraphs 40 · list 40 · paragraphs 40. In a field too low for both the
 * number stands before the title.
 */
export function stepStage(sheet: Sheet, slide: SlideOf<'step'>): Stage {
  const body = running(sheet, slide.blocks, { below: 1 })
  const ways = body === null ? [alone(sheet)] : divisions(sheet, 'step')
  const [first] = ways
  const width = first === undefined ? 1 : innerWidth(first)
  const own = onAccent(sheet)
  const titles = titleSteps(own, slide.title, { start: 88, width, over: bodyPx(sheet, 1) }).map(
    once,
  )
  const stacked = numerals.flatMap((size) => {
    const number = once(() => numeral(own, slide.number, size))
    return titles
      .slice(0, leastUnder)
      .map((title) =>
        accentField(sheet, () => [number(), title()], { gap: aboveTitle, main: 'between' }),
      )
  })
  const inline = inlineHeads(own, slide, width).map((head) => accentField(sheet, () => [head()]))
  const fields = [...stacked, ...inline]
  return divide(sheet, { ways, fields, isFilled: true, words: [() => [body]] })
}

function numeral(sheet: Sheet, number: string, size: number): TextNode {
  const given = sheet.type.title(size, number)
  const style = { ...given, lineHeight: Math.round(given.size * digitHeight) }
  return numberNode(sheet, number, style)
}

function numberNode(sheet: Sheet, number: string, style: TextNode['style']): TextNode {
  const color = solid(sheet.theme.text)
  return text(sheet, 'number', number, { name: 'Number', style, color, direction: sheet.direction })
}

/** Number and title beside each other at one size, largest first. */
function inlineHeads(
  sheet: Sheet,
  { number, title }: SlideOf<'step'>,
  width: number,
): readonly Make[] {
  const flat = titleText(title)
  const gap = sheet.px(besideTitle)
  const taken = (step: number): number => {
    const style = sheet.type.title(step, flat)
    return (
      Math.ceil(Math.max(...sheet.measure({ runs: [{ text: number }], style }, Infinity).lines)) +
      gap
    )
  }
  const most = Math.max(1, width - taken(88))
  return stepsFor(sheet, flat, ladders.title, titleStart(88, flat), most).map((step) =>
    once(() =>
      row(sheet, 'heading', { name: 'Heading', gap }, [
        numberNode(sheet, number, sheet.type.title(step, flat)),
        column(sheet, 'heading/title', { name: 'Heading text' }, [
          titleNode(sheet, flat, step, { width: most, words: title }),
        ]),
      ]),
    ),
  )
}
