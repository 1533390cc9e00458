/**
 * Split: a field above, words below, over the whole width of the slide. The field is a picture or, where
 * there is none, a colour that carries the heading: the accent, or for quotations and listings the text's.
 */
import { assertNever } from '../../base/assert-never'
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

function build(given: Sheet): Stage {
  const sheet = besideField(given)
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
        ? profileStage(given, slide)
        : outroStage(sheet, slide)
    default:
      return assertNever(slide)
  }
}
