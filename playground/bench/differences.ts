/** The least writes that lead from one state of a document to another. */
import type { Host } from '../host/index'
import type { LayerRecord } from '../host/model'
import { sizeOf, sizeWrites, type Size } from './size-writes'
import { textWrites, type Look } from './text-writes'

export interface Snapshot {
  /** Every value that one call can write, by where it stands. */
  readonly values: ReadonlyMap<string, string>
  /** By layer. */
  readonly sizes: ReadonlyMap<string, Size>
  /** Properties of stretches of text, by layer and name. */
  readonly looks: ReadonlyMap<string, Look>
}

/** All layers, styles and variables, laid out. */
export function snapshotOf(host: Pick<Host, 'rows' | 'documentJSON' | 'document'>): Snapshot {
  host.documentJSON()
  const values = new Map<string, string>()
  const sizes = new Map<string, Size>()
  const looks = new Map<string, Look>()
  for (const [table, rows] of host.rows()) {
    for (const [id, row] of rows) note(values, `${table} ${id}`, valuesOf(row as Row))
  }
  const { layers } = host.document.record
  for (const [id, layer] of layers) {
    const size = sizeOf(layers, layer)
    if (size !== null) sizes.set(id, size)
    for (const [name, look] of looksOf(layer)) looks.set(`${id} ${name}`, look)
  }
  return { values, sizes, looks }
}

/** Values that are another, new or gone, and what sizes and texts take. */
export function differencesOf(before: Snapshot, after: Snapshot): number {
  const keys = new Set([...before.values.keys(), ...after.values.keys()])
  const others = [...keys].filter((key) => before.values.get(key) !== after.values.get(key)).length
  const sizes = [...after.sizes].map(([id, size]) => sizeWrites(before.sizes.get(id), size))
  const looks = [...after.looks].map(([key, look]) => textWrites(before.looks.get(key), look))
  return [...sizes, ...looks].reduce((sum, writes) => sum + writes, others)
}

type Values = Readonly<Record<string, unknown>>

/** Of any table; layers have the rest. */
interface Row {
  readonly props?: Values
  readonly parent?: string | null
  readonly x?: number
  readonly y?: number
  readonly text?: { readonly characters: string }
  readonly values?: Values
}

/** What the layout says, and what is counted otherwise. */
const derived = new Set(['revision', 'x', 'y', 'width', 'height', 'props', 'text', 'values'])

/** How a layer is sized, as Figma keeps it: counted with its size. */
const sizings = new Set([
  'layoutAlign',
  'layoutGrow',
  'primaryAxisSizingMode',
  'counterAxisSizingMode',
  'textAutoResize',
])

function valuesOf(row: Row): Values {
  const { props = {}, text, values = {}, parent } = row
  const isByHand = parent === '0:1' || props['layoutPositioning'] === 'ABSOLUTE'
  const all: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) if (!derived.has(name)) all[name] = value
  if (isByHand) Object.assign(all, { x: row.x, y: row.y })
  for (const [name, value] of Object.entries({ ...props, ...values })) {
    // A name that follows its text is nobody's writing; every entry is written by itself.
    if (sizings.has(name) || (name === 'name' && props['autoRename'] === true)) continue
    if (name === 'pluginData') note(all, name, value as Values)
    else all[name] = value
  }
  return text === undefined ? all : { ...all, characters: text.characters }
}

/** What a text has from its style, which takes its texts along. */
const fromStyle = new Set([
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'paragraphSpacing',
])

function looksOf({ text }: LayerRecord): readonly (readonly [name: string, look: Look])[] {
  if (text === undefined) return []
  const { characters: words, ranges } = text
  const isStyled = ranges.some(({ style }) => style['textStyleId'] !== '')
  const names = new Set(ranges.flatMap(({ style }) => Object.keys(style)))
  return [...names].map((name) => {
    const parts = ranges.map(({ end, style }) => ({
      end,
      value:
        fromStyle.has(name) && style['textStyleId'] !== ''
          ? null
          : JSON.stringify(style[name], ownColor),
    }))
    const canAll = !isStyled || !(fromStyle.has(name) || name === 'textStyleId')
    return [name, { words, parts, canAll }]
  })
}

function note(
  into: Map<string, string> | Record<string, unknown>,
  at: string,
  values: Values,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (into instanceof Map) into.set(`${at} ${name}`, JSON.stringify(value, ownColor))
    else into[`${at} ${name}`] = value
  }
}

/** A paint that is bound to a variable takes its colour from it. */
function ownColor(_: string, value: unknown): unknown {
  const isPaint = typeof value === 'object' && value !== null && 'boundVariables' in value
  if (!isPaint || !('color' in value)) return value
  const { boundVariables } = value as { readonly boundVariables?: { readonly color?: unknown } }
  return boundVariables?.color === undefined ? value : { ...value, color: undefined }
}
