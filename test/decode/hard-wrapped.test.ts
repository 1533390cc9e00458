import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { unwrapLines } from '../../src/lib/decode/hard-wrapped'

/** Breaks every line of a text as a mail program does. */
function wrap(text: string, width: number, prefix = ''): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = []
      let open = prefix
      for (const word of line.split(' ')) {
        const isFirst = open === prefix
        if (!isFirst && open.length + 1 + word.length > width) {
          lines.push(open)
          open = prefix + word
        } else {
          open += isFirst ? word : ` ${word}`
        }
      }
      return [...lines, open === prefix ? prefix.trimEnd() : open]
    })
    .join('\n')
}

const letter = `Dear all, the kiln was opened this morning after three days of cooling and nearly every glaze came out as we had hoped it would.

What we learned:
- the blue one runs at 1240 degrees, so it needs a thicker foot and a shelf of its own to stand on
- never trust a new cone

The rest is on https://example.org/kiln/notes and in the shop, where the good-looking pots will be on the shelf until the end of the month.

Yours,
Mira`

describe('lines broken at a fixed width', () => {
  it.each([60, 66, 72, 76, 80])('become paragraphs again: %i characters', (width) => {
    expect(unwrapLines(wrap(letter, width))).toEqual({ text: letter, isWrapped: true })
  })

  it('lose the quoting of a mail when every line of a paragraph has it', () => {
    expect(unwrapLines(wrap(letter, 72, '> '))).toEqual({ text: letter, isWrapped: true })
    const [first = '', ...rest] = letter.split('\n\n')
    const mixed = `${wrap(first, 72, '> ')}\n\n${wrap(rest.join('\n\n'), 72)}`
    expect(unwrapLines(mixed).text).toBe(letter)
  })

  it('keep fenced code, lists marked with ">" and short lines', () => {
    const code = '```\nfor each of these lines it does not matter that it is\nas long as that\n```'
    const list = '> one thing\n> another'
    const text = `${letter}\n\n${list}\n\n${code}\n\nMira Lind\n@miralind`
    const wrapped = `${wrap(letter, 70)}\n\n${list}\n\n${code}\n\nMira Lind\n@miralind`
    expect(unwrapLines(wrapped).text).toBe(text)
  })

  it('join an address only where its line ends with it and the rest can be nothing else', () => {
    const head = wrap(letter, 76)
    const start = `The long address follows here at https://example.org/a/very/long/path/of/`
    const cut = start.padEnd(76, 'x')
    expect(unwrapLines(`${head}\n\n${cut}\n2024/05/kiln.html and so on`).text).toContain(
      `${cut}2024/05/kiln.html and so on`,
    )
    expect(unwrapLines(`${head}\n\n${cut}\nwonderful and so on`).text).toContain(
      `${cut} wonderful and so on`,
    )
  })

  it.each([
    letter,
    'Short lines\nof a poem\nthat nobody\nbroke for me',
    'One post.\n\nAnother post of a few words.\n\nA third.',
    'A line that is written out in full and goes on for more than eighty characters, as posts do.\nAnd one more.',
    '',
    'a',
    'A line of sixty-six characters that its writer ended on his own.\n'.repeat(8),
  ])('are left alone where nothing broke them: %j', (text) => {
    expect(unwrapLines(text)).toEqual({ text, isWrapped: false })
  })

  const words = fc.array(fc.stringMatching(/^[a-z]{1,11}$/), { minLength: 40, maxLength: 90 })

  it('come back in any text of long paragraphs', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 64, max: 78 }),
        (paragraphs, width) => {
          const text = paragraphs.map((each) => `${each.join(' ')}.`).join('\n\n')
          expect(unwrapLines(wrap(text, width)).text).toBe(text)
        },
      ),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('lose no letter, whatever they are', () => {
    const line = fc.oneof(
      words.map((some) => some.slice(0, 12).join(' ')),
      fc.constantFrom('', '> ', '```', '- a', '1. b', '    code', '>', '> c d', 'https://e.org/a-'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const letters = (text: string): string => text.replace(/[\s>]/g, '')
        const text = lines.join('\n')
        expect(letters(unwrapLines(text).text)).toBe(letters(text))
      }),
      { numRuns: 200, endOnFailure: true },
    )
  })

  it('takes linear time', () => {
    const time = (times: number): number => {
      const text = wrap(`${letter}\n\n`.repeat(times), 72)
      const began = performance.now()
      unwrapLines(text)
      unwrapLines('> '.repeat(times * 100))
      unwrapLines(' '.repeat(times * 100))
      return performance.now() - began
    }
    time(10)
    expect(time(2000)).toBeLessThan(Math.max(500, 12 * time(500)))
  })
})
