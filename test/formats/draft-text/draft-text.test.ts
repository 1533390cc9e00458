import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { divideAtRules } from '../../../src/lib/formats/draft-text/divide'
import { readThread } from '../../../src/lib/formats/read'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'

testFixtures(import.meta.url)

const texts = (text: string): readonly string[] => readThread({ text }).value.posts.map(plainText)

const line = fc.constantFrom(
  'Well, rye.',
  '1. flour',
  '2. salt',
  '3) water',
  '  - fold',
  '24/7 warm',
)
const post = fc
  .array(line, { minLength: 0, maxLength: 6 })
  .chain((lines) =>
    fc.constantFrom('\n', '\n\n').map((between) => ['Begin:', ...lines].join(between)),
  )
const posts = fc.array(post, { minLength: 3, maxLength: 8 })

describe('drafts written and read', () => {
  it.each([
    ['1/', (n: number) => `${n}/`],
    ['1/n', (n: number) => `${n}/n`],
    ['1/9', (n: number) => `${n}/9`],
    ['(1/9)', (n: number) => `(${n}/9)`],
    ['[1/9]', (n: number) => `[${n}/9]`],
  ])('posts numbered %s come back as they were, lists in them whole', (_, mark) => {
    fc.assert(
      fc.property(posts, fc.constantFrom(' ', '\n'), (written, after) => {
        const draft = written.map((text, index) => `${mark(index + 1)}${after}${text}`)
        expect(texts(draft.join('\n\n'))).toEqual(written)
      }),
      { numRuns: 60 },
    )
  })

  it('posts between lines of dashes come back as they were', () => {
    fc.assert(
      fc.property(posts, fc.constantFrom('\n---\n', '\n\n-----\n\n'), (written, rule) => {
        const ended = written.map((text) => `${text} End.`)
        expect(texts(ended.join(rule))).toEqual(ended)
        expect(divideAtRules(ended.join(rule))).toEqual(ended)
      }),
      { numRuns: 60 },
    )
  })

  it('with both, a post is divided once', () => {
    expect(texts('1/ One\n\n---\n\n2/ Two\n---\n3/ Three')).toEqual(['One', 'Two', 'Three'])
  })
})

describe('what divides nothing', () => {
  it.each([
    ['one counter', 'One\n\n2/ Two'],
    ['two fractions', '1/2 spoon of salt\n\n2/3 of the flour'],
    ['one line of dashes', 'One\n\n---\n\nTwo'],
    ['a list, its items apart', '1. One\n\n2. Two\n\n3. Three'],
    ['a list of slashes without blank lines', 'Do:\n1/ One\n2/ Two\n3/ Three'],
    ['fractions', '1/2 spoon of salt\n\n2/3 of the flour\n\n3/4 of the water'],
    ['numbers that fall', '3/ Three\n\n2/ Two\n\n1/ One'],
    ['numbers that jump', '1/ One\n\n5/ Five\n\n9/ Nine'],
    ['dashes in code', '```\na\n---\nb\n---\nc\n```'],
    ['dashes that underline labels', 'One:\n---\na\n\nTwo:\n---\nb'],
  ])('%s', (_, text) => {
    expect(texts(text)).toEqual([text])
  })

  it('the dashes around the properties of a file', () => {
    const text = '---\ntitle: Rye\ntags:\n  - bread\n- rye\n\n---\n\nOne\n\n---\n\nTwo'
    expect(texts(text)).toHaveLength(1)
  })

  it('dashes around what is no property do divide', () => {
    expect(texts('---\nRule: be kind\nTo all.\n---\nTwo')).toEqual([
      'Rule: be kind\nTo all.',
      'Two',
    ])
  })

  it('a number left out does not end the row', () => {
    expect(texts('1/ One\n\n2/ Two\n\n4/ Four\n\n5/ Five')).toEqual(['One', 'Two', 'Four', 'Five'])
  })

  it('line ends that a program wrote as signs are line ends, where there are no others', () => {
    const text = '# Rye\\n\\n**Tweet 1/2:**\\nOne \\"loaf\\".\\n\\n**Tweet 2/2:**\\nTwo'
    expect(texts(text)).toEqual(['One "loaf".', 'Two'])
    const code = '1/ Type "\\n" and "\\n".\n\n2/ Two'
    expect(texts(code)).toEqual(['Type "\\n" and "\\n".', 'Two'])
  })

  it('a copied page is divided by its page, not by numbers in its posts', () => {
    const page = 'Drag Post #1\nMira\n@ovenlight\n\n1/ One\n\n2/ Two\n\n3/ Three'
    expect(readThread({ text: page })).toMatchObject({ format: 'carousel-studio' })
    expect(texts(page)).toHaveLength(1)
  })
})

describe('text that its reader calls a draft', () => {
  it('is divided at every line of dashes, blank parts left out', () => {
    expect(divideAtRules('---\r\nOne\r\n---\r\n\r\n---\r\n  Two\r\n')).toEqual(['One', 'Two'])
    expect(divideAtRules('One - two\n--')).toEqual(['One - two\n--'])
    expect(divideAtRules(' \n---\n')).toEqual([])
  })
})
