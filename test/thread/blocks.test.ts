import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { toBlocks, type Block } from '../../src/lib/thread/blocks'
import { recogniseRuns } from '../../src/lib/thread/recognise'
import { runsText } from '../../src/lib/thread/text'

/** One line for each block: "P text", "L a | b", "3. a | b", "CODE js text". */
function print(text: string): readonly string[] {
  return toBlocks(recogniseRuns(text)).map(printBlock)
}

function printBlock(block: Block): string {
  if (block.kind === 'paragraph') return `P ${runsText(block.runs)}`
  if (block.kind === 'code') return `CODE ${block.language ?? '-'} ${block.text}`
  return `${block.ordered ? `${block.start}.` : 'L'} ${block.items.map(runsText).join(' | ')}`
}

describe('blocks of a post', () => {
  it.each([
    ['one\n\ntwo', ['P one', 'P two']],
    ['one\ntwo', ['P one\ntwo']],
    ['\n\n one \n\n\n', ['P one']],
    ['lead:\n- a\n- b\n\nafter', ['P lead:', 'L a | b', 'P after']],
    ['- a\n\n- b\n\n- c', ['L a | b | c']],
    ['• a\n• b', ['L a | b']],
    ['→ a\n→ b', ['L a | b']],
    ['-alpha\n-beta', ['L alpha | beta']],
    ['✅ a\n✅ b', ['L a | b']],
    ['1. a\n2. b\n3. c', ['1. a | b | c']],
    ['3) a\n4) b', ['3. a | b']],
    ['1️⃣ a\n2️⃣ b', ['1. a | b']],
    ['- a\n  more\n- b', ['L a\nmore | b']],
    ['- a @b https://e.org/\n- #c d', ['L a @b https://e.org/ | #c d']],
    ['see\n```js\nconst a = 1\n\n- b\n```\nend', ['P see', 'CODE js const a = 1\n\n- b', 'P end']],
  ])('%j → %j', (text, blocks) => {
    expect(print(text)).toEqual(blocks)
  })

  it.each([
    '1) Sparse Attention',
    '- 5 °C tonight',
    '✅ yes\n❌ no',
    '1. a\n3. c',
    '2024. That was a year',
    '-5\n-6',
    '---\n---',
    '```\nnever closed',
  ])('sees a paragraph and no list in %j', (text) => {
    expect(print(text)).toEqual([`P ${text}`])
  })

  it('divides lists of different signs', () => {
    expect(print('- a\n- b\n• c\n• d')).toEqual(['L a | b', 'L c | d'])
    expect(print('1. a\n2. b\n1. c\n2. d')).toEqual(['1. a | b', '1. c | d'])
  })

  it('loses no letter of any text: markers and fences are all that is taken off', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '- a',
        '  b',
        '1. c',
        '2. d',
        '```',
        '```js',
        '• e',
        '@f #g',
        '✅ h',
        '✅ i',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n')
        const blocks = toBlocks(recogniseRuns(text))
        const shown = blocks.map((block) => {
          if (block.kind === 'list') return block.items.map(runsText).join('')
          // The language stands behind the fence.
          return block.kind === 'code'
            ? `${block.language ?? ''}${block.text}`
            : runsText(block.runs)
        })
        expect(letters(shown.join(''))).toBe(letters(text))
      }),
      { numRuns: 500 },
    )
  })
})
