/**
 * Where field and words stand. One above the other, with a height of the field for every role; on
 * landscape side by side. Numbers are the design system's, section 6, for the portrait; what it leaves
 * open (tall, pin, sizes of a person's own) keeps the same share of the sheet.
 */
import type { Pad } from '../../slide/node'
import type { DeckSlide } from '../../deck/deck'
import { codeSteps } from '../code-panel'
import { canvasOf, type Canvas, type CanvasKind } from '../canvas'
import type { Sheet } from '../kit'
import type { Settings } from '../../settings/settings'
import { isProfile, profileRails } from '../outro'
import { railsOf, stageOf, type RailDefaults, type Rails } from '../rails'
import type { Stage } from '../template'
import { even, ladders } from '../type-scale'

/** px of the field on the portrait. A cover without a picture is a poster: its field holds the title. */
export const heights = {
  cover: 690,
  poster: 900,
  text: 600,
  band: 240,
  list: 520,
  step: 500,
  quote: 432,
  code: 740,
  'picture-text': 600,
  picture: 900,
  grid: 790,
  outro: 660,
} as const

export type Role = keyof typeof heights

/** px on the portrait: by how much the field gives way to words that do not fit, and how far. */
const step = 60
const floor = 380

/** The least a picture may have: 400 px at 1080 width, and 38 % of the room between pads and rails. */
const leastPicture = { px: 400, share: 0.38 } as const

/** Of the sheet's height: how much of a height on the portrait is left there. */
const shares: Readonly<Record<CanvasKind, number>> = {
  portrait: 1 / 1350,
  landscape: 1 / 1350,
  square: 0.78 / 1080,
  story: 1.25 / 1920,
  tall: 1.06 / 1440,
  pin: 1.1 / 1500,
}

/** Of the edge: pads at the seam and at the slide's foot, and of a field on landscape where it meets the words. */
const seam = 0.75
const outer = 0.92
const inner = 0.625

/** Width of the field on landscape, of the sheet's; a listing's lines must not wrap, a band holds no words. */
const fieldShare = 860 / 1920
const bandShare = 360 / 1920
const codeShare = 1160 / 1920

/** The sheet with the pads of the words; on landscape its own. */
export function splitCanvas(canvas: Canvas): Canvas {
  return canvas.kind === 'landscape' ? canvas : { ...canvas, pad: stackedPad(canvas, 'first') }
}

/** The sheet with the width of the words: on landscape the field takes its share. */
export function besideField(sheet: Sheet): Sheet {
  const { canvas, stage } = sheet
  if (canvas.kind !== 'landscape') return sheet
  const { left, right } = canvas.pad
  const width = Math.max(1, canvas.width - fieldWidth(sheet) - even(seam * left) - right)
  return { ...sheet, stage: { ...stage, width } }
}

/** No header; author and page in the footer, on the cover the swipe cue beside the page. */
export function splitRails(slide: DeckSlide, settings: Settings): RailDefaults {
  if (isProfile(slide, settings)) return profileRails
  const right = slide.kind === 'cover' ? (['page', 'swipe'] as const) : (['page'] as const)
  return { header: { left: [], right: [] }, footer: { left: ['author'], right } }
}

export type Side = NonNullable<Stage['field']>['side']

/** One way to divide the slide. */
export interface Halves {
  readonly axis: 'column' | 'row'
  readonly side: Side
  /** px on the canvas. */
  readonly field: { readonly width: number; readonly height: number; readonly pad: Pad }
  /** Pads around header, words and footer. */
  readonly words: Pad
  /** px the words may take. */
  readonly room: { readonly width: number; readonly height: number }
}

/** px on the canvas between the pads of a field, the same in every way to divide a slide. */
export function innerWidth({ field }: Halves): number {
  return Math.max(1, field.width - field.pad.left - field.pad.right)
}

/** Ways to divide the slide, best first: the role's height, then lower ones in steps. */
export function divisions(
  sheet: Sheet,
  role: Role,
  {
    side = 'first',
    isPicture = false,
  }: { readonly side?: Side; readonly isPicture?: boolean } = {},
): readonly Halves[] {
  if (sheet.canvas.kind === 'landscape') return [beside(sheet, side)]
  const share = shares[sheet.canvas.kind] * sheet.canvas.height
  const most = heights[role]
  const least = Math.min(most, floor)
  const lower = Array.from({ length: Math.max(0, Math.ceil((most - least) / step)) }, (_, index) =>
    Math.max(least, most - step * (index + 1)),
  )
  const all = [
    ...higherSheet(sheet, role),
    ...[most, ...lower].map((height) =>
      Math.max(even(height * share), role === 'band' ? leastBand(sheet) : 0),
    ),
  ].map((height) => above(sheet, height, side))
  if (!isPicture) return all
  const large = all.filter(({ field }) => field.height >= leastPictureHeight(sheet))
  return large.length > 0 ? large : all.slice(0, 1)
}

/** On sheets a little higher than the portrait what they have more is the field's: the words have as much as there. */
function higherSheet({ canvas }: Sheet, role: Role): readonly number[] {
  if ((canvas.kind !== 'tall' && canvas.kind !== 'pin') || role === 'band') return []
  return [even(canvas.height - (1350 - heights[role]) * canvas.k)]
}

