import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { parseSettings } from '../../src/lib/settings/parse'
import { defaultSettings } from '../../src/lib/settings/settings'
import { sizeRanges } from '../../src/lib/ui/size-ranges'
import { say, words, type WordKey } from '../../src/lib/ui/words'

const folder = join(import.meta.dirname, '../../src/lib/ui')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('words.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')

/** Keys put together at run time: `section.${id}`. */
const built = [...sources.matchAll(/say\(\s*`([a-z]+\.)\$\{/gi)].map(([, prefix]) => prefix ?? '')

test('every sentence is said somewhere', () => {
  const unsaid = Object.keys(words).filter(
    (key) => !sources.includes(`'${key}'`) && !built.some((prefix) => key.startsWith(prefix)),
  )
  expect(unsaid).toEqual([])
})

test('no sentence is written outside of the table', () => {
  const texts = [...sources.matchAll(/(?:aria-label|title|placeholder)="([^"]+)"/g)]
  expect(texts.map(([text]) => text)).toEqual([])
})

describe('say', () => {
  test('1 is singular, anything else plural', () => {
    expect([0, 1, 2].map((n) => say('main.generate', { n }))).toEqual([
      'Generate 0 slides',
      'Generate 1 slide',
      'Generate 2 slides',
    ])
  })

  test('both forms of a sentence need the same values', () => {
    for (const [key, sentence] of Object.entries(words)) {
      const needs = sentence.split('|').map((form) =>
        [...form.matchAll(/\{(\w+)\}/g)]
          .map(([, name]) => name)
          .sort()
          .join(),
      )
      expect(new Set(needs).size, key).toBe(1)
    }
  })

  test('leaves no braces and keeps what looks like a value as text', () => {
    expect(say('done.title', { n: 3, page: '{n} $& $1' })).toBe('3 slides on “{n} $& $1”')
  })
})

test('no exclamation marks, no full stop on a label of one or two words', () => {
  for (const [key, sentence] of Object.entries(words) as [WordKey, string][]) {
    expect(sentence, key).not.toContain('!')
    if (sentence.split(/\s+/).length <= 2 && !sentence.includes('{'))
      expect(sentence, key).not.toMatch(/\.$/)
  }
})

test('every size a slider offers is a size the settings keep', () => {
  for (const bound of ['min', 'max'] as const) {
    const type = {
      title: sizeRanges['type.title'][bound],
      body: sizeRanges['type.body'][bound],
      meta: sizeRanges['type.meta'][bound],
    }
    const { value, notes } = parseSettings({ version: 1, type })
    expect([value.type, notes]).toEqual([{ ...defaultSettings.type, ...type }, []])
  }
})
