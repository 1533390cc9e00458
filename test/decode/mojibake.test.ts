import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { greek, windows1252, type ByteTable } from '../../src/lib/decode/byte-tables'
import { repairMojibake } from '../../src/lib/decode/mojibake'
import { runs } from '../support/samples'

/** Breaks a text as a program does that shows its UTF-8 bytes in a single-byte encoding. */
function encode(text: string, table: ByteTable, lost: 'vanish' | 'control'): string {
  return Array.from(new TextEncoder().encode(text), (byte) => {
    if (byte < 0x80) return String.fromCharCode(byte)
    const shown = table.shown[byte - 0x80] ?? ''
    return shown === '' && lost === 'control' ? String.fromCharCode(byte) : shown
  }).join('')
}

const repair = (text: string): string => repairMojibake(text).text

describe('mojibake', () => {
  it.each([
    ['πŸš€', '🚀', 'Greek kind'],
    ['β†’', '→', 'A2 and 92 are both ’; → is likelier than ↢'],
    ['Check thisπŸ‘‡', 'Check this👇', 'likelier than 🡇'],
    ["It's very intuitive! πŸ’‘", "It's very intuitive! 💡", 'likelier than 💑'],
    ['βœ”οΈ', '✔️', 'the last byte of U+FE0F vanished'],
    ['135Β°', '135°', 'two bytes'],
    ['AΒ\u00A0threadΒ\u00A0is', 'A\u00A0thread\u00A0is', 'a hard space'],
    ['ðŸ”¥', '🔥', 'windows-1252 kind'],
    ['ðŸ§µ ðŸ‘‡', '🧵 👇', 'two runs'],
    ['itâ€™s â€œfineâ€', 'it’s “fine”', 'the byte 9D vanished'],
    ['dÃ©jÃ\u00A0 vu', 'déjà vu', 'Latin letters'],
    ['ð\u009F\u009A\u0080', '🚀', 'Latin-1 kind, bytes as controls'],
    ['Ã°Å¸Å¡â‚¬ itÃ¢â‚¬â„¢s', '🚀 it’s', 'encoded twice'],
    ['ðŸ‘ðŸ½ and â¤ï¸', '👍🏽 and ❤️', 'lost bytes inside emoji'],
  ])('%s → %s (%s)', (broken, whole) => {
    expect(repair(broken)).toBe(whole)
  })

  it.each([
    'CAFÉ” is what it says…',
    'É… “SÃO PAULO” « Ça va » – naïve—“résumé”',
    'Αθήνα: «ΑΒΓ», Β’ ΜΕΡΟΣ, ΟΧΙ… Ο…',
    'j’ai été…” ÄÖÜ€ Å… ß® x/.:€',
    'it’s stat… ✨ ⌘ 🚀 日本語 Привет',
  ])('leaves genuine characters alone, even beside broken ones: %s', (genuine) => {
    expect(repairMojibake(genuine)).toEqual({ text: genuine, count: 0 })
    expect(repair(`${genuine} ðŸ”¥`)).toBe(`${genuine} 🔥`)
    expect(repair(`${genuine} πŸš€`)).toBe(`${genuine} 🚀`)
  })

  it('repairs broken characters next to genuine ones in the same word', () => {
    expect(repair('stat… it’sπŸš€… ✨β†’')).toBe('stat… it’s🚀… ✨→')
  })

  it('counts runs, not characters: 🚀 → ✔️ are 3', () => {
    expect(repairMojibake('πŸš€ β†’ βœ”οΈ').count).toBe(3)
  })

  const signs = Array.from(
    '🚀🔥👇💡🧵📖✅🎯💪🙏🤔📌🔑🧠🤖✨⚡⬇➡🥇🟦🐶“’–—…•→←↑↓€™°é«»ÀÉÜßçñøåæšž×÷½',
  )

  it.each([
    ['windows-1252', windows1252],
    ['Greek', greek],
  ])('gives back what %s broke, where no byte vanished', (_, table) => {
    for (const sign of signs) {
      const text = `one${sign} two${sign}`
      // The emoji is the proof: a lone "Γ©" could be Greek, and "Â«" a French name in quotation marks.
      expect(repair(encode(`🚀 ${text}`, table, 'control')).normalize()).toBe(
        `🚀 ${text}`.normalize(),
      )
    }
  })

  it('gives back any text of letters, quotes and emoji, once and twice broken', () => {
    const text = fc.array(
      fc.constantFrom(
        'word',
        ' ',
        'café ',
        '“so” ',
        'it’s ',
        '→ ',
        '🚀',
        '👇 ',
        '… ',
        '135° ',
        'naïve ',
      ),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(text, (parts) => {
        const whole = `🔥 ${parts.join('')}`
        const once = encode(whole, windows1252, 'control')
        expect(repair(once)).toBe(whole)
        expect(repair(encode(once, windows1252, 'control'))).toBe(whole)
        expect(repair(encode(whole, greek, 'control'))).toBe(whole)
      }),
      { numRuns: runs(200) },
    )
  })

  it('changes nothing in a text that it has repaired', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const once = repair(`${text} ðŸ”¥`)
        expect(repair(once)).toBe(once)
      }),
      { numRuns: runs(300) },
    )
  })
})