/** Ways to give a field more than its role's height, while the words leave it: for listings. */
export function higher(sheet: Sheet, role: Role, side: Side): readonly Halves[] {
  if (sheet.canvas.kind === 'landscape') return []
  const share = shares[sheet.canvas.kind] * sheet.canvas.height
  const whole = alone(sheet).field.height
  const found: Halves[] = []
  for (let height = heights[role] + step; height * share < whole; height += step) {
    found.push(above(sheet, even(height * share), side))
  }
  return found
}

/** A field over everything but a strip for the rails: there are no words beside it. */
export function alone(sheet: Sheet, side: Side = 'first'): Halves {
  const canvas = canvasOf(sheet.settings.canvas)
  const air = Math.max(0, even(outer * edgeOf(canvas)) - canvas.gap)
  const own = withRails(sheet, stackedPad(canvas, side), side)
  const hasHeader = railsOfSheet(sheet).header !== null
  const words =
    side === 'second' ? { ...own, bottom: air } : { ...own, top: hasHeader ? own.top : air }
  const { height } = room(sheet, canvas.height, words)
  const field = { width: canvas.width, height, pad: fieldPad(canvas, side) }
  return { axis: 'column', side, field, words, room: { width: 0, height: 0 } }
}

/** A band shows below a story's safe zone, too. */
function leastBand(sheet: Sheet): number {
  return fieldPad(canvasOf(sheet.settings.canvas), 'first').top + sheet.px(72)
}

/** px a picture in a field has at least. */
function leastPictureHeight(sheet: Sheet): number {
  return Math.max(sheet.px(leastPicture.px), leastPicture.share * sheet.stage.height)
}

function above(sheet: Sheet, height: number, side: Side): Halves {
  const canvas = canvasOf(sheet.settings.canvas)
  const words = withRails(sheet, stackedPad(canvas, side), side)
  const field = { width: canvas.width, height, pad: fieldPad(canvas, side) }
  return { axis: 'column', side, field, words, room: room(sheet, canvas.height - height, words) }
}

function beside(sheet: Sheet, side: Side): Halves {
  const canvas = canvasOf(sheet.settings.canvas)
  const { top, right, bottom, left } = canvas.pad
  const words = withRails(sheet, { top, right, bottom, left: even(seam * left) }, 'first')
  const pad = { top, right: even(inner * right), bottom, left }
  const field = { width: fieldWidth(sheet), height: canvas.height, pad }
  return { axis: 'row', side, field, words, room: room(sheet, canvas.height, words) }
}

/** What is left of so much height between pads and rails. */
function room(sheet: Sheet, height: number, pad: Pad): Halves['room'] {
  const own = { ...sheet.canvas, height, pad, contentFoot: 0 }
  return { width: sheet.stage.width, height: stageOf(own, railsOfSheet(sheet)).height }
}

function railsOfSheet({ canvas, slide, settings }: Sheet): Rails {
  return railsOf(slide, settings, splitRails(slide, settings), canvas)
}

/** Without a footer nothing keeps words at the foot of the slide off the bars of platforms. */
function withRails(sheet: Sheet, pad: Pad, side: Side): Pad {
  const isBare = side === 'first' && railsOfSheet(sheet).footer === null
  return isBare ? { ...pad, bottom: Math.max(pad.bottom, sheet.canvas.contentFoot) } : pad
}

/** Pads of words above or below a field: less at the seam than at the slide's edge. */
function stackedPad(canvas: Canvas, side: Side): Pad {
  const { top, right, bottom, left } = canvas.pad
  const atSeam = even(seam * edgeOf(canvas))
  const isOwn = (own: number): boolean => canvas.kind === 'landscape' || isSafeZone(canvas, own)
  const atEdge = (own: number): number => (isOwn(own) ? own : even(outer * own))
  return side === 'first'
    ? { top: atSeam, right, bottom: atEdge(bottom), left }
    : { top: atEdge(top), right, bottom: atSeam, left }
}

/** Pads in a field: 96 above and 72 below on the portrait, a story's safe zone where the field reaches into it. */
function fieldPad(canvas: Canvas, side: Side): Pad {
  const { top, right, bottom, left } = canvas.pad
  const edge = edgeOf(canvas)
  const head = canvas.kind === 'square' ? even(0.8 * edge) : edge
  const foot = even(seam * edge)
  return side === 'first'
    ? { top: isSafeZone(canvas, top) ? top : head, right, bottom: foot, left }
    : { top: foot, right, bottom: Math.max(bottom, canvas.contentFoot), left }
}

function edgeOf({ pad }: Canvas): number {
  return Math.min(pad.left, pad.right)
}

/** Whether a pad is more than an edge: a story's, under the bars of its platform. */
function isSafeZone(canvas: Canvas, pad: number): boolean {
  return canvas.kind === 'story' && pad > 2 * edgeOf(canvas)
}

/** Whether the field of a slide carries no heading. */
function isBand(slide: DeckSlide): boolean {
  return (
    (slide.kind === 'text' || slide.kind === 'list') &&
    slide.title === undefined &&
    !('continued' in slide)
  )
}

/** px of a field beside the words; of a listing the usual ones where its longest line stands in it at its largest. */
function fieldWidth(sheet: Sheet): number {
  const { slide, settings } = sheet
  const { width, pad } = canvasOf(settings.canvas)
  const usual = even(width * fieldShare)
  if (slide.kind !== 'code') return isBand(slide) ? even(width * bandShare) : usual
  const [largest] = codeSteps(sheet, slide.code.text, usual - pad.left - even(inner * pad.right))
  return largest === Math.max(...ladders.code) ? usual : even(width * codeShare)
}
