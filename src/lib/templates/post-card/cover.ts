import type { PicturePlace } from '../../deck/deck'
import { naturalHeight } from '../../slide/layout'
import type { BoxNode, SlideNode } from '../../slide/node'
import { visualLength } from '../../thread/scripts'
import type { SlideOf } from '../fit'
import type { Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, wellBroken } from '../titles'
import { coverCeiling, ladders } from '../type-scale'
import { quoteText } from '../words'
import {
  avatarSize,
  besideCard,
  card,
  cardGap,
  centred,
  fitCard,
  halfWidths,
  innerWidth,
  who,
  withSize,
} from './card'
import { flowColumn } from './flow'
import { isRoomy, settled, sideSize } from './sizes'
import { largeTitle, withAir } from './heading'
import { onePicture, pictureHeight } from './pictures'

/** A cover holds one thing, so its card may be a little higher than one of running text. */
const fullCover = 0.94

/** px at 1080 width: the largest title of a cover, alone and with the picture of its post. */
const largest = { alone: 112, pictured: 80 } as const

/** The same of a cover of a few characters, where there is room. */
const roomyCover = { most: 24, alone: 144 } as const

/** card { who · title 112, 8 above, 16 below · words below it 40 muted }; the post's picture under a smaller title. */
export function coverStage(sheet: Sheet, slide: SlideOf<'cover'>): Stage {
  if (slide.picture !== undefined) return picturedCover(sheet, slide, slide.picture)
  const width = innerWidth(sheet)
  const isShort = visualLength(quoteText(slide.title)) <= roomyCover.most
  const { alone } = isRoomy(sheet) && isShort ? roomyCover : largest
  return fitCard(
    sheet,
    stepsOf(sheet, slide, alone, width),
    (step) => card(sheet, words(sheet, slide, step, width)),
    fullCover,
    () => (slide.blocks.length > 0 ? supportSize(sheet) : null),
  )
}

/** Of a card in landscape: the words beside the picture. */
const share = 0.46

/** px at 1080 width: a picture whose own height is not known yet. */
const usualHeight = 500

function picturedCover(sheet: Sheet, slide: SlideOf<'cover'>, place: PicturePlace): Stage {
  const sides = sheet.canvas.kind === 'landscape' ? halfWidths(sheet, share) : null
  const width = sides?.left ?? innerWidth(sheet)
  const pads = 2 * sheet.px(sheet.settings.card.padding)
  const build = (step: number, picture: SlideNode | null): BoxNode => {
    const [author = null, ...others] = words(sheet, slide, step, width)
    return sides === null
      ? card(sheet, [author, ...others, picture])
      : besideCard(sheet, sides, others, [picture])
  }
  const tried = stepsOf(sheet, slide, largest.pictured, width).map((step): Stage => {
    const tall = naturalHeight(build(step, null), sheet.stage.width, sheet.measure)
    const room = sheet.stage.height - (sides === null ? tall + sheet.px(cardGap) : pads)
    const { height, fits } = pictureHeight(sheet, [place], {
      width: sides?.right ?? width,
      room,
      usual: usualHeight,
      level: sides === null ? 0 : tall - pads,
    })
    const node = build(step, onePicture(sheet, place, height))
    return { node: centred(sheet, node), fits: fits && tall <= sheet.stage.height }
  })
  const none = { node: centred(sheet, build(largest.pictured, null)), fits: false }
  const found = tried.find(({ fits }) => fits) ?? tried[tried.length - 1] ?? none
  return withSize(found, slide.blocks.length > 0 ? supportSize(sheet) : null)
}

function stepsOf(
  sheet: Sheet,
  slide: SlideOf<'cover'>,
  most: number,
  width: number,
): readonly number[] {
  const title = quoteText(slide.title)
  const start = Math.min(most, coverCeiling(visualLength(title)))
  const steps = stepsFor(sheet, title, ladders.cover, start, width)
  return wellBroken(sheet, title, steps, width)
}

function words(
  sheet: Sheet,
  slide: SlideOf<'cover'>,
  step: number,
  width: number,
): readonly (SlideNode | null)[] {
  const size = supportSize(sheet)
  const support = flowColumn(sheet, slide.blocks, { size, width, muted: true })
  const title = largeTitle(sheet, slide, step, width)
  const isLast = support === null && slide.picture === undefined
  return [who(sheet, width, avatarSize.cover), withAir(sheet, title, isLast), support]
}

/** px at 1080 width of the words below a title. */
function supportSize(sheet: Sheet): number {
  const usual = sideSize(sheet)
  return settled(sheet, [usual])[0] ?? usual
}
