/** A brand kit on a carousel, and what of kits is kept. */
import type { BrandKit } from '../../src/lib/settings/brand'
import type { Event } from '../../src/lib/ui/state/event'
import type { State } from '../../src/lib/ui/state/state'
import { after, studio } from './support'

export const add: Event = { kind: 'brandAdded' }

/** Of the kit that was added first. */
export const change = (fields: Partial<BrandKit>, gesture?: string): Event => ({
  kind: 'brandChanged',
  brand: 'brand-1',
  change: fields,
  ...(gesture !== undefined && { gesture }),
})

/** A kit named and coloured by hand, on the carousel. */
export function northbeam(): State {
  return after(
    [
      add,
      change({ name: 'Northbeam' }),
      change({ handle: '@northbeam' }),
      change({ colors: ['#241A52', '#FFB26B'] }),
    ],
    studio(),
  ).state
}

/** The kits as they are first stored; undefined where they are not. */
export const kitsStored = (effects: ReturnType<typeof after>['effects']): string | undefined =>
  effects.flatMap((effect) =>
    effect.kind === 'store' && effect.part === 'brands' ? [effect.json] : [],
  )[0]
