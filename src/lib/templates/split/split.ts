/**
 * Split: a field above, words below, over the whole width of the slide. The field is a picture or, where
 * there is none, a colour that carries the heading: the accent, or for quotations and listings the text's.
 */
import { byRole, type Stages } from '../by-role'
import type { Sheet } from '../kit'
import { isProfile, profileStage } from '../outro'
import type { Stage, Template } from '../template'
import { codeStage } from './code'
import { besideField, splitCanvas, splitRails } from './halves'
import { listStage } from './list'
import { outroStage } from './outro'
import { gridStage, pictureStage, pictureTextStage } from './pictures'
import { quoteStage } from './quote'
import { coverStage, stepStage, textStage } from './text'
import { bodies } from './words'

/** Height of a picture by its width above which it is not cut to a field. */
const tallest = 1.25

export const split: Template = {
  id: 'split',
  name: 'Split',
  bodies,
  rails: splitRails,
  canvas: splitCanvas,
  build,
  coverPicture: (picture) => picture === undefined || picture.height <= picture.width * tallest,
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

/** Beside its field the words have less room; a profile has no field. */
function build(sheet: Sheet): Stage {
  const { slide, settings } = sheet
  return isProfile(slide, settings)
    ? profileStage(sheet, slide)
    : byRole(besideField(sheet), stages)
}
