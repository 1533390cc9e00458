import { describe, expect, it } from 'vitest'

import { cleanPost } from '../../src/lib/deck/cleaning'
import { withoutCounters } from '../../src/lib/deck/counters'
import { blocksText } from '../../src/lib/deck/words'
import { plainText } from '../../src/lib/thread/text'
import { post } from '../templates/samples'

const middle = { index: 3, isFirst: false, isLast: false, pointers: true }

function cleaned(text: string, context: Partial<typeof middle> = {}): string {
  return blocksText(cleanPost(post(text), { ...middle, ...context }).blocks)
}

describe('pointers', () => {
  it.each([
    ['It rises twice.\n\nCheck this 👇', 'It rises twice.'],
    ['It rises twice. Check this out👇', 'It rises twice.'],
    ['It rises twice.\n\nCheck this out:', 'It rises twice.'],
    ['It looks like a jar 👇', 'It looks like a jar'],
    ['It looks like a jar 👇🏽⬇️', 'It looks like a jar'],
    ['I share it in this thread 🧵 👇', 'I share it in this thread'],
    ['Continue reading ... 📖', ''],
    ['Flour 👉 water', 'Flour 👉 water'],
    ['You should check this oven.', 'You should check this oven.'],
    ['Check this twice a day.', 'Check this twice a day.'],
  ])('%j → %j', (text, left) => {
    expect(cleaned(text)).toBe(left)
  })

  it('stay when the person wants them, and in a last post without a picture', () => {
    expect(cleaned('Look here 👇', { pointers: false })).toBe('Look here 👇')
    expect(cleaned('Look here 👇', { isLast: true })).toBe('Look here 👇')
  })

  it('leave a note that names the post; a post that keeps its words has none', () => {
    expect(cleanPost(post('Jar 👇'), middle).notes).toEqual([{ code: 'pointer-left-out', post: 3 }])
    expect(cleanPost(post('Jar'), middle).notes).toEqual([])
  })
})

describe('the first and the last post', () => {
  it('lose a line that only says “a thread”, unless it is all there is', () => {
    expect(cleaned('How bread works\n\nA thread 🧵👇', { isFirst: true })).toBe('How bread works')
    expect(cleaned('How bread works\n(A short thread)', { isFirst: true })).toBe('How bread works')
    expect(cleaned('A thread', { isFirst: true })).toBe('A thread')
  })

  it('lose the address of the thread itself at the end, not any other', () => {
    const own = 'Bye! https://twitter.com/maralindq/status/1234567890'
    expect(cleaned(own, { isLast: true })).toBe('Bye!')
    expect(cleaned(own)).toBe(own)
    const other = 'Bye! https://example.com/bread'
    expect(cleaned(other, { isLast: true })).toBe(other)
  })
})

describe('blocks', () => {
  it('three lines of code that nobody fenced are code, three lines of verse are not', () => {
    const code = 'def rise(hours):\n    dough = feed(hours)\n    return dough'
    expect(cleanPost(post(code), middle).blocks).toEqual([
      { kind: 'code', language: 'python', text: code },
    ])
    const verse = 'The dough is slow,\nthe night is long,\nreturn to bed.'
    expect(cleanPost(post(verse), middle).blocks.map((block) => block.kind)).toEqual(['paragraph'])
  })

  it('lines with an emoji each are a list', () => {
    const [list] = cleanPost(post('✅ warm\n❌ hot'), middle).blocks
    expect(list).toMatchObject({ kind: 'list', ordered: false })
  })
})

describe('post numbers', () => {
  const texts = (given: readonly string[]): readonly string[] =>
    withoutCounters(given.map((text) => post(text))).posts.map(plainText)

  it.each([
    [
      ['1/3 Flour', '2/3 Water', '3/3 Salt'],
      ['Flour', 'Water', 'Salt'],
    ],
    [
      ['Flour 1/n', 'Water (2/n)', 'No number', 'More', 'And more', 'Salt [3/n]'],
      ['Flour', 'Water', 'No number', 'More', 'And more', 'Salt'],
    ],
    [
      ['1/ Flour', '2/ Water', '3/ Salt'],
      ['Flour', 'Water', 'Salt'],
    ],
    [
      ['买面粉。1/3', '加水。2/3', '加盐。3/3'],
      ['买面粉。', '加水。', '加盐。'],
    ],
  ])('%j → %j', (given, left) => {
    expect(texts(given)).toEqual(left)
  })

  it.each([
    [['1/2 cup of flour', 'and 3/4 of water', 'Salt']],
    [['3/ Flour', '2/ Water', '1/ Salt']],
    [['1/ Flour', 'Water', 'Salt', 'Time', 'More', '2/ Heat', '3/ Bread']],
    [['20/80 is a rule', 'Not a number', 'At all']],
  ])('%j stay', (given) => {
    expect(texts(given)).toEqual(given)
  })
})
