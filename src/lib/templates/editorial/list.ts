import { naturalHeight } from '../../slide/layout'
import type { BoxNode, SlideNode } from '../../slide/node'
import { blockNodes, paragraphGap } from '../blocks'
import { sheetForList } from '../direction'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, type Sheet } from '../kit'
import { continuedLine, densitiesFor, resultLine, rowsNode, type Density } from '../list-rows'
import { stage } from '../shell'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import {
  columns,
  gutterOf,
  halfWidth,
  isBeside,
  pictureGap,
  rule,
  ruleGap,
  titleAndText,
  titleWidth,
  unequal,
} from './column'
import { bodyColumn } from './text'

/**
 * V between: title 72 · V gap 48 { col(–, paragraphs) · rows · col(–, paragraphs) }; wide: the rows beside the
 * title, two columns of items on two thirds of the sheet.
 */
export function listStage(sheet: Sheet, slide: SlideOf<'list'>): Stage {
  const isAlone =
    slide.title === undefined && slide.before.length === 0 && slide.continued === undefined
  if (isBeside(sheet) && isAlone) {
    const found = rowsAlone(sheet, slide)
    if (found.fits) return found
  }
  const { first, second } = widths(sheet, slide)
  const own = sheetForList(sheet, slide.list)
  const title = slide.title === undefined ? null : titleText(slide.title)
  const steps =
    title === null ? [0] : stepsFor(sheet, title, ladders.title, titleStart(72, title), first)
  const numbers = isBeside(sheet) ? sheet.px(numberBeside) : gutterOf(sheet)
  const look = { width: second, numbers, line: lineOpacity }
  const places: readonly Candidate['after'][] =
    !isBeside(sheet) || slide.after.length === 0
      ? ['below']
      : title === null && slide.before.length === 0
        ? ['foot', 'below']
        : ['below', 'foot']
  const candidates = places.flatMap((after) =>
    densitiesFor(own, slide, look).flatMap((density) =>
      steps.slice(0, titleSteps).map((step) => ({ step, density, after })),
    ),
  )
  const before = bodyColumn(sheet, slide.before, slide.body, 'before')
  const after =
    slide.rows === 'shares'
      ? resultLine(sheet, slide.after)
      : bodyColumn(sheet, slide.after, slide.body, 'after', 'none')
  const foot = footOf(sheet, slide, first)
  const build = ({ step, density, after: place }: Candidate): BoxNode => {
    const rows = rowsNode(own, slide, density, look)
    const heading = headingNode(
      sheet,
      slide,
      title === null ? null : titleNode(sheet, title, step, titled(slide, first)),
    )
    const options = { name: 'List and text', gap: sheet.px(pictureGap) }
    const below = column(sheet, 'below', options, [before, rows, place === 'below' ? after : null])
    return isBeside(sheet)
      ? columns(sheet, {
          top: heading,
          foot: place === 'below' ? rule(sheet) : foot,
          second: below,
          from: areFew(sheet, below, second) ? 'foot' : 'top',
          width: second,
        })
      : titleAndText(sheet, heading, below)
  }
  return firstFit(sheet, candidates, build, isBeside(sheet) ? 1 : 0.96)
}

/** Of the stage's height: rows beside a title that take less stand at the foot, where the rule is. */
const fewRows = 0.75

function areFew(sheet: Sheet, rows: SlideNode, width: number): boolean {
  return naturalHeight(rows, width, sheet.measure) < fewRows * sheet.stage.height
}

/** Wide sheets, V end: rows over the whole width · what follows: beside nothing there is one column. */
function rowsAlone(sheet: Sheet, slide: SlideOf<'list'>): Stage {
  const own = sheetForList(sheet, slide.list)
  const look = { width: sheet.stage.width, numbers: sheet.px(numberBeside), line: lineOpacity }
  const after =
    slide.rows === 'shares'
      ? resultLine(sheet, slide.after)
      : bodyColumn(sheet, slide.after, slide.body, 'after', 'none')
  return firstFit(sheet, densitiesFor(own, slide, look), (density) =>
    stage(sheet, { main: 'end', gap: sheet.px(pictureGap) }, [
      rowsNode(own, slide, density, look),
      after,
    ]),
  )
}

/** The rule over what follows the list, at the foot of the first column. */
function footOf(sheet: Sheet, slide: SlideOf<'list'>, width: number): SlideNode {
  const { after, body: size, rows } = slide
  const gap = paragraphGap(sheet, size)
  const nodes = blockNodes(sheet, after, { part: 'after', size, width })
  const words =
    rows === 'shares'
      ? resultLine(sheet, after)
      : column(sheet, 'after', { name: 'Text', gap }, nodes)
  return column(sheet, 'foot', { name: 'Words', gap: sheet.px(ruleGap) }, [rule(sheet), words])
}

/** px at 1080 width of a row's number where there is no gutter, and how strong the lines between rows are. */
const numberBeside = 88
const lineOpacity = 0.18

/** Steps of the title tried, for each density of the rows. */
const titleSteps = 3

interface Candidate {
  readonly step: number
  readonly density: Density
  /** Where the words after the list stand: under it, or on wide sheets at the foot of the first column. */
  readonly after: 'below' | 'foot'
}

/** px on the canvas of the title and of the rows. */
function widths(
  sheet: Sheet,
  { rows }: SlideOf<'list'>,
): { readonly first: number; readonly second: number } {
  if (isBeside(sheet) && rows === 'columns') return unequal(sheet, 'wide')
  const first = titleWidth(sheet)
  return { first, second: isBeside(sheet) ? halfWidth(sheet) : sheet.stage.width }
}

/** Title, and which items of a longer list these are. */
function headingNode(
  sheet: Sheet,
  slide: SlideOf<'list'>,
  title: SlideNode | null,
): SlideNode | null {
  const continued = continuedLine(sheet, slide)
  if (title === null) return continued
  return column(sheet, 'heading', { name: 'Heading', gap: sheet.px(16) }, [title, continued])
}
