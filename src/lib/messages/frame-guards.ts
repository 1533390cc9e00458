/** Whether what came in can be what was read of a person's own frames: trees that are planned from and painted. */
import type { Paint, Solid } from '../base/paint'
import type { Font, TextStyle } from '../base/type'
import type { BoxNode, Pad, PictureNode, Shadow, ShapeNode, Stroke, TextNode } from '../slide/node'
import type { TextRun, VectorNode } from '../slide/node'
import {
  frameProblemCodes,
  pictureSlotNames,
  textSlotNames,
  type FrameProblem,
  type OwnFrame,
  type OwnPictureSlot,
  type OwnTemplate,
  type OwnTextSlot,
  type Room,
  type SlotToken,
  type Still,
} from '../slide/own-frame'
import {
  fields,
  has,
  isBoolean,
  isHex,
  isListOf,
  isNumber,
  isOneOf,
  isString,
  orAbsent,
  orNull,
  type Check,
} from './checks'
import type { OwnTemplateReading } from './protocol'

const isPoint = fields<{ x: number; y: number }>({ x: isNumber, y: isNumber })
const isRect = fields<Room['rect']>({ x: isNumber, y: isNumber, width: isNumber, height: isNumber })
const isPath = isListOf((index) => isNumber(index) && Number.isInteger(index))

const isSolid = fields<Solid>({
  kind: isOneOf(['solid']),
  color: isHex,
  opacity: orAbsent(isNumber),
})
const isGradient = fields<Extract<Paint, { kind: 'gradient' }>>({
  kind: isOneOf(['gradient']),
  angle: isNumber,
  stops: isListOf(
    fields<{ at: number; color: string; opacity?: number }>({
      at: isNumber,
      color: isHex,
      opacity: orAbsent(isNumber),
    }),
  ),
})
const isPaint: Check = (value) => isSolid(value) || isGradient(value)

const isFont = fields<Font>({ family: isString, weight: isNumber, italic: isBoolean })
const isStyle = fields<TextStyle>({
  font: isFont,
  size: isNumber,
  lineHeight: isNumber,
  tracking: isNumber,
})
const isStroke = fields<Stroke>({
  paint: isSolid,
  weight: isNumber,
  dash: orAbsent(isListOf(isNumber)),
})
const isShadow = fields<Shadow>({ x: isNumber, y: isNumber, blur: isNumber, color: isSolid })
const isPad = fields<Pad>({ top: isNumber, right: isNumber, bottom: isNumber, left: isNumber })
const isLength: Check = (value) => isNumber(value) || value === 'hug' || value === 'fill'
const isShape = isOneOf(['rectangle', 'ellipse'])

const isRun = fields<TextRun>({
  text: isString,
  font: orAbsent(isFont),
  color: orAbsent(isSolid),
  href: orAbsent(isString),
  decoration: orAbsent(isOneOf(['underline', 'strikethrough'])),
})

/** What every node has. */
const base = {
  key: isString,
  name: isString,
  width: isLength,
  height: isLength,
  at: orAbsent(isPoint),
  opacity: orAbsent(isNumber),
}

const isBox = fields<BoxNode>({
  ...base,
  kind: isOneOf(['box']),
  axis: isOneOf(['row', 'column']),
  gap: isNumber,
  pad: isPad,
  main: isOneOf(['start', 'center', 'end', 'between']),
  cross: isOneOf(['start', 'center', 'end']),
  fill: orAbsent(isPaint),
  stroke: orAbsent(isStroke),
  radius: orAbsent(isNumber),
  shadows: orAbsent(isListOf(isShadow)),
  clip: orAbsent(isBoolean),
  children: (children) => isListOf(isNode)(children),
})
const isText = fields<TextNode>({
  ...base,
  kind: isOneOf(['text']),
  runs: isListOf(isRun),
  style: isStyle,
  color: isSolid,
  align: isOneOf(['left', 'center', 'right']),
  paragraphGap: isNumber,
  maxLines: orAbsent(isNumber),
  letters: orAbsent(isOneOf(['upper', 'lower'])),
})
const isPicture = fields<PictureNode>({
  ...base,
  kind: isOneOf(['picture']),
  shape: isShape,
  image: isString,
  fit: isOneOf(['fill', 'fit']),
  focus: orAbsent(isPoint),
  backdrop: orAbsent(isPaint),
  stroke: orAbsent(isStroke),
  radius: orAbsent(isNumber),
  alt: orAbsent(isString),
})
const isShapeNode = fields<ShapeNode>({
  ...base,
  kind: isOneOf(['shape']),
  shape: isShape,
  fill: isPaint,
  stroke: orAbsent(isStroke),
  radius: orAbsent(isNumber),
})
const isVector = fields<VectorNode>({
  ...base,
  kind: isOneOf(['vector']),
  width: isNumber,
  height: isNumber,
  path: isString,
  fill: orAbsent(isSolid),
  line: orAbsent(fields<NonNullable<VectorNode['line']>>({ paint: isSolid, weight: isNumber })),
  fine: orAbsent(isBoolean),
})

function isNode(value: unknown): boolean {
  return [isBox, isText, isPicture, isShapeNode, isVector].some((check) => check(value))
}

const isHolder = fields<OwnTextSlot['holder']>({ key: isString, path: isPath })
const isTextSlot = fields<OwnTextSlot>({
  kind: isOneOf(['text']),
  key: isString,
  path: isPath,
  holder: isHolder,
  length: isNumber,
  tokens: isListOf(
    fields<SlotToken>({ name: isOneOf(textSlotNames), from: isNumber, to: isNumber }),
  ),
  most: orNull(isNumber),
  lines: orNull(isNumber),
  placedAt: orNull(isPoint),
})
const isPictureSlot = fields<OwnPictureSlot>({
  kind: isOneOf(['picture']),
  key: isString,
  path: isPath,
  holder: isHolder,
  name: isOneOf(pictureSlotNames),
  still: isString,
})
const isRoom = fields<Room>({
  key: isString,
  rect: isRect,
  container: fields<Room['container']>({ width: isNumber, height: isNumber }),
  others: isListOf(fields<Room['others'][number]>({ key: isString, rect: isRect })),
  across: isOneOf(['start', 'center', 'end']),
  down: isOneOf(['start', 'center', 'end']),
})

const isFrame = fields<OwnFrame>({
  node: isString,
  name: isString,
  role: isOneOf(['all', 'cover', 'post', 'outro']),
  width: isNumber,
  height: isNumber,
  fill: isPaint,
  children: isListOf(isNode),
  slots: isListOf((slot) => isTextSlot(slot) || isPictureSlot(slot)),
  rooms: isListOf(isRoom),
})

const isTemplate: Check = (value) =>
  fields<OwnTemplate>({ id: isString, name: isString, frames: isListOf(isFrame) })(value) &&
  has(value, 'id', (id) => typeof id === 'string' && id.startsWith('frame:')) &&
  has(value, 'frames', (frames) => Array.isArray(frames) && frames.length > 0)

export const isReading = fields<OwnTemplateReading>({
  template: orNull(isTemplate),
  stills: isListOf(fields<Still>({ key: isString, png: isString })),
  problems: isListOf(
    fields<FrameProblem>({ code: isOneOf(frameProblemCodes), name: isString, detail: isString }),
  ),
})
