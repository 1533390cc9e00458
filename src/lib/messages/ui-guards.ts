/**
 * What the panel checks of a message before it believes it: all that its handlers and its view rely on. Anything
 * that shares a window with the panel can speak to it.
 */
import type { Solid } from '../base/paint'
import type { Font } from '../base/type'
import type { Aside, HandEdit, HandLook, HandStyle, HandWords, UpdatePlan } from '../slide/edits'
import type { RestNode } from '../slide/from-rest'
import type { Pad, Stroke, TextRun } from '../slide/node'
import type { Guards } from './channel'
import {
  fields,
  has,
  isBoolean,
  isBytes,
  isHex,
  isListOf,
  isNumber,
  isObject,
  isOneOf,
  isString,
  orAbsent,
  orNull,
  type Check,
} from './checks'
import { isReading } from './frame-guards'
import {
  sharedParts,
  storedParts,
  type CanvasFrame,
  type FileBrand,
  type FontFamily,
  type Hand,
  type MeasureResult,
  type Opened,
  type OpenedCarousel,
  type OpenedRow,
  type ToUi,
} from './protocol'

const isStrings = isListOf(isString)
const isSteps = isOneOf(['fonts', 'measure', 'draw', 'place'])
const isPurpose = isOneOf(['check', 'copy'])
const isPoint = fields<{ x: number; y: number }>({ x: isNumber, y: isNumber })

const isEdit = fields<HandEdit>({
  id: isString,
  slide: isString,
  layer: isString,
  name: isString,
  node: isString,
  property: isString,
  before: isString,
  after: isString,
  isMet: isBoolean,
})

const isRun = fields<TextRun>({
  text: isString,
  font: orAbsent(isObject),
  color: orAbsent(isObject),
  href: orAbsent(isString),
  decoration: orAbsent(isString),
})

const isSolid = fields<Solid>({
  kind: isOneOf(['solid']),
  color: isHex,
  opacity: orAbsent(isNumber),
})
const isLength: Check = (value) => isNumber(value) || value === 'hug' || value === 'fill'

const isHandStyle = fields<HandStyle>({
  fill: orAbsent(orNull(isSolid)),
  stroke: orAbsent(
    orNull(
      fields<Stroke>({ paint: isSolid, weight: isNumber, dash: orAbsent(isListOf(isNumber)) }),
    ),
  ),
  font: orAbsent(fields<Font>({ family: isString, weight: isNumber, italic: isBoolean })),
  size: orAbsent(isNumber),
  lineHeight: orAbsent(isNumber),
  letterSpacing: orAbsent(isNumber),
  textAlign: orAbsent(isOneOf(['left', 'center', 'right'])),
  paragraphSpacing: orAbsent(isNumber),
  opacity: orAbsent(isNumber),
  radius: orAbsent(isNumber),
  width: orAbsent(isLength),
  height: orAbsent(isLength),
  spacing: orAbsent(isNumber),
  padding: orAbsent(
    fields<Pad>({ top: isNumber, right: isNumber, bottom: isNumber, left: isNumber }),
  ),
})

const isLook = fields<HandLook>({
  layer: isString,
  words: orAbsent(
    isListOf(fields<HandWords>({ at: isNumber, from: isString, to: isListOf(isRun) })),
  ),
  paragraphs: orAbsent(isStrings),
  at: orAbsent(isPoint),
  isGone: orAbsent(isBoolean),
  style: orAbsent(isHandStyle),
})

const isHand = fields<Hand>({
  edits: isListOf(isEdit),
  looks: isListOf(isLook),
  slides: isListOf(fields<Hand['slides'][number]>({ key: isString, node: isString })),
  copies: isListOf(
    fields<Hand['copies'][number]>({ node: isString, of: isString, after: isString }),
  ),
  deleted: isStrings,
})

const isAside = fields<Aside>({
  kind: isOneOf(['slide', 'layer']),
  slide: isString,
  name: isString,
  node: isString,
  stays: isBoolean,
})

const isPlan = fields<UpdatePlan>({
  restyled: isNumber,
  inserted: isNumber,
  removed: isNumber,
  edits: isListOf(isEdit),
  aside: isListOf(isAside),
})

const isStored: Check = (value) => storedParts.every((part) => has(value, part, orNull(isString)))

const isRow = fields<OpenedRow>({ id: isString, work: orNull(isString), hand: isHand })

