/** The canonical forms that `wanted.ts` and whoever reads the canvas must share. */
import type { Shadow } from '../slide/node'
import type { PaintValue } from './props'

/** A number as it is compared: 4 decimals, never -0. */
export function toNumber(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0
}

/**
 * JSON with sorted keys and canonical numbers; what is `undefined` is left out.
 *
 * @param isLeftOut whether a field of an object does not count either
 */
export function canonicalJson(value: unknown, isLeftOut: IsLeftOut = () => false): string {
  return JSON.stringify(canonical(value, isLeftOut))
}

type IsLeftOut = (name: string, of: object) => boolean

/** As it is to be printed: JSON says fields in the order in which they were set. */
function canonical(value: unknown, isLeftOut: IsLeftOut): unknown {
  if (typeof value === 'number') return toNumber(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => canonical(item, isLeftOut))
  const record = value as Readonly<Record<string, unknown>>
  const fields: Record<string, unknown> = {}
  for (const name of Object.keys(record).sort()) {
    if (!isLeftOut(name, record)) fields[name] = canonical(record[name], isLeftOut)
  }
  return fields
}

/** What an effect reads back as where nobody said anything (typings 1.142, `DropShadowEffect`). */
const effectDefaults: ReadonlyMap<string, string> = new Map([
  ['visible', 'true'],
  ['blendMode', '"NORMAL"'],
  ['spread', '0'],
  ['showShadowBehindNode', 'false'],
  ['boundVariables', '{}'],
])

/** An effect as Figma gives it → one entry of `Props.effects`: its canonical JSON less Figma's defaults. */
export function effectJson(effect: object): string {
  const fields = Object.entries(effect).filter(
    ([name, value]) => effectDefaults.get(name) !== canonicalJson(value),
  )
  return canonicalJson(Object.fromEntries(fields))
}

/** The effect Figma is given for a shadow of the tree, as an entry of `Props.effects`. */
export function shadowJson({ x, y, blur, color }: Shadow): string {
  const number = Number.parseInt(color.color.slice(1, 7), 16)
  const [r, g, b] = [(number >> 16) & 255, (number >> 8) & 255, number & 255].map((c) => c / 255)
  return effectJson({
    type: 'DROP_SHADOW',
    color: { r, g, b, a: color.opacity ?? 1 },
    offset: { x, y },
    radius: blur,
  })
}

/** A solid paint; `opacity` 1 is not said. */
export function solidValue(
  color: string,
  opacity: number | undefined,
  variable: string | null,
): PaintValue {
  return {
    type: 'SOLID',
    color: color.slice(0, 7).toUpperCase(),
    ...opacityField(opacity),
    ...(variable === null ? {} : { variable }),
  }
}

/** The field `opacity`, or nothing where it is full. */
export function opacityField(opacity: number | undefined): { readonly opacity?: number } {
  const rounded = toNumber(opacity ?? 1)
  return rounded === 1 ? {} : { opacity: rounded }
}
