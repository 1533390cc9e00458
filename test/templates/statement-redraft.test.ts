import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { DeckBlock, Words } from '../../src/lib/deck/deck'
import type { Draft } from '../../src/lib/deck/drafting'
import { rolesOf } from '../../src/lib/deck/roles'
import { blocksText, countWords, textOf } from '../../src/lib/deck/words'
import { toBlocks } from '../../src/lib/thread/blocks'
import { recogniseRuns } from '../../src/lib/thread/recognise'
import { statementEnd } from '../../src/lib/templates/statement/clauses'
import { redraft } from '../../src/lib/templates/statement/redraft'

/** A post as it is drafted for any template. */
function drafted(text: string): readonly Draft[] {
  const blocks = toBlocks(recogniseRuns(text)).map((block): DeckBlock =>
    block.kind === 'paragraph' ? { kind: 'paragraph', words: block.runs } : asDeck(block),
  )
  return rolesOf(blocks)
}

function asDeck(
  block: Exclude<ReturnType<typeof toBlocks>[number], { kind: 'paragraph' }>,
): DeckBlock {
  if (block.kind === 'code') return block
  return { kind: 'list', ordered: block.ordered, start: block.start, items: block.items }
}

const image = { place: '1/0', kind: 'image' } as const

/** Words of a draft in their order. */
function wordsOf(draft: Draft): string {
  const title = 'title' in draft ? textOf(draft.title ?? []) : ''
  if (draft.kind === 'list') {
    return [title, blocksText([...draft.before, draft.list, ...draft.after])].join(' ')
  }
  const lead = draft.kind === 'quote' ? textOf(draft.lead ?? []) : ''
  const number = draft.kind === 'step' ? draft.number : ''
  return [number, lead, title, blocksText(draft.blocks)].join(' ')
}

function bare(drafts: readonly Draft[]): string {
  return drafts.map(wordsOf).join(' ').replace(/\s+/g, '')
}

/** "statement | support" of each slide. */
function shown(text: string): readonly string[] {
  return redraft([drafted(text)])
    .flat()
    .map((draft) => {
      const title = 'title' in draft ? textOf(draft.title ?? []) : ''
      return draft.kind === 'text' ? `${title} | ${blocksText(draft.blocks)}` : draft.kind
    })
}

describe('a text as statements', () => {
  it('has one sentence a slide', () => {
    expect(
      shown(
        'The core of baking is to understand how flour and water behave. A warm kitchen halves the wait that every good loaf of bread asks for.',
      ),
    ).toEqual([
      'The core of baking is to understand how flour and water behave. | ',
      'A warm kitchen halves the wait that every good loaf of bread asks for. | ',
    ])
  })

  it('keeps the lines of a paragraph, and puts no space where a script writes none', () => {
    const lines = 'Score: 15.1 of the hundred loaves\nSuccess: 69 of 78 rounds'
    expect(shown(`The key numbers:\n\n${lines}`)).toEqual([`The key numbers: | ${lines}`])
    const chinese = '冬天跑步或者滑雪，都很舒服。真的是穿了才知道的那种舒服。'
    expect(shown(`哈哈还有\n\n${chinese}`).join('')).toContain(chinese)
  })

  it('goes on below after a comma or an “and”', () => {
    expect(
      shown(
        'Each loaf gives its first slice to the baker and every other slice to those who stand in line for it.',
      ),
    ).toEqual([
      'Each loaf gives its first slice to the baker | and every other slice to those who stand in line for it.',
    ])
    expect(
      shown(
        'By watching how the dough moves in its bowl, you can tell whether it has had enough of the night.',
      ),
    ).toEqual([
      'By watching how the dough moves in its bowl, | you can tell whether it has had enough of the night.',
    ])
  })

  it('joins short sentences, so that no slide has a word or two', () => {
    expect(shown('It rises. Slowly. Then it does not. Nobody knows why.')).toEqual([
      'It rises. Slowly. | Then it does not. Nobody knows why.',
    ])
  })

  it('keeps a list with the line that leads to it', () => {
    const [first, second] = redraft([
      drafted(
        'There are many ways to bake a good loaf of bread at home in winter.\n\nThe ways that worked for me:\n\n- A pot with a lid that is heavy enough\n- A stone that was heated for an hour',
      ),
    ]).flat()
    expect(first).toMatchObject({ kind: 'text', blocks: [] })
    expect(second).toMatchObject({ kind: 'text', blocks: [{ kind: 'list' }] })
    expect(textOf(second?.kind === 'text' ? (second.title ?? []) : [])).toBe(
      'The ways that worked for me:',
    )
  })

  it('tells a list of long items item by item', () => {
    const [first, ...others] = shown(
      'Three things make a loaf:\n\n- A cold room in which the dough can rest for as long as it has to rest\n- A hot stone that was heated for an hour before the loaf is set on it\n- A baker who waits. Nobody else can do the waiting for the baker in the night',
    )
    expect(first).toMatch(/^Three things make a loaf: \| A cold room/)
    expect(others.map((slide) => slide.slice(0, 11))).toEqual(['A hot stone', 'A baker who'])
  })

  it('gives a picture its last short sentence', () => {
    const text =
      'The core of baking is to understand how flour and water behave. You can think of it as a map.'
    const found = redraft([
      [...drafted(text), { kind: 'picture', blocks: [], pictures: [image] }],
    ]).flat()
    expect(found.map(({ kind }) => kind)).toEqual(['text', 'picture-text'])
    expect(wordsOf(found[1] ?? { kind: 'text', blocks: [] }).trim()).toBe(
      'You can think of it as a map.',
    )
  })

  it('leaves an address and emoji with the sentence before them', () => {
    expect(
      shown('Read all of it where I wrote it down for you last year. https://example.com/a 🥖'),
    ).toHaveLength(1)
  })

  it('says who is quoted on every slide, what leads to it on the first', () => {
    const words = 'The dough is ready when it is ready and nobody else may say so. '.repeat(5)
    const by = { name: 'Mara', handle: 'mara' }
    const lead: Words = [{ kind: 'text', text: 'She said:' }]
    const blocks: readonly DeckBlock[] = [
      { kind: 'paragraph', words: [{ kind: 'text', text: words }] },
    ]
    const found = redraft([[{ kind: 'quote', lead, by, blocks }]]).flat()
    expect(found.length).toBeGreaterThan(1)
    for (const [index, draft] of found.entries()) {
      expect(draft).toMatchObject({ kind: 'quote', by })
      expect('lead' in draft).toBe(index === 0)
    }
  })
})

