/**
 * Sizes, line heights and fonts: every number is from the design system, section 3. Steps and sizes that
 * go in are px at 1080 width; styles that come out are px on the canvas.
 */
import type { Font, TextStyle } from '../base/type'
import { hasPhrases } from '../deck/phrases'
import { scriptOf, type Script } from '../thread/scripts'
import type { Settings } from '../settings/settings'
import type { Theme, TitleFace } from './theme'

export const ladders = {
  cover: [144, 136, 128, 120, 112, 104, 96, 88, 80, 72],
  title: [112, 104, 96, 88, 80, 72, 64, 56, 48, 44],
  statement: [200, 152, 136, 120, 112, 104, 96, 88, 80, 72],
  body: [48, 44, 40, 36, 32, 30, 28, 24],
  code: [30, 28, 26, 24],
} as const

/** Largest title a text of so many characters may have. */
export function titleCeiling(length: number): number {
  if (length <= 100) return 112
  return length <= 130 ? 56 : 48
}

/** Largest cover title of so many characters. */
export function coverCeiling(length: number): number {
  if (length <= 44) return 144
  if (length <= 64) return 128
  if (length <= 90) return 104
  return length <= 130 ? 88 : 72
}

export interface TypeScale {
  /** The style of a title at a ladder step; its text decides the script and so the font. */
  readonly title: (step: number, text: string) => TextStyle
  /** The italic of the title face, null where it has none. */
  readonly titleItalic: (text: string) => Font | null
  /** The style of running text at a size that is already on the deck's ladder. */
  readonly body: (size: number, text: string, weight?: number) => TextStyle
  /** Header, footer and labels: steps 24 and 22 of the ladder. */
  readonly meta: (step: number, text: string, weight?: number) => TextStyle
  readonly code: (step: number) => TextStyle
  /** The step at which a title is as small as it may be. */
  readonly titleFloor: number
  /** A ladder step of the body scaled by the person's body size. */
  readonly bodySize: (step: number) => number
}

const floors = { title: 44, body: 24, meta: 22 } as const

/** Type of a theme at a person's sizes, `k` times as large on the canvas as at 1080 width. */
export function createTypeScale(
  theme: Theme,
  type: Pick<Settings['type'], 'title' | 'body' | 'meta'>,
  k = 1,
): TypeScale {
  const bodySize = (step: number): number => Math.max(floors.body, even((step * type.body) / 36))
  return {
    bodySize,
    titleFloor: (floors.title * 72) / type.title,
    title: (step, text) => titleStyle(faceFor(theme, text), step, type.title / 72, k),
    titleItalic: (text) => {
      const face = faceFor(theme, text)
      return face.hasItalic ? { family: face.family, weight: face.weight, italic: true } : null
    },
    body: (size, text, weight = theme.bodyWeight ?? 400) => bodyStyle(theme, size, text, weight, k),
    meta: (step, text, weight = 500) => {
      const size = Math.max(floors.meta, even((step * type.meta) / 24))
      const { font } = bodyStyle(theme, size, text, weight, 1)
      const shown = k === 1 ? size : even(size * k)
      return { font, size: shown, lineHeight: even(shown * 1.34), tracking: 0 }
    },
    code: (step) => {
      const size = k === 1 ? bodySize(step) : even(bodySize(step) * k)
      const font = { family: 'JetBrains Mono', weight: 400, italic: false }
      return { font, size, lineHeight: Math.round(size * 1.56), tracking: 0 }
    },
  }
}

function titleStyle(face: TitleFace, ladderStep: number, scale: number, k: number): TextStyle {
  const step = Math.max(floors.title, even(ladderStep * scale))
  const size = even(step * face.factor * k)
  const isFixed = face.tracking === 0
  const leading = isFixed ? 0 : step >= 104 ? -0.04 : step <= 56 ? 0.06 : 0
  const closer = isFixed ? 0 : step >= 104 ? -0.4 : step <= 48 ? 0.6 : 0
  return {
    font: { family: face.family, weight: face.weight, italic: face.isItalic === true },
    size,
    lineHeight: Math.round(size * (face.lineHeight + leading)),
    tracking: face.tracking + closer,
  }
}

const bodyLineHeights: ReadonlyMap<number, number> = new Map([
  [22, 30],
  [24, 34],
  [26, 38],
  [28, 40],
  [30, 43],
  [32, 46],
  [36, 52],
  [40, 56],
  [44, 62],
  [48, 66],
])

function bodyStyle(theme: Theme, size: number, text: string, weight: number, k: number): TextStyle {
  const noto = notoOf(text)
  const usual = bodyLineHeights.get(size) ?? Math.round(size * 1.42)
  const lineHeight = noto === null ? usual : Math.round(size * 1.6)
  return {
    font: { family: noto ?? theme.body, weight, italic: false },
    size: k === 1 ? size : even(size * k),
    lineHeight: k === 1 ? lineHeight : even(lineHeight * k),
    tracking: 0,
  }
}

const notoFamilies = {
  arabic: 'Noto Sans Arabic',
  hebrew: 'Noto Sans Hebrew',
  japanese: 'Noto Sans JP',
  chinese: 'Noto Sans SC',
  korean: 'Noto Sans KR',
} as const satisfies Record<Exclude<Script, 'latin'>, string>

/**
 * Scripts that need no more than a font of their own: their words have spaces and run left to right.
 * Figma has the Noto Sans of each under this name.
 */
const otherFamilies: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Devanagari}/gu, 'Noto Sans Devanagari'],
  [/\p{Script=Bengali}/gu, 'Noto Sans Bengali'],
  [/\p{Script=Gujarati}/gu, 'Noto Sans Gujarati'],
  [/\p{Script=Gurmukhi}/gu, 'Noto Sans Gurmukhi'],
  [/\p{Script=Tamil}/gu, 'Noto Sans Tamil'],
  [/\p{Script=Telugu}/gu, 'Noto Sans Telugu'],
  [/\p{Script=Kannada}/gu, 'Noto Sans Kannada'],
  [/\p{Script=Malayalam}/gu, 'Noto Sans Malayalam'],
  [/\p{Script=Sinhala}/gu, 'Noto Sans Sinhala'],
  [/\p{Script=Thai}/gu, 'Noto Sans Thai'],
  [/\p{Script=Georgian}/gu, 'Noto Sans Georgian'],
  [/\p{Script=Armenian}/gu, 'Noto Sans Armenian'],
  [/\p{Script=Ethiopic}/gu, 'Noto Sans Ethiopic'],
]

const anyOther = new RegExp(otherFamilies.map(([sign]) => sign.source).join('|'), 'u')

/** The Noto family a text needs, null where the theme's own will do. */
function notoOf(text: string): string | null {
  const script = scriptOf(text)
  if (script !== 'latin') return notoFamilies[script]
  if (!anyOther.test(text)) return null
  const enough = (text.match(/\p{L}/gu)?.length ?? 0) / 3
  const found = otherFamilies.find(([sign]) => (text.match(sign)?.length ?? 0) > enough)
  return found?.[1] ?? null
}

function faceFor(theme: Theme, text: string): TitleFace {
  const family = notoOf(text)
  if (family === null) return theme.title
  const isWide = hasPhrases(scriptOf(text)) || scriptOf(text) === 'korean'
  return {
    family,
    weight: 700,
    factor: isWide ? 0.86 : 0.9,
    tracking: 0,
    lineHeight: isWide ? 1.36 : 1.44,
    hasItalic: false,
  }
}

/** The nearest even number: sizes and line heights stay on whole pixels at half scale. */
export function even(px: number): number {
  return Math.round(px / 2) * 2
}
