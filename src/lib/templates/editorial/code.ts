import { blockNodes, paragraphGap } from '../blocks'
import { codePanel, codeSteps, panelPad } from '../code-panel'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, type Sheet } from '../kit'
import { stage } from '../shell'
import type { SlideNode } from '../../slide/node'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import {
  columns,
  columnWidth,
  hanging,
  isBeside,
  pictureGap,
  rule,
  ruleGap,
  unequal,
} from './column'

/** V between gap 48: title 72 · V gap 48 { code panel · col(rule, paragraphs) }. Wide: the panel where a picture would be. */
export function codeStage(sheet: Sheet, slide: SlideOf<'code'>): Stage {
  const isAlone = slide.title === undefined && slide.blocks.length === 0
  return isBeside(sheet) && !isAlone ? beside(sheet, slide) : below(sheet, slide)
}

/** Steps of the title tried, for each size of the listing. */
const titleSteps = 3

function below(sheet: Sheet, slide: SlideOf<'code'>): Stage {
  const { width } = sheet.stage
  const body = belowPanel(sheet, slide, columnWidth(sheet))
  const words = hanging(sheet, 'body', 'rule', slide.body, paragraphGap(sheet, slide.body), body)
  const gap = sheet.px(pictureGap)
  return firstFit(sheet, candidates(sheet, slide, width, width), ({ step, size }) => {
    const title = titleAt(sheet, slide, step, width)
    const panel = codePanel(sheet, slide, size)
    // One void a slide: what is said under the panel stays with it.
    const foot =
      words === null ? panel : column(sheet, 'foot', { name: 'Code and text', gap }, [panel, words])
    return stage(sheet, { main: title === null ? 'end' : 'between', gap }, [title, foot])
  })
}

/** Title and words left, the panel right; wider where lines would wrap. */
function beside(sheet: Sheet, slide: SlideOf<'code'>): Stage {
  const narrow = unequal(sheet, 'picture')
  const wide = unequal(sheet, 'wide')
  const isLong = !holdsLines(sheet, slide, narrow.second)
  const { first, second } = isLong ? wide : narrow
  const gap = paragraphGap(sheet, slide.body)
  const body = belowPanel(sheet, slide, first)
  const foot = column(sheet, 'words', { name: 'Words', gap: sheet.px(ruleGap) }, [
    rule(sheet),
    body.length === 0 ? null : column(sheet, 'body', { name: 'Text', gap }, body),
  ])
  return firstFit(sheet, candidates(sheet, slide, first, second), ({ step, size }) =>
    columns(sheet, {
      top: titleAt(sheet, slide, step, first),
      foot,
      second: codePanel(sheet, slide, size),
      from: 'top',
      width: second,
    }),
  )
}

/** Whether no line wraps in a panel of `width` px at the smallest step. */
function holdsLines(sheet: Sheet, { code }: SlideOf<'code'>, width: number): boolean {
  const [step = 0] = codeSteps(sheet, code.text, width - 2 * sheet.px(panelPad))
  const block = { runs: [{ text: code.text }], style: sheet.type.code(step) }
  return Math.max(...sheet.measure(block, Infinity).lines) <= width - 2 * sheet.px(panelPad)
}

interface Candidate {
  readonly step: number
  readonly size: number
}

function candidates(
  sheet: Sheet,
  slide: SlideOf<'code'>,
  titleRoom: number,
  panel: number,
): readonly Candidate[] {
  const title = slide.title === undefined ? null : titleText(slide.title)
  const steps =
    title === null ? [0] : stepsFor(sheet, title, ladders.title, titleStart(72, title), titleRoom)
  const sizes = codeSteps(sheet, slide.code.text, panel - 2 * sheet.px(panelPad))
  return sizes.flatMap((size) => steps.slice(0, titleSteps).map((step) => ({ step, size })))
}

function titleAt(
  sheet: Sheet,
  slide: SlideOf<'code'>,
  step: number,
  width: number,
): SlideNode | null {
  if (slide.title === undefined) return null
  return titleNode(sheet, titleText(slide.title), step, titled(slide, width))
}

function belowPanel(sheet: Sheet, slide: SlideOf<'code'>, width: number): readonly SlideNode[] {
  return blockNodes(sheet, slide.blocks, { part: 'body', size: slide.body, width })
}
