/**
 * Editorial: a hanging column. Titles take the full width, running text hangs in a column right of a
 * gutter, and the accent rule sits in the gutter, level with the first line of the text. Wide sheets have no
 * gutter: the text stands beside the title, the rule at the foot of the title's column.
 */
import { assertNever } from '../../base/assert-never'
import type { Sheet } from '../kit'
import type { RailDefaults } from '../rails'
import type { Stage, Template } from '../template'
import { isProfile, profileRails, profileStage } from '../outro'
import { codeStage } from './code'
import { coverStage, outroStage } from './ends'
import { listStage } from './list'
import { gridStage, pictureStage, pictureTextStage } from './pictures'
import { quoteStage } from './quote'
import { stepStage, textStage } from './text'

const rails: RailDefaults = {
  header: { left: ['author'], right: ['page'] },
  footer: { left: ['title'], right: ['swipe'] },
}

export const editorial: Template = {
  id: 'editorial',
  name: 'Editorial',
  bodies: [36, 32, 30],
  rails: (slide, settings) => (isProfile(slide, settings) ? profileRails : rails),
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
      return isProfile(slide, sheet.settings)
        ? profileStage(sheet, slide)
        : outroStage(sheet, slide)
    default:
      return assertNever(slide)
  }
}
