/** The numbers people give their posts. The reader takes them out of the text and keeps them beside it. */
import type { Post } from '../../thread/thread'
import type { Words } from '../deck'

/** The words of a post with its number back where it stood. */
export function withCounter({ runs, counter }: Post): Words {
  if (counter === undefined) return runs
  if (runs.length === 0) return [{ kind: 'text', text: counter.text }]
  return counter.at === 'start'
    ? [{ kind: 'text', text: `${counter.text} ` }, ...runs]
    : [...runs, { kind: 'text', text: ` ${counter.text}` }]
}
