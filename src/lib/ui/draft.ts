import type { Author, Run } from '../thread/thread'
import type { Source } from './state/state'

/** Text taken as it stands: posts are divided by lines of three dashes, or it is one post. */
export function draftSource(text: string, author: Author = { name: '', handle: '' }): Source {
  const posts = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*---+\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ runs: [{ kind: 'text', text: part } satisfies Run], media: [] }))
  return { thread: { author, posts }, notes: [] }
}
