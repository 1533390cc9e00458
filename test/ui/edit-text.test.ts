/** What a person did on the canvas, in words. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { EditedProperty } from '../../src/lib/slide/edits'
import { editText } from '../../src/lib/ui/edit-text'

function said(property: EditedProperty, before: string, after: string): string {
  return editText({ property, before, after })
}

describe('words', () => {
  test.each([
    ['the structure and patterns', 'the shape and patterns', '“structure” → “shape”'],
    ['Mix and wait', 'Mix and wait longer', '“wait” → “wait longer”'],
    ['Mix and wait', 'Do mix and wait', '“Mix” → “Do mix”'],
    ['One two', 'Two one', '“One two” → “Two one”'],
    ['wait wait', 'wait wait wait', '“wait” → “wait wait”'],
  ])('“%s” and “%s” are told by what differs', (before, after, told) => {
    expect(said('words', before, after)).toBe(`Words changed by you: ${told}`)
  })

  test('added and deleted ones are told as such', () => {
    expect(said('words', '', 'New')).toBe('Words added by you: “New”')
    expect(said('words', 'Old', '')).toBe('Words deleted by you: “Old”')
  })

  test('of two texts that differ, both parts that are told differ too', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')]
        if (a === b) return
        const [, from, to] = /“(.*)” → “(.*)”/.exec(said('words', a, b)) ?? []
        expect([from === to, from, to]).not.toContain('')
        expect(from).not.toBe(to)
      }),
    )
  })
})

test.each([
  ['position', 'x 80, y 320', 'x 80, y 344', 'Moved 24 px down'],
  ['position', 'x 80, y 320', 'x 56, y 320', 'Moved 24 px to the left'],
  ['position', 'x 80, y 320', 'x 90, y 300.2', 'Moved 10 px to the right, 20 px up'],
  ['position', 'In the layout', 'x 90, y 300', 'Position In the layout → x 90, y 300'],
  ['radius', '20', '48', 'Corner radius 20 → 48'],
  ['fill', '#15140F', '#FF0000', 'Fill #15140F → #FF0000'],
  ['effects', '', 'Drop shadow', 'Effects changed'],
  ['visible', 'Shown', 'Hidden', 'Hidden by you'],
  ['visible', 'Hidden', 'Shown', 'Shown by you'],
  ['name', 'Title', 'My title', 'Renamed by you: My title'],
  ['deleted', '', '', 'Deleted by you'],
  ['added', '', '', 'Added by you'],
  ['image', 'Image, fill', 'Image, fill', 'Picture changed by you'],
] as const)('%s from “%s” to “%s” is “%s”', (property, before, after, told) => {
  expect(said(property, before, after)).toBe(told)
})
