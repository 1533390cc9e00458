import type { SlideNode } from '../../slide/node'
import { blockNodes } from '../blocks'
import { sheetForList } from '../direction'
import type { SlideOf } from '../fit'
import type { Sheet } from '../kit'
import { continuedLine, densitiesFor, resultLine, rowsNode, type RowLook } from '../list-rows'
import type { Stage } from '../template'
import { divide } from './divide'
import { onAccent } from './field'
import { divisions } from './halves'
import { headedFields } from './heading'
import { dot, running, sizeOf } from './words'

/** { title 88 } · list 48 600 · paragraphs 36. Values and polls in rows, many short items in two columns. */
export function listStage(sheet: Sheet, slide: SlideOf<'list'>): Stage {
  const ways = divisions(sheet, slide.title === undefined ? 'band' : 'list')
  const own = sheetForList(sheet, slide.list)
  const before = running(sheet, slide.before, { part: 'before', below: 2 })
  const after =
    slide.rows === 'shares'
      ? resultLine(sheet, slide.after)
      : running(sheet, slide.after, { part: 'after', below: 2 })
  const under = continuedLine(onAccent(sheet), slide)
  return divide(sheet, {
    ways,
    fields: headedFields(sheet, slide.title, { ways, start: 88, under }),
    isFilled: slide.title !== undefined || under !== null,
    words: rowsOf(own, slide).map((rows) => () => [before, rows(), after]),
    gap: underList,
  })
}

/** px at 1080 width between the list and what stands above and below it. */
const underList = 48

/** Sizes of a short list, and item to item of the size, the roomiest first. */
const densities = [
  { size: 48, gap: 0.4 },
  { size: 44, gap: 0.36 },
  { size: 40, gap: 0.36 },
  { size: 36, gap: 0.36 },
  { size: 32, gap: 0.3 },
] as const

/** px at 1080 width of the numbers beside two columns. */
const numbers = 64

/** Opacity of the lines between rows. */
const rowLine = 0.18

/** The rows at every size, the largest first: a short list hangs from its numbers or dots. */
function rowsOf(sheet: Sheet, slide: SlideOf<'list'>): readonly (() => SlideNode | null)[] {
  const { width } = sheet.stage
  if (slide.rows === 'ruled') {
    return densities.map(({ size, gap }) => () => {
      const options = { part: 'rows', size: sheet.type.bodySize(size), width, weight: 600 }
      const [list = null] = blockNodes(sheet, [slide.list], {
        ...options,
        bullet: dot,
        itemGap: gap,
      })
      return list
    })
  }
  const look: RowLook = { width, numbers: sheet.px(numbers), line: rowLine }
  const own = { ...slide, body: sizeOf(sheet, 2) }
  return densitiesFor(sheet, own, look).map((density) => () => rowsNode(sheet, own, density, look))
}
