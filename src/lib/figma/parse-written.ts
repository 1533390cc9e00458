/** What was kept of a layer, as it comes out of plugin data: believed only when every part of it is as we write it. */
import type {
  LayerKind,
  Mark,
  PaintValue,
  Paragraph,
  PropName,
  Props,
  Written,
} from '../sync/props'
import { isList, isNumber, isRecord, isString } from './stored-json'

type Check = (value: unknown) => boolean

const kinds: readonly LayerKind[] = ['slide', 'box', 'text', 'picture', 'shape', 'vector']

/** null when it is damaged: then the layer is the person's own. */
export function parseWritten(value: unknown): Written | null {
  if (!isRecord(value)) return null
  const kind = kinds.find((one) => one === value['kind'])
  const { props, children, fillsFrom } = value
  if (kind === undefined || !isProps(props)) return null
  if (children !== undefined && !isList(children, isString)) return null
  if (fillsFrom !== undefined && !isString(fillsFrom)) return null
  return {
    kind,
    props,
    ...(children === undefined ? {} : { children }),
    ...(fillsFrom === undefined ? {} : { fillsFrom }),
  }
}

const isNumbers: Check = (value) => isList(value, isNumber)
const isBoolean: Check = (value) => typeof value === 'boolean'
const isSizing: Check = (value) => isNumber(value) || value === 'hug' || value === 'fill'
const isNumberOrWord: Check = (value) => isNumber(value) || isString(value)
const isFont: Check = (value) =>
  isRecord(value) && isString(value['family']) && isString(value['style'])
const isPaints: Check = (value) => isList(value, isPaint)

const checks: { readonly [Name in PropName]: Check } = {
  name: isString,
  visible: isBoolean,
  opacity: isNumber,
  rotation: isNumber,
  position: (value) =>
    value === 'flow' || (isRecord(value) && isNumber(value['x']) && isNumber(value['y'])),
  width: isSizing,
  height: isSizing,
  fills: isPaints,
  ground: isPaints,
  strokes: isPaints,
  strokeWeight: isNumber,
  strokeAlign: isString,
  dash: isNumbers,
  effects: (value) => isList(value, isString),
  radius: (value) => isNumber(value) || isNumbers(value),
  direction: isString,
  gap: isNumberOrWord,
  padding: isNumbers,
  main: isString,
  cross: isString,
  clip: isBoolean,
  paragraphs: (value) => isList(value, isParagraph),
  font: isFont,
  size: isNumber,
  lineHeight: isNumberOrWord,
  tracking: isNumberOrWord,
  paragraphGap: isNumber,
  align: isString,
  maxLines: (value) => value === null || isNumber(value),
  textStyle: (value) => value === null || isString(value),
  drawing: isString,
}

const checkOf = new Map<string, Check>(Object.entries(checks))

function isProps(value: unknown): value is Props {
  return (
    isRecord(value) &&
    Object.entries(value).every(([name, own]) => checkOf.get(name)?.(own) === true)
  )
}

function isParagraph(value: unknown): value is Paragraph {
  return isRecord(value) && isString(value['text']) && isList(value['marks'], isMark)
}

const markChecks = new Map<string, Check>(
  Object.entries({
    start: isNumber,
    end: isNumber,
    font: isFont,
    size: isNumber,
    lineHeight: isNumberOrWord,
    tracking: isNumberOrWord,
    fills: isPaints,
    decoration: isString,
    href: isString,
    other: isString,
  } satisfies { readonly [Name in keyof Mark]-?: Check }),
)

function isMark(value: unknown): value is Mark {
  return (
    isRecord(value) &&
    isNumber(value['start']) &&
    isNumber(value['end']) &&
    Object.entries(value).every(([name, own]) => markChecks.get(name)?.(own) === true)
  )
}

function isPaint(value: unknown): value is PaintValue {
  if (!isRecord(value)) return false
  const { type, opacity, transform } = value
  if (opacity !== undefined && !isNumber(opacity)) return false
  if (transform !== undefined && !isNumbers(transform)) return false
  switch (type) {
    case 'SOLID':
      return isString(value['color'])
    case 'GRADIENT_LINEAR':
      return isNumbers(transform) && isList(value['stops'], isStop)
    case 'IMAGE':
      return isString(value['hash']) && isString(value['mode'])
    default:
      return type === 'OTHER' && isString(value['json'])
  }
}

function isStop(value: unknown): value is { readonly at: number } {
  return isRecord(value) && isNumber(value['at']) && isString(value['color'])
}
