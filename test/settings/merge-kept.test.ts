import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mergeKept, type Sides } from '../../src/lib/settings/merge-kept'
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
const sides = (before: string, ours: string, theirs: string): Sides<Item> => ({
  before: read(before),
  ours: read(ours),
  theirs: read(theirs),
})
const merge = (before: string, ours: string, theirs: string): string =>
  print(mergeKept('k', sides(before, ours, theirs)).items)

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
    const { items, renamed } = mergeKept('k', sides('a1', 'a1 b1', 'a1 b2'))
    expect(items.map(({ id, name }) => [id, name])).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['k-1', '1'],
    ])
    expect([...renamed]).toEqual([['b', 'k-1']])
  })

  it('a thing whose keys stand in another order here has not been changed here', () => {
    const ours = [{ name: '1', id: 'a' }]
    expect(mergeKept('k', { ...sides('a1', '', ''), ours }).items).toEqual([])
  })

  it('different fields of one thing, changed on either side, are both kept', () => {
    const before = [{ id: 'a', name: '', site: '' }]
    const ours = [{ id: 'a', name: 'N', site: '' }]
    const theirs = [{ id: 'a', name: '', site: 'S' }]
    const { items } = mergeKept('k', { before, ours, theirs })
    expect(items).toEqual([{ id: 'a', name: 'N', site: 'S' }])
  })

  it.each([
    ['changed there, here only earlier', 'a2', 'a2', 'a3', 'a1', 'a3'],
    ['changed on both sides, as it was', 'a2', 'a4', 'a3', 'a2', 'a3'],
    ['changed on both sides, earlier', 'a2', 'a4', 'a3', 'a1', 'a1'],
    ['changed here alone', 'a2', 'a3', 'a2', 'a1', 'a1'],
    ['deleted there, changed here only earlier', 'a2', 'a2', '', 'a1', ''],
    ['deleted there, changed here since', 'a2', 'a3', '', 'a2', 'a2'],
    ['deleted here', 'a2', '', 'a2', 'a2', 'a2'],
    ['deleted on both sides', 'a2', '', '', 'a1', ''],
    ['made there', 'a1', 'a1', 'a1 b1', 'a1', 'a1 b1'],
  ])(
    'a step of the history, %s: %s, %s, %s and %s are %s',
    (_, before, ours, theirs, step, wanted) => {
      const { steps } = mergeKept('k', sides(before, ours, theirs), [read(step)])
      expect(steps.map(print)).toEqual([wanted])
    },
  )

  it('a thing has one new id in all steps', () => {
    const made = mergeKept('k', sides('', 'b1', 'b2'), [read('b1 k1'), read('')])
    const [id = ''] = made.renamed.values()
    const own = [made.items, ...made.steps].map((items) => items.some((item) => item.id === id))
    expect(own).toEqual([true, true, false])
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
        const { items } = mergeKept('k', { before, ours, theirs })
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
