import { codePanel, codeSteps, panelPad } from '../code-panel'
import type { BoxNode, SlideNode } from '../../slide/node'
import { firstFit, type SlideOf } from '../fit'
import { column, type Sheet } from '../kit'
import { stage } from '../shell'
import type { Stage } from '../template'
import { stepsFor, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { between, isBeside, leastGap, support, widthsOf, type Widths } from './layout'
import { statementNode } from './title'

/** Where the title's ladder begins. */
const titleStep = 72

/**
 * V between gap 40: title 72 · code panel · text. On wide sheets the panel stands beside the words, and
 * many words have more of the width.
 */
export function codeStage(sheet: Sheet, slide: SlideOf<'code'>): Stage {
  const hasWords = slide.title !== undefined || slide.blocks.length > 0
  const { width } = sheet.stage
  if (!hasWords) return panelled(sheet, slide, { first: width, second: width })
  const narrow = panelled(sheet, slide, widthsOf(sheet, 'items'))
  return narrow.fits || !isBeside(sheet)
    ? narrow
    : panelled(sheet, slide, widthsOf(sheet, 'picture'))
}

function panelled(sheet: Sheet, slide: SlideOf<'code'>, widths: Widths): Stage {
  const title = slide.title === undefined ? '' : titleText(slide.title)
  const steps =
    title === ''
      ? [0]
      : stepsFor(sheet, title, ladders.title, titleStart(titleStep, title), widths.first)
  const sizes = codeSteps(sheet, slide.code.text, widths.second - 2 * sheet.px(panelPad))
  const candidates = sizes.flatMap((size) => steps.slice(0, 4).map((step) => ({ step, size })))
  const below = support(sheet, slide.blocks, { width: widths.first, part: 'body' })
  return firstFit(sheet, candidates, ({ step, size }): BoxNode => {
    const heading =
      slide.title === undefined
        ? null
        : statementNode(sheet, slide.title, step, { width: widths.first, others: null })
    const panel = codePanel(sheet, slide, size)
    if (!isBeside(sheet)) return stacked(sheet, heading, panel, below)
    const words = [heading, below].filter((node) => node !== null)
    const beside =
      words.length === 0
        ? null
        : column(sheet, 'words', { name: 'Words', gap: sheet.px(leastGap) }, words)
    return between(sheet, beside, panel, { widths })
  })
}

function stacked(
  sheet: Sheet,
  heading: SlideNode | null,
  panel: SlideNode,
  below: SlideNode | null,
): BoxNode {
  const main = heading === null && below === null ? 'end' : 'between'
  return stage(sheet, { main, gap: sheet.px(leastGap) }, [heading, panel, below])
}
