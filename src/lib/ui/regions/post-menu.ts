/** The menu of posts (panel reference, section 2): what it says and what each item sends. */
import type { Deck } from '../../deck/deck'
import { livePosts } from '../../arrange/arrangement'
import type { MenuItem } from '../controls/menu'
import type { Event } from '../state/event'
import { postActs } from '../state/post-acts'
import { deletedPosts, shownPosts } from '../state/posts-shown'
import type { Act } from '../state/slide-acts'
import type { State } from '../state/state'
import { say } from '../words'
import type { Keys } from './keys'

export interface PostMenuProps {
  readonly state: State
  readonly deck: Deck
  readonly keys: Keys
  /** Where the cursor stands in the post that is edited; null: nowhere. */
  readonly caret: number | null
  /** Closes the menu, then sends. */
  readonly act: (event: Event) => void
}

/** It acts on the posts that are selected. */
export function postMenu({ state, deck, keys, caret, act }: PostMenuProps): readonly MenuItem[] {
  const acts = postActs(state, deck, null)
  const deleted = deletedPosts(state).length
  const { showsDeleted } = state.view
  const item = (text: string, done: Act, more: Partial<MenuItem> = {}): MenuItem => ({
    text,
    ...('reason' in done && { reason: done.reason }),
    onPress: () => {
      if ('event' in done) act(done.event)
    },
    ...more,
  })
  return [
    item(say('posts.all'), selectingAll(state), { keys: keys.all }),
    item(say('posts.merge'), acts.merge, { startsGroup: true }),
    item(say('post.split'), splitting(state, caret), { keys: keys.split }),
    item(say('posts.addSlides'), acts.add, { startsGroup: true }),
    item(say('posts.moveTo'), acts.pickUp, { keys: 'M' }),
    item(say('posts.delete'), acts.remove, { keys: keys.remove }),
    item(
      say('posts.deleted', { n: deleted }),
      deleted === 0
        ? { reason: say('posts.deletedOff') }
        : { event: { kind: 'deletedShown', on: !showsDeleted } },
      { startsGroup: true, isChecked: showsDeleted && deleted > 0 },
    ),
  ]
}

function selectingAll(state: State): Act {
  const keys = shownPosts(state).flatMap(({ id, isDeleted }) => (isDeleted ? [] : [id]))
  return keys.length === 0
    ? { reason: say('posts.allOff') }
    : { event: { kind: 'allSelected', what: 'posts', keys } }
}

/** Cuts the post that is edited in two, between two words of it. */
export function splitting(state: State, caret: number | null): Act {
  const own = livePosts(state.work.arrangement).find(({ id }) => id === state.view.editing)
  if (own === undefined || caret === null) return { reason: say('post.splitOff') }
  const text = own.post.runs.map((run) => run.text).join('')
  const isBetween = text.slice(0, caret).trim() !== '' && text.slice(caret).trim() !== ''
  return isBetween
    ? { event: { kind: 'postSplit', post: own.id, at: caret } }
    : { reason: say('post.splitEdge') }
}
