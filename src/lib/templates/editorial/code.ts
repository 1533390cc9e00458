import { blockNodes, paragraphGap } from '../blocks'
import { codePanel, codeSteps, panelPad } from '../code-panel'
import { firstFit, titled, type SlideOf } from '../fit'
import type { Sheet } from '../kit'
import { stage } from '../shell'
import type { SlideNode } from '../../slide/node'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { columnWidth, hanging, leastGap, pictureGap } from './column'

/** V between gap 48: title 72 · code panel · col(rule, paragraphs). */
export function codeStage(sheet: Sheet, slide: SlideOf<'code'>): Stage {
  const { width } = sheet.stage
  const title = slide.title === undefined ? null : titleText(slide.title)
  const steps =
    title === null ? [0] : stepsFor(sheet, title, ladders.title, titleStart(72, title), width)
  const sizes = codeSteps(sheet, slide.code.text, width - 2 * sheet.px(panelPad))
  const candidates = sizes.flatMap((size) => steps.slice(0, 3).map((step) => ({ step, size })))
  const below = belowPanel(sheet, slide)
  return firstFit(sheet, candidates, ({ step, size }) => {
    const main = title === null && below === null ? 'end' : 'between'
    return stage(sheet, { main, gap: title === null ? leastGap : pictureGap }, [
      title === null ? null : titleNode(sheet, title, step, titled(slide, width)),
      codePanel(sheet, slide, size),
      below,
    ])
  })
}

function belowPanel(sheet: Sheet, slide: SlideOf<'code'>): SlideNode | null {
  const nodes = blockNodes(sheet, slide.blocks, {
    part: 'body',
    size: slide.body,
    width: columnWidth(sheet),
  })
  return hanging(sheet, 'body', 'rule', slide.body, paragraphGap(sheet, slide.body), nodes)
}
