/** The style of a stretch of text: its fields, and what they are in new text. */

export type Style = Readonly<Record<string, unknown>>

const AUTO = Object.freeze({ unit: 'AUTO' })

/** Inter Regular 12 (figma-facts sections 3 and 4). `fills`: the text's paint. */
export function defaultTextStyle(fills: unknown): Style {
  return Object.freeze({
    fontName: Object.freeze({ family: 'Inter', style: 'Regular' }),
    fontSize: 12,
    lineHeight: AUTO,
    letterSpacing: Object.freeze({ value: 0, unit: 'PERCENT' }),
    textCase: 'ORIGINAL',
    textDecoration: 'NONE',
    textDecorationStyle: 'SOLID',
    textDecorationOffset: AUTO,
    textDecorationThickness: AUTO,
    textDecorationColor: Object.freeze({ value: 'AUTO' }),
    textDecorationSkipInk: true,
    textWrapStyle: 'AUTO',
    fills,
    hyperlink: null,
    textStyleId: '',
    fillStyleId: '',
    openTypeFeatures: Object.freeze({}),
    boundVariables: Object.freeze({}),
    textStyleOverrides: Object.freeze([]),
    listOptions: Object.freeze({ type: 'NONE' }),
    listSpacing: 0,
    indentation: 0,
    paragraphIndent: 0,
    paragraphSpacing: 0,
    ownsParagraphSpacing: false,
  })
}

/** Fields that belong to whole paragraphs and are equal on all characters of one. */
export const PARAGRAPH_FIELDS: readonly string[] = [
  'listOptions',
  'listSpacing',
  'indentation',
  'paragraphIndent',
  'paragraphSpacing',
  'ownsParagraphSpacing',
  'textWrapStyle',
]

/** CSS weight of a style name of Figma's: "Semi Bold Italic" is 600. 400 for names without a weight. */
export function weightOf(styleName: string): number {
  const name = styleName.toLowerCase().replace(/[\s-]/g, '')
  const found = WEIGHTS.find(([word]) => name.includes(word))
  return found?.[1] ?? 400
}

/** Longer words first, because "Extra Bold" contains "Bold". */
const WEIGHTS: readonly (readonly [string, number])[] = [
  ['extralight', 200],
  ['ultralight', 200],
  ['semibold', 600],
  ['demibold', 600],
  ['extrabold', 800],
  ['ultrabold', 800],
  ['hairline', 100],
  ['medium', 500],
  ['black', 900],
  ['heavy', 900],
  ['light', 300],
  ['bold', 700],
  ['thin', 100],
]

/** Whether a style name of Figma's is slanted. */
export function isItalic(styleName: string): boolean {
  return /italic|oblique/i.test(styleName)
}
