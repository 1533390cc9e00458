/** How an SVG element is painted: attributes, `style`, simple style sheets, inheritance. */
import { formatHex, parse } from 'culori'

import type { SvgShape } from '../../model'
import type { XmlElement } from './xml'

type Values = Readonly<Record<string, string>>

/** Rules of `<style>` elements: a plain element name, class or id, and its declarations. */
export type StyleSheet = readonly { readonly selector: string; readonly values: Values }[]

/** Inherited by child elements. https://www.w3.org/TR/SVG2/propidx.html */
const inherited = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'color',
  'visibility',
] as const

export interface SvgStyle {
  readonly values: Values
  /** Product of the opacities of the element and all it stands in. */
  readonly opacity: number
}

export const rootStyle: SvgStyle = { values: {}, opacity: 1 }

export function readStyleSheet(root: XmlElement): StyleSheet {
  const rules: { selector: string; values: Values }[] = []
  const walk = (element: XmlElement): void => {
    if (element.name === 'style') rules.push(...parseRules(element.text))
    element.children.forEach(walk)
  }
  walk(root)
  return rules
}

function parseRules(css: string): StyleSheet {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors
      .split(',')
      .map((selector) => ({ selector: selector.trim(), values: parseDeclarations(body) })),
  )
}

function parseDeclarations(body: string): Values {
  const pairs = body.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':')
    if (colon < 0) return []
    const value = declaration.slice(colon + 1).replace(/!important\s*$/, '')
    return [[declaration.slice(0, colon).trim(), value.trim()] as const]
  })
  return Object.fromEntries(pairs)
}

/** The element's style: what it inherits, its attributes, style sheets, its own `style`, in this order. */
export function styleOf(element: XmlElement, parent: SvgStyle, sheet: StyleSheet): SvgStyle {
  const { attributes } = element
  const passed = Object.fromEntries(
    inherited.flatMap((name) => {
      const value = parent.values[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
  const classes = (attributes['class'] ?? '').split(/\s+/).map((name) => `.${name}`)
  const selectors = new Set(['*', element.name, ...classes, `#${attributes['id'] ?? ''}`])
  const rules = sheet.filter(({ selector }) => selectors.has(selector)).map(({ values }) => values)
  const own = parseDeclarations(attributes['style'] ?? '')
  const given = Object.assign({}, attributes, ...rules, own) as Values
  const values = { ...passed, ...withoutInherit(given) }
  return { values, opacity: parent.opacity * readFraction(given['opacity']) }
}

function withoutInherit(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== 'inherit'))
}

export function isShown({ values }: SvgStyle): boolean {
  return values['display'] !== 'none' && values['visibility'] !== 'hidden'
}

/** The fill; black when nothing says otherwise. `urlColor` gives one colour for a gradient's id. */
export function fillOf(style: SvgStyle, urlColor: (id: string) => string | null): SvgShape['fill'] {
  const color = readColor(style.values['fill'] ?? '#000000', style, urlColor)
  if (color === null) return null
  const opacity = color.opacity * readFraction(style.values['fill-opacity']) * style.opacity
  return { color: color.hex, opacity }
}

/** The stroke; none when nothing says otherwise. `scale` is how much the element is enlarged. */
export function strokeOf(
  style: SvgStyle,
  scale: number,
  urlColor: (id: string) => string | null,
): SvgShape['stroke'] {
  const { values } = style
  const color = readColor(values['stroke'] ?? 'none', style, urlColor)
  const weight = readLength(values['stroke-width'] ?? '1') * scale
  if (color === null || !(weight > 0)) return null
  return {
    color: color.hex,
    opacity: color.opacity * readFraction(values['stroke-opacity']) * style.opacity,
    weight,
    cap: ({ round: 'ROUND', square: 'SQUARE' } as const)[values['stroke-linecap'] ?? ''] ?? 'NONE',
    join: ({ round: 'ROUND', bevel: 'BEVEL' } as const)[values['stroke-linejoin'] ?? ''] ?? 'MITER',
  }
}

function readColor(
  value: string,
  style: SvgStyle,
  urlColor: (id: string) => string | null,
): { readonly hex: string; readonly opacity: number } | null {
  const url = /^url\(\s*['"]?#([^)'"]+)['"]?\s*\)\s*(.*)$/.exec(value)
  if (url !== null) {
    const [, id = '', fallback = ''] = url
    return readColor(urlColor(id) ?? (fallback === '' ? 'none' : fallback), style, () => null)
  }
  const name = value === 'currentColor' ? (style.values['color'] ?? '#000000') : value
  if (name === 'none' || name === 'transparent') return null
  const color = parse(name)
  return color === undefined ? null : { hex: formatHex(color), opacity: color.alpha ?? 1 }
}

/** "0.5" or "50%"; 1 when absent or no number. */
export function readFraction(value: string | undefined): number {
  const number = parseFloat(value ?? '1') / (value?.trim().endsWith('%') === true ? 100 : 1)
  return Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : 1
}

/** A length in px, units as CSS has them; NaN for none and for percentages. */
export function readLength(value: string | undefined): number {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*$/i.exec(
    value ?? '',
  )
  if (match === null) return NaN
  const units: Readonly<Record<string, number>> = {
    pt: 96 / 72,
    pc: 16,
    mm: 96 / 25.4,
    cm: 96 / 2.54,
    in: 96,
  }
  return Number(match[1]) * (units[(match[2] ?? '').toLowerCase()] ?? 1)
}
