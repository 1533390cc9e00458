/** Text without any sign of a thread: one post. The fallback, so it is likely only where nothing else is. */
import type { Parsed } from '../../base/parsed'
import { unwrapLines } from '../../decode/hard-wrapped'
import type { NoteCode } from '../../thread/note-words'
import { runsText } from '../../thread/text'
import type { Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { Format, Source } from '../format'
import { readFrontMatter } from '../front-matter'
import { isOnlyInterface } from '../interface-words'
import { leftLines } from '../left-out'
import { trimLineEnds } from '../line-ends'
import { typedMarkdown } from '../markdown/typed'
import { readPostText } from '../post-text'

export const plainText: Format = {
  id: 'plain-text',
  takes: ['plain', 'markdown'],
  likeness: () => 0.05,
  most: 0.05,
  parse,
}

function parse(source: Source): Parsed<Thread, NoteCode> {
  const author = { name: '', handle: '' }
  const { text, left } = withoutProperties(source)
  if (isOnlyInterface(shownText({ ...source, text })))
    return assembleThread({ author, posts: [], notes: leftLines('page-text', text.split('\n')) })
  const isPlain = source.syntax === 'plain'
  const draft = isPlain ? unwrapLines(trimLineEnds(text)) : { text, isWrapped: false }
  return assembleThread({
    author,
    posts: [{ source: isPlain ? typedMarkdown(draft.text) : text, syntax: 'markdown' }],
    notes: [
      { code: 'one-post' },
      ...leftLines('export-text', left.split('\n')),
      ...(draft.isWrapped ? [{ code: 'unwrapped' } as const] : []),
    ],
  })
}

/** What a note-taking program writes above a note is none of its words, unless it is all there is. */
function withoutProperties({ text, syntax }: Source): {
  readonly text: string
  readonly left: string
} {
  const { body, bodyAt } = readFrontMatter(text)
  const isNote = syntax === 'plain' && bodyAt > 0 && body.trim() !== ''
  return isNote ? { text: body, left: text.slice(0, bodyAt) } : { text, left: '' }
}

/** The words without links around them: in a page's menu every word is one. */
function shownText({ text, syntax }: Source): string {
  return syntax === 'plain' ? text : runsText(readPostText(text, syntax).runs)
}
