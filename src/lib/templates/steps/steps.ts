/**
 * Steps: the numeral is the picture. For listicles and how-tos: a bar for every slide in the header, numbered
 * posts under a numeral as high as a third of the slide, lines in the full text colour, and no accent.
 */
import { byRole, orProfile, type Stages } from '../by-role'
import type { DeckSlide } from '../../deck/deck'
import type { Settings } from '../../settings/settings'
import { scaled, type Canvas } from '../canvas'
import type { Sheet } from '../kit'
import { isProfile, profileRails } from '../outro'
import type { RailDefaults } from '../rails'
import type { Stage, Template } from '../template'
import { codeStage } from './code'
import { coverStage } from './cover'
import { listStage } from './list'
import { outroStage } from './outro'
import { gridStage, pictureStage, pictureTextStage } from './pictures'
import { quoteStage } from './quote'
import { numberPosts } from './redraft'
import { stepStage, textStage } from './text'

export const steps: Template = {
  id: 'steps',
  name: 'Steps',
  bodies: [40, 36, 32, 30],
  rails,
  canvas: withNarrowGap,
  build,
  redraft: numberPosts,
}

function rails(slide: DeckSlide, settings: Settings): RailDefaults {
  if (isProfile(slide, settings)) return profileRails
  return {
    header: { left: ['title'], right: ['page'] },
    footer: { left: ['author'], right: ['swipe'] },
    segments: true,
    swipe: 'disc',
  }
}

/** px at 1080 width: header and footer are high, so that the stage stands closer to them. */
const gap = 56

function withNarrowGap(canvas: Canvas): Canvas {
  return { ...canvas, gap: Math.min(canvas.gap, scaled(canvas, gap)) }
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
