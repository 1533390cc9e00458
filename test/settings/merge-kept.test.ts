import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mergeKept } from '../../src/lib/settings/merge-kept'
import '../support/seed'

interface Item {
  readonly id: string
  readonly name: string
}

/** "a1 b2": ids and names. */
const read = (text: string): readonly Item[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((item) => ({ id: item.slice(0, 1), name: item.slice(1) }))
const print = (items: readonly Item[]): string => items.map(({ id, name }) => id + name).join(' ')
const merge = (before: string, ours: string, theirs: string): string =>
  print(mergeKept('k', read(before), read(ours), read(theirs)).items)

describe('two windows', () => {
  it.each([
    ['nothing changed', 'a1 b1', 'a1 b1', 'a1 b1', 'a1 b1'],
    ['made here', 'a1', 'a1 b1', 'a1', 'a1 b1'],
    ['made there', 'a1', 'a1', 'a1 b1', 'a1 b1'],
    ['made on both sides', 'a1', 'a1 b1', 'a1 c1', 'a1 c1 b1'],
    ['changed here', 'a1', 'a2', 'a1', 'a2'],
    ['changed there', 'a1', 'a1', 'a2', 'a2'],
    ['changed on both sides', 'a1', 'a2', 'a3', 'a2'],
    ['deleted here', 'a1 b1', 'b1', 'a1 b1', 'b1'],
    ['deleted there', 'a1 b1', 'a1 b1', 'b1', 'b1'],
    ['deleted here, changed there', 'a1', '', 'a2', 'a2'],
    ['deleted there, changed here', 'a1', 'a2', '', 'a2'],
    ['the same made on both sides', '', 'a1', 'a1', 'a1'],
  ])('%s: %s, %s and %s are %s', (_, before, ours, theirs, wanted) => {
    expect(merge(before, ours, theirs)).toBe(wanted)
  })

  it('make different things under one id: both stay, and the one from here is told its new id', () => {
    const { items, renamed } = mergeKept('k', read('a1'), read('a1 b1'), read('a1 b2'))
    expect(items.map(({ id, name }) => [id, name])).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['k-1', '1'],
    ])
    expect([...renamed]).toEqual([['b', 'k-1']])
  })

  const list = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      name: fc.constantFrom('1', '2', '3'),
    }),
    {
      selector: ({ id }) => id,
    },
  )

  it('lose nothing that either made or changed, and no id is there twice', () => {
    fc.assert(
      fc.property(list, list, list, (before, ours, theirs) => {
        const { items } = mergeKept('k', before, ours, theirs)
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        const was = new Set(before.map(({ id, name }) => id + name))
        const names = items.map(({ name }) => name)
        for (const { id, name } of ours) if (!was.has(id + name)) expect(names).toContain(name)
        const isOurs = (key: string): boolean => {
          const old = before.find(({ id }) => id === key)
          const own = ours.find(({ id }) => id === key)
          return old !== undefined && own !== undefined && old.name !== own.name
        }
        for (const { id, name } of theirs) {
          if (!was.has(id + name) && !isOurs(id)) expect(names).toContain(name)
        }
      }),
    )
  })
})
