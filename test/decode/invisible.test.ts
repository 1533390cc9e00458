import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cleanText } from '../../src/lib/decode/clean-text'
import { sweepInvisible } from '../../src/lib/decode/invisible'

const clean = (text: string): string => cleanText(text).value

describe('invisible characters', () => {
  it.each([
    ['👩\u200D👩\u200D👧', 'joiners of a family'],
    ['❤\uFE0F\u200D🔥 🏳\uFE0F\u200D🌈', 'joiners behind a selector'],
    ['👍🏽 👨🏽\u200D💻', 'joiner behind a skin tone'],
    ['1\uFE0F\u20E3 ✔\uFE0F ©\uFE0E', 'selectors'],
    ['🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}', 'tags of the Scottish flag'],
    ['می\u200Cخواهم', 'non-joiner of Persian'],
    ['क्\u200Dष', 'joiner of Devanagari'],
    ['\u200Fשלום\u200F, hello', 'direction marks in a line with Hebrew'],
    ['\u2066@ann\u2069 قال', 'isolates in a line with Arabic'],
    ['क्\u200C ষ\u200Dx', 'joiners of Indic scripts at the end of a word'],
    ['🙂\u200D↔\uFE0F 🧑\u200D🦰 ⛓\uFE0F\u200D💥', 'joiners of newer emoji'],
    ['葛\u{E0100} ≨\uFE00', 'variants of signs'],
    ['ᠠ\u180Eᠠ', 'a separator of Mongolian'],
    ['a b\u3000c\u2009d', 'spaces'],
  ])('keeps %j: %s', (text) => {
    expect(sweepInvisible(text)).toEqual({ text, count: 0 })
  })

  it.each([
    ['zero\u200Bwidth', 'zerowidth'],
    ['\uFEFFmark', 'mark'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['a\u200Db', 'ab'],
    ['\u202Eoverride\u202C', 'override'],
    ['left\u200Eright\u2066isolate\u2069', 'leftrightisolate'],
    ['bell\u0007 null\u0000 c1\u0099', 'bell null c1'],
    ['x\uFE0F', 'x'],
    ['\u061C', ''],
    ['tags\u{E0041}\u{E0042}\u{E007F}', 'tags'],
    ['🏴\u{E0067}\u{E0062}', '🏴'],
    ['in\uFEFFside', 'inside'],
    ['1\uFE0F, 2', '1, 2'],
    ['你\u200C好\u200D吗', '你好吗'],
    ['я\u200Dя', 'яя'],
    ['\u3164\uFFA0\u034F', ''],
    ['word\u2060joiner \uFFFC', 'wordjoiner '],
  ])('drops the dirt in %j', (dirty, swept) => {
    expect(sweepInvisible(dirty).text).toBe(swept)
    expect(sweepInvisible(dirty).count).toBeGreaterThan(0)
  })

  it('counts what it dropped: 3 marks → 3', () => {
    expect(cleanText('a\u200Bb\u200Bc\uFEFF').notes).toEqual([{ code: 'invisible', count: 3 }])
  })

  it('ends every line with "\\n", whatever ended it', () => {
    expect(clean('a\r\nb\rc\u2028d\u2029e\u0085f\vg')).toBe('a\nb\nc\nd\ne\nf\ng')
  })

  it('drops halves of surrogate pairs and says how many', () => {
    expect(cleanText('a\uD83Db\uDE80c 🚀')).toEqual({
      value: 'abc 🚀',
      notes: [{ code: 'surrogates', count: 2 }],
    })
  })

  it('reads controls as the windows-1252 characters they were, and counts them as repaired', () => {
    expect(cleanText('it\u0092s \u0093so\u0094 \u0080 5')).toEqual({
      value: 'it’s “so” € 5',
      notes: [{ code: 'repaired', count: 4 }],
    })
    expect(clean('a\u0081b\u0083c')).toBe('abc')
  })

  it('turns blank Braille cells into spaces, except in a line of Braille', () => {
    expect(clean('a\n\u2800\nb\u2800c')).toBe('a\n \nb c')
    expect(clean('⠓⠊\u2800⠓⠕')).toBe('⠓⠊\u2800⠓⠕')
  })

  it('drops nothing that is seen, from any text, and nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = sweepInvisible(text)
        expect(sweepInvisible(once.text).count).toBe(0)
        const seen = (value: string): string =>
          value.replace(/[\p{C}\p{M}\u3164\uFFA0\uFFFC]/gu, '')
        expect(seen(once.text)).toBe(seen(text))
      }),
      { numRuns: 300, endOnFailure: true },
    )
  })

  it('turns hard spaces into ordinary ones, except where typography wants them', () => {
    expect(clean('A\u00A0thread')).toBe('A thread')
    expect(clean('Vraiment\u202F! «\u00A0Oui\u00A0» 10\u00A0000')).toBe(
      'Vraiment\u202F! «\u00A0Oui\u00A0» 10\u00A0000',
    )
  })
})
