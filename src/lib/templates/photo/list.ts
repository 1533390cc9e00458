import type { BoxNode, SlideNode } from '../../slide/node'
import { sheetForList } from '../direction'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, type Sheet } from '../kit'
import { continuedLine, densitiesFor, isOneSlide, resultLine, rowsNode } from '../list-rows'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { sceneOf } from './ground'
import { blockWidths, leastGap, running, topAndFoot } from './words'

/** px at 1080 width: the column of the numbers, rows to text, title to the line under it. */
const numbers = 96
const besideRows = 40
const underTitle = 16

/** How strong the lines between rows are: on a photo they must be seen through its detail. */
const line = 0.3

/** Part of the stage a list may take, and of a wide sheet what rows and two columns take beside the title. */
const fullList = 0.94
const rowShare = 0.54
const columnShare = 0.66

/** Steps of the title tried, for each density of the rows. */
const titleSteps = 3

/** V between: title 72 · V gap 40 { paragraphs 36 · rows 56, lines white/30 · paragraphs 36 }. */
export function listStage(sheet: Sheet, slide: SlideOf<'list'>): Stage {
  const scene = sceneOf(sheet)
  const own = scene.sheet
  const listed = sheetForList(own, slide.list)
  const share = slide.rows === 'columns' ? columnShare : rowShare
  const { first, second } = blockWidths(own, share)
  const title = slide.title === undefined ? null : titleText(slide.title)
  const steps =
    title === null ? [0] : stepsFor(own, title, ladders.title, titleStart(72, title), first)
  const look = { width: second, numbers: own.px(numbers), line }
  const candidates = densitiesFor(listed, slide, look).flatMap((density) =>
    steps.slice(0, titleSteps).map((step) => ({ step, density })),
  )
  const size = Math.min(slide.body, own.type.bodySize(36))
  const before = running(own, slide.before, { size, width: second, part: 'before' })
  const after =
    slide.rows === 'shares'
      ? resultLine(own, slide.after)
      : running(own, slide.after, { size, width: second, part: 'after' })
  const build = ({ step, density }: (typeof candidates)[number]): BoxNode => {
    const options = { name: 'List and text', width: second, gap: own.px(besideRows) }
    const heading = title === null ? null : titleNode(own, title, step, titled(slide, first))
    return topAndFoot(
      own,
      headingNode(own, heading, continuedLine(own, slide), first),
      column(own, 'below', options, [before, rowsNode(listed, slide, density, look), after]),
      { gap: leastGap, share },
    )
  }
  const found = firstFit(own, candidates, build, fullList)
  return scene.laid({ ...found, fits: found.fits && isOneSlide(slide) })
}

/** Title, and which items of a longer list these are. */
function headingNode(
  sheet: Sheet,
  title: SlideNode | null,
  continued: SlideNode | null,
  width: number,
): SlideNode | null {
  if (title === null) return continued
  const options = { name: 'Heading', width, gap: sheet.px(underTitle) }
  return column(sheet, 'heading', options, [title, continued])
}
