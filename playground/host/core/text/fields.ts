/** The fields of text style: how each is checked, read and written on a stretch of characters. */
import { refuse } from '../refusal'
import { boolean, number, object, oneOf, tagged, type Check, asObject } from '../validate/check'
import { paint, paints } from '../validate/paint'
import { fontName, hyperlink, letterSpacing, lineHeight, listOptions } from '../validate/values'
import { isItalic, weightOf, type Style } from './style'

export interface Field {
  /** As in `getRangeX` and `setRangeX`. */
  readonly rangeName: string
  /** Absent: the API gives no way to write it on its own. */
  readonly check?: Check<unknown>
  /** What reads; by default the stored value. */
  readonly read?: (style: Style) => unknown
  /** What writing `value` makes of a style; by default the field is replaced. */
  readonly change?: (style: Style, value: unknown) => Style
  /** On which characters a range write works. */
  readonly reach: 'characters' | 'paragraphs' | 'paragraphsAndNext'
  readonly affectsLayout: boolean
  /** Writing it loosens the text style or fill style of the stretch. */
  readonly loosens?: 'textStyleId' | 'fillStyleId'
}

const measure = tagged('unit', {
  PIXELS: object({ unit: oneOf('PIXELS'), value: number() }),
  PERCENT: object({ unit: oneOf('PERCENT'), value: number() }),
  AUTO: object({ unit: oneOf('AUTO') }),
})

const decorationColor: Check<unknown> = (value, path) => {
  if (asObject(value, path)['value'] === 'AUTO')
    return object({ value: oneOf('AUTO') })(value, path)
  return object({ value: paint })(value, path)
}

const px = number({ min: 0 })
const ofCharacters = { reach: 'characters', affectsLayout: true, loosens: 'textStyleId' } as const
const ofParagraphs = { reach: 'paragraphs', affectsLayout: true } as const

/** A detail of an underline: reads null elsewhere and cannot be set there. */
function detail(name: string, rangeName: string, words: string, check: Check<unknown>): Field {
  return {
    rangeName,
    check,
    reach: 'characters',
    affectsLayout: false,
    read: (style) => (style['textDecoration'] === 'UNDERLINE' ? style[name] : null),
    change(style, value) {
      if (style['textDecoration'] !== 'UNDERLINE') {
        refuse(`Cannot set text decoration ${words} on a non-underlined text range`)
      }
      return { ...style, [name]: value }
    },
  }
}

