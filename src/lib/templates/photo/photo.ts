/**
 * Photo: the picture and a voice. Photos fill the slide and white words stand on them; slides without a photo
 * of their own stand on the nearest earlier one, or the first that comes, under a veil. Where the deck has none
 * they stand on the theme's background with a disc on it.
 */
import { byRole, type Stages } from '../by-role'
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

const stages: Stages = {
  cover: coverStage,
  text: textStage,
  list: listStage,
  step: stepStage,
  quote: quoteStage,
  code: codeStage,
  'picture-text': pictureTextStage,
  picture: pictureStage,
  grid: gridStage,
  outro: outroStage,
}

function build(sheet: Sheet): Stage {
  return byRole(sheet, stages)
}
