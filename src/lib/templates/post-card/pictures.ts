import type { PicturePlace } from '../../deck/deck'
import { naturalHeight } from '../../slide/layout'
import type { BoxNode, SlideNode } from '../../slide/node'
import type { SlideOf } from '../fit'
import type { Sheet } from '../kit'
import { pictureGrid } from '../picture-grid'
import { pictureNode } from '../pictures'
import type { Stage } from '../template'
import {
  besideCard,
  card,
  cardGap,
  centred,
  halvesGap,
  innerRadius,
  innerWidth,
  who,
  withSize,
} from './card'
import { flow, flowColumn } from './flow'
import { settled, sideSize } from './sizes'

/** px at 1080 width between the parts of a card with a picture on a square, where every line counts. */
const squareGap = 24

type Pictured = SlideOf<'picture-text' | 'picture' | 'grid'>

/** px at 1080 width, and of the stage: a picture below either is too small to be read. */
const leastPicture = 400
const leastShare = 0.38

/** px at 1080 width: pictures whose own height is not known yet. */
const heights = { 'picture-text': 500, picture: 642, grid: 572 } as const

/** px at 1080 width: pictures beside words, and beside nothing but who it is. */
const beside = { width: 640, height: 496, alone: 800 } as const

/** Of its own height at the width it has: less of a picture that is taller is too little of it. */
const leastShown = 0.6

/** Of its own height: how much more a photo beside words may take, cut at its sides, to end level with them. */
const mostStretched = 1.35

/** card { who · paragraphs 40 · picture or grid }. Landscape: words left, picture right. */
export function pictureStage(sheet: Sheet, slide: Pictured): Stage {
  const { sizes, good } = sizesOf(sheet, slide)
  const tried: Stage[] = []
  for (const [index, size] of sizes.entries()) {
    const hasWords = slide.title !== undefined || slide.blocks.length > 0
    const found = withSize(built(sheet, slide, size), hasWords ? size : null)
    // Where nothing fits as it should, at least nothing is lost.
    if (found.fits) return { ...found, fits: index < good }
    tried.push(found)
  }
  return tried[0] ?? built(sheet, slide, sideSize(sheet))
}

/** Sizes of the words, best first, and how many of them are as they should be. */
function sizesOf(
  sheet: Sheet,
  slide: Pictured,
): { readonly sizes: readonly number[]; readonly good: number } {
  const { kind } = sheet.canvas
  const isSquare = kind === 'square' && slide.kind === 'picture-text'
  const steps = isSquare ? [32, 28] : kind === 'landscape' ? [40, 36, 32, 28] : [40]
  const own = settled(
    sheet,
    steps.map((step) => sideSize(sheet, step)),
  )
  const last = own[own.length - 1] ?? sheet.slide.body
  const less = [32, 28, 24].map(sheet.type.bodySize).filter((each) => each < last)
  return { sizes: [...own, ...less], good: own.length }
}

function built(sheet: Sheet, slide: Pictured, size: number): Stage {
  return sheet.canvas.kind === 'landscape'
    ? besideWords(sheet, slide, size)
    : belowWords(sheet, slide, size)
}

function belowWords(sheet: Sheet, slide: Pictured, size: number): Stage {
  const width = innerWidth(sheet)
  const words = flowColumn(sheet, flow(slide), { size, width })
  const above = [who(sheet), words]
  const between = sheet.canvas.kind === 'square' ? squareGap : cardGap
  const options = { gap: between }
  const bare = naturalHeight(card(sheet, above, options), sheet.stage.width, sheet.measure)
  const gap = above.some((node) => node !== null) ? sheet.px(between) : 0
  const room = sheet.stage.height - bare - gap
  const { height, fits } = heightOf(sheet, slide, width, room)
  return {
    node: centred(sheet, card(sheet, [...above, shown(sheet, slide, { width, height })], options)),
    fits,
  }
}

