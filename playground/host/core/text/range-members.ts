/** `getRangeX`, `setRangeX`, the node's own style properties, and `getStyledTextSegments`. */
import type { LayerRecord, TextRange, TextRecord } from '../../model'
import type { Core } from '../core'
import { method, property, type Member, type Members } from '../member'
import { dynamicPage, refuse } from '../refusal'
import { number, validate, arrayOf, oneOf } from '../validate/check'
import { fresh } from '../nodes/stored'
import { resolveBound } from '../variables-resolve'
import { FIELDS, changeField, readField, type Field } from './fields'
import { checkFont, checkFonts, fontsOf } from './fonts'
import { styledSpan, touchedParagraphs, type Span } from './paragraphs'
import { equal, restyle, slice, styleAt } from './ranges'
import type { Style } from './style'

/** Properties of the node that are not named as the field. */
const NO_PROPERTY = new Set([
  'fontStyle',
  'listOptions',
  'indentation',
  'boundVariables',
  'textStyleOverrides',
])

/** Members of TEXT that read and write style. */
export const rangeMembers: Members<LayerRecord> = Object.fromEntries([
  ...Object.entries(FIELDS).flatMap(([name, field]) => membersOf(name, field)),
  [
    'getRangeAllFontNames',
    method((_core, layer: LayerRecord, [start, end]) => {
      const span = checkRange(layer, start, end)
      return fontsOf(layer, span.start, span.end).map(fresh)
    }),
  ],
  ['getStyledTextSegments', method(segments)],
])

function membersOf(name: string, field: Field): [string, Member<LayerRecord>][] {
  const members: [string, Member<LayerRecord>][] = [
    [
      `getRange${field.rangeName}`,
      method((core, layer: LayerRecord, [start, end]) => {
        const span = checkRange(layer, start, end)
        return common(core, name, slice(textOf(layer).ranges, span.start, span.end))
      }),
    ],
    [
      `setRange${field.rangeName}`,
      method((core, layer: LayerRecord, [start, end, value]) => {
        if (field.check === undefined) {
          return dynamicPage(`node.setRange${field.rangeName}Async`)
        }
        const span = checkRange(layer, start, end)
        const checked = validate('value', field.check, value)
        checkWritable(core, layer, name, checked, true)
        setStyle(core, layer, name, reachOf(field, textOf(layer).characters, span), checked)
        return undefined
      }),
    ],
  ]
  if (NO_PROPERTY.has(name)) return members
  return [...members, [name, nodeProperty(name, field)]]
}

function nodeProperty(name: string, field: Field): Member<LayerRecord> {
  const { check } = field
  const get = (core: Core, layer: LayerRecord): unknown => common(core, name, textOf(layer).ranges)
  if (name === 'textStyleId' || name === 'fillStyleId') {
    return property<LayerRecord>(get, () => dynamicPage(`node.set${field.rangeName}Async`))
  }
  if (check === undefined) return property<LayerRecord>(get)
  return property<LayerRecord>(get, (core, layer, value) => {
    const checked = validate(name, check, value)
    checkWritable(core, layer, name, checked, false)
    const { characters } = textOf(layer)
    if (name === 'paragraphSpacing') {
      setParagraphSpacing(core, layer, checked)
    } else {
      setStyle(core, layer, name, { start: 0, end: characters.length }, checked)
    }
  })
}

/** Paragraphs with a spacing of their own keep it (figma-facts section 4, "Styles"). */
function setParagraphSpacing(core: Core, layer: LayerRecord, value: unknown): void {
  changeText(core, layer, true, (text) => ({
    characters: text.characters,
    ranges: restyle(text.ranges, 0, text.characters.length, (style) =>
      style['ownsParagraphSpacing'] === true
        ? style
        : Object.freeze({ ...style, paragraphSpacing: value }),
    ),
  }))
}

/** The fonts a write needs: a new font itself; nothing for colours of the node; else all it has. */
function checkWritable(
  core: Core,
  layer: LayerRecord,
  name: string,
  value: unknown,
  isRange: boolean,
): void {
  if (name === 'fontName') {
    checkFont(core, value as { readonly family: string; readonly style: string })
  } else if (isRange || name !== 'fills') {
    checkFonts(core, layer, 'write')
  }
}

