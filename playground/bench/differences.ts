/** In how many places two states of a document differ: the least writes that lead from one to the other. */
import type { Host } from '../host/index'

/** Every value that one call can write, by where it stands. */
export type Snapshot = ReadonlyMap<string, string>

/** All layers, styles and variables, laid out. */
export function snapshotOf(host: Pick<Host, 'rows' | 'documentJSON'>): Snapshot {
  host.documentJSON()
  const values = new Map<string, string>()
  for (const [table, rows] of host.rows()) {
    for (const [id, row] of rows) note(values, `${table} ${id}`, valuesOf(row as Row))
  }
  return values
}

/** Values that are another, new or gone. */
export function differencesOf(before: Snapshot, after: Snapshot): number {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].filter((key) => before.get(key) !== after.get(key)).length
}

type Values = Readonly<Record<string, unknown>>

/** Of any table; layers have the rest. */
interface Row {
  readonly props?: Values
  readonly parent?: string | null
  readonly x?: number
  readonly y?: number
  readonly text?: {
    readonly characters: string
    readonly ranges: readonly { readonly style: Values }[]
  }
  readonly values?: Values
}

/** What the layout says, and what is counted otherwise. */
const derived = new Set(['revision', 'x', 'y', 'width', 'height', 'props', 'text', 'values'])

/** What a text has from its style, which takes its texts along. */
const fromStyle = new Set([
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'paragraphSpacing',
])

function valuesOf(row: Row): Values {
  const { props = {}, text, values = {}, parent } = row
  const isByHand = parent === '0:1' || props['layoutPositioning'] === 'ABSOLUTE'
  const all: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) if (!derived.has(name)) all[name] = value
  if (isByHand) Object.assign(all, { x: row.x, y: row.y })
  for (const [name, value] of Object.entries({ ...props, ...values })) {
    // A name that follows its text is nobody's writing; every entry is written by itself.
    if (name === 'name' && props['autoRename'] === true) continue
    if (name === 'pluginData') note(all, name, value as Values)
    else all[name] = value
  }
  if (text === undefined) return all
  all['characters'] = text.characters
  text.ranges.forEach(({ style }, index) => {
    for (const [name, value] of Object.entries(style)) {
      const isStyled = fromStyle.has(name) && style['textStyleId'] !== ''
      if (!isStyled) all[`${index} ${name}`] = value
    }
  })
  return all
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
