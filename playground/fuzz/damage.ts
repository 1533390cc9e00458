/** Damage to what was right: one place of a value is another, gone or doubled; a text is cut or written over. */
import fc from 'fast-check'

import { anyKey, anyText, anyValue } from './values'

/** One damage; `at` chooses among the places of the value, whatever it is. */
export interface Damage {
  readonly at: number
  readonly how: 'replace' | 'prefix' | 'suffix' | 'remove' | 'double' | 'rename' | 'swap'
  readonly value: unknown
  readonly key: string
}

export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom('replace', 'prefix', 'suffix', 'remove', 'double', 'rename', 'swap'),
  value: anyValue,
  key: fc.oneof(anyKey, anyText),
})

/** The same of JSON text; the word "undefined" where nothing is left. */
export function damagedJson(json: string, damages: readonly Damage[]): string {
  // The typings leave out that nothing at all is no text.
  const text = JSON.stringify(damaged(JSON.parse(json), damages)) as string | undefined
  return text ?? 'undefined'
}

interface Place {
  readonly holder: object
  readonly key: string
}

/** The value, each damage done in turn; what was given stays as it is. */
export function damaged(value: unknown, damages: readonly Damage[]): unknown {
  const root = { value: copy(value) }
  for (const damage of damages) damageOnce(root, damage)
  return root.value
}

function damageOnce(root: { value: unknown }, { at, how, value, key }: Damage): void {
  const places = placesIn(root, 'value')
  const place = places[at % places.length]
  if (place === undefined) return
  const { holder } = place
  const own: unknown = Reflect.get(holder, place.key)
  const isRoot = holder === root
  if (how === 'replace' || isRoot) set(holder, place.key, copy(value))
  else if (how === 'prefix') set(holder, place.key, typeof own === 'string' ? key + own : key)
  else if (how === 'suffix') set(holder, place.key, typeof own === 'string' ? own + key : key)
  else if (how === 'remove') Reflect.deleteProperty(holder, place.key)
  else if (how === 'double' && Array.isArray(holder)) holder.push(copy(own))
  else if (how === 'swap') {
    const other = places[(at * 7 + 1) % places.length]
    // What stands around it would then hold itself.
    const isSafe = other !== undefined && other.holder !== root && !isObject(own)
    if (isSafe) set(other.holder, other.key, own)
  } else set(holder, key, own)
}

function set(holder: object, key: string, value: unknown): void {
  const own = { value, enumerable: true, writable: true, configurable: true }
  const isLength = Array.isArray(holder) && key === 'length'
  if (!isLength) Object.defineProperty(holder, key, own)
}

/** Levels of a value that are damaged; what lies deeper is as senseless as it was. */
const deepest = 60

/** The places in a value, itself first; bytes are one. */
function placesIn(root: object, key: string): readonly Place[] {
  const places: (Place & { readonly depth: number })[] = [{ holder: root, key, depth: 0 }]
  for (const { holder, key, depth } of places) {
    const own: unknown = Reflect.get(holder, key)
    if (!isObject(own) || ArrayBuffer.isView(own) || depth === deepest) continue
    for (const inner of Object.keys(own)) places.push({ holder: own, key: inner, depth: depth + 1 })
  }
  return places
}

/** A copy as deep as damage goes. */
function copy(value: unknown, depth = 0): unknown {
  if (!isObject(value) || ArrayBuffer.isView(value) || depth > deepest) return value
  if (Array.isArray(value)) return value.map((own: unknown) => copy(own, depth + 1))
  const result = {}
  for (const [key, own] of Object.entries(value)) set(result, key, copy(own, depth + 1))
  return result
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Damage to a text: cut at either end, a piece taken out, another put in, everything else. */
export interface TextDamage {
  readonly how: 'head' | 'tail' | 'cut' | 'insert' | 'other'
  /** Where, as a share of its length. */
  readonly at: number
  readonly length: number
  readonly text: string
}

export const anyTextDamage: fc.Arbitrary<TextDamage> = fc.record({
  how: fc.constantFrom('head', 'tail', 'cut', 'insert', 'other'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  text: anyText,
})

/** The text with one damage. */
export function damagedText(text: string, { how, at, length, text: other }: TextDamage): string {
  const index = Math.floor(at * text.length)
  switch (how) {
    case 'head':
      return text.slice(index)
    case 'tail':
      return text.slice(0, index)
    case 'cut':
      return text.slice(0, index) + text.slice(index + length)
    case 'insert':
      return text.slice(0, index) + other + text.slice(index)
    case 'other':
      return other
  }
}
