import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { JsonValue } from '../../../src/lib/formats/json/json-value'
import { readValues } from '../../../src/lib/formats/json/read-values'

/** Maps → plain objects, for comparing. */
function toPlain(value: JsonValue): unknown {
  if (value instanceof Map) {
    return Object.fromEntries(
      Array.from(value as ReadonlyMap<string, JsonValue>, ([key, held]) => [key, toPlain(held)]),
    )
  }
  return Array.isArray(value) ? value.map((held: JsonValue) => toPlain(held)) : value
}

function read(text: string): unknown {
  return readValues(text).values.map(toPlain)
}

/** Numbers become what they are written as. */
function numbersAsText(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, held: unknown) => (typeof held === 'number' ? String(held) : held)),
  )
}

describe('values of a text', () => {
  it('are those of JSON', () => {
    const record = fc.dictionary(
      fc.string({ maxLength: 5 }).filter((key) => key !== '__proto__'),
      fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 }),
      { minKeys: 1, noNullPrototype: true },
    )
    fc.assert(
      fc.property(record, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(read(text)).toEqual([numbersAsText(JSON.parse(text))])
        expect(readValues(text)).toMatchObject({ rest: [], isDamaged: false })
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('stand on lines of their own, one after the other, or with commas between', () => {
    const values = [{ a: 'x' }, { a: 'y' }]
    expect(read('{"a":"x"}\n{"a":"y"}\n')).toEqual(values)
    expect(read('{"a":"x"}{"a":"y"}')).toEqual(values)
    expect(read('  {"a":"x"},\n  {"a":"y"}')).toEqual(values)
  })

  it('are found in modules and scripts, and the lines around them are kept', () => {
    const text = `import {Post} from './post'

// two of them
export const posts: Post[] = [
  {
    id: '12', // first
    'text': 'It\\'s here,\\n"now"',
    next: null,
    tags: ["a", \`b
c\`,],
    when: new Date('2020-01-02'),
    long: 'one ' +
      'two',
  },
] satisfies Post[]
`
    const { values, rest, isDamaged } = readValues(text)
    expect(values.map(toPlain)).toContainEqual([
      {
        id: '12',
        text: 'It\'s here,\n"now"',
        next: null,
        tags: ['a', 'b\nc'],
        when: '2020-01-02',
        long: 'one two',
      },
    ])
    expect(isDamaged).toBe(false)
    expect(rest.join('\n')).toContain("import {Post} from './post'")
  })

  it('are found in Python', () => {
    expect(
      read(`x = {'a': None, 'b': True, 'c': "it's", 'd': f(2020, 1), 'e': User(name='N', id=5)}`),
    ).toEqual([{ a: null, b: true, c: "it's", d: ['2020', '1'], e: { name: 'N', id: '5' } }])
  })

  it('keep all digits of a number', () => {
    expect(read('{"id":1491141777361113088,"n":-1.5e3,"big":12345678901234567890n}')).toEqual([
      { id: '1491141777361113088', n: '-1.5e3', big: '12345678901234567890' },
    ])
  })

  it('may have texts that a page broke into lines', () => {
    expect(read('{"a": "one two\nthree \nfour\\nfive\n  six"}')).toEqual([
      { a: 'one two three four\nfive six' },
    ])
    expect(read('{"url": "https://e.org/a\n    b.jpg", "c": "p\n\nq"}')).toEqual([
      { url: 'https://e.org/ab.jpg', c: 'p\n\nq' },
    ])
    const narrow = (JSON.stringify({ a: 'abc '.repeat(60), b: 'x' }).match(/.{1,40}/g) ?? []).join(
      '\n',
    )
    expect(read(narrow)).toEqual([{ a: 'abc '.repeat(60), b: 'x' }])
  })

  it('may have quotes without their backslash', () => {
    expect(read('{"a": "<b class="x">y</b>", "c": "d"}')).toEqual([
      { a: '<b class="x">y</b>', c: 'd' },
    ])
    expect(read("{'a': 'I don't know', 'c': 'd'}")).toEqual([{ a: "I don't know", c: 'd' }])
  })

  it('are read as far as they go when they break off', () => {
    const whole = JSON.stringify({ data: [{ text: 'one', id: '1' }, { text: 'two' }] })
    expect(read(whole.slice(0, whole.indexOf('two') + 2))).toEqual([
      { data: [{ text: 'one', id: '1' }, { text: 'tw' }] },
    ])
    expect(read('{"a": "cut\n{"a": "whole"}')).toEqual([{ a: 'cut' }, { a: 'whole' }])
    expect(read('lost end", "b": "c"}, {"a": "d"}')).toEqual([{ b: 'c' }, { a: 'd' }])
    expect(read('[{"a": "x", "b": {"c": 1, }]')).toEqual([[{ a: 'x', b: { c: '1' } }]])
    for (let end = 12; end < whole.length; end += 1) {
      expect(readValues(whole.slice(0, end)).isDamaged).toBe(true)
    }
  })

  it('are not looked for in prose', () => {
    expect(readValues('A list [1] and {braces}, [a link](https://e.org).')).toEqual({
      values: [],
      rest: ['A list [1] and {braces}, [a link](https://e.org).'],
      isDamaged: false,
    })
  })

  it('have keys like __proto__ that are keys like others', () => {
    const [value] = readValues('{"__proto__": {"text": "x"}, "constructor": "y"}').values
    expect(value instanceof Map && Array.from(value.keys())).toEqual(['__proto__', 'constructor'])
  })

  it('may be any text at all', () => {
    const piece = fc.constantFrom(
      ...['{', '}', '[', ']', '(', ')', '"', "'", '`', ',', ':', '=', '+', '\\', '\n', ' '],
      ...['"a":', 'null', '12', '//', '/*', '*/', '\\u12', '\\u{ffffff}', '...', 'word', '#'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        readValues(pieces.join(''))
      }),
      { numRuns: 300, endOnFailure: true },
    )
  })

  it('are read in linear time, however deep or broken', () => {
    const size = 200_000
    const hostile = [
      '{"a":',
      '[',
      '{',
      '}',
      '"',
      "'",
      '/*',
      '"a":"',
      '{"a":1',
      '(',
      '\\',
      '\n"',
      ']}',
    ]
    for (const piece of hostile) {
      const started = performance.now()
      readValues(piece.repeat(Math.ceil(size / piece.length)))
      expect(performance.now() - started, piece).toBeLessThan(4000)
    }
  })
})
