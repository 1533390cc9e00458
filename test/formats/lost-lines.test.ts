import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { restoreLines } from '../../src/lib/formats/lost-lines/restore-lines'

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Gives the lines of `text` after its line breaks were lost and restored. */
function restore(...lines: readonly string[]): readonly string[] {
  return restoreLines(lines.filter((line) => line !== '').join(' ')).split('\n')
}

describe('lines that a page lost', () => {
  it.each<readonly [why: string, ...lines: readonly string[]]>([
    [
      'an item is as long as its fellows',
      'We must know 3 terms:',
      '',
      '- Query Vector',
      '- Key Vector',
      '- Value Vector',
      '',
      'These vectors are made by multiplying.',
    ],
    [
      'no item ends with a small word',
      'What I keep:',
      '',
      '- notes from Anna',
      '- notes from Berta',
      '- notes from Clara about the long meeting we had',
    ],
    ['nothing follows the list', 'The stack:', '', '- Python', '- Postgres', '- Redis'],
    [
      'a sentence begins with a name',
      'The stack we chose:',
      '',
      '- Python',
      '- Postgres',
      '- Redis',
      '',
      'Python makes hiring easy.',
    ],
    [
      'items in title case',
      'My list:',
      '',
      '- The Art Of War',
      '- Thinking In Systems',
      '- The Mythical Man-Month',
      '',
      'All three are short.',
    ],
    [
      'items with full stops',
      'It works by:',
      '',
      '- Using what is near (a few neighbours).',
      '- Learning where to look.',
      '',
      'But this has a price.',
    ],
    [
      'several sentences an item',
      'Why it works:',
      '',
      "- It's simple. You can explain it.",
      "- It's cheap. You can start today.",
      "- It's honest. People see what they get.",
      '',
      'That is all there is to it.',
    ],
    [
      'two lists, a lead each',
      'To mix:',
      '',
      '- weigh the flour',
      '- stir, and',
      '- send it to the DIY',
      '',
      'To bake:',
      '',
      '- heat the pot',
      '- score, and',
      '- cover it',
      '',
      'Repeat for all loaves.',
    ],
    [
      '"and" before the last item',
      'It has:',
      '',
      '- a long table',
      '- a much better oven, and',
      '- the most careful baker',
      '',
      'They used rye.',
    ],
    [
      'the lead of the next list is a word',
      'Some background:',
      '',
      '- A loaf is the unit.',
      '- Loaves form a batch.',
      '',
      'Also:',
      '',
      '- Batches share an oven.',
      '- Ovens share a room (warm).',
    ],
    [
      'arrows inside items',
      'Growth with time:',
      '',
      '- Model A → 4k words',
      '- Open Model B → 8k words',
      '- Model C → 1M words',
      '',
      "Let's see how:",
    ],
    [
      'numbers',
      'Steps:',
      '',
      '1. Clone the repo',
      '2. Run the setup',
      '3. Open the page',
      '',
      'Then you can start.',
    ],
    ['bullets', 'You need:', '', '• flour', '• water', '', 'Mix them and wait.'],
    [
      'emoji',
      'Pros:',
      '',
      '✅ Cheap to run',
      '✅ Works offline',
      '',
      'Cons:',
      '',
      '❌ Slow on large files',
      '❌ No sync',
    ],
    ['keycaps', 'The stages:', '', '1️⃣ Plan', '2️⃣ Build', '3️⃣ Ship', '', 'Repeat forever.'],
    [
      'numbers as items',
      'It has two sizes:',
      '',
      '- 8B',
      '- 70B',
      '',
      'They trained both on text.',
    ],
    ['a heading with a number', '1) Sparse Attention', '', 'It limits the computation to a part.'],
    ['a heading in small letters', '2) Use a linter', '', 'It catches half of the bugs.'],
    [
      'a heading that the text takes up',
      '4) Mixture of Experts (MoE)',
      '',
      'MoE models route each token.',
    ],
    [
      'a chain of arrows',
      'Raw text → Tokens → Embedding → Model',
      '',
      'Embedding is a way to write each token as numbers.',
    ],
    [
      'a pointer at the end',
      'The dough rests for an hour at twenty degrees and rises by half.',
      '',
      'Check this 👇',
    ],
    [
      'a signature',
      'If you liked this, share it with somebody who bakes.',
      '',
      'Find me → @ovenlight ✔️',
      'For more on rye, follow along!',
    ],
    [
      'a short sentence goes with the next',
      'Picture yourself reading a book. For every page, do you need the whole plot (all of it)?',
      '',
      'Or is the chapter enough (as long as you think back now and then)?',
    ],
  ])('come back: %s', (_, ...lines) => {
    expect(restore(...lines)).toEqual(lines)
  })

  it.each([
    'I was wrong - really wrong - about this.',
    'The result: 3x faster. I did not expect it - nobody did.',
    'Dr. Smith (U.S. Army) said v1.2 is fine, e.g. in use.',
    'He wrote "Attention in Transformers: Concepts and Code" for us.',
    '`ls - la: - a - b` is code: <a href="x" title="a: - b - c">y</a> too',
    '2024 was a great year. We grew.',
    '1) Read the docs',
  ])('are not seen where there are none: %s', (text) => {
    expect(restoreLines(text)).toBe(text)
  })

  it('are left as they are in a text that has some', () => {
    const text = 'Two things: - one - two\nand a line.'
    expect(restoreLines(text)).toBe(text)
  })

  it('change nothing but white space, whatever the text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '-',
        'by:',
        'The',
        'end.',
        '→',
        '✅',
        '1.',
        '2.',
        '👇',
        '@a',
        '"Q',
        'q"',
        '(b',
        'c)',
        'It',
        'is',
        '•',
        '`',
        '<a x',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ')
        expect(collapse(restoreLines(text))).toBe(collapse(text))
      }),
      { numRuns: 600 },
    )
  })

  it('finds every item of any list of small phrases and where it ends', () => {
    const phrase = fc
      .array(fc.constantFrom('warm', 'salt', 'rye flour', 'starter', 'crust', 'pots'), {
        minLength: 1,
        maxLength: 3,
      })
      .map((words) => words.join(' '))
    const tail = fc.constantFrom(
      'These keep for weeks.',
      'They all matter here.',
      'Now you can bake.',
    )
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 2, maxLength: 8 }), tail, (items, after) => {
        const lines = ['What you need:', '', ...items.map((item) => `- ${item}`), '', after]
        expect(restore(...lines)).toEqual(lines)
      }),
      { numRuns: 200 },
    )
  })
})