const sentence = fc
  .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 })
  .chain((words) =>
    fc.constantFrom('.', '!', '?', ',', ':').map((end) => `X${words.join(' ')}${end}`),
  )
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
const text = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((all) => all.join('\n\n'))

describe('whatever the text', () => {
  it('no word is lost or moved, and a slide of words becomes three at most', () => {
    fc.assert(
      fc.property(text, (given) => {
        const before = drafted(given)
        const after = redraft([before]).flat()
        expect(bare(after)).toBe(bare(before))
        const plain = before
          .map(wordsOf)
          .reduce((sum, words) => sum + Math.max(1, Math.ceil(words.length / 400)), 0)
        expect(after.length).toBeLessThanOrEqual(3 * plain)
      }),
    )
  })

  it('no slide beside others has fewer than five words, unless its neighbours are full', () => {
    fc.assert(
      fc.property(text, (given) => {
        const slides = redraft([drafted(given)]).flat()
        const counts = slides.map((draft) => countWords(wordsOf(draft)))
        counts.forEach((count, index) => {
          const around = [counts[index - 1], counts[index + 1]].filter(
            (other) => other !== undefined,
          )
          if (count < 5 && around.length > 0) expect(Math.min(...around)).toBeGreaterThan(20)
        })
      }),
    )
  })
})

describe('where a sentence is divided', () => {
  const divided = (sentence: string): readonly string[] => {
    const end = statementEnd(sentence)
    return end === null ? [sentence] : [sentence.slice(0, end).trim(), sentence.slice(end).trim()]
  }

  it.each([
    'A loaf of bread takes time, and time takes bread.',
    'Most bread is made in three hours, by machines that are in a hurry.',
    'Rye — a grass that grows where wheat gives up — makes the loaves that last the longest and keep.',
    'In a cold room, a loaf that was kneaded for an hour rises in a night and a day.',
    'They combine the first flour, the second flour and the salt to obtain a dough of three.',
  ])('it is not: %s', (sentence) => {
    expect(divided(sentence)).toEqual([sentence])
  })

  it('never between the items of a series, nor in brackets or quotation marks', () => {
    const series =
      'After acquiring keys, queries, and values, we merge them to create a new set of words for every one of us.'
    expect(divided(series)[0]).toBe('After acquiring keys, queries, and values,')
    const bracket =
      'The whole of it (and I mean all of it, and then some more, and so on) was eaten before the sun came up today.'
    expect(divided(bracket)[0]).not.toMatch(/\([^)]*$/)
  })

  it('rather at a dash or a semicolon than at a comma, and before the dash', () => {
    for (const mark of [' — ', '—', ' – ']) {
      const sentence = `In winter, slow bread is a choice that you make every evening${mark}one that nobody sees, or thanks you for.`
      expect(divided(sentence)).toEqual([
        'In winter, slow bread is a choice that you make every evening',
        `${mark.trimStart()}one that nobody sees, or thanks you for.`,
      ])
    }
    expect(
      divided(
        'The cake, which took an hour, is eaten; the bread, which took a day and a night, is not eaten.',
      )[0],
    ).toBe('The cake, which took an hour, is eaten;')
  })

  it('after an Arabic comma', () => {
    const arabic =
      'المطبخ الدافئ يقلل وقت الانتظار إلى النصف تقريبا، والمطبخ البارد يضاعف طعم الخبز لمن يصبر عليه طوال الليل.'
    expect(divided(arabic)[0]).toMatch(/تقريبا،$/)
  })

  it('after a full-width comma', () => {
    const japanese =
      '暖かい台所では生地がとても早く膨らみますが、寒い台所では時間をかけてゆっくりと味が深くなります。'
    expect(divided(japanese)[0]).toBe('暖かい台所では生地がとても早く膨らみますが、')
  })
})
