/** What the card of a post says beside its words. */
import type { Post } from '../../thread/thread'
import { imageAt } from './places'
import type { Source, State } from './state'

/** Who wrote a post: by name, else by handle, as slides sign the deck's own posts; '' where nobody says. */
export function authorName({ work }: Pick<State, 'work'>, source: Source, post: Post): string {
  if (post.author !== undefined) return named(post.author.name, post.author.handle)
  const { author } = source.thread
  const shown = work.settings.author
  return named(shown.name ?? author.name, shown.handle ?? author.handle)
}

function named(name: string, handle: string): string {
  return name !== '' || handle === '' ? name : `@${handle}`
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
