import { blocksText } from '../../deck/words'
import type { BoxNode, SlideNode } from '../../slide/node'
import { sheetForList } from '../direction'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, solid, text, type Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import {
  bodyColumn,
  composed,
  fullText,
  headingNode,
  leastGap,
  numeralAlone,
  partWidths,
  wholeWidths,
} from './layout'
import { fullStep, picturesOver, underHeading, underPicture, withPicture } from './numeral-picture'
import { densities, rowsNode } from './rows'

/** Of a landscape list the title's column. */
const titleShare = 0.44

/** V between: title 88 · V gap 40 { paragraphs · rows · paragraphs }; of a few rows the number is the picture. */
export function listStage(sheet: Sheet, slide: SlideOf<'list'>): Stage {
  const pictured = picturedList(sheet, slide)
  if (pictured?.fits === true) return pictured
  const isHeaded = [slide.title, slide.continued, slide.number].some((part) => part !== undefined)
  const widths = isHeaded ? partWidths(sheet, titleShare) : wholeWidths(sheet)
  const steps = titleSteps(sheet, slide, widths.head)
  const listed = listIn(sheet, slide, widths.foot)
  const candidates = (slide.rows === 'columns' ? densities.slice(0, 1) : densities).flatMap(
    (density) => steps.map((step) => ({ step, density })),
  )
  return firstFit(
    sheet,
    candidates,
    ({ step, density }) =>
      composed(sheet, headOf(sheet, slide, step, widths.head), listed(density, leastGap), {
        share: titleShare,
      }),
    Math.max(0.96, fullText(sheet)),
  )
}

/** Numerals over a list, headings and densities of its rows that are tried. */
const tried = { sizes: 3, steps: 3, densities: 3 } as const

/** As a step: the numeral, under it title and rows. null where the list has no number, no title or columns. */
function picturedList(sheet: Sheet, slide: SlideOf<'list'>): Stage | null {
  const { number, title, continued } = slide
  if (number === undefined || title === undefined || continued !== undefined) return null
  if (slide.rows === 'columns') return null
  const flat = titleText(title)
  const width = underPicture(sheet)
  const listed = listIn(sheet, slide, width)
  const pairs = picturesOver(sheet, flat, width, false)
  const sizes = [...new Set(pairs.map(({ size }) => size))].slice(0, tried.sizes)
  const steps = [...new Set(pairs.map(({ step }) => step))].slice(0, tried.steps)
  const titles = steps.map((step) => titleNode(sheet, flat, step, titled(slide, width)))
  const rooms = densities.slice(0, tried.densities)
  const candidates = rooms.flatMap((density) =>
    sizes.flatMap((size) => titles.map((node) => ({ size, node, density }))),
  )
  return firstFit(
    sheet,
    candidates,
    ({ size, node, density }) => {
      const options = { name: 'Words', gap: sheet.px(underHeading), width } as const
      const words = column(sheet, 'words', options, [node, listed(density, underHeading)])
      return withPicture(sheet, number, size, words)
    },
    fullStep,
  )
}

/** Paragraphs, rows and paragraphs in `width` px on the canvas, `gap` px at 1080 width apart. */
function listIn(
  sheet: Sheet,
  slide: SlideOf<'list'>,
  width: number,
): (density: (typeof densities)[number], gap: number) => BoxNode {
  const own = sheetForList(sheet, slide.list)
  const given = { size: slide.body, width }
  const before = bodyColumn(sheet, slide.before, { ...given, part: 'before' })
  const after =
    slide.rows === 'shares'
      ? mutedLine(sheet, 'result', 'Result', blocksText(slide.after))
      : bodyColumn(sheet, slide.after, { ...given, part: 'after' })
  return (density, gap) =>
    column(sheet, 'below', { name: 'List and text', gap: sheet.px(gap), width }, [
      before,
      rowsNode(own, slide, { ...density, width }),
      after,
    ])
}

function titleSteps(sheet: Sheet, { title }: SlideOf<'list'>, width: number): readonly number[] {
  if (title === undefined) return [0]
  const flat = titleText(title)
  return stepsFor(sheet, flat, ladders.title, titleStart(88, flat), width).slice(0, 5)
}

function headOf(
  sheet: Sheet,
  slide: SlideOf<'list'>,
  step: number,
  width: number,
): SlideNode | null {
  const { title, continued } = slide
  if (title === undefined && continued === undefined) return numeralAlone(sheet, width)
  const shown = continued === undefined ? '' : `${continued.from}–${continued.to}, continued`
  return column(sheet, 'heading', { name: 'Heading', gap: sheet.px(16), width }, [
    title === undefined ? null : headingNode(sheet, title, step, { width }),
    mutedLine(sheet, 'continued', 'Continued', shown),
  ])
}

function mutedLine(sheet: Sheet, part: string, name: string, words: string): SlideNode | null {
  if (words === '') return null
  const style = sheet.type.body(sheet.type.bodySize(32), words)
  return text(sheet, part, words, { name, style, color: solid(sheet.theme.muted), width: 'fill' })
}
