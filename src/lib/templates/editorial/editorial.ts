/**
 * Editorial: a hanging column. Titles take the full width, running text hangs in a column right of a
 * gutter, and the accent rule sits in the gutter, level with the first line of the text.
 */
import { assertNever } from '../../base/assert-never'
import type { Sheet } from '../kit'
import type { Stage, Template } from '../template'
import { codeStage } from './code'
import { listStage } from './list'
import { gridStage, pictureStage, pictureTextStage } from './pictures'
import { quoteStage } from './quote'
import { coverStage, outroStage, stepStage, textStage } from './text'

export const editorial: Template = {
  id: 'editorial',
  name: 'Editorial',
  bodies: [36, 32, 30],
  rails: () => ({
    header: { left: ['author'], right: ['page'] },
    footer: { left: ['title'], right: ['swipe'] },
  }),
  canvas: (canvas) => canvas,
  build,
}

function build(sheet: Sheet): Stage {
  const { slide } = sheet
  switch (slide.kind) {
    case 'cover':
      return coverStage(sheet, slide)
    case 'text':
      return textStage(sheet, slide)
    case 'list':
      return listStage(sheet, slide)
    case 'step':
      return stepStage(sheet, slide)
    case 'quote':
      return quoteStage(sheet, slide)
    case 'code':
      return codeStage(sheet, slide)
    case 'picture-text':
      return pictureTextStage(sheet, slide)
    case 'picture':
      return pictureStage(sheet, slide)
    case 'grid':
      return gridStage(sheet, slide)
    case 'outro':
      return outroStage(sheet, slide)
    default:
      return assertNever(slide)
  }
}
