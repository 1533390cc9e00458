import { countWords } from '../../deck/words'
import { visualLength } from '../../thread/scripts'
import type { BoxNode } from '../../slide/node'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, type Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { bodyColumn, composed, fullText, partWidths } from './layout'
import { fullStep, picturesOver, underHeading, underPicture, withPicture } from './numeral-picture'

/** Characters of a title that is set as large as its role allows; a longer one begins a step lower. */
const longestLarge = 110

/** V between: title 88 · paragraphs 40. A few words alone are a statement at the foot. */
export function textStage(sheet: Sheet, slide: SlideOf<'text'>): Stage {
  if (slide.number !== undefined) return stepStage(sheet, { ...slide, number: slide.number })
  if (slide.title === undefined) {
    const body = bodyColumn(sheet, slide.blocks, { size: slide.body, width: sheet.stage.width })
    return firstFit(sheet, [0], () => composed(sheet, null, body), fullText(sheet))
  }
  const title = titleText(slide.title)
  const widths = partWidths(sheet)
  const body = bodyColumn(sheet, slide.blocks, { size: slide.body, width: widths.foot })
  const width = body === null ? sheet.stage.width : widths.head
  const isStatement = body === null && countWords(title) <= 12
  const start = isStatement ? 136 : visualLength(title) <= longestLarge ? 88 : titleStart(72, title)
  const steps = stepsFor(
    sheet,
    title,
    isStatement ? ladders.statement : ladders.title,
    start,
    width,
  )
  return firstFit(
    sheet,
    steps,
    (step) => composed(sheet, titleNode(sheet, title, step, titled(slide, width)), body),
    body === null ? 0.7 : fullText(sheet),
  )
}

/** px: text of a step that holds a list, at a body setting of 36. */
const listBody = 36

/**
 * V between gap 24: numeral · V gap 32 { title 96 · paragraphs and lists }; on landscape the numeral stands
 * left, the words right. Without a title the words are all there is below the numeral.
 */
export function stepStage(
  sheet: Sheet,
  slide: (SlideOf<'step'> | SlideOf<'text'>) & { readonly number: string },
): Stage {
  const room = underPicture(sheet)
  const title = slide.title === undefined ? '' : titleText(slide.title)
  const hasList = slide.blocks.some((block) => block.kind === 'list')
  const size = hasList ? Math.min(slide.body, sheet.type.bodySize(listBody)) : slide.body
  const body = bodyColumn(sheet, slide.blocks, { size, width: room })
  const candidates = picturesOver(sheet, title, room, body === null)
  const words = (step: number): BoxNode =>
    column(sheet, 'words', { name: 'Words', gap: sheet.px(underHeading), width: room }, [
      title === '' ? null : titleNode(sheet, title, step, titled(slide, room)),
      body,
    ])
  return firstFit(
    sheet,
    candidates,
    ({ size, step }) => withPicture(sheet, slide.number, size, words(step)),
    fullStep,
  )
}
