/** Events that change the work, for tests of what an update does with them. */
import fc from 'fast-check'

import type { Event } from '../../src/lib/ui/state/event'
import { files, readEvent, threadOf } from './support'

/** A title size in px, set in one go or as part of a drag. */
export const title = (value: number, gesture?: string): Event => ({
  kind: 'settingChanged',
  path: 'type.title',
  value,
  ...(gesture !== undefined && { gesture }),
})

/** Changes of the work, one undo step each. */
export const steps: fc.Arbitrary<Event> = fc.oneof(
  fc.integer({ min: 44, max: 120 }).map((value) => title(value)),
  fc.boolean().map((value): Event => ({ kind: 'cleaningChanged', key: 'pointers', value })),
  fc.string().map((value): Event => ({ kind: 'settingChanged', path: 'author.name', value })),
  fc.constantFrom(files('a.png'), files('a.png', 'b.png')),
  fc.constant<Event>({ kind: 'exampleAsked' }),
  fc.constant<Event>({ kind: 'startedOver' }),
  fc.constant(readEvent(threadOf([1, 2]))),
)
