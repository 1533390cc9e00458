import { describe, expect, it } from 'vitest'

import { readFrontMatter } from '../../src/lib/formats/front-matter'

const fieldsOf = (text: string): readonly (readonly [string, readonly string[]])[] =>
  Array.from(readFrontMatter(text).fields)

describe('properties above a note', () => {
  it.each([
    ['a plain value', '---\ntitle: One: two\n---\n', ['One: two']],
    ['a quoted value', '---\ntitle: "Say \\"hi\\" # now"\n---\n', ['Say "hi" # now']],
    ['a single-quoted value', "---\ntitle: 'It''s'\n---\n", ["It's"]],
    ['a value over lines', '---\ntitle: "One\n\nof two"\nx: y\n---\n', ['One\n\nof two']],
    ['a folded value', '---\ntitle: >-\n  One\n  of two\n---\n', ['One\nof two']],
    ['a list', '---\ntitle:\n  - "[[@a]]"\n  - b\n---\n', ['[[@a]]', 'b']],
    ['a list without indent', '---\ntitle:\n- a\n- b\n---\n', ['a', 'b']],
    ['a list on one line', '---\ntitle: [a, "b, c", \'d\']\n---\n', ['a', 'b, c', 'd']],
    ['a link, which is no list', '---\ntitle: [[@a]]\n---\n', ['[[@a]]']],
    ['nothing', '---\ntitle:\n---\n', []],
    ['dots as the end', '---\ntitle: a\n...\n', ['a']],
  ])('reads %s', (_, text, expected) => {
    expect(fieldsOf(text)[0]).toEqual(['title', expected])
  })

  it('gives the text below them and where it begins', () => {
    const text = '\n---\na: b\n---\n\nHello\n---\nx: y\n---'
    const { body, bodyAt } = readFrontMatter(text)
    expect(body).toBe('\nHello\n---\nx: y\n---')
    expect(text.slice(bodyAt)).toBe(body)
  })

  it.each([
    ['a draft between rules', '---\nFirst post.\n---\nSecond post.'],
    ['properties without an end', '---\ntitle: a\nHello'],
    ['no rule at the start', 'title: a\n---\n'],
    ['two rules', '---\n---\nHello'],
    ['nothing', ''],
  ])('takes %s as text', (_, text) => {
    expect(readFrontMatter(text)).toEqual({ fields: new Map(), body: text, bodyAt: 0 })
  })

  it('takes linear time on what never ends', () => {
    const started = performance.now()
    readFrontMatter(`---\na: "${'\n'.repeat(500_000)}`)
    readFrontMatter(`---\na: [${'"\\'.repeat(250_000)}]\n---\n`)
    readFrontMatter(`---\n${'a b '.repeat(250_000)}\n---\n`)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
