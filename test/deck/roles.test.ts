import { describe, expect, it } from 'vitest'

import type { DeckBlock } from '../../src/lib/deck/deck'
import { roleOf } from '../../src/lib/deck/roles'
import { firstClause, takeCoverTitle, takeTitle } from '../../src/lib/deck/titles'
import { blocksText, textOf } from '../../src/lib/deck/words'
import { toBlocks } from '../../src/lib/thread/blocks'
import { carousel, post } from '../templates/samples'

function blocks(text: string): readonly DeckBlock[] {
  return toBlocks(post(text).runs).map((block) =>
    block.kind === 'paragraph' ? { kind: 'paragraph', words: block.runs } : block,
  )
}

/** "kind | what it is about | the rest". */
function role(text: string): string {
  const found = roleOf(blocks(text))
  switch (found.kind) {
    case 'step':
      return `step | ${found.number} ${textOf(found.title)} | ${blocksText(found.blocks)}`
    case 'list':
      return `${found.rows} | ${textOf(found.title ?? [])} | ${blocksText([...found.before, found.list, ...found.after])}`
    case 'quote':
      return `quote | ${textOf(found.lead ?? [])} | ${[blocksText(found.blocks), ...(found.source === undefined ? [] : [textOf(found.source)])].join(' | ')}`
    case 'text':
      return `text | ${textOf(found.title ?? [])} | ${blocksText(found.blocks)}`
  }
}

describe('the role of some words', () => {
  it.each([
    ['1) Feed the jar\n\nTwice a day.', 'step | 1 Feed the jar | Twice a day.'],
    ['Step 2: Wait\n\nFor a night.', 'step | 2 Wait | For a night.'],
    ['3. Bake. Then let it cool.', 'step | 3 Bake. | Then let it cool.'],
    [
      '4) Sour Dough It takes a week of feeding.',
      'step | 4 Sour Dough | It takes a week of feeding.',
    ],
    ['1/ Feed the jar\n\nTwice a day.', 'step | 1 Feed the jar | Twice a day.'],
    [
      '1) When you have fed the jar for a week it is ready',
      'text | 1) When you have fed the jar for a week it is ready | ',
    ],
    ['① 待つ\n\n一晩。', 'step | 1 待つ | 一晩。'],
    ['要るもの：\n\n・粉\n・水', 'ruled | 要るもの： | 粉\n水'],
    ['24 hours later\n\nIt is sour.', 'text | 24 hours later | It is sour.'],
    ['You need:\n\n- Flour\n- Water', 'ruled | You need: | Flour\nWater'],
    [
      'You need:\n\n- Flour → 500 g\n- Water → 350 g',
      'values | You need: | Flour → 500 g\nWater → 350 g',
    ],
    [
      'You need:\n\n- A bag of flour from the mill\n- Water',
      'text | You need: | A bag of flour from the mill\nWater',
    ],
    ['a:\n- b\n- c\n\nd:\n- e\n- f', 'text | a: | b\nc\nd:\ne\nf'],
    ['"Bread is patience."', 'quote |  | Bread is patience.'],
    [
      'Here is what it says in the book: Bread is patience.',
      'quote | Here is what it says in the book: | Bread is patience.',
    ],
    [
      'She said:\n\n“Bread is patience.\n\nAnd salt.”',
      'quote | She said: | Bread is patience.\nAnd salt.',
    ],
    ['“Bread is patience.”\n\n— Ada Miller', 'quote |  | Bread is patience. | Ada Miller'],
    ['"Bread is patience." – Ada Miller, 1998', 'quote |  | Bread is patience. | Ada Miller, 1998'],
    ['"Bread is patience."\n- Ada Miller', 'quote |  | Bread is patience. | Ada Miller'],
    ['「待つことだ。」\n\n— 山田', 'quote |  | 待つことだ。 | 山田'],
    ['> Bread is patience.', 'quote |  | Bread is patience.'],
    ['> Bread is patience.\n\n— Ada Miller', 'quote |  | Bread is patience. | Ada Miller'],
    ['> 40 loaves\n\nThat is a day.', 'text | > 40 loaves | That is a day.'],
    ['> 90% of us never bake.', 'text | > 90% of us never bake. | '],
    ['>50% of us never bake.', 'text | >50% of us never bake. | '],
    [
      '> He said: bake early\n\nAnd then we baked.',
      'quote | > He said: | bake early\nAnd then we baked.',
    ],
    ['"Just bake" - the worst advice ever', 'text | "Just bake" - the worst advice ever | '],
    ['"Bread" — is it patience?', 'text | "Bread" — is it patience? | '],
    [
      '"Bread" - a word that each of us uses in quite another way',
      'text | "Bread" - a word that each of us uses in quite another way | ',
    ],
    ['Bread is patience.\n\n— Ada Miller', 'text | Bread is patience. | — Ada Miller'],
    ['"Bread" and "butter"', 'text | "Bread" and "butter" | '],
    ['Note: bread is patience.', 'text | Note: bread is patience. | '],
  ])('%j → %j', (text, expected) => {
    expect(role(text)).toBe(expected)
  })

  it('8 short items or more stand in two columns', () => {
    const items = Array.from({ length: 8 }, (_, index) => `- Item ${index}`).join('\n')
    expect(role(`All:\n\n${items}`)).toMatch(/^columns/)
  })
})

