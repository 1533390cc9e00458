/** What Design says of the thread as it is planned. Posts that are as they were are not read again. */
import { plannedThread, postLabels, type Planned } from '../../arrange/arrangement'
import { rememberingPosts } from '../../deck/cleaning/memory'
import type { Settings } from '../../settings/settings'
import { say } from '../words'
import { closingIn, type Closing } from './outro'
import type { Source, Work } from './state'

export interface PlannedFacts {
  /** The thread's own words for its last slide; null where it closes without any. */
  readonly closing: Closing | null
  /** By planned post: "Post 3", by the number it was read with; "Your own" of one that was added. */
  readonly postNames: readonly string[]
}

export type FindFacts = (
  source: Source,
  arrangement: Work['arrangement'],
  cleaning: Settings['cleaning'],
) => PlannedFacts

export function createPlannedFacts(): FindFacts {
  const clean = rememberingPosts()
  let joined: Planned['joined'] | undefined
  return (source, arrangement, cleaning) => {
    const planned = plannedThread(arrangement, source.thread, joined)
    joined = planned.joined
    const numbers = postLabels(arrangement)
    const postNames = planned.owners.map(({ posts }) => {
      const number = numbers.get(posts[0] ?? '') ?? ''
      return number === '' ? say('clean.own') : say('read.post', { n: number })
    })
    return { closing: closingIn(planned, arrangement, cleaning, clean), postNames }
  }
}
