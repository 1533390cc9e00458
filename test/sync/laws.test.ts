import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import '../support/seed'
import { isSame } from '../../src/lib/sync/equal'
import { withAll } from '../../src/lib/sync/outline'
import type { Wanted } from '../../src/lib/sync/patch'
import type { PropName } from '../../src/lib/sync/props'
import { act, anyActs, anySlide } from './support/any-slide'
import { merge, update } from './support/merge'
import { all, drawn, parentOf, type Canvas, type Layer } from './support/model'

const runs = 250

/** Any slide, worked on and updated a few times; the laws are of the last time. */
const anyWork = fc.record({
  first: anySlide,
  rounds: fc.array(fc.record({ acts: anyActs, next: anySlide }), { minLength: 1, maxLength: 3 }),
})

interface Work {
  readonly base: Wanted
  readonly next: Wanted
  readonly canvas: Canvas
  /** As it was when the hand had done its work. */
  readonly before: Canvas
}

function check(law: (work: Work) => void): void {
  fc.assert(
    fc.property(anyWork, ({ first, rounds }) => {
      const canvas = drawn(first)
      let base = first
      rounds.forEach(({ acts, next }, round) => {
        act(canvas, acts)
        if (round === rounds.length - 1)
          law({ base, next, canvas, before: structuredClone(canvas) })
        else update({ canvas, base, next })
        base = next
      })
    }),
    { numRuns: runs },
  )
}

function oursIn(canvas: Canvas): readonly (Layer & { readonly key: string })[] {
  return all(canvas.root).flatMap((layer) =>
    layer.key === null || layer.written === null ? [] : [{ ...layer, key: layer.key }],
  )
}

/** Properties of a layer that are others than we wrote; its words are looked at by paragraphs. */
function touched({ props, written }: Layer): readonly PropName[] {
  const names = Object.keys(written?.props ?? {}) as PropName[]
  return names.filter((name) => name !== 'paragraphs' && !isSame(props[name], written?.props[name]))
}

describe('any hand, any next slide', () => {
  it('every property a person changed stays, where its layer is wanted', () => {
    check(({ base, next, canvas, before }) => {
      update({ canvas, base, next })
      const wanted = new Set(withAll(next).map(({ key }) => key))
      for (const was of oursIn(before)) {
        if (!wanted.has(was.key)) continue
        const is = all(canvas.root).find(({ key }) => key === was.key)
        for (const name of touched(was)) expect(is?.props[name]).toEqual(was.props[name])
      }
    })
  })

  it('every property nobody touched is as we would write it', () => {
    check(({ base, next, canvas, before }) => {
      update({ canvas, base, next })
      const wishes = new Map(withAll(next).map((one) => [one.key, one]))
      for (const was of oursIn(before)) {
        const wish = wishes.get(was.key)
        const is = all(canvas.root).find(({ key }) => key === was.key)
        if (wish === undefined || is === undefined) continue
        const hands = new Set<string>(touched(was))
        if (!isSame(was.props.paragraphs, was.written?.props.paragraphs)) hands.add('paragraphs')
        for (const [name, value] of Object.entries(wish.props)) {
          if (!hands.has(name))
            expect([was.key, name, is.props[name as PropName]]).toEqual([was.key, name, value])
        }
      }
    })
  })

  it('every word a person wrote stays, on the slide or aside', () => {
    check(({ base, next, canvas, before }) => {
      const wordsOf = (layers: readonly Layer[]): readonly string[] =>
        layers.flatMap(({ props }) => (props.paragraphs ?? []).map(({ text }) => text))
      const mine = wordsOf(all(before.root)).filter((text) => /by hand/i.test(text))
      update({ canvas, base, next })
      const left = wordsOf([canvas.root, ...canvas.aside].flatMap(all))
      expect(left).toEqual(expect.arrayContaining([...mine]))
    })
  })

  it('what a person deleted stays deleted, what they added stays', () => {
    check(({ base, next, canvas, before }) => {
      const stood = new Set(oursIn(before).map(({ key }) => key))
      const deleted = withAll(base).filter(({ key }) => !stood.has(key))
      update({ canvas, base, next })
      const stands = all(canvas.root).map(({ key }) => key)
      for (const { key } of deleted) expect(stands).not.toContain(key)
      const ids = [canvas.root, ...canvas.aside].flatMap(all).map(({ id }) => id)
      for (const { id, key } of all(before.root)) if (key === null) expect(ids).toContain(id)
    })
  })

  it('what a person moved stands where they put it', () => {
    check(({ base, next, canvas, before }) => {
      const homes = new Map(
        withAll(base).flatMap(({ key, children }) => children.map((child) => [child.key, key])),
      )
      const wanted = new Set(withAll(next).map(({ key }) => key))
      update({ canvas, base, next })
      for (const was of oursIn(before)) {
        if (!homes.has(was.key) || !wanted.has(was.key)) continue
        const home = parentOf(before, all(before.root).find(({ key }) => key === was.key) ?? was)
        if (home.key === homes.get(was.key)) continue
        const is = all(canvas.root).find(({ key }) => key === was.key)
        expect(is === undefined ? undefined : parentOf(canvas, is).id).toBe(home.id)
      }
    })
  })

  it('updating twice is updating once', () => {
    check(({ base, next, canvas }) => {
      update({ canvas, base, next })
      expect(merge({ canvas, base: next, next }).patches).toEqual([])
    })
  })

  it('an edit is told as long as it stands', () => {
    check(({ base, next, canvas }) => {
      const wanted = new Set(withAll(next).map(({ key }) => key))
      const first = update({ canvas, base, next }).edits
      const again = merge({ canvas, base: next, next }).edits
      const stands = new Set(all(canvas.root).map(({ id }) => id))
      const ids = again.map(({ id }) => id)
      for (const { id, layer, node, property } of first) {
        // What went aside is told once; order is told of what stands in a parent that may have changed.
        if ((wanted.has(layer) || stands.has(node)) && property !== 'order')
          expect(ids).toContain(id)
      }
    })
  })

  it('given up, all is as if it was drawn anew', () => {
    check(({ base, next, canvas, before }) => {
      update({ canvas, base, next, discard: 'all' })
      expect(shape(canvas.root)).toEqual(shape(drawn(next).root))
      expect(canvas.aside).toHaveLength(before.aside.length)
    })
  })

  it('without a hand, all is as if it was drawn anew', () => {
    fc.assert(
      fc.property(anySlide, anySlide, (base, next) => {
        const canvas = drawn(base)
        const { edits } = update({ canvas, base, next })
        expect(shape(canvas.root)).toEqual(shape(drawn(next).root))
        expect(edits).toEqual([])
      }),
      { numRuns: runs },
    )
  })
})

interface Shape {
  readonly key: string | null
  readonly props: Layer['props']
  readonly written: Layer['written']
  readonly children: readonly Shape[]
}

function shape({ key, props, written, children }: Layer): Shape {
  return { key, props, written, children: children.map(shape) }
}