/** By the name of the node's property and of the field in `getStyledTextSegments`. */
export const FIELDS: Readonly<Record<string, Field>> = {
  fontSize: { rangeName: 'FontSize', check: number({ min: 1 }), ...ofCharacters },
  fontName: { rangeName: 'FontName', check: fontName, ...ofCharacters },
  fontWeight: {
    rangeName: 'FontWeight',
    reach: 'characters',
    affectsLayout: true,
    read: (style) => weightOf(styleName(style)),
  },
  fontStyle: {
    rangeName: 'FontStyle',
    reach: 'characters',
    affectsLayout: true,
    read: (style) => (isItalic(styleName(style)) ? 'ITALIC' : 'REGULAR'),
  },
  textDecoration: {
    rangeName: 'TextDecoration',
    check: oneOf('NONE', 'UNDERLINE', 'STRIKETHROUGH'),
    reach: 'characters',
    affectsLayout: false,
    loosens: 'textStyleId',
  },
  textDecorationStyle: detail(
    'textDecorationStyle',
    'TextDecorationStyle',
    'style',
    oneOf('SOLID', 'WAVY', 'DOTTED'),
  ),
  textDecorationOffset: detail('textDecorationOffset', 'TextDecorationOffset', 'offset', measure),
  textDecorationThickness: detail(
    'textDecorationThickness',
    'TextDecorationThickness',
    'thickness',
    measure,
  ),
  textDecorationColor: detail(
    'textDecorationColor',
    'TextDecorationColor',
    'color',
    decorationColor,
  ),
  textDecorationSkipInk: detail(
    'textDecorationSkipInk',
    'TextDecorationSkipInk',
    'skip ink',
    boolean,
  ),
  textCase: {
    rangeName: 'TextCase',
    check: oneOf('ORIGINAL', 'UPPER', 'LOWER', 'TITLE', 'SMALL_CAPS', 'SMALL_CAPS_FORCED'),
    ...ofCharacters,
  },
  lineHeight: { rangeName: 'LineHeight', check: lineHeight, ...ofCharacters },
  letterSpacing: { rangeName: 'LetterSpacing', check: letterSpacing, ...ofCharacters },
  fills: {
    rangeName: 'Fills',
    check: paints,
    reach: 'characters',
    affectsLayout: false,
    loosens: 'fillStyleId',
  },
  textStyleId: { rangeName: 'TextStyleId', reach: 'characters', affectsLayout: true },
  fillStyleId: { rangeName: 'FillStyleId', reach: 'characters', affectsLayout: false },
  listOptions: {
    rangeName: 'ListOptions',
    check: listOptions,
    ...ofParagraphs,
    // A list item is indented by at least one level; no list, no indentation.
    change(style, value) {
      const isList = listType(value) !== 'NONE'
      const indentation = isList ? Math.max(1, Number(style['indentation'])) : 0
      return { ...style, listOptions: value, indentation }
    },
  },
  listSpacing: { rangeName: 'ListSpacing', check: px, ...ofParagraphs },
  indentation: {
    rangeName: 'Indentation',
    check: number({ min: 0, max: 5, integer: true }),
    ...ofParagraphs,
    change(style, value) {
      const isList = listType(style['listOptions']) !== 'NONE'
      return { ...style, indentation: isList ? Math.max(1, Number(value)) : value }
    },
  },
  paragraphIndent: {
    rangeName: 'ParagraphIndent',
    check: px,
    reach: 'paragraphsAndNext',
    affectsLayout: true,
  },
  paragraphSpacing: {
    rangeName: 'ParagraphSpacing',
    check: px,
    reach: 'paragraphsAndNext',
    affectsLayout: true,
    change: (style, value) => ({ ...style, paragraphSpacing: value, ownsParagraphSpacing: true }),
  },
  textWrapStyle: {
    rangeName: 'TextWrapStyle',
    check: oneOf('AUTO', 'BALANCE', 'PRETTY'),
    ...ofParagraphs,
  },
  hyperlink: {
    rangeName: 'Hyperlink',
    check: hyperlink,
    reach: 'characters',
    affectsLayout: false,
  },
  openTypeFeatures: { rangeName: 'OpenTypeFeatures', reach: 'characters', affectsLayout: true },
  boundVariables: { rangeName: 'BoundVariables', reach: 'characters', affectsLayout: true },
  textStyleOverrides: { rangeName: 'StyleOverrides', reach: 'characters', affectsLayout: false },
}

// Values in a style passed their checks when they were stored.
function styleName(style: Style): string {
  return (style['fontName'] as { readonly style: string }).style
}

function listType(value: unknown): string {
  return (value as { readonly type: string }).type
}

/** What `name` reads as in `style`. */
export function readField(name: string, style: Style): unknown {
  const read = FIELDS[name]?.read
  return read === undefined ? style[name] : read(style)
}

/** `style` with `name` set to a checked value. */
export function changeField(name: string, style: Style, value: unknown): Style {
  const field = FIELDS[name]
  const free = withoutBinding(name, style)
  const changed = field?.change?.(free, value) ?? { ...free, [name]: value }
  return Object.freeze(field?.loosens === undefined ? changed : { ...changed, [field.loosens]: '' })
}

/** A field that is written lets go of the variable it was bound to. */
function withoutBinding(name: string, style: Style): Style {
  const bound = style['boundVariables'] as Readonly<Record<string, unknown>>
  if (!(name in bound)) return style
  const rest = Object.entries(bound).filter(([field]) => field !== name)
  return { ...style, boundVariables: Object.freeze(Object.fromEntries(rest)) }
}
