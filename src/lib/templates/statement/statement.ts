/**
 * Statement: one idea in very large type, the words it turns on in the accent. A sentence a slide; what
 * is left of it stands below as its support.
 */
import { assertNever } from '../../base/assert-never'
import { isProfile, profileRails, profileStage } from '../outro'
import type { Sheet } from '../kit'
import type { RailDefaults } from '../rails'
import type { Stage, Template } from '../template'
import { codeStage } from './code'
import { listStage } from './list'
import { gridStage, pictureStage } from './pictures'
import { quoteStage } from './quote'
import { redraft } from './redraft'
import { coverStage, outroStage, stepStage, textStage } from './text'

const rails: RailDefaults = {
  header: { left: ['author'], right: ['page'] },
  footer: { left: ['progress'], right: [] },
}

export const statement: Template = {
  id: 'statement',
  name: 'Statement',
  bodies: [40, 36, 32],
  rails: (slide, settings) => (isProfile(slide, settings) ? profileRails : rails),
  canvas: (canvas) => canvas,
  build,
  redraft,
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