function reachOf(field: Field, characters: string, span: Span): Span {
  switch (field.reach) {
    case 'characters':
      return styledSpan(characters, span.start, span.end)
    case 'paragraphs':
      return touchedParagraphs(characters, span.start, span.end)
    case 'paragraphsAndNext':
      // Recorded: these also hit the paragraph at the range's end index.
      return touchedParagraphs(characters, span.start, span.end + 1)
  }
}

/** Writes a checked value on the characters of `span`. */
export function setStyle(
  core: Core,
  layer: LayerRecord,
  name: string,
  span: Span,
  value: unknown,
): void {
  const affectsLayout = FIELDS[name]?.affectsLayout ?? true
  changeText(core, layer, affectsLayout, (text) => ({
    characters: text.characters,
    ranges: restyle(text.ranges, span.start, span.end, (style) =>
      changeField(name, style, resolveBound(core, layer, value)),
    ),
  }))
}

/** Replaces the text of a layer, undoably. */
export function changeText(
  core: Core,
  layer: LayerRecord,
  affectsLayout: boolean,
  change: (text: TextRecord) => TextRecord,
): void {
  const next = change(textOf(layer))
  core.document.edit(layer).text = next
  if (affectsLayout) core.document.markLayout(layer)
}

export function textOf(layer: LayerRecord): TextRecord {
  if (layer.text === undefined) throw new Error(`Layer ${layer.id} is no text.`)
  return layer.text
}

/** The value all ranges share, else `figma.mixed`. */
function common(core: Core, name: string, ranges: readonly TextRange[]): unknown {
  const [first, ...others] = ranges.map(({ style }) => readField(name, style))
  return others.every((value) => equal(value, first)) ? fresh(first) : core.mixed
}

const index = number({ min: 0, integer: true })

/** A range of at least one character within the text. Checked before any value is. */
export function checkRange(layer: LayerRecord, start: unknown, end: unknown): Span {
  const from = validate('start', index, start)
  const to = validate('end', index, end)
  if (to <= from) refuse("Empty range selected. 'end' must be greater than 'start'")
  const { length } = textOf(layer).characters
  if (from >= length || to > length) {
    refuse(
      "Range outside of available characters. 'start' must be less than node.characters.length and 'end' must be less than or equal to node.characters.length",
    )
  }
  return { start: from, end: to }
}

const SEGMENT_FIELDS = Object.keys(FIELDS)

function segments(
  _core: Core,
  layer: LayerRecord,
  [fields, start, end]: readonly unknown[],
): unknown {
  const wanted = checkFields(fields)
  if ((start === undefined) !== (end === undefined)) {
    refuse("Invalid range. Must provide both 'start' and 'end'")
  }
  const { characters, ranges } = textOf(layer)
  if (start === undefined && characters === '') return Object.freeze([])
  const span =
    start === undefined ? { start: 0, end: characters.length } : checkRange(layer, start, end)
  const read = (style: Style): readonly unknown[] => wanted.map((name) => readField(name, style))
  const found: { start: number; end: number; values: readonly unknown[] }[] = []
  let from = span.start
  for (const range of slice(ranges, span.start, span.end)) {
    const values = read(range.style)
    const before = found.at(-1)
    if (before !== undefined && equal(before.values, values)) before.end = range.end
    else found.push({ start: from, end: range.end, values })
    from = range.end
  }
  return found.map((each) => ({
    characters: characters.slice(each.start, each.end),
    start: each.start,
    end: each.end,
    ...Object.fromEntries(wanted.map((name, place) => [name, fresh(each.values[place])])),
  }))
}

function checkFields(fields: unknown): readonly string[] {
  if (Array.isArray(fields)) {
    const list: readonly unknown[] = fields
    const place = list.findIndex(
      (field) => typeof field === 'string' && !SEGMENT_FIELDS.includes(field),
    )
    if (place >= 0) {
      const allowed = SEGMENT_FIELDS.map((name) => `'${name}'`).join(' | ')
      refuse(
        `Property "getStyledTextSegments" failed validation: Invalid enum value. Expected ${allowed}, received '${String(list[place])}' at index ${place}`,
      )
    }
  }
  return validate('getStyledTextSegments', arrayOf(oneOf(...SEGMENT_FIELDS)), fields)
}

/** Style the next characters take when text is replaced: the first character's. */
export function firstStyle(layer: LayerRecord): Style {
  return styleAt(textOf(layer).ranges, 0)
}
