/**
 * Bindings. A layer's row always holds plain values: what a bound field comes to is written into the row
 * when the binding, a value, a mode or the layer's place changes. So reading, layout and painting see
 * what they would without variables.
 */
import type { FontName, LayerRecord, TextRange } from '../model'
import type { Core } from './core'
import { autoLayout } from './nodes/auto-layout'
import { basics } from './nodes/basics'
import { resizeRecord } from './nodes/constraints'
import { isInFlow, type Axis } from './nodes/flow'
import { painting } from './nodes/painting'
import { setSizing } from './nodes/sizing'
import { write } from './nodes/stored'
import { childrenOf, subtree } from './nodes/tree'
import { availableFonts } from './text/fonts'
import { changeText, textOf } from './text/range-members'
import { equal } from './text/ranges'
import { weightOf, type Style } from './text/style'
import { isAlias, valueFor, VARIABLES, type Alias } from './variables-rows'

type Fields = Readonly<Record<string, unknown>>

/** `value` with the colours and numbers its `boundVariables` stand for; arrays and objects, deeply. */
export function resolveBound(core: Core, layer: LayerRecord, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (core.table(VARIABLES).rows.size === 0) return value
  const resolved = resolveDeep(core, layer, value)
  return equal(resolved, value) ? value : resolved
}

function resolveDeep(core: Core, layer: LayerRecord, value: unknown): unknown {
  if (Array.isArray(value)) {
    return Object.freeze(value.map((item: unknown) => resolveDeep(core, layer, item)))
  }
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [name, item] of Object.entries(value)) {
    copy[name] = name === 'boundVariables' ? item : resolveDeep(core, layer, item)
  }
  for (const [field, alias] of bindingsOf(copy['boundVariables'])) {
    const plain = valueFor(core, layer, alias.id)
    if (plain !== undefined) setPart(copy, field, plain)
  }
  return Object.freeze(copy)
}

/** Puts the value of a bound field where it stands in a paint, a gradient stop or an effect. */
function setPart(part: Record<string, unknown>, field: string, plain: unknown): void {
  if (field === 'offsetX' || field === 'offsetY') {
    const offset = part['offset'] as { readonly x: number; readonly y: number }
    const axis = field === 'offsetX' ? 'x' : 'y'
    part['offset'] = Object.freeze({ ...offset, [axis]: plain })
  } else if (field === 'color' && part['type'] === 'SOLID') {
    const { r, g, b, a } = plain as { r: number; g: number; b: number; a: number }
    part['color'] = Object.freeze({ r, g, b })
    // A solid keeps its opacity apart from its colour; a see-through variable sets it.
    if (a !== 1) part['opacity'] = a
  } else {
    part[field] = plain
  }
}

export function bindingsOf(bound: unknown): [string, Alias][] {
  return Object.entries((bound ?? {}) as Fields).filter((entry): entry is [string, Alias] =>
    isAlias(entry[1]),
  )
}

/** Writes what the bindings of all layers of the document come to. */
export function refreshAll(core: Core): void {
  for (const layer of core.document.layers.rows.values()) refresh(core, layer)
}

/** The same for a layer and all below it. */
export function refreshBelow(core: Core, layer: LayerRecord): void {
  if (core.table(VARIABLES).rows.size === 0) return
  for (const each of subtree(core, layer)) refresh(core, each)
}

function refresh(core: Core, layer: LayerRecord): void {
  for (const name of ['fills', 'strokes', 'effects', 'backgrounds']) {
    if (layer.props[name] !== undefined) {
      write(core, layer, name, resolveBound(core, layer, layer.props[name]), false)
    }
  }
  for (const [field, alias] of bindingsOf(layer.props['boundVariables'])) {
    const plain = valueFor(core, layer, alias.id)
    if (plain !== undefined) applyField(core, layer, field, plain)
  }
  if (layer.text !== undefined) refreshText(core, layer)
}

function refreshText(core: Core, layer: LayerRecord): void {
  const { ranges, characters } = textOf(layer)
  const next = ranges.map((range): TextRange => {
    return { end: range.end, style: resolveStyle(core, layer, range.style) }
  })
  if (next.every((range, index) => range.style === ranges[index]?.style)) return
  changeText(core, layer, true, () => ({ characters, ranges: next }))
}