const isCarousel = fields<OpenedCarousel>({
  id: isString,
  page: isString,
  work: orNull(isString),
  words: isStrings,
  hand: isHand,
  rows: orAbsent(isListOf(isRow)),
})

const isOpened = fields<Opened>({
  stored: isStored,
  command: isOneOf(['open', 'renumber', 'check', 'copyThread', 'otherPlatform']),
  canEdit: isBoolean,
  carousel: orNull(isCarousel),
})

const isMeasured = fields<MeasureResult>({
  sizes: isListOf(fields<MeasureResult['sizes'][number]>({ width: isNumber, height: isNumber })),
})

const isFont = fields<FileBrand['fonts'][number]>({
  family: isString,
  weight: isNumber,
  italic: isBoolean,
})

const isBrand = fields<FileBrand>({
  name: isString,
  colors: isListOf(fields<FileBrand['colors'][number]>({ color: isHex, name: isString })),
  textStyles: isListOf(
    fields<FileBrand['textStyles'][number]>({ name: isString, font: isFont, size: isNumber }),
  ),
  fonts: isListOf(isFont),
  pictures: isListOf(
    fields<FileBrand['pictures'][number]>({
      at: isOneOf(['avatar', 'logoLight', 'logoDark']),
      bytes: isBytes,
    }),
  ),
})

const isRest: Check = fields<Pick<RestNode, 'id' | 'name' | 'type' | 'children'>>({
  id: isString,
  name: isString,
  type: isString,
  children: orAbsent((children) => isListOf(isRest)(children)),
})

export const toUiGuards: Guards<ToUi> = {
  opened: isOpened,
  carouselOpened: fields<ToUi['carouselOpened']>({ asked: isString, carousel: orNull(isCarousel) }),
  selected: fields<ToUi['selected']>({ carousel: orNull(isString) }),
  measured: fields<ToUi['measured']>({ run: isNumber, results: isListOf(isMeasured) }),
  progress: fields<ToUi['progress']>({
    run: isNumber,
    step: isSteps,
    done: isNumber,
    total: isNumber,
  }),
  drawn: fields<ToUi['drawn']>({
    run: isNumber,
    slides: isNumber,
    page: isString,
    missingFonts: isStrings,
    carousel: isString,
    ...{ others: orAbsent(isStrings), rows: orAbsent(isStrings) },
    kept: isNumber,
    aside: isListOf(isAside),
    refused: isListOf(isOneOf(['variables', 'textStyles', 'section'])),
  }),
  plan: fields<ToUi['plan']>({ run: isNumber, plan: isPlan, rows: orAbsent(isListOf(isPlan)) }),
  canvasRead: fields<ToUi['canvasRead']>({
    carousel: isString,
    purpose: isPurpose,
    frames: orNull(isListOf(fields<CanvasFrame>({ key: isString, json: isRest }))),
  }),
  leftovers: fields<ToUi['leftovers']>({
    carousel: isString,
    variables: isNumber,
    textStyles: isNumber,
  }),
  removed: fields<ToUi['removed']>({ run: isNumber, slides: isNumber, stayed: isNumber }),
  inspected: fields<ToUi['inspected']>({ carousel: isString, hand: orNull(isHand) }),
  fonts: fields<ToUi['fonts']>({
    families: isListOf(fields<FontFamily>({ name: isString, styles: isStrings })),
  }),
  frameRead: fields<ToUi['frameRead']>({ asked: orNull(isString), reading: isReading }),
  ownFrames: fields<ToUi['ownFrames']>({ readings: isListOf(isReading) }),
  cancelled: fields<ToUi['cancelled']>({ run: isNumber }),
  failed: fields<ToUi['failed']>({
    run: isNumber,
    code: isOneOf(['font', 'image', 'readOnly', 'gone', 'changed', 'figma']),
    step: isSteps,
    slide: orAbsent(isNumber),
    concerns: orAbsent(isString),
    detail: isString,
  }),
  storedElsewhere: fields<ToUi['storedElsewhere']>({
    part: isOneOf(sharedParts),
    before: orNull(isString),
    json: orNull(isString),
  }),
  storeFailed: fields<ToUi['storeFailed']>({
    part: isOneOf([...storedParts, 'pictures']),
    detail: isString,
  }),
  brandRead: fields<ToUi['brandRead']>({ brand: orNull(isBrand) }),
  keptPicture: fields<ToUi['keptPicture']>({ key: isString, bytes: orNull(isBytes) }),
}
