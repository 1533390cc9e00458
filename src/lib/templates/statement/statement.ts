/**
 * Statement: one idea in very large type, the words it turns on in the accent. A sentence a slide; what
 * is left of it stands below as its support.
 */
import { byRole, orProfile, type Stages } from '../by-role'
import { isProfile, profileRails } from '../outro'
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

const stages: Stages = {
  cover: coverStage,
  text: textStage,
  list: listStage,
  step: stepStage,
  quote: quoteStage,
  code: codeStage,
  'picture-text': pictureStage,
  picture: pictureStage,
  grid: gridStage,
  outro: orProfile(outroStage),
}

function build(sheet: Sheet): Stage {
  return byRole(sheet, stages)
}
