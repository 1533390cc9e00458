import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fancyLetters } from '../../src/lib/decode/fancy-alphabets'
import { readFancyLetters } from '../../src/lib/decode/fancy-letters'

/** "so [bold:good] day". */
function print(text: string): string {
  return readFancyLetters(text)
    .pieces.map((piece) => (piece.marks ? `[${piece.marks.join('+')}:${piece.text}]` : piece.text))
    .join('')
}

describe('look-alike letters', () => {
  it.each([
    ['so 𝗴𝗼𝗼𝗱 𝗱𝗮𝘆!', 'so [bold:good day]!', 'sans bold, the space between included'],
    ['𝐀 𝐧𝐞𝐰 𝐝𝐚𝐲: 𝐩𝐚𝐫𝐭 𝟏', '[bold:A new day: part 1]', 'single letters and digits beside words'],
    ['so\n𝟮. plain\n(𝟯) 𝗧𝗵𝗶𝗿𝗱', 'so\n[bold:2]. plain\n([bold:3) Third]', 'a number before a line'],
    ['𝟏) 𝐒𝐭𝐚𝐫𝐭 here', '[bold:1) Start] here', 'a number before a line in letters of formulas'],
    ['𝑡ℎ𝑒 𝑏𝑒𝑠𝑡 𝑜𝑓 𝑎𝑙𝑙', '[italic:the best of all]', 'short words beside others'],
    ['-̶1̶0̶%̶ off, $̶9̶9̶ $49', '[strike:-10%] off, [strike:$99] $49', 'struck prices'],
    ['s̶o̶m̶e̶thing', '[strike:some]thing', 'a part of a word'],
    ['𝟭. 𝗙𝗶𝗿𝘀𝘁', '[bold:1. First]', 'a number before a word'],
    ["𝐖𝐡𝐲 𝐝𝐨𝐧'𝐭 𝐰𝐞 𝐮𝐬𝐞 𝐀𝐈?", "[bold:Why don't we use AI]?", 'an apostrophe'],
    ['𝗔/𝗕 𝘁𝗲𝘀𝘁𝘀, 𝗲.𝗴. 𝗜𝗧', '[bold:A/B tests, e.g. IT]', 'punctuation between'],
    ['𝗖𝗣𝗨 → 𝗚𝗣𝗨', '[bold:CPU → GPU]', 'an arrow between'],
    ['𝘪𝘵𝘢𝘭𝘪𝘤 𝙗𝙤𝙩𝙝', '[italic:italic] [bold+italic:both]', 'two styles'],
    [
      '𝓗𝓮𝓵𝓵𝓸, 𝒲ℴ𝓇𝓁𝒹',
      '[bold+italic:Hello], [italic:World]',
      'script, with a letter of the older block',
    ],
    ['ℑ𝔫 𝔊𝔬𝔱𝔥𝔦𝔠 𝔩𝔢𝔱𝔱𝔢𝔯𝔰', '[bold:In Gothic letters]', 'fraktur'],
    ['ℝ𝕖𝕒𝕝 𝕕𝕖𝕒𝕝', '[bold:Real deal]', 'double-struck'],
    ['𝚗𝚙𝚖 𝚒𝚗𝚜𝚝𝚊𝚕𝚕', '[mono:npm install]', 'monospace'],
    ['𝖩𝗎𝗌𝗍 𝗌𝖺𝗇𝗌', 'Just sans', 'a style that is none'],
    ['Ｈｅｌｌｏ，　ｗｏｒｌｄ', 'Hello, world', 'full width in a Latin text'],
    ['Ⓗⓔⓛⓛⓞ 🅽🅴🆆 🅃🄷🄸🄽🄶', '[bold:Hello NEW THING]', 'circles and squares'],
    ['un 𝗰𝗮𝗳é 𝗽𝗿𝗲́𝘀', 'un [bold:café prés]', 'letters with accents, whole and put together'],
    ['𝝡𝝚𝝲𝝰𝝺𝝾', '[bold:ΜΕγαλο]', 'Greek'],
    ['in 𝟐𝟎𝟐𝟒 we', 'in [bold:2024] we', 'a year'],
    ['n̶o̶ yes', '[strike:no] yes', 'an overlay behind each letter'],
    ['a  ̶u̶n̶e̶ ̶I̶A̶ b', 'a  [strike:une IA] b', 'a stroke that begins on the space'],
    ['̶o̶l̶d new', '[strike:old] new', 'an overlay before each letter'],
    ['𝗯̶𝗼̶𝗹̶𝗱̶', '[bold+strike:bold]', 'both at once'],
    ['w̷h̷y̷', '[strike:why]', 'another overlay'],
  ])('%s → %s (%s)', (text, printed) => {
    expect(print(text)).toBe(printed)
    expect(readFancyLetters(text).count).toBeGreaterThan(0)
  })

  it.each([
    '𝐱 = 𝐮 + 𝐞',
    'w/ 𝐞 ∼ 𝒩(𝟎, σ² 𝐈) and 𝔼 [𝐮 | 𝐱]',
    "∇P(𝐱)/P(𝐱) = ∇logP(𝐱) means: 𝐱' = 𝐱 - a ∇ logP(𝐱)",
    '𝔼[𝐱𝐱ᵀ] = 𝐐𝐊ᵀ𝐕, 𝐖𝐱 + 𝐛, softmax(𝐐𝐊ᵀ/√𝑑ₖ)𝐕',
    '𝑎𝑥² + 𝑏𝑥 + 𝑐 = 0, E = 𝑚𝑐², 𝑑𝑥/𝑑𝑡, 𝛼𝛽 and 𝑝(𝑥|𝑦)',
    '𝓛(𝜃), 𝒪(𝑛 log 𝑛), 𝟙[𝑥>0] ∀𝑥∈ℝ, 𝐯𝟏 and 𝐯𝟐, 𝐀𝐁 and 𝐁𝐀, 𝑥 𝑦 𝑧, 𝐀𝓐',
    '𝑓(𝑥) = 𝑠𝑖𝑛(𝑥) + 𝑙𝑜𝑔 𝑥',
    'ℝⁿ → ℂ, 𝑎 and 𝑏, ℎ, ℏ, ℓ₂, ℜ(z), №, ™',
    'これはＡＰＩです。Ａ社とＬＬＭ',
    '🅰️ 🅱️ 🅰️🅱️ 🅿️ Ⓜ️ ⓐ one ⓑ two',
    '🇺🇸 🎉 1️⃣ ½ é',
    'x̸ ≠ y, ɨ̶, z̶̢̛̗a̵̴̷̢l̶̷̢̛g̶̷̢̛o',
  ])('leaves mathematics, emoji and single signs alone: %s', (text) => {
    expect(readFancyLetters(text)).toEqual({ pieces: [{ text }], count: 0 })
  })

  it('counts stretches: 2 words, a plain one, 1 word → 2', () => {
    expect(readFancyLetters('𝗼𝗻𝗲 𝘁𝘄𝗼 three 𝗳𝗼𝘂𝗿').count).toBe(2)
  })

  const letters = [...fancyLetters]
  const fold = (text: string): string =>
    Array.from(text, (character) => fancyLetters.get(character)?.plain ?? character)
      .join('')
      .replace(/[\u0335-\u0338\uFE0F]/g, '')
      .normalize('NFKC')

  it('gives back every word in every style, whatever stands around it', () => {
    const styles = new Map<string, Map<string, string>>()
    for (const [character, { plain, marks, use }] of letters) {
      if (use === 'enclosed' || use === 'wide' || !/[A-Za-z]/.test(plain)) continue
      const id = `${use} ${marks.join()}`
      styles.set(id, (styles.get(id) ?? new Map<string, string>()).set(plain, character))
    }
    const style = fc.constantFrom(...styles.values())
    const word = fc.stringMatching(/^[A-Z]?[a-z]{2,7}[aeiou][a-z]?$/)
    fc.assert(
      fc.property(style, fc.array(word, { minLength: 1, maxLength: 4 }), (alphabet, words) => {
        const plain = words.join(' ')
        const shown = Array.from(plain, (letter) => alphabet.get(letter) ?? letter).join('')
        const { pieces, count } = readFancyLetters(`see ${shown}, then`)
        expect(pieces.map(({ text }) => text).join('')).toBe(`see ${plain}, then`)
        expect(count).toBe(1)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('loses no letter of any text', () => {
    const part = fc.oneof(
      fc.constantFrom(...letters.map(([character]) => character)),
      fc.constantFrom(' ', 'a', 'é', '\u0336', '\u0338', '\u0301', '=', "'", '(', '\n', '日', '🅰️'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const text = parts.join('')
        const { pieces } = readFancyLetters(text)
        expect(fold(pieces.map((piece) => piece.text).join(''))).toBe(fold(text))
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
      { numRuns: 300, endOnFailure: true },
    )
  })

  it.each(['𝗮', '𝐱 ', 'a̶', '̶', '𝗮é', '𝐚.', 'Ａ', '𝗮\n'])(
    'takes linear time on %j over and over',
    (part) => {
      const time = (times: number): number => {
        const text = part.repeat(times)
        const began = performance.now()
        readFancyLetters(text)
        return performance.now() - began
      }
      time(1000)
      expect(time(80_000)).toBeLessThan(Math.max(400, 12 * time(20_000)))
    },
  )
})
