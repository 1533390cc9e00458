import type { DeckBlock } from '../../deck/deck'
import { visualLength } from '../../thread/scripts'
import { countWords, textOf } from '../../deck/words'
import type { SlideNode } from '../../slide/node'
import { blockNodes, paragraphGap } from '../blocks'
import { button } from '../button'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, none, row, solid, text, type Sheet } from '../kit'
import { stage } from '../shell'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { coverCeiling, ladders } from '../type-scale'
import { coverRuns, titleText } from '../words'
import { columnWidth, gutter, hanging, leastGap, pictureGap, rule } from './column'

/** Part of the stage that text may take; the rest stays empty (design system, section 10). */
const fullText = 0.88

/** V end gap 48: rule · title 144 · line below it. */
export function coverStage(sheet: Sheet, slide: SlideOf<'cover'>): Stage {
  const { width } = sheet.stage
  const title = titleText(slide.title)
  const steps = stepsFor(sheet, title, ladders.cover, coverCeiling(visualLength(title)), width)
  return firstFit(sheet, steps, (step) =>
    stage(sheet, { main: 'end', gap: pictureGap }, [
      rule(sheet),
      titleNode(sheet, title, step, {
        ...titled(slide, width),
        runs: (words) => coverRuns(words, sheet.type.titleItalic(words)),
      }),
      support(sheet, slide.blocks, slide.body),
    ]),
  )
}

/** V between: title 72 · col(rule, paragraphs). A few words alone are a statement at the foot. */
export function textStage(sheet: Sheet, slide: SlideOf<'text'>): Stage {
  const { width } = sheet.stage
  const body = bodyColumn(sheet, slide.blocks, slide.body)
  if (slide.title === undefined) {
    return firstFit(sheet, [0], () => stage(sheet, { main: 'end', gap: 0 }, [body]), fullText)
  }
  const title = titleText(slide.title)
  if (body === null) {
    const isStatement = countWords(title) <= 12
    const start = isStatement ? 136 : titleStart(72, title)
    const ladder = isStatement ? ladders.statement : ladders.title
    const steps = stepsFor(sheet, title, ladder, start, width)
    return firstFit(
      sheet,
      steps,
      (step) =>
        stage(sheet, { main: 'end', gap: pictureGap }, [
          rule(sheet),
          titleNode(sheet, title, step, titled(slide, width)),
        ]),
      0.7,
    )
  }
  const steps = stepsFor(sheet, title, ladders.title, titleStart(72, title), width)
  return firstFit(
    sheet,
    steps,
    (step) =>
      stage(sheet, { main: 'between', gap: leastGap }, [
        titleNode(sheet, title, step, titled(slide, width)),
        body,
      ]),
    fullText,
  )
}

/** V between: H { numeral 104 accent in 176 · title 104 } · col(rule, paragraphs and lists). */
export function stepStage(sheet: Sheet, slide: SlideOf<'step'>): Stage {
  const width = columnWidth(sheet)
  const title = titleText(slide.title)
  const steps = stepsFor(sheet, title, ladders.title, titleStart(104, title), width)
  const body = bodyColumn(sheet, slide.blocks, slide.body)
  return firstFit(
    sheet,
    steps,
    (step) => {
      const heading = row(sheet, 'heading', { name: 'Heading' }, [
        text(sheet, 'number', slide.number, {
          name: 'Number',
          style: sheet.type.title(step, slide.number),
          color: solid(sheet.theme.accent),
          width: gutter,
        }),
        column(sheet, 'heading/title', { name: 'Heading text' }, [
          titleNode(sheet, title, step, titled(slide, width)),
        ]),
      ])
      const main = body === null ? 'end' : 'between'
      return stage(sheet, { main, gap: leastGap }, [heading, body])
    },
    fullText,
  )
}

/** V between: title 96 · col(rule, paragraphs · button). */
export function outroStage(sheet: Sheet, slide: SlideOf<'outro'>): Stage {
  const { width } = sheet.stage
  const title = titleText(slide.title)
  const steps = stepsFor(sheet, title, ladders.title, titleStart(96, title), width)
  const below = [
    ...blockNodes(sheet, slide.blocks, {
      part: 'body',
      size: slide.body,
      width: columnWidth(sheet),
    }),
    ...(slide.button === undefined ? [] : [button(sheet, textOf(slide.button))]),
  ]
  const body = hanging(
    sheet,
    'body',
    'rule',
    slide.body,
    slide.button === undefined ? paragraphGap(sheet, slide.body) : 32,
    below,
  )
  return firstFit(
    sheet,
    steps,
    (step) =>
      stage(sheet, { main: body === null ? 'end' : 'between', gap: leastGap }, [
        body === null ? rule(sheet) : null,
        titleNode(sheet, title, step, titled(slide, width)),
        body,
      ]),
    fullText,
  )
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

function support(sheet: Sheet, blocks: readonly DeckBlock[], size: number): SlideNode | null {
  if (blocks.length === 0) return null
  const color = solid(sheet.theme.muted)
  const nodes = blockNodes(sheet, blocks, {
    part: 'support',
    size,
    width: columnWidth(sheet),
    color,
  })
  return column(sheet, 'support', { name: 'Support', gap: paragraphGap(sheet, size), pad: none }, [
    column(
      sheet,
      'support/column',
      { name: 'Text', width: columnWidth(sheet), gap: paragraphGap(sheet, size) },
      nodes,
    ),
  ])
}