describe('the first slide', () => {
  /** "kind: title | the rest" of the slides of a first post. */
  function slides(text: string): readonly string[] {
    return carousel([text, 'Another post.'])
      .deck.slides.filter(({ post: index }) => index === 0)
      .map((slide) => {
        const title = 'title' in slide ? textOf(slide.title ?? []) : ''
        return `${slide.kind}: ${title} | ${blocksText('blocks' in slide ? slide.blocks : [])}`
      })
  }

  it.each([
    // What only points somewhere stands below the words, however it was written above them.
    ['#bread\n\nHow I bake', ['cover: How I bake | #bread']],
    ['#bread\nHow I bake', ['cover: How I bake | #bread']],
    [
      '@mara\n\nhttps://a.example/b\n\nHow I bake',
      ['cover: How I bake | @mara\nhttps://a.example/b'],
    ],
    [
      `#bread\n\nHow I bake\n\nSlowly.\n\n${'One more word. '.repeat(8).trim()}`,
      ['cover: How I bake | #bread', `text: Slowly. | ${'One more word. '.repeat(8).trim()}`],
    ],
    // Nothing but that is no cover.
    ['https://a.example/b', ['text:  | https://a.example/b']],
    ['@mara', ['text:  | @mara']],
    ['#bread\n\n- Flour\n- Water', ['list:  | ']],
  ])('of %j', (text, expected) => {
    expect(slides(text)).toEqual(expected)
  })
})

describe('titles', () => {
  const title = (text: string): readonly [string, string] => {
    const { title: found = [], blocks: rest } = takeTitle(blocks(text))
    return [textOf(found), blocksText(rest)]
  }

  it.each([
    ['Short.\n\nThe rest.', 'Short.', 'The rest.'],
    ['First line\nsecond line', 'First line', 'second line'],
    [
      `One sentence. ${'And more of them follow here. '.repeat(4)}`,
      'One sentence.',
      'And more of them follow here. '.repeat(4).trim(),
    ],
    ['x'.repeat(151), '', 'x'.repeat(151)],
    ['- a\n- b', '', 'a\nb'],
    // An address is to be followed, not to be read in large letters.
    ['https://a.example/b', '', 'https://a.example/b'],
    [
      'All about bread https://a.example/b\n\nMore.',
      'All about bread',
      'https://a.example/b\nMore.',
    ],
    ['Code: https://a.example/b\nBlog', 'Code: https://a.example/b', 'Blog'],
    ['See https://a.example/b for more', 'See https://a.example/b for more', ''],
    ['#bread #oven\nMore.', '', '#bread #oven\nMore.'],
    ['@mara @avi\nMore.', '', '@mara @avi\nMore.'],
    ['👇 @mara: https://a.example/b', '', '👇 @mara: https://a.example/b'],
    [
      `@mara ... I bake. ${'And more of them follow here. '.repeat(4)}`,
      '@mara ... I bake.',
      'And more of them follow here. '.repeat(4).trim(),
    ],
    ['@mara bakes\nMore.', '@mara bakes', 'More.'],
    ['We live in St. Gallen/St. Paul now', 'We live in St. Gallen/St. Paul now', ''],
  ])('%j: title %j', (text, expected, rest) => {
    expect(title(text)).toEqual([expected, rest])
  })

  it.each([
    ['How bread works: 🧵👇', 'How bread works', ''],
    ['How bread works…\n\n', 'How bread works', ''],
    [
      'Bread. Slow bread. ' + 'It takes a night and a day and then another night. '.repeat(2),
      'Bread.',
      'Slow bread. ' + 'It takes a night and a day and then another night. '.repeat(2).trim(),
    ],
  ])('the cover of %j is %j', (text, expected, rest) => {
    const [first] = blocks(text)
    const cover = takeCoverTitle(first?.kind === 'paragraph' ? first.words : [])
    expect([textOf(cover.title), textOf(cover.rest)]).toEqual([expected, rest])
  })

  it('a cover of one endless sentence is cut at a clause, then at a word, and nothing is lost', () => {
    const words =
      `When you bake bread for the first time, ${'and wait and wait '.repeat(12)}`.trim()
    const cover = takeCoverTitle([{ kind: 'text', text: words }])
    expect(textOf(cover.title)).toBe('When you bake bread for the first time,')
    expect(`${textOf(cover.title)} ${textOf(cover.rest)}`).toBe(words)
    expect(cover.isCut).toBe(true)
  })

  it.each([
    ['Self-rising dough, clearly explained', 'Self-rising dough, clearly explained'],
    ['How I learned to bake bread, slowly and badly', 'How I learned to bake bread'],
    [
      'Bread: the whole story of how flour came to be what it is',
      'Bread: the whole story of how flour came…',
    ],
    ['Last week, we baked "Bread in the Old Stone Oven of the Mill"', 'Last week, we baked…'],
    ['Versicherungsgesellschaften: was sie zahlen', 'Versicherungsgesellschaften'],
  ])('the running title of %j is %j', (cover, running) => {
    expect(firstClause([{ kind: 'text', text: cover }])).toBe(running)
  })
})
