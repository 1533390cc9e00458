/** First and last slide of Editorial. */
import type { DeckBlock } from '../../deck/deck'
import { textOf } from '../../deck/words'
import type { SlideNode, TextNode } from '../../slide/node'
import { visualLength } from '../../thread/scripts'
import { blockNodes, paragraphGap } from '../blocks'
import { button } from '../button'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, solid, type Sheet } from '../kit'
import { actionsOf, websiteOf } from '../outro'
import { stage } from '../shell'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart, wellBroken } from '../titles'
import { coverCeiling, ladders } from '../type-scale'
import { coverRuns, titleText } from '../words'
import {
  columnWidth,
  gutterOf,
  hanging,
  isBeside,
  pictureGap,
  rule,
  ruleGap,
  titleAndText,
  titleWidth,
} from './column'
import { fullText, statement } from './text'

/** V end gap 48: rule · title 144 · line below it. On wide sheets the title stands on two lines. */
export function coverStage(sheet: Sheet, slide: SlideOf<'cover'>): Stage {
  const { width } = sheet.stage
  const title = titleText(slide.title)
  const all = stepsFor(sheet, title, ladders.cover, coverCeiling(visualLength(title)), width)
  const titleAt = (step: number): TextNode =>
    titleNode(sheet, title, step, {
      ...titled(slide, width),
      runs: (words) => coverRuns(words, sheet.type.titleItalic(words)),
    })
  const steps = wellBroken(sheet, title, all, width, isBeside(sheet) ? onTwoLines : {})
  return firstFit(sheet, steps, (step) =>
    stage(sheet, { main: 'end', gap: sheet.px(pictureGap) }, [
      rule(sheet),
      titleAt(step),
      support(sheet, slide.blocks, slide.body),
    ]),
  )
}

/** On wide sheets a cover stands on two lines, even if it is much smaller for it. */
const onTwoLines = { mostLines: 2, least: 0.6 } as const

function support(sheet: Sheet, blocks: readonly DeckBlock[], size: number): SlideNode | null {
  if (blocks.length === 0) return null
  const width = columnWidth(sheet)
  const color = solid(sheet.theme.muted)
  const nodes = blockNodes(sheet, blocks, { part: 'support', size, width, color })
  return column(sheet, 'support', { name: 'Support', width, gap: paragraphGap(sheet, size) }, nodes)
}

/** V between: title 96 · col(rule, paragraphs 36 · button), or V { paragraphs · actions } from the left edge. Words alone are a statement. */
export function outroStage(sheet: Sheet, slide: SlideOf<'outro'>): Stage {
  const width = titleWidth(sheet)
  const title = titleText(slide.title)
  const steps = stepsFor(sheet, title, ladders.title, titleStart(96, title), width)
  const hasActions = slide.actions !== undefined && slide.actions.length > 0
  const body = hasActions ? actionsColumn(sheet, slide, slide.actions) : invitation(sheet, slide)
  if (body === null) return statement(sheet, slide, title)
  return firstFit(
    sheet,
    steps,
    (step) =>
      titleAndText(sheet, titleNode(sheet, title, step, titled(slide, width)), body, 'foot'),
    isBeside(sheet) ? 1 : fullText,
  )
}

/** Paragraphs, button and website in the column. */
function invitation(sheet: Sheet, slide: SlideOf<'outro'>): SlideNode | null {
  const { blocks, body: size } = slide
  const lines = blockNodes(sheet, blocks, { part: 'body', size, width: columnWidth(sheet) })
  const ends = endings(sheet, slide)
  const gap = ends.length === 0 ? paragraphGap(sheet, size) : sheet.px(ruleGap)
  return hanging(sheet, 'body', 'rule', size, gap, [...lines, ...ends])
}

/** Actions bring their own marks, so they stand at the edge where the title does. */
function actionsColumn(
  sheet: Sheet,
  slide: SlideOf<'outro'>,
  actions: NonNullable<SlideOf<'outro'>['actions']>,
): SlideNode {
  const { blocks, body: size } = slide
  const width = isBeside(sheet) ? columnWidth(sheet) : columnWidth(sheet) + gutterOf(sheet)
  return column(sheet, 'body', { name: 'Text', width, gap: sheet.px(pictureGap) }, [
    blocks.length === 0
      ? null
      : column(sheet, 'body/lines', { name: 'Lines', gap: paragraphGap(sheet, size) }, [
          ...blockNodes(sheet, blocks, { part: 'body', size, width: columnWidth(sheet) }),
        ]),
    actionsOf(sheet, actions, { width }),
    ...endings(sheet, slide),
  ])
}

function endings(sheet: Sheet, slide: SlideOf<'outro'>): readonly SlideNode[] {
  const website = websiteOf(sheet)
  const room = columnWidth(sheet)
  return [
    ...(slide.button === undefined ? [] : [button(sheet, textOf(slide.button), { room })]),
    ...(website === null ? [] : [website]),
  ]
}
