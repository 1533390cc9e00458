import type { DeckBlock, Words } from '../../deck/deck'
import { blocksText, countWords } from '../../deck/words'
import { naturalHeight } from '../../slide/layout'
import type { SlideNode } from '../../slide/node'
import { visualLength } from '../../thread/scripts'
import { blockNodes, paragraphGap } from '../blocks'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, row, solid, text, type Sheet } from '../kit'
import { stage } from '../shell'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart, wellBroken } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import {
  columnWidth,
  gutterOf,
  hanging,
  isBeside,
  leastGap,
  pictureGap,
  rule,
  ruleGap,
  titleAndText,
  titleWidth,
  widestColumn,
  type Columns,
} from './column'

/** Part of the stage that text may take; the rest stays empty (design system, section 10). */
export const fullText = 0.88

/** Side by side half of the title's column is empty anyway. */
function fullShare(sheet: Sheet): number {
  return isBeside(sheet) ? 1 : fullText
}

/** V between: title 72 · col(rule, paragraphs). A few words alone are a statement at the foot. */
export function textStage(sheet: Sheet, slide: SlideOf<'text'>): Stage {
  const full = fullShare(sheet)
  if (slide.title === undefined && isBeside(sheet)) return untitled(sheet, slide, full)
  const body = bodyColumn(sheet, slide.blocks, slide.body)
  if (slide.title === undefined) {
    return firstFit(sheet, [0], () => titleAndText(sheet, null, body), full)
  }
  const title = titleText(slide.title)
  if (body === null) return statement(sheet, slide, title)
  const width = titleWidth(sheet)
  // What is said again is said more quietly.
  const start = slide.continued === true ? 56 : 72
  const steps = stepsFor(sheet, title, ladders.title, titleStart(start, title), width)
  const from = edgeOf(sheet, body, slide)
  const build = (step: number) => {
    const heading = titleNode(sheet, title, step, titled(slide, width))
    const head = slide.continued === true ? goingOn(sheet, heading) : heading
    return titleAndText(sheet, head, body, from)
  }
  return firstFit(sheet, steps, build, full)
}

/** Lines of text beside a title that stand level with the rule at the foot: at the top they leave one half bare. */
const fewLines = 2

/** From where the text beside a title stands. */
function edgeOf(
  sheet: Sheet,
  body: SlideNode,
  { blocks, body: size }: SlideOf<'text' | 'step'>,
): Columns['from'] {
  const { lineHeight } = sheet.type.body(size, blocksText(blocks))
  const height = naturalHeight(body, columnWidth(sheet), sheet.measure)
  return isBeside(sheet) && height <= fewLines * lineHeight ? 'foot' : 'top'
}

/** Wide sheets, V end gap 32: rule · paragraphs, where a title would stand: beside nothing there is one column. */
function untitled(sheet: Sheet, { blocks, body }: SlideOf<'text'>, full: number): Stage {
  const width = Math.min(sheet.stage.width, sheet.px(widestColumn))
  const nodes = blockNodes(sheet, blocks, { part: 'body', size: body, width })
  const words = { name: 'Text', width, gap: paragraphGap(sheet, body) } as const
  const build = () =>
    stage(sheet, { main: 'end', gap: sheet.px(ruleGap) }, [
      rule(sheet),
      column(sheet, 'body/column', words, nodes),
    ])
  return firstFit(sheet, [0], build, full)
}

/** The title of the slide before, and that this one goes on with it. */
function goingOn(sheet: Sheet, title: SlideNode): SlideNode {
  const words = 'continued'
  return column(sheet, 'heading', { name: 'Heading', gap: sheet.px(16) }, [
    title,
    text(sheet, 'continued', words, {
      name: 'Continued',
      style: sheet.type.body(sheet.type.bodySize(32), words),
      color: solid(sheet.theme.muted),
    }),
  ])
}

/** Words of a statement, and where its ladder begins; that of a title with more words, which stands alone. */
const statementWords = 12
const statementStep = 136
const aloneSteps = [
  [100, 96],
  [Infinity, 72],
] as const

/** V end gap 48: rule · title, of up to 12 words from the statement ladder. */
export function statement(sheet: Sheet, slide: { readonly title?: Words }, title: string): Stage {
  const { width } = sheet.stage
  const isShort = countWords(title) <= statementWords
  const length = visualLength(title)
  const start = isShort ? statementStep : (aloneSteps.find(([most]) => length <= most)?.[1] ?? 72)
  const ladder = isShort ? ladders.statement : ladders.title
  const steps = wellBroken(sheet, title, stepsFor(sheet, title, ladder, start, width), width)
  const build = (step: number) =>
    stage(sheet, { main: 'end', gap: sheet.px(pictureGap) }, [
      rule(sheet),
      titleNode(sheet, title, step, titled(slide, width)),
    ])
  return firstFit(sheet, steps, build, 0.7)
}

/** V between: H { numeral 104 accent in 176 · title 104 } · col(rule, paragraphs and lists). */
export function stepStage(sheet: Sheet, slide: SlideOf<'step'>): Stage {
  const body = bodyColumn(sheet, slide.blocks, slide.body)
  const isStacked = isBeside(sheet) && body !== null
  const width = isStacked ? titleWidth(sheet) : sheet.stage.width - gutterOf(sheet)
  const title = titleText(slide.title)
  const steps = stepsFor(sheet, title, ladders.title, titleStart(104, title), width)
  const build = (step: number) => {
    const heading = titleNode(sheet, title, step, titled(slide, width))
    const head = isStacked
      ? column(sheet, 'heading', { name: 'Heading', gap: sheet.px(16) }, [
          numeral(sheet, slide.number, step, width),
          heading,
        ])
      : row(sheet, 'heading', { name: 'Heading' }, [
          numeral(sheet, slide.number, step, gutterOf(sheet)),
          column(sheet, 'heading/title', { name: 'Heading text' }, [heading]),
        ])
    if (body !== null) return titleAndText(sheet, head, body, edgeOf(sheet, body, slide))
    return stage(sheet, { main: 'end', gap: sheet.px(leastGap) }, [head])
  }
  return firstFit(sheet, steps, build, fullShare(sheet))
}

/** px at 1080 width from a numeral to the title beside it, at least. */
const besideNumeral = 16

/** The number of a step as large as its title, or smaller where it is too wide for its column. */
function numeral(sheet: Sheet, number: string, step: number, width: number): SlideNode {
  const room = width - sheet.px(besideNumeral)
  const [own = step] = stepsFor(sheet, number, ladders.title, step, room)
  return text(sheet, 'number', number, {
    name: 'Number',
    style: sheet.type.title(own, number),
    color: solid(sheet.theme.accent),
    width,
  })
}

/** Paragraphs and lists in the hanging column. */
export function bodyColumn(
  sheet: Sheet,
  blocks: readonly DeckBlock[],
  size: number,
  part = 'body',
  mark: 'rule' | 'none' = 'rule',
): SlideNode | null {
  const nodes = blockNodes(sheet, blocks, { part, size, width: columnWidth(sheet) })
  return hanging(sheet, part, mark, size, paragraphGap(sheet, size), nodes)
}
