/** Text without any sign of a thread: one post. The fallback, so it is likely only where nothing else is. */
import type { Parsed } from '../../base/parsed'
import { unwrapLines } from '../../decode/hard-wrapped'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { Format, Source } from '../format'
import { isOnlyInterface } from '../interface-words'
import { leftLines } from '../left-out'
import { trimLineEnds } from '../line-ends'
import { typedMarkdown } from '../markdown/typed'

export const plainText: Format = {
  id: 'plain-text',
  takes: ['plain', 'markdown'],
  likeness: () => 0.05,
  parse,
}

function parse({ text, syntax }: Source): Parsed<Thread, NoteCode> {
  const author = { name: '', handle: '' }
  if (isOnlyInterface(text))
    return assembleThread({ author, posts: [], notes: leftLines('page-text', text.split('\n')) })
  const draft = syntax === 'plain' ? unwrapLines(trimLineEnds(text)) : { text, isWrapped: false }
  return assembleThread({
    author,
    posts: [{ source: syntax === 'plain' ? typedMarkdown(draft.text) : text, syntax: 'markdown' }],
    notes: [{ code: 'one-post' }, ...(draft.isWrapped ? [{ code: 'unwrapped' } as const] : [])],
  })
}
