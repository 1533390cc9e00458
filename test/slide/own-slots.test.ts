import { describe, expect, it } from 'vitest'

import { roleOfName, slotsIn } from '../../src/lib/slide/own-slots'

function found(text: string): readonly string[] {
  const { texts, pictures, unknown } = slotsIn(text)
  return [...texts.map(({ name, from, to }) => `${name} ${from}-${to}`), ...pictures, ...unknown]
}

describe('slots are found in a text or a name', () => {
  it.each([
    ['{{title}}', ['title 0-9']],
    ['by {{ Name }} · {{page}}/{{pages}}', ['name 3-13', 'page 16-24', 'pages 25-34']],
    ['{{Headline}}', ['title 0-12']],
    ['{{IMAGE 2}}', ['image']],
    ['{{photo}} of {{avatar}}', ['image', 'avatar']],
    ['{{sub-title}}', ['{{sub-title}}']],
    ['{{constructor}}{{__proto__}}', ['{{constructor}}', '{{__proto__}}']],
    ['{title} {{}} {{a{b}} }}{{', []],
    ['{{title', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

it.each([
  ['Cover', 'cover'],
  ['01 cover / dark', 'cover'],
  ['Outro', 'outro'],
  ['Content slide', 'post'],
  ['Discover', 'all'],
  ['', 'all'],
] as const)('a frame called “%s” is for %s', (name, role) => {
  expect(roleOfName(name)).toBe(role)
})
