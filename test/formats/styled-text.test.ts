import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { styledRuns } from '../../src/lib/formats/styled-text'
import { recogniseRuns } from '../../src/lib/thread/recognise'
import { runsText } from '../../src/lib/thread/text'

describe('runs with the style that look-alike letters imitate', () => {
  it('gives marks to words and leaves the rest as it is', () => {
    expect(styledRuns('so 𝗴𝗼𝗼𝗱 @ana, n̶o̶ 𝚌𝚘𝚍𝚎')).toEqual({
      runs: [
        { kind: 'text', text: 'so ' },
        { kind: 'text', text: 'good', marks: ['bold'] },
        { kind: 'text', text: ' ' },
        { kind: 'mention', text: '@ana', handle: 'ana' },
        { kind: 'text', text: ', ' },
        { kind: 'text', text: 'no', marks: ['strike'] },
        { kind: 'text', text: ' ' },
        { kind: 'text', text: 'code', marks: ['mono'] },
      ],
      fancy: 3,
    })
  })

  it('finds an address, a tag and a mention that are partly in such letters', () => {
    const { runs } = styledRuns('see https://e.org/𝗴𝗼𝗼𝗱 or #𝗯𝗶𝗴idea')
    expect(runs).toEqual([
      { kind: 'text', text: 'see ' },
      { kind: 'link', text: 'https://e.org/', href: 'https://e.org/good' },
      { kind: 'link', text: 'good', href: 'https://e.org/good', marks: ['bold'] },
      { kind: 'text', text: ' or ' },
      { kind: 'hashtag', text: '#', tag: 'bigidea' },
      { kind: 'hashtag', text: 'big', tag: 'bigidea', marks: ['bold'] },
      { kind: 'hashtag', text: 'idea', tag: 'bigidea' },
    ])
  })

  it('is what is recognised in text without such letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (text) => {
        expect(styledRuns(text)).toEqual({ runs: recogniseRuns(text), fancy: 0 })
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('loses no letter between pieces and runs', () => {
    const part = fc.constantFrom('𝗮𝗯', ' ', '#', '@', 'x.com/', '𝗰', 'o̶h̶', 'plain', '\n', '$', '…')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const letters = (text: string): string => text.normalize('NFKC').replace(/\u0336/g, '')
        const text = parts.join('')
        expect(letters(runsText(styledRuns(text).runs))).toBe(letters(text))
      }),
      { numRuns: 200, endOnFailure: true },
    )
  })
})
