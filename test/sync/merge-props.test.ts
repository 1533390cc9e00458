import { describe, expect, it } from 'vitest'

import type { Wanted } from '../../src/lib/sync/patch'
import type { Props } from '../../src/lib/sync/props'
import { propertyCases, type Values } from './property-cases'
import { find, type Canvas } from './support/model'
import { after, merge, paragraphs, slideOf } from './support/merge'

function slideWith({ kind }: Values, props: Props): Wanted {
  if (kind === 'slide') return slideOf([], props)
  const defaults: Props =
    kind === 'text' && props.paragraphs === undefined ? { paragraphs: paragraphs('Words') } : {}
  return slideOf([
    { key: 's/x', kind, node: null, props: { name: 'x', ...defaults, ...props }, children: [] },
  ])
}

describe.each(propertyCases)('$kind $name', (given) => {
  it(given.law, () => {
    const key = given.kind === 'slide' ? 's' : 's/x'
    const touch = (canvas: Canvas): void => {
      const layer = find(canvas, key)
      layer.props = { ...layer.props, ...given.hands }
    }
    const base = slideWith(given, given.base)
    const next = slideWith(given, given.wants)
    const discard = given.discards ? [`${key} ${given.row}`] : []
    const { canvas, merged, edits } = after({ base, hand: touch, next, discard })

    expect(find(canvas, key).props).toMatchObject(given.gets)
    expect(edits).toEqual(given.isMet === null ? [] : [`${key} ${given.row}`])
    expect(merged.edits.map((edit) => edit.isMet)).toEqual(
      given.isMet === null ? [] : [given.isMet],
    )
    expect(merged.patches.some(({ kind }) => kind === 'set')).toBe(given.writes)
    expect(find(canvas, key).written?.props).toMatchObject(given.wants)

    const again = merge({ canvas, base: next, next })
    expect(again.patches).toEqual([])
    expect(again.edits.map(({ property }) => property)).toEqual(
      given.isMet === null ? [] : [given.row],
    )
  })
})
