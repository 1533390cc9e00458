/** Which posts the list shows. */
import type { OwnPost } from '../../arrange/arrangement'
import { isFound } from '../../arrange/posts'
import type { State } from './state'

/** Those that are searched for, in the order of their cards; deleted ones only where they are asked for. */
export function shownPosts({ work, view }: Pick<State, 'work' | 'view'>): readonly OwnPost[] {
  const query = view.search.trim()
  return work.arrangement.posts.filter(
    (own) =>
      (view.showsDeleted || !own.isDeleted) &&
      // A post that is written in stays, whatever its words become.
      (query === '' || own.id === view.editing || isFound(own, query)),
  )
}

export function deletedPosts({ work }: Pick<State, 'work'>): readonly OwnPost[] {
  return work.arrangement.posts.filter(({ isDeleted }) => isDeleted)
}
