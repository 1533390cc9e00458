/** What keys mean in the list of posts (panel reference, section 6). Pure: a press in, events out. */
import type { PostId } from '../../arrange/arrangement'
import type { Deck } from '../../deck/deck'
import type { Event as PanelEvent } from '../state/event'
import { postActs, type PostActs } from '../state/post-acts'
import { shownPosts } from '../state/posts-shown'
import type { Act } from '../state/slide-acts'
import type { State } from '../state/state'
import type { KeyPress } from './slide-keys'

/** The events a key is for; null: it is none of the list's. `focused` is the post with the focus. */
export function postKey(
  state: State,
  deck: Deck,
  focused: PostId,
  press: KeyPress,
): readonly PanelEvent[] | null {
  const shown = shownPosts(state)
  const among = shown.map(({ id }) => id)
  const isCommand = press.metaKey || press.ctrlKey
  if (isCommand && press.key.toLowerCase() === 'a') {
    const keys = shown.flatMap(({ id, isDeleted }) => (isDeleted ? [] : [id]))
    return [{ kind: 'allSelected', what: 'posts', keys }]
  }
  if (shown.some(({ id, isDeleted }) => id === focused && isDeleted))
    return press.key === 'Enter' && !isCommand
      ? [{ kind: 'postsRestored', posts: [focused] }]
      : null
  if (press.key === ' ') return [{ kind: 'postSelected', post: focused, mode: 'toggle', among }]
  const act = actOf(press, isCommand)?.(postActs(state, deck, focused))
  if (act === undefined) return null
  if (!('event' in act)) return []
  // What is done to the focused post is done with it selected: the focus stays with it.
  const isSelected = state.selection.posts.keys.includes(focused)
  return isSelected || act.event.kind === 'postEditing'
    ? [act.event]
    : [{ kind: 'postSelected', post: focused, mode: 'only', among }, act.event]
}

function actOf({ key, altKey }: KeyPress, isCommand: boolean): ((acts: PostActs) => Act) | null {
  if (altKey) return null
  if (isCommand) {
    if (key === 'ArrowUp') return ({ earlier }) => earlier
    return key === 'ArrowDown' ? ({ later }) => later : null
  }
  if (key === 'Enter') return ({ edit }) => edit
  if (key === 'Delete' || key === 'Backspace') return ({ remove }) => remove
  return key.toLowerCase() === 'm' ? ({ pickUp }) => pickUp : null
}