/** A text style with the values its bindings stand for; the same object when nothing changes. */
export function resolveStyle(core: Core, layer: LayerRecord, style: Style): Style {
  const next: Record<string, unknown> = { ...style }
  next['fills'] = resolveBound(core, layer, style['fills'])
  for (const [field, alias] of bindingsOf(style['boundVariables'])) {
    const plain = valueFor(core, layer, alias.id)
    if (plain !== undefined) setStyleField(core, next, field, plain)
  }
  return equal(next, style) ? style : Object.freeze(next)
}

function setStyleField(
  core: Core,
  style: Record<string, unknown>,
  field: string,
  plain: unknown,
): void {
  const font = style['fontName'] as FontName
  switch (field) {
    case 'fontFamily':
      style['fontName'] = Object.freeze({ ...font, family: plain })
      break
    case 'fontStyle':
      style['fontName'] = Object.freeze({ ...font, style: plain })
      break
    case 'fontWeight':
      style['fontName'] = Object.freeze(ofWeight(core, font, Number(plain)))
      break
    case 'fontSize':
      style['fontSize'] = Math.max(1, Number(plain))
      break
    case 'lineHeight':
    case 'letterSpacing':
      style[field] = Object.freeze({ unit: 'PIXELS', value: plain })
      break
    default:
      style[field] = Math.max(0, Number(plain))
  }
}

/** The upright style of the family whose weight it is; the font itself when the family has none. */
export function ofWeight(core: Core, font: FontName, weight: number): FontName {
  const found = availableFonts(core).find(
    ({ family, style }) =>
      family === font.family && weightOf(style) === weight && !/italic|oblique/i.test(style),
  )
  return found ?? font
}

/** Writes a plain value into the field a variable is bound to, as setting it would. */
export function applyField(core: Core, layer: LayerRecord, field: string, plain: unknown): void {
  if (field === 'width' || field === 'height') {
    applySize(core, layer, field, Math.max(0.01, Number(plain)))
  } else if (field === 'characters') {
    applyCharacters(core, layer, String(plain))
  } else {
    const value = typeof plain === 'number' ? within(field, plain) : plain
    const setters = { ...autoLayout.layers, ...painting.layers, ...basics.layers }
    const member = setters[field]
    if (member?.kind === 'property') member.set?.(core, layer, value)
  }
}

/** Numbers a field does not take are brought to the nearest it does. */
function within(field: string, value: number): number {
  // Number variables bound to opacity are percentages, as the editor shows opacity.
  if (field === 'opacity') return Math.min(1, Math.max(0, value / 100))
  if (field === 'itemSpacing') return value
  if (/^(min|max)(Width|Height)$/.test(field)) return Math.max(0.01, value)
  return Math.max(0, value)
}

function applyCharacters(core: Core, layer: LayerRecord, characters: string): void {
  if (textOf(layer).characters === characters) return
  changeText(core, layer, true, ({ ranges }) => ({
    characters,
    ranges: ranges.slice(0, 1).map(({ style }) => ({ end: characters.length, style })),
  }))
}

function applySize(core: Core, layer: LayerRecord, side: 'width' | 'height', px: number): void {
  const { document } = core
  document.flush(layer)
  if (layer[side] === px) return
  const axis: Axis = side === 'width' ? 'horizontal' : 'vertical'
  setSizing(core, layer, axis, 'FIXED')
  const size = { width: layer.width, height: layer.height, [side]: px }
  resizeRecord(
    layer,
    size.width,
    size.height,
    (each) => childrenOf(core, each).filter((child) => !isInFlow(document.layers.rows, child)),
    (each) => {
      document.edit(each)
      document.markLayout(each)
    },
  )
}

/** Lets go of the variable bound to a field that was written by hand. */
export function unbind(core: Core, layer: LayerRecord, field: string): void {
  const bound = layer.props['boundVariables']
  if (typeof bound !== 'object' || bound === null || !(field in bound)) return
  const rest = Object.entries(bound).filter(([name]) => name !== field)
  write(core, layer, 'boundVariables', Object.freeze(Object.fromEntries(rest)), false)
}
