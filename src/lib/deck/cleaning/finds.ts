import type { Cleaning, CleaningSwitch } from '../../settings/cleaning'
import type { Thread } from '../../thread/thread'
import { isClosing } from '../closing'
import { cleanPost, cleanThread } from './cleaning'

const everything: Cleaning = {
  pointers: true,
  threadMarks: true,
  counters: true,
  tracking: true,
  hashtags: true,
  callToAction: true,
  kept: [],
}

/**
 * How often each cleaning switch finds something in a thread, whether it is on or off: what the panel
 * shows beside the switches. `callToAction` is 1 when the last post can be an outro.
 */
export function cleaningFinds(
  thread: Thread,
  cleanOne = cleanPost,
): Readonly<Record<CleaningSwitch, number>> {
  const { posts, removed } = cleanThread(thread, everything, cleanOne)
  const index = thread.posts.length - 1
  const [post, clean] = [thread.posts[index], posts[index]]
  const isOffered = index > 0 && post !== undefined && isClosing(post, clean?.blocks ?? [])
  return { ...removed, callToAction: isOffered ? 1 : 0 }
}
