/** Paint, text, effect and grid styles as rows, and what layers that use one look like. */
import type { LayerRecord } from '../model'
import type { Core, TableKind } from './core'
import { refuse } from './refusal'
import { write } from './nodes/stored'
import { changeText, textOf } from './text/range-members'
import { touchedParagraphs, type Span } from './text/paragraphs'
import { restyle } from './text/ranges'
import { PARAGRAPH_FIELDS, type Style } from './text/style'
import { resolveBound, resolveStyle } from './variables-resolve'

export type StyleKind = 'PAINT' | 'TEXT' | 'EFFECT' | 'GRID'

export interface StyleRow {
  readonly id: string
  readonly key: string
  readonly kind: StyleKind
  /** `name description`, plugin data, and what the style gives: `paints`, `effects`, text fields … */
  readonly props: Record<string, unknown>
}

export const STYLES: TableKind<StyleRow> = {
  name: 'styles',
  copy: (row) => ({ ...row, props: { ...row.props } }),
}

/** Where a style is used on a layer: the id's property, and what of the style goes where. */
export interface Place {
  readonly idName: 'fillStyleId' | 'strokeStyleId' | 'effectStyleId' | 'gridStyleId'
  readonly kind: StyleKind
  readonly from: 'paints' | 'effects' | 'layoutGrids'
  readonly to: string
}

export const PLACES: readonly Place[] = [
  { idName: 'fillStyleId', kind: 'PAINT', from: 'paints', to: 'fills' },
  { idName: 'strokeStyleId', kind: 'PAINT', from: 'paints', to: 'strokes' },
  { idName: 'effectStyleId', kind: 'EFFECT', from: 'effects', to: 'effects' },
  { idName: 'gridStyleId', kind: 'GRID', from: 'layoutGrids', to: 'layoutGrids' },
]

/** Fields of a text style that stand in ranges of text. */
export const RANGE_FIELDS: readonly string[] = [
  'fontName',
  'fontSize',
  'textCase',
  'textDecoration',
  'letterSpacing',
  'lineHeight',
  'paragraphIndent',
  'paragraphSpacing',
  'listSpacing',
  'textWrapStyle',
]

/** Fields of a text style that are the whole text's. */
export const WHOLE_FIELDS: readonly string[] = ['leadingTrim', 'hangingPunctuation', 'hangingList']

/** The style with this id; refuses an unknown id and one of another kind. */
export function styleOf(core: Core, id: string, kind: StyleKind): StyleRow {
  const row = core.table(STYLES).rows.get(id)
  if (row === undefined) return refuse(`Could not find a style with id "${id}"`)
  if (row.kind !== kind) return refuse(`The style with id "${id}" is no ${kind} style`)
  return row
}

/** Gives a layer the style's paints, effects or grids. `row` null: only lets go of the style. */
export function applyToLayer(
  core: Core,
  layer: LayerRecord,
  place: Place,
  row: StyleRow | null,
): void {
  if (row !== null) {
    const takesSpace = place.to === 'strokes' && layer.props['strokesIncludedInLayout'] === true
    const value = resolveBound(core, layer, row.props[place.from])
    write(core, layer, place.to, value, takesSpace)
  }
  write(core, layer, place.idName, row?.id ?? '', false)
}

/** The same for the fills of a stretch of text. */
export function applyFills(core: Core, layer: LayerRecord, span: Span, row: StyleRow | null): void {
  const given = row === null ? {} : { fills: resolveBound(core, layer, row.props['paints']) }
  changeText(core, layer, false, ({ characters, ranges }) => ({
    characters,
    ranges: restyle(ranges, span.start, span.end, (style) =>
      Object.freeze({ ...style, ...given, fillStyleId: row?.id ?? '' }),
    ),
  }))
}

/**
 * Gives a stretch of text the style's type. Paragraph fields go to the paragraphs it touches; fields of
 * the whole text only when the stretch is the whole text.
 */
export function applyText(core: Core, layer: LayerRecord, span: Span, row: StyleRow | null): void {
  const { characters } = textOf(layer)
  const letters = row === null ? {} : pick(row, (field) => !PARAGRAPH_FIELDS.includes(field))
  const bound = row === null ? {} : { boundVariables: row.props['boundVariables'] }
  change(core, layer, span, { ...letters, ...bound, textStyleId: row?.id ?? '' })
  if (row === null) return
  const paragraphs = characters === '' ? span : touchedParagraphs(characters, span.start, span.end)
  change(
    core,
    layer,
    paragraphs,
    pick(row, (field) => PARAGRAPH_FIELDS.includes(field)),
  )
  if (span.start > 0 || span.end < characters.length) return
  for (const name of WHOLE_FIELDS) write(core, layer, name, row.props[name], true)
}

function pick(row: StyleRow, isWanted: (field: string) => boolean): Style {
  return Object.fromEntries(RANGE_FIELDS.filter(isWanted).map((field) => [field, row.props[field]]))
}

function change(core: Core, layer: LayerRecord, span: Span, given: Style): void {
  changeText(core, layer, true, ({ characters, ranges }) => ({
    characters,
    ranges: restyle(ranges, span.start, span.end, (style) =>
      resolveStyle(core, layer, Object.freeze({ ...style, ...given })),
    ),
  }))
}

/** Stretches of a text whose `idName` is the style. */
function stretchesOf(layer: LayerRecord, idName: string, id: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (const range of layer.text?.ranges ?? []) {
    if (range.style[idName] === id) found.push({ start, end: range.end })
    start = range.end
  }
  return found
}

/** Gives every layer that uses the style what it is now; `row` null: lets go of the style `id`. */
export function spread(core: Core, id: string, row: StyleRow | null): void {
  for (const layer of core.document.layers.rows.values()) {
    for (const place of PLACES) {
      if (layer.props[place.idName] === id) applyToLayer(core, layer, place, row)
    }
    for (const span of stretchesOf(layer, 'fillStyleId', id)) applyFills(core, layer, span, row)
    for (const span of stretchesOf(layer, 'textStyleId', id)) applyText(core, layer, span, row)
  }
}

/** Layers that use the style, with the names of the properties that hold its id. */
export function consumersOf(core: Core, id: string): { layer: LayerRecord; fields: string[] }[] {
  return [...core.document.layers.rows.values()].flatMap((layer) => {
    const own = PLACES.filter(({ idName }) => layer.props[idName] === id)
    const inText = ['fillStyleId', 'textStyleId'].filter(
      (idName) => stretchesOf(layer, idName, id).length > 0,
    )
    const fields = [...own.map(({ idName }) => idName as string), ...inText]
    return fields.length === 0 ? [] : [{ layer, fields }]
  })
}
