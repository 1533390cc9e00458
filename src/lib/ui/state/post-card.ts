/** What the card of a post says beside its words. */
import type { Post } from '../../thread/thread'
import { say } from '../words'
import { imageAt } from './places'
import type { Source, State } from './state'

/** Whether the source or a person says who wrote it. */
export function isAuthorKnown({ thread }: Source, { author = thread.author }: Post): boolean {
  return author.name !== '' || author.handle !== ''
}

export function authorName({ work }: Pick<State, 'work'>, source: Source, post: Post): string {
  if (post.author !== undefined) return post.author.name || `@${post.author.handle}`
  const { name, handle } = source.thread.author
  const shown = work.settings.author.name ?? name
  if (shown !== '') return shown
  return handle === '' ? say('post.unknown') : `@${handle}`
}

/** Data URLs of the pictures in its places, those of the post it quotes last; null of an empty one. */
export function smallPictures(
  state: Pick<State, 'work' | 'images'>,
  { media, quote }: Post,
): readonly (string | null)[] {
  return [...media, ...(quote?.media ?? [])].map(({ place = '' }) => {
    const entry = imageAt(state, place)?.entry
    return entry?.kind === 'ready' ? entry.preview : null
  })
}
