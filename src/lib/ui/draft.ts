import { divideAtRules } from '../formats/draft-text/divide'
import type { Author, Run } from '../thread/thread'
import type { Source } from './state/state'

/** Text taken as it stands: posts are divided by lines of dashes, or it is one post. */
export function draftSource(text: string, author: Author = { name: '', handle: '' }): Source {
  const posts = divideAtRules(text).map((part) => ({
    runs: [{ kind: 'text', text: part } satisfies Run],
    media: [],
  }))
  return { thread: { author, posts }, notes: [] }
}
