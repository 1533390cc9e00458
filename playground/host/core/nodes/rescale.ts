/** `rescale`: the Scale tool, which makes a layer and all that is in it larger, strokes and type too. */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { method, type Feature } from '../member'
import { checkFonts } from '../text/fonts'
import { changeText, textOf } from '../text/range-members'
import { number, validate } from '../validate/check'
import { fitGroups } from './groups'
import { scalePaths } from './path'
import { subtree } from './tree'

/** Properties in px. */
const LENGTHS = [
  'strokeWeight',
  'strokeTopWeight',
  'strokeRightWeight',
  'strokeBottomWeight',
  'strokeLeftWeight',
  'cornerRadius',
  'topLeftRadius',
  'topRightRadius',
  'bottomRightRadius',
  'bottomLeftRadius',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'itemSpacing',
  'counterAxisSpacing',
  'minWidth',
  'maxWidth',
  'minHeight',
  'maxHeight',
]

/** Fields of text style in px; `lineHeight` and `letterSpacing` only when their unit is PIXELS. */
const TYPE_LENGTHS = ['fontSize', 'paragraphSpacing', 'paragraphIndent', 'listSpacing']

export const rescale: Feature = {
  layers: {
    rescale: method((core, layer, [scale]) => {
      const factor = validate('scale', number({ min: 0.01 }), scale)
      const all = subtree(core, layer)
      for (const each of all) if (each.type === 'TEXT') checkFonts(core, each, 'write')
      for (const each of all) core.document.flush(each)
      for (const each of all) scaleLayer(core, each, factor, each !== layer)
      fitGroups(core, layer)
    }),
  },
}

function scaleLayer(core: Core, layer: LayerRecord, factor: number, moves: boolean): void {
  core.document.edit(layer)
  if (moves) {
    layer.x *= factor
    layer.y *= factor
  }
  layer.width *= factor
  layer.height *= factor
  const { props } = layer
  for (const name of LENGTHS) {
    const value = props[name]
    if (typeof value === 'number') props[name] = Math.fround(value * factor)
  }
  if (props['vectorPaths'] !== undefined) {
    props['vectorPaths'] = scalePaths(props['vectorPaths'], factor, factor)
  }
  if (props['effects'] !== undefined) props['effects'] = scaleEffects(props['effects'], factor)
  if (layer.text !== undefined) scaleText(core, layer, factor)
  core.document.markLayout(layer)
}

function scaleEffects(effects: unknown, factor: number): unknown {
  // Stored effects passed their check: objects with numbers and offsets.
  return Object.freeze(
    (effects as readonly Readonly<Record<string, unknown>>[]).map((effect) => {
      const scaled: Record<string, unknown> = { ...effect }
      for (const name of ['radius', 'spread']) {
        const value = effect[name]
        if (typeof value === 'number') scaled[name] = Math.fround(value * factor)
      }
      const offset = effect['offset'] as { readonly x: number; readonly y: number } | undefined
      if (offset !== undefined) {
        const [x, y] = [Math.fround(offset.x * factor), Math.fround(offset.y * factor)]
        scaled['offset'] = Object.freeze({ x, y })
      }
      return Object.freeze(scaled)
    }),
  )
}

function scaleText(core: Core, layer: LayerRecord, factor: number): void {
  const { characters, ranges } = textOf(layer)
  changeText(core, layer, true, () => ({
    characters,
    ranges: ranges.map(({ end, style }) => {
      const scaled: Record<string, unknown> = { ...style }
      for (const name of TYPE_LENGTHS) scaled[name] = Math.fround(Number(style[name]) * factor)
      for (const name of ['lineHeight', 'letterSpacing']) {
        const length = style[name] as { readonly unit: string; readonly value?: number }
        if (length.unit !== 'PIXELS') continue
        scaled[name] = Object.freeze({
          ...length,
          value: Math.fround(Number(length.value) * factor),
        })
      }
      return { end, style: Object.freeze(scaled) }
    }),
  }))
}
