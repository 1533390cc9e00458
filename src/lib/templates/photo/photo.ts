/**
 * Photo: the picture and a voice. Photos fill the slide and white words stand on them; slides without a photo
 * of their own stand on the nearest earlier one under a veil.
 */
import { assertNever } from '../../base/assert-never'
import type { Sheet } from '../kit'
import type { Stage, Template } from '../template'
import { codeStage } from './code'
import { coverStage, outroStage } from './ends'
import { listStage } from './list'
import { gridStage, pictureStage, pictureTextStage } from './pictures'
import { quoteStage } from './quote'
import { photoRails } from './rails'
import { redraft } from './redraft'
import { stepStage, textStage } from './text'

export const photo: Template = {
  id: 'photo',
  name: 'Photo',
  bodies: [40, 36, 32, 30],
  rails: photoRails,
  canvas: (canvas) => canvas,
  coverPicture: (picture) => picture?.kind !== 'diagram',
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
