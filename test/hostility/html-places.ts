/** The addresses a panel would load for a thread: those its own effects name. */
import type { Thread } from '../../src/lib/thread/thread'
import { after, readEvent } from '../ui/support'

export function threadPlaces(thread: Thread): readonly string[] {
  if (thread.posts.length === 0) return []
  return after([readEvent(thread)]).effects.flatMap((effect) =>
    effect.kind === 'download' ? effect.url : [],
  )
}
