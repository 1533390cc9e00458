/** Whose the variables of a carousel are. */
import { expect, test } from 'vitest'

import { drawRequest } from '../../src/lib/ui/effects/request'
import type { Event } from '../../src/lib/ui/state/event'
import { after, studio } from './support'

const brandOf = (events: readonly Event[]): unknown => {
  const { state } = after(events, studio())
  return drawRequest(state, 1, { title: 'A thread', slides: [] }).layers.brand
}

const kit: readonly Event[] = [
  { kind: 'brandAdded' },
  { kind: 'brandChanged', brand: 'brand-1', change: { name: 'Northbeam' } },
  { kind: 'brandChanged', brand: 'brand-1', change: { colors: ['#241A52', '#FFB26B'] } },
]

test('in the colours of a brand kit they are the kit’s, by its id and its name', () => {
  const used: Event = { kind: 'brandThemeUsed', brand: 'brand-1' }
  expect(brandOf([...kit, used])).toEqual({ id: 'brand-1 Northbeam', name: 'Northbeam' })
})

test('in another theme they are the carousel’s own, with a kit or without', () => {
  const fern: Event = { kind: 'designChanged', change: { theme: 'fern' } }
  expect(brandOf([...kit, fern])).toBeUndefined()
  expect(brandOf([])).toBeUndefined()
})
