import {
  deletePosts,
  describePicture,
  editPost,
  mergePosts,
  movePosts,
  restorePosts,
  splitPost,
} from '../../arrange/posts'
import type { Arrangement } from '../../arrange/arrangement'
import { assertNever } from '../../base/assert-never'
import type { Next } from './effect'
import type { PostEvent } from './event-arrange'
import { endGesture, withWork } from './history'
import { nothing } from './selection'
import type { State } from './state'

export function updatePosts(state: State, event: PostEvent): Next<State> {
  const { arrangement } = state.work
  switch (event.kind) {
    case 'postEditing': {
      const { view } = endGesture(state)
      const editing = event.post
      const selection =
        editing === null
          ? state.selection
          : { ...state.selection, posts: { keys: [editing], anchor: editing } }
      return only({ ...endGesture(state), selection, view: { ...view, editing } })
    }
    case 'postEdited':
      return only(arranged(state, editPost(arrangement, event.post, event.runs), event.gesture))
    case 'postSplit':
      return only(withoutEditor(arranged(state, splitPost(arrangement, event.post, event.at))))
    case 'postsMerged': {
      const first = arrangement.posts.find(({ id }) => event.posts.includes(id))
      const next = arranged(state, mergePosts(arrangement, event.posts))
      if (first === undefined || next === state) return only(state)
      const posts = { keys: [first.id], anchor: first.id }
      return only(withoutEditor({ ...next, selection: { ...next.selection, posts } }))
    }
    case 'postsDeleted': {
      const next = arranged(state, deletePosts(arrangement, event.posts))
      return only(withoutEditor({ ...next, selection: { ...next.selection, posts: nothing } }))
    }
    case 'postsRestored':
      return only(arranged(state, restorePosts(arrangement, event.posts)))
    case 'postsMoved':
      return only(arranged(state, movePosts(arrangement, event.posts, event.before)))
    case 'altEdited':
      return only(
        arranged(state, describePicture(arrangement, event.place, event.alt), `alt ${event.place}`),
      )
    case 'searched':
      return only({ ...state, view: { ...state.view, search: event.query } })
    case 'deletedShown':
      return only({ ...state, view: { ...state.view, showsDeleted: event.on } })
    default:
      return assertNever(event)
  }
}

/** The work with another arrangement, as one undo step or part of a gesture. */
export function arranged(
  state: State,
  arrangement: Arrangement,
  gesture: string | null = null,
): State {
  const { work } = state
  return arrangement === work.arrangement
    ? state
    : withWork(state, { ...work, arrangement }, gesture)
}

function withoutEditor(state: State): State {
  return state.view.editing === null ? state : { ...state, view: { ...state.view, editing: null } }
}

function only(state: State): Next<State> {
  return { state, effects: [] }
}
