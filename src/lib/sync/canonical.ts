/** The canonical forms that `wanted.ts` and whoever reads the canvas must share. */
import type { Shadow } from '../slide/node'
import type { PaintValue } from './props'

/** A number as it is compared: 4 decimals, never -0. */
export function toNumber(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0
}

/** JSON with sorted keys and canonical numbers; what is `undefined` is left out. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return JSON.stringify(toNumber(value))
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`)
  return `{${fields.join(',')}}`
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
