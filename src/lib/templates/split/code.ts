import type { BoxNode } from '../../slide/node'
import { codePanel, codeSteps } from '../code-panel'
import type { SlideOf } from '../fit'
import type { Sheet } from '../kit'
import type { Stage } from '../template'
import { divide } from './divide'
import { inkField, onText } from './field'
import { alone, divisions, higher, innerWidth, type Halves } from './halves'
import { titleSteps } from './heading'
import { running } from './words'

/** { bar · listing 30 } in the text colour · title 72 · paragraphs 36. */
export function codeStage(sheet: Sheet, slide: SlideOf<'code'>): Stage {
  const { side } = sheet.settings.split
  const body = running(sheet, slide.blocks, { below: 2 })
  const titles = titleSteps(sheet, slide.title, { start: 72, width: sheet.stage.width })
  const isBare = slide.title === undefined && body === null
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

/** The window fills the field: its bar stands at the head, the listing at the foot. */
function field(sheet: Sheet, slide: SlideOf<'code'>, size: number, halves: Halves): BoxNode {
  const panel = codePanel(onText(sheet), slide, size, { pad: 0, radius: 0, border: false })
  const filling =
    panel.kind === 'box' ? ({ ...panel, height: 'fill', main: 'between' } as const) : panel
  return inkField(sheet, { fill: 'text', gap: 0, children: [filling] }, halves)
}
