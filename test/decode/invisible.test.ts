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
    ['tags\u{E0041}', 'tags'],
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

  it('turns hard spaces into ordinary ones, except where typography wants them', () => {
    expect(clean('A\u00A0thread')).toBe('A thread')
    expect(clean('Vraiment\u202F! «\u00A0Oui\u00A0» 10\u00A0000')).toBe(
      'Vraiment\u202F! «\u00A0Oui\u00A0» 10\u00A0000',
    )
  })
})
