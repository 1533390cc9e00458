/**
 * Steps: the numeral is the picture. For listicles and how-tos: a bar for every slide in the header, numbered
 * posts under a numeral as high as a third of the slide, lines in the full text colour, and no accent.
 */
import { assertNever } from '../../base/assert-never'
import type { DeckSlide } from '../../deck/deck'
import type { Settings } from '../../settings/settings'
import { scaled, type Canvas } from '../canvas'
import type { Sheet } from '../kit'
import { isProfile, profileRails, profileStage } from '../outro'
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

function build(sheet: Sheet): Stage {
  const { slide, settings } = sheet
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
      return isProfile(slide, settings) ? profileStage(sheet, slide) : outroStage(sheet, slide)
    default:
      return assertNever(slide)
  }
}
