/**
 * The fonts of the stand-in, as Figma's font picker names them.
 *
 * Inter's styles are spelled with a space in Figma ("Semi Bold"; figma-facts section 3). For the other
 * Google families Figma shows the font file's own typographic subfamily (name table, id 17, or id 2
 * where 17 is absent): "SemiBold", "SemiBold Italic". Both were read from the files named here.
 */
import type { FontName } from '../model'

/** One font file and the name it goes by. */
export interface FontFile extends FontName {
  /** Path below `node_modules`. */
  readonly path: string
  /** CSS weight, 100 to 900. */
  readonly weight: number
  readonly italic: boolean
  /** PostScript name, as Figma's REST file format gives it. */
  readonly postScriptName: string
}

/** A font that lends glyphs which the text's own font lacks. */
export interface FallbackFont {
  readonly family: string
  readonly regular: string
  readonly bold: string
  /** Characters for which it is worth opening the file. */
  readonly covers: RegExp
}

const weights: Readonly<Record<number, readonly [spaced: string, joined: string]>> = {
  100: ['Thin', 'Thin'],
  200: ['Extra Light', 'ExtraLight'],
  300: ['Light', 'Light'],
  400: ['Regular', 'Regular'],
  500: ['Medium', 'Medium'],
  600: ['Semi Bold', 'SemiBold'],
  700: ['Bold', 'Bold'],
  800: ['Extra Bold', 'ExtraBold'],
  900: ['Black', 'Black'],
}

interface Family {
  readonly family: string
  /** The lightest and the heaviest; every hundred between them is there. */
  readonly weights: readonly [lightest: number, heaviest: number]
  readonly hasItalic: boolean
  readonly spaced: boolean
}

/** Ideographs, kana and their signs: Japanese first, then those that only Chinese has. */
const han =
  /[\u2000-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef\u{20000}-\u{2ffff}]/u

/**
 * What slides may be set in: the text weights of every family of a theme, and up to its heaviest, which
 * large numerals take.
 */
const families: readonly Family[] = [
  { ...family('Inter', [100, 900]), spaced: true },
  family('Instrument Sans', [400, 700]),
  family('Instrument Serif', [400, 400]),
  family('JetBrains Mono', [100, 800]),
  family('Archivo', [400, 900]),
  upright('Bricolage Grotesque', [400, 800]),
  family('DM Sans', [400, 900]),
  family('DM Serif Display', [400, 400]),
  family('Figtree', [400, 900]),
  family('Fraunces', [400, 900]),
  family('Hanken Grotesk', [400, 900]),
  family('Libre Franklin', [400, 900]),
  upright('Manrope', [400, 800]),
  family('Newsreader', [400, 800]),
  family('Playfair Display', [400, 900]),
  family('Plus Jakarta Sans', [400, 800]),
  family('Schibsted Grotesk', [400, 900]),
  upright('Sora', [400, 800]),
  upright('Space Grotesk', [400, 700]),
  upright('Noto Sans Arabic', [400, 700]),
  upright('Noto Sans Devanagari', [400, 700]),
  upright('Noto Sans Hebrew', [400, 700]),
  upright('Noto Sans JP', [400, 700]),
  upright('Noto Sans KR', [400, 700]),
  upright('Noto Sans SC', [400, 700]),
]

/** Every font of the picker, by family and weight, upright before italic. */
export const fontFiles: readonly FontFile[] = families.flatMap((family) =>
  weightsOf(family).flatMap((weight) => [
    fontFile(family, weight, false),
    ...(family.hasItalic ? [fontFile(family, weight, true)] : []),
  ]),
)

/** The colour emoji; used for emoji whatever the text's own font holds. */
export const emojiPath = '@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff'

/** In the order they are asked for a glyph. */
export const fallbackFonts: readonly FallbackFont[] = [
  // Fractions, arrows and letters that a display face leaves out look best in the text face.
  fallback('Inter', /[\u0020-\u2bff\ufb00-\ufb06]/),
  fallback('Noto Sans Symbols 2', /[\u2000-\u2bff\u{1f000}-\u{1faff}]/u, 400),
  fallback('Noto Sans Math', /[\u2000-\u2bff\u{1d400}-\u{1d7ff}]/u, 400),
  fallback('Noto Sans Arabic', /[\p{Script_Extensions=Arabic}\ufb50-\ufeff]/u),
  fallback('Noto Sans Hebrew', /[\p{Script=Hebrew}]/u),
  fallback('Noto Sans Devanagari', /\p{Script_Extensions=Devanagari}/u),
  fallback('Noto Sans KR', /\p{Script=Hangul}/u),
  fallback('Noto Sans JP', han),
  fallback('Noto Sans SC', han),
]

function family(name: string, range: Family['weights']): Family {
  return { family: name, weights: range, hasItalic: true, spaced: false }
}

/** A family without italics. */
function upright(name: string, range: Family['weights']): Family {
  return { ...family(name, range), hasItalic: false }
}

function weightsOf({ weights: [lightest, heaviest] }: Family): readonly number[] {
  return Object.keys(weights)
    .map(Number)
    .filter((weight) => weight >= lightest && weight <= heaviest)
}

function fontFile(family: Family, weight: number, italic: boolean): FontFile {
  const [spaced, joined] = weights[weight] ?? ['Regular', 'Regular']
  const upright = family.spaced ? spaced : joined
  const style = !italic ? upright : weight === 400 ? 'Italic' : `${upright} Italic`
  const slant = !italic ? joined : weight === 400 ? 'Italic' : `${joined}Italic`
  return {
    family: family.family,
    style,
    weight,
    italic,
    path: pathOf(family.family, `${weight}${joined}${italic ? '_Italic' : ''}`),
    postScriptName: `${family.family.replaceAll(' ', '')}-${slant}`,
  }
}

function fallback(family: string, covers: RegExp, heaviest: 400 | 700 = 700): FallbackFont {
  const bold = heaviest === 700 ? '700Bold' : '400Regular'
  return { family, regular: pathOf(family, '400Regular'), bold: pathOf(family, bold), covers }
}

/** Where the package of a family keeps a face: "Noto Sans JP", "700Bold" → "…/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf". */
function pathOf(family: string, face: string): string {
  const name = family.toLowerCase().replaceAll(' ', '-')
  return `@expo-google-fonts/${name}/${face}/${family.replaceAll(' ', '')}_${face}.ttf`
}
