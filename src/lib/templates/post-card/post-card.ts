/**
 * Post card: the post itself, as a card on the theme's background. Avatar, name and handle, then the post's
 * own words as running text, its pictures below them. The card is as high as what it holds, and centred.
 */
import { byRole, orProfile, type Stages } from '../by-role'
import type { Canvas } from '../canvas'
import type { Sheet } from '../kit'
import { isProfile, profileRails } from '../outro'
import { noItems, type RailDefaults } from '../rails'
import type { Stage, Template } from '../template'
import { even } from '../type-scale'
import { codeStage } from './code'
import { coverStage } from './cover'
import { listStage } from './list'
import { outroStage } from './outro'
import { pictureStage } from './pictures'
import { quoteStage } from './quote'
import { redraft } from './redraft'
import { stepStage } from './step'
import { textStage } from './text'

export const postCard: Template = {
  id: 'post-card',
  name: 'Post card',
  bodies: [48, 40, 36],
  rails: (slide, settings) => (isProfile(slide, settings) ? profileRails : rails),
  canvas,
  build,
  keepsEmoji: true,
  coverPicture: () => true,
  redraft,
}

const rails: RailDefaults = {
  header: noItems,
  footer: { left: ['page'], right: ['swipe'] },
  showsAuthor: true,
}

/** Side pads of 72 (landscape as they are), 16 less above and below, closer rails: a card is its own margin. */
function canvas(given: Canvas): Canvas {
  const { kind, pad, width, height } = given
  const scale = Math.min(width, height) / 1080
  const isWide = kind === 'landscape'
  const side = (px: number): number => (isWide ? px : Math.min(px, even(72 * scale)))
  const closer = even(16 * scale)
  // The zones of a story are not margins but where the app lays its own things.
  const isStory = pad.top !== pad.bottom
  return {
    ...given,
    pad: {
      top: isStory ? pad.top : pad.top - closer,
      right: isStory && pad.right !== pad.left ? pad.right : side(pad.right),
      bottom: isStory ? pad.bottom : pad.bottom - closer,
      left: side(pad.left),
    },
    gap: even((kind === 'square' ? 32 : 48) * scale),
  }
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
  grid: pictureStage,
  outro: orProfile(outroStage),
}

function build(sheet: Sheet): Stage {
  return byRole(sheet, stages)
}
