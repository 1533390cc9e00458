/**
 * What is written on variables, their collections and text styles, so that they are found again whatever
 * they are called. JSON with a `version`; what cannot be read makes the thing the person's own.
 */
import type { Hex } from '../base/paint'
import type { Font, TextStyle as Type } from '../base/type'

/** Keys of plugin data. */
export const collectionEntry = 'colors'
export const variableEntry = 'color'
export const styleEntry = 'textStyle'

export interface CollectionEntry {
  /** "carousel:…" or "brand:…" */
  readonly owner: string
  /** Its name as we wrote it last time. */
  readonly name: string
  /** By name in the theme: the values we wrote last time. */
  readonly written: ReadonlyMap<string, Hex>
  /** Ids of the carousels whose layers were bound to it, sorted. */
  readonly carousels: readonly string[]
}

export function serialiseCollection({ owner, name, written, carousels }: CollectionEntry): string {
  return JSON.stringify({ version: 1, owner, name, colors: [...written], carousels })
}

export function parseCollection(text: string): CollectionEntry | null {
  const fields = parseFields(text)
  const [owner, name, colors] = [fields.get('owner'), fields.get('name'), fields.get('colors')]
  const carousels = fields.get('carousels')
  if (typeof owner !== 'string' || typeof name !== 'string' || !Array.isArray(colors)) return null
  if (!isTexts(carousels)) return null
  const written = new Map<string, Hex>()
  for (const entry of colors as readonly unknown[]) {
    const [key, color] = Array.isArray(entry) ? (entry as readonly unknown[]) : []
    if (typeof key !== 'string' || typeof color !== 'string') return null
    if (!/^#[0-9A-F]{6}$/.test(color)) return null
    written.set(key, color)
  }
  return { owner, name, written, carousels }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** @param name in the theme: "accent" */
export function serialiseVariable(name: string): string {
  return JSON.stringify({ version: 1, name })
}

export function parseVariable(text: string): string | null {
  const name = parseFields(text).get('name')
  return typeof name === 'string' ? name : null
}

export interface StyleEntry {
  readonly owner: string
  /** "Title 2": a role and a number, the same as long as the style stands. */
  readonly slot: string
  /** With its folder, as we wrote it. */
  readonly name: string
  /** What we wrote; `font` is the one that stood for `style.font` in this file. */
  readonly font: FontName
  readonly style: Type
  readonly paragraphGap: number
}

export function serialiseStyle(entry: StyleEntry): string {
  const { owner, slot, name, paragraphGap } = entry
  const { family, weight, italic } = entry.style.font
  const { size, lineHeight, tracking } = entry.style
  return JSON.stringify({
    version: 1,
    owner,
    slot,
    name,
    font: { family: entry.font.family, style: entry.font.style },
    style: { font: { family, weight, italic }, size, lineHeight, tracking },
    paragraphGap,
  })
}

export function parseStyle(text: string): StyleEntry | null {
  const fields = parseFields(text)
  const [owner, slot, name] = [fields.get('owner'), fields.get('slot'), fields.get('name')]
  const [font, style] = [fields.get('font'), fields.get('style')]
  const paragraphGap = fields.get('paragraphGap')
  if (typeof owner !== 'string' || typeof slot !== 'string' || typeof name !== 'string') return null
  if (!isFontName(font) || !isType(style) || typeof paragraphGap !== 'number') return null
  return { owner, slot, name, font, style, paragraphGap }
}

function isFontName(value: unknown): value is FontName {
  const fields = fieldsOf(value)
  return typeof fields.get('family') === 'string' && typeof fields.get('style') === 'string'
}

function isType(value: unknown): value is Type {
  const fields = fieldsOf(value)
  const numbers = [fields.get('size'), fields.get('lineHeight'), fields.get('tracking')]
  return numbers.every((each) => typeof each === 'number') && isFont(fields.get('font'))
}

function isFont(value: unknown): value is Font {
  const fields = fieldsOf(value)
  return (
    typeof fields.get('family') === 'string' &&
    typeof fields.get('weight') === 'number' &&
    typeof fields.get('italic') === 'boolean'
  )
}

/** The fields of an entry of version 1; none of anything else. */
export function parseFields(text: string): ReadonlyMap<string, unknown> {
  try {
    const json: unknown = text === '' ? null : JSON.parse(text)
    const fields = fieldsOf(json)
    return fields.get('version') === 1 ? fields : new Map()
  } catch {
    return new Map()
  }
}

/** A map, because stored text may hold any key. */
function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  )
}
