/**
 * The alphabets of Unicode that look like ordinary letters in another style. Code points and order:
 * https://www.unicode.org/charts/PDF/U1D400.pdf (mathematical), U2100 (the letters which that block
 * leaves out), U2460 and U1F100 (enclosed), UFF00 (full width).
 */

/** The same words as `Mark` of a thread's runs. */
export type FancyMark = 'bold' | 'italic' | 'mono' | 'strike'

/** One look-alike letter or digit. */
export interface FancyLetter {
  /** The ordinary one: "G" for 𝗚. */
  readonly plain: string
  /** Empty for alphabets that look like ordinary text, such as plain sans-serif. */
  readonly marks: readonly FancyMark[]
  /**
   * `maths`: formulas use this alphabet too. `style`: only used to look different. `enclosed`: in circles
   * or squares. `wide`: full width, which East Asian text uses for ordinary words.
   */
  readonly use: 'maths' | 'style' | 'enclosed' | 'wide'
}

type Style = Omit<FancyLetter, 'plain'>
type Entry = readonly [string, FancyLetter]

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const capitals = latin.slice(0, 26)
const digits = '0123456789'
const greek = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ'

const serifBold: Style = { marks: ['bold'], use: 'maths' }
const serifItalic: Style = { marks: ['italic'], use: 'maths' }
const serifBoldItalic: Style = { marks: ['bold', 'italic'], use: 'maths' }
const script: Style = { marks: ['italic'], use: 'maths' }
const boldScript: Style = { marks: ['bold', 'italic'], use: 'style' }
const fraktur: Style = { marks: ['bold'], use: 'maths' }
const doubleStruck: Style = { marks: ['bold'], use: 'maths' }
const boldFraktur: Style = { marks: ['bold'], use: 'style' }
const sans: Style = { marks: [], use: 'style' }
const sansBold: Style = { marks: ['bold'], use: 'style' }
const sansItalic: Style = { marks: ['italic'], use: 'style' }
const sansBoldItalic: Style = { marks: ['bold', 'italic'], use: 'style' }
const mono: Style = { marks: ['mono'], use: 'style' }
const inShapes: Style = { marks: ['bold'], use: 'enclosed' }
const wide: Style = { marks: [], use: 'wide' }

/** Every look-alike letter and digit, by its character. */
export const fancyLetters: ReadonlyMap<string, FancyLetter> = new Map<string, FancyLetter>([
  ...[
    ...[serifBold, serifItalic, serifBoldItalic, script, boldScript, fraktur, doubleStruck],
    ...[boldFraktur, sans, sansBold, sansItalic, sansBoldItalic, mono],
  ].flatMap((style, index) => alphabet(0x1d400 + 52 * index, latin, style)),
  ...[serifBold, serifItalic, serifBoldItalic, sansBold, sansBoldItalic].flatMap((style, index) =>
    alphabet(0x1d6a8 + 58 * index, greek, style),
  ),
  ...[serifBold, doubleStruck, sans, sansBold, mono].flatMap((style, index) =>
    alphabet(0x1d7ce + 10 * index, digits, style),
  ),
  ...pairs('ıȷ', '\u{1D6A4}\u{1D6A5}', serifItalic),
  // The letters that had a place in Unicode before the mathematical block did.
  ...pairs('h', 'ℎ', serifItalic),
  ...pairs('BEFHILMRego', 'ℬℰℱℋℐℒℳℛℯℊℴ', script),
  ...pairs('CHIRZ', 'ℭℌℑℜℨ', fraktur),
  ...pairs('CHNPQRZ', 'ℂℍℕℙℚℝℤ', doubleStruck),
  ...alphabet(0x24b6, capitals, inShapes),
  ...alphabet(0x24d0, latin.slice(26), inShapes),
  ...alphabet(0x249c, latin.slice(26), inShapes),
  ...[0x1f110, 0x1f130, 0x1f150, 0x1f170].flatMap((start) => alphabet(start, capitals, inShapes)),
  ...alphabet(0xff21, capitals, wide),
  ...alphabet(0xff41, latin.slice(26), wide),
  ...alphabet(0xff10, digits, wide),
])

function alphabet(start: number, plain: string, style: Style): readonly Entry[] {
  return Array.from(plain, (letter, index) => [
    String.fromCodePoint(start + index),
    { plain: letter, ...style },
  ])
}

function pairs(plain: string, fancy: string, style: Style): readonly Entry[] {
  const shown = Array.from(fancy)
  return Array.from(plain, (letter, index) => [shown[index] ?? letter, { plain: letter, ...style }])
}
