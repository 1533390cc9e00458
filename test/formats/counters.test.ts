import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { takeCounters } from '../../src/lib/formats/counters'
import { recogniseRuns } from '../../src/lib/thread/recognise'
import { plainText } from '../../src/lib/thread/text'
import type { Post } from '../../src/lib/thread/thread'

const post = (text: string): Post => ({ runs: recogniseRuns(text), media: [] })
const take = (...texts: readonly string[]): readonly string[] =>
  takeCounters(texts.map(post)).posts.map(
    (each) => `${each.counter?.text ?? ''}|${plainText(each).replace(/\n/g, '⏎')}`,
  )

describe('counters are taken out', () => {
  it.each([
    [
      ['1/ One', '2/ Two', '3/ Three'],
      ['1/|One', '2/|Two', '3/|Three'],
    ],
    [
      ['1/3 One', '2/3 - Two', '3/3: Three'],
      ['1/3|One', '2/3 -|Two', '3/3:|Three'],
    ],
    [
      ['🧵 1/ One', '2/ Two', '3/ Three'],
      ['🧵 1/|One', '2/|Two', '3/|Three'],
    ],
    [
      ['1/🧵 One', '2/N Two', '3/n Three'],
      ['1/🧵|One', '2/N|Two', '3/n|Three'],
    ],
    [
      ['(1/3) One', '(2/3) Two', '[3/3] Three'],
      ['(1/3)|One', '(2/3)|Two', '[3/3]|Three'],
    ],
    [
      ['/1 One', '/2 Two', '/3 Three'],
      ['/1|One', '/2|Two', '/3|Three'],
    ],
    [
      ['1/The', '2/Next', '3/Last'],
      ['1/|The', '2/|Next', '3/|Last'],
    ],
    [
      ['Head', 'One 2/n', 'Two. 3/n', 'Three 4/4'],
      ['|Head', '2/n|One', '3/n|Two.', '4/4|Three'],
    ],
    [
      ['一。1/3', '二。2/3', '三 3/3'],
      ['1/3|一。', '2/3|二。', '3/3|三'],
    ],
    [
      ['One\n\n1/', 'Two 2/', 'Three 3/'],
      ['1/|One', '2/|Two', '3/|Three'],
    ],
    [
      ['One\n\n1/3\n\nFin/', 'Two 2/3', 'Three 3/3'],
      ['1/3|One⏎⏎Fin/', '2/3|Two', '3/3|Three'],
    ],
    [
      ['1/N a', '2/N b', '5a/N c', '5b/N d', '9/9 e'],
      ['1/N|a', '2/N|b', '5a/N|c', '5b/N|d', '9/9|e'],
    ],
    [
      ['One\n1/2', 'Two'],
      ['1/2|One', '|Two'],
    ],
    [
      ['1/ One', '2/ Two'],
      ['1/|One', '2/|Two'],
    ],
    [
      ['2/ 12 people came', '3/ b', '4/ c'],
      ['2/|12 people came', '3/|b', '4/|c'],
    ],
  ])('%j → %j', (texts, expected) => {
    expect(take(...texts)).toEqual(expected)
  })

  it('number, total and place are kept as data', () => {
    const [first, second] = takeCounters([post('1/12 One'), post('2/12 Two'), post('3/12 x')]).posts
    expect(first?.counter).toEqual({ number: 1, total: 12, text: '1/12', at: 'start' })
    expect(second?.counter).toEqual({ number: 2, total: 12, text: '2/12', at: 'start' })
  })
})

describe('numbers that do not count stay', () => {
  it.each([
    [['20/80 for AI', 'Words', 'Words']],
    [['We work 24/7', 'And 9/10 agree', 'Then 3/4 left']],
    [['1/2 cup of flour', '3/4 cup of milk', 'Salt']],
    [['1/2 cup of flour', 'Bake']],
    [['1. One', '2. Two', '3. Three']],
    [['1/ Only one of these', 'posts is', 'numbered', 'here']],
    [['3/ c', '2/ b', '1/ a']],
    [['and/or', 'w/o', 'TCP/IP']],
  ])('%j', (texts) => {
    const { posts, count } = takeCounters(texts.map(post))
    expect(count).toBe(0)
    expect(posts.map(plainText)).toEqual(texts)
  })

  it('a post of nothing but its counter keeps it', () => {
    expect(take('1/ One', '2/ Two', '3/')).toEqual(['1/|One', '2/|Two', '|3/'])
  })
})

describe('any thread', () => {
  const words = fc
    .array(fc.constantFrom('bread', 'Rye', '24/7', 'and/or', '3.5', '✅', 'パン', 'rises.'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((all) => `Well ${all.join(' ')} so`)
  const shapes: readonly ((text: string, n: number, of: number) => string)[] = [
    (text, n) => `${n}/ ${text}`,
    (text, n, of) => `${n}/${of} ${text}`,
    (text, n) => `(${n}/n) ${text}`,
    (text, n, of) => `${text} ${n}/${of}`,
    (text, n) => `${text}\n\n${n}/`,
  ]
  it('counted by its author gets its texts back, one to twenty posts', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 2, maxLength: 20 }),
        fc.constantFrom(...shapes),
        (texts, write) => {
          const counted = texts.map((text, index) => write(text, index + 1, texts.length))
          const { posts, count } = takeCounters(counted.map(post))
          expect(posts.map(plainText)).toEqual(texts)
          expect(posts.map(({ counter }) => counter?.number)).toEqual(texts.map((_, at) => at + 1))
          expect(count).toBe(texts.length)
        },
      ),
      { numRuns: 200, endOnFailure: true },
    )
  })
})
