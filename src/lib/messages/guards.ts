/**
 * What the main thread checks of a message before it believes it. A slide's tree is not checked here: a
 * run that meets a broken one fails and takes back what it drew.
 */
import type { Guards } from './channel'
import {
  has,
  isBytes,
  isListOf,
  isNumber,
  isObject,
  isOneOf,
  isString,
  orAbsent,
  orNull,
  type Check,
} from './checks'
import { storedParts, type ToMain } from './protocol'

export const toMainGuards: Guards<ToMain> = {
  ready: () => true,
  measure: (body) => has(body, 'run', isNumber) && has(body, 'requests', isListOf(isRequest)),
  image: (body) => has(body, 'key', isString) && has(body, 'bytes', isBytes),
  draw: isDraw,
  update: (body) =>
    isDraw(body) &&
    isRow(body) &&
    has(body, 'mode', (mode) => mode === 'ask' || mode === 'apply' || mode === 'live') &&
    has(body, 'rows', (rows) => rows === undefined || isListOf(isRow)(rows)),
  open: (body) => has(body, 'carousel', isString),
  inspect: (body) => has(body, 'carousel', isString),
  readCanvas: (body) =>
    has(body, 'carousel', isString) &&
    has(body, 'purpose', (purpose) => purpose === 'check' || purpose === 'copy'),
  leftovers: (body) => has(body, 'carousel', isString),
  remove: (body) =>
    has(body, 'run', isNumber) &&
    has(body, 'carousel', isString) &&
    has(body, 'design', (design) => typeof design === 'boolean'),
  select: (body) => has(body, 'nodes', isListOf(isString)),
  cancel: (body) => has(body, 'run', isNumber),
  show: () => true,
  store: (body) =>
    has(body, 'part', isOneOf(storedParts)) &&
    has(body, 'json', isString) &&
    has(body, 'heard', orAbsent(isNumber)),
  lookElsewhere: () => true,
  keepPicture: (body) => has(body, 'key', isString) && has(body, 'bytes', isBytes),
  fetchPictures: (body) => has(body, 'keys', isListOf(isString)),
  forgetPictures: (body) => has(body, 'except', isListOf(isString)),
  readBrand: () => true,
  readFrame: (body) => has(body, 'template', orNull(isString)),
  forgetFrame: (body) => has(body, 'template', isString),
  resize: (body) => has(body, 'width', isNumber) && has(body, 'height', isNumber),
  close: () => true,
}

function isRequest(value: unknown): boolean {
  const isBlock: Check = (block) =>
    has(block, 'style', isObject) && has(block, 'runs', isListOf(isObject))
  return has(value, 'block', isBlock) && has(value, 'widths', isListOf(orNull(isNumber)))
}

function isDraw(body: unknown): boolean {
  return (
    has(body, 'run', isNumber) &&
    hasSlides(body) &&
    has(body, 'layers', isLayers) &&
    has(body, 'colors', isListOf(isNamedColor)) &&
    has(body, 'rowOf', (row) => row === undefined || isString(row)) &&
    has(body, 'others', (others) => others === undefined || isListOf(hasSlides)(others))
  )
}

function isRow(body: unknown): boolean {
  return (
    hasSlides(body) &&
    has(body, 'carousel', isString) &&
    has(body, 'discard', (edits) => edits === 'all' || isListOf(isString)(edits)) &&
    has(body, 'copies', isListOf(isCopy))
  )
}

function hasSlides(body: unknown): boolean {
  return (
    has(body, 'title', isString) &&
    has(body, 'slides', isListOf(isSlide)) &&
    has(body, 'work', isString) &&
    has(body, 'pictures', isListOf(isString))
  )
}

function isLayers(value: unknown): boolean {
  const isBrand: Check = (brand) =>
    brand === undefined || (has(brand, 'id', isString) && has(brand, 'name', isString))
  return isObject(value) && has(value, 'brand', isBrand)
}

function isCopy(value: unknown): boolean {
  return has(value, 'node', isString) && has(value, 'key', isString)
}

function isNamedColor(value: unknown): boolean {
  return has(value, 'name', isString) && has(value, 'color', isString)
}

function isSlide(value: unknown): boolean {
  return (
    has(value, 'key', isString) &&
    has(value, 'name', isString) &&
    has(value, 'width', isNumber) &&
    has(value, 'height', isNumber) &&
    has(value, 'fill', isObject) &&
    has(value, 'children', isListOf(isObject))
  )
}
