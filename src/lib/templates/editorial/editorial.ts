/**
 * Editorial: a hanging column. Titles take the full width, running text hangs in a column right of a
 * gutter, and the accent rule sits in the gutter, level with the first line of the text. Wide sheets have no
 * gutter: the text stands beside the title, the rule at the foot of the title's column.
 */
import { byRole, orProfile, type Stages } from '../by-role'
import type { Sheet } from '../kit'
import type { RailDefaults } from '../rails'
import type { Stage, Template } from '../template'
import { isProfile, profileRails } from '../outro'
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
  outro: orProfile(outroStage),
}

function build(sheet: Sheet): Stage {
  return byRole(sheet, stages)
}
