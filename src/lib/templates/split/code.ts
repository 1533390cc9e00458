import { paragraph } from '../../deck/titles'
import { textOf } from '../../deck/words'
import type { BoxNode } from '../../slide/node'
import { codePanel, codeSteps } from '../code-panel'
import type { SlideOf } from '../fit'
import type { Sheet } from '../kit'
import type { Stage } from '../template'
import { divide } from './divide'
import { inkField, onText } from './field'
import { alone, divisions, higher, innerWidth, type Halves } from './halves'
import { titleSteps } from './heading'
import { bodyPx, running } from './words'

/** { bar · listing 30 } in the text colour · title 72 · paragraphs 36. */
export function codeStage(sheet: Sheet, slide: SlideOf<'code'>): Stage {
  const { side } = sheet.settings.split
  const { title, blocks } = saidOf(slide)
  const body = running(sheet, blocks, { below: title === undefined ? 1 : 2 })
  const { width: room } = sheet.stage
  const titles = titleSteps(sheet, title, { start: 72, width: room, over: bodyPx(sheet, 2) })
  const isBare = title === undefined && body === null
  const ways = isBare
    ? [alone(sheet, side)]
    : [...divisions(sheet, 'code', { side }), ...higher(sheet, 'code', side)]
  const [first] = ways
  const width = first === undefined ? 1 : innerWidth(first)
  const sizes = codeSteps(sheet, slide.code.text, width)
  return divide(sheet, {
    ways,
    fields: sizes.map((size) => (halves: Halves) => field(sheet, slide, size, halves)),
    isFilled: true,
    words: isBare ? [() => []] : titles.map((title) => () => [title(), body]),
  })
}

/** Words that break off for the listing are no heading: they stand with those that go on after it. */
function saidOf(slide: SlideOf<'code'>): Pick<SlideOf<'code'>, 'title' | 'blocks'> {
  const { title, blocks } = slide
  const [next] = blocks
  if (title === undefined || next?.kind !== 'paragraph') return slide
  const isBrokenOff =
    !/[\p{P}\p{S}]\s*$/u.test(textOf(title)) && /^\p{Ll}/u.test(textOf(next.words))
  return isBrokenOff ? { blocks: [paragraph(title), ...blocks] } : { title, blocks }
}

/**
 * The window fills the field: its bar stands at the head, and the listing at the seam, where the words are: at
 * the foot above them, under the bar beside them.
 */
function field(sheet: Sheet, slide: SlideOf<'code'>, size: number, halves: Halves): BoxNode {
  const panel = codePanel(onText(sheet), slide, size, { pad: 0, radius: 0, border: false })
  const main = halves.axis === 'row' ? 'start' : 'between'
  const filling = panel.kind === 'box' ? ({ ...panel, height: 'fill', main } as const) : panel
  return inkField(sheet, { fill: 'text', gap: 0, children: [filling] }, halves)
}