function besideWords(sheet: Sheet, slide: Pictured, size: number): Stage {
  const inner = innerWidth(sheet)
  const blocks = flow(slide)
  const hasWords = blocks.length > 0
  const wide = sheet.px(hasWords ? beside.width : beside.alone)
  const right = Math.min(wide, Math.round(inner * (hasWords ? 0.56 : 0.7)))
  const left = Math.max(1, inner - right - sheet.px(halvesGap))
  const words = flowColumn(sheet, blocks, { size, width: left })
  const build = (picture: SlideNode | null): BoxNode =>
    besideCard(sheet, { left, right }, [words], [picture])
  const pads = 2 * sheet.px(sheet.settings.card.padding)
  const tall = naturalHeight(build(null), sheet.stage.width, sheet.measure) - pads
  const room = sheet.stage.height - pads
  const most = hasWords ? Math.min(room, Math.max(sheet.px(beside.height), tall)) : room
  const { height, fits } = heightOf(sheet, slide, right, most, hasWords ? tall : 0)
  return {
    node: centred(sheet, build(shown(sheet, slide, { width: right, height }))),
    fits: fits && tall <= room,
  }
}

function heightOf(
  sheet: Sheet,
  slide: Pictured,
  width: number,
  room: number,
  level = 0,
): PictureHeight {
  return pictureHeight(sheet, slide.pictures, {
    width,
    room,
    usual: heights[slide.kind],
    level,
    mayBeCut: slide.kind === 'picture',
  })
}

export interface PictureRoom {
  /** px on the canvas. */
  readonly width: number
  readonly room: number
  /** px at 1080 width: how high a picture is that is not there yet, or a grid. */
  readonly usual: number
  /** px on the canvas of the words beside it, which a picture that is not much lower is as high as. */
  readonly level?: number
  /** Whether a picture that is much higher than there is room may stand here. */
  readonly mayBeCut?: boolean
}

export interface PictureHeight {
  /** px on the canvas. */
  readonly height: number
  readonly fits: boolean
}

/** The height a picture takes in `room`: its own where that is known, never less than can be read. */
export function pictureHeight(
  sheet: Sheet,
  places: readonly PicturePlace[],
  { width, room, usual, level = 0, mayBeCut = false }: PictureRoom,
): PictureHeight {
  const least = Math.min(
    Math.max(sheet.px(leastPicture), Math.round(sheet.stage.height * leastShare)),
    // A stage that is lower than that altogether: most of it.
    Math.round(sheet.stage.height * 0.6),
  )
  const own = ownHeight(sheet, places, width)
  const isPhoto = sheet.pictures.get(places[0]?.place ?? '')?.kind === 'photo'
  const highest = isPhoto ? (own ?? 0) * mostStretched : level
  const wanted = own === null ? sheet.px(usual) : Math.max(own, Math.min(level, highest))
  const height = Math.floor(Math.max(least, Math.min(wanted, room)))
  const isWhole = own === null || mayBeCut || height >= own * leastShown
  if (room >= least) return { height, fits: isWhole }
  return { height: Math.max(sheet.px(120), Math.floor(room)), fits: false }
}

/** px on the canvas of an only picture at a width, uncut; null where it is not known. */
function ownHeight(
  sheet: Sheet,
  [place, ...others]: readonly PicturePlace[],
  width: number,
): number | null {
  const picture = place === undefined ? undefined : sheet.pictures.get(place.place)
  if (picture === undefined || others.length > 0) return null
  return Math.round((width * picture.height) / picture.width)
}

function shown(
  sheet: Sheet,
  slide: Pictured,
  { width, height }: { readonly width: number; readonly height: number },
): SlideNode | null {
  const radius = innerRadius(sheet)
  if (slide.kind === 'grid') {
    return pictureGrid(sheet, slide.pictures, { height, radius, shape: width / height })
  }
  const [place]: readonly (PicturePlace | undefined)[] = slide.pictures
  return place === undefined ? null : onePicture(sheet, place, height)
}

/** A picture in a card, `height` px on the canvas high. */
export function onePicture(sheet: Sheet, place: PicturePlace, height: number): SlideNode {
  return { ...pictureNode(sheet, 'picture', place, { radius: innerRadius(sheet) }), height }
}
