import { codePanel, codeSteps, panelPad } from '../code-panel'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, type Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { panelFill, sceneOf } from './ground'
import { blockWidths, leastGap, running, topAndFoot } from './words'

/** Of a wide sheet what a listing takes beside its title. */
const codeShare = 0.62

/** Steps of the title tried for each size of the listing. */
const titleSteps = 3

/** V between gap 40: title 72 · V { panel #0C0C0D/86 · paragraphs }. Wide: the panel beside the title. */
export function codeStage(sheet: Sheet, slide: SlideOf<'code'>): Stage {
  const scene = sceneOf(sheet)
  const own = scene.sheet
  const { first, second } = blockWidths(own, codeShare)
  const title = slide.title === undefined ? null : titleText(slide.title)
  const steps =
    title === null ? [0] : stepsFor(own, title, ladders.title, titleStart(72, title), first)
  const sizes = codeSteps(own, slide.code.text, second - 2 * own.px(panelPad))
  const candidates = sizes.flatMap((size) =>
    steps.slice(0, titleSteps).map((step) => ({ step, size })),
  )
  const below = running(own, slide.blocks, { size: slide.body, width: second })
  const found = firstFit(own, candidates, ({ step, size }) =>
    topAndFoot(
      own,
      title === null ? null : titleNode(own, title, step, titled(slide, first)),
      column(own, 'below', { name: 'Code and text', width: second, gap: own.px(leastGap) }, [
        codePanel(own, slide, size, { fill: panelFill(scene) }),
        below,
      ]),
      { share: codeShare },
    ),
  )
  return scene.laid(found)
}
