/**
 * A copied video page of Thread Navigator: the post's words on one line, often cut off with "...", then
 * counters, comments by others and related videos. The page names neither author nor handle.
 */
import type { Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { Format, Source } from '../format'
import { leftLines } from '../left-out'
import { outdent } from '../line-ends'
import { restoreLines } from '../lost-lines/restore-lines'

export const threadVideoPage: Format = { id: 'thread-video-page', likeness, most: 0.95, parse }

const opening = /^(?:Loading video(?:\.\.\.|…)|Video Failed to Load|Go Home)$/
const counters = /^[\d.,]+[KMB]? views? • .{1,40}$/
const commentsHead = /^[\d.,]+[KMB]? Comments?$/
const commentStart = /^.{1,80}'s profile picture$/
const relatedHead = 'Related Videos'

function likeness({ text }: Source): number {
  const lines = text.split('\n').map((line) => line.trim())
  const signs = [
    lines.some((line) => opening.test(line)),
    lines.some((line) => counters.test(line) && line.endsWith('via X (Twitter)')),
    lines.some((line) => commentsHead.test(line)),
    lines.some((line) => commentStart.test(line)),
    lines.includes(relatedHead),
  ].filter(Boolean).length
  return signs >= 2 ? Math.min(0.95, 0.45 + 0.15 * signs) : 0
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const written = text.split('\n').map((line) => line.trimEnd())
  const lines = written.map((line) => line.trimStart())
  const relatedAt = indexOrEnd(lines, (line) => line === relatedHead)
  const end = indexOrEnd(
    lines,
    (line) => counters.test(line) || commentsHead.test(line) || commentStart.test(line),
  )
  const wordsEnd = Math.min(end, relatedAt)
  const below = lines.slice(wordsEnd, relatedAt)
  const commentsAt = indexOrEnd(below, (line) => commentStart.test(line))
  const words = written.slice(0, wordsEnd).filter((line) => !opening.test(line.trimStart()))
  const source = outdent(words.join('\n')).trim()
  const comments = lines.slice(0, relatedAt).filter((line) => commentStart.test(line)).length
  const related = lines.slice(relatedAt).filter((line) => counters.test(line)).length
  const restored = restoreLines(source)
  return assembleThread({
    author: { name: '', handle: '' },
    posts:
      source === ''
        ? []
        : [
            {
              source: restored,
              media: [{ kind: 'video', url: null }],
              mayBeCut: /(?:\.\.\.|…)$/.test(source),
            },
          ],
    notes: [
      ...leftLines('page-text', [
        ...lines.slice(0, wordsEnd).filter((line) => opening.test(line)),
        ...below.slice(0, commentsAt),
      ]),
      ...(comments > 0 ? leftLines('comments', below.slice(commentsAt), comments) : []),
      ...(related > 0
        ? leftLines('related', lines.slice(relatedAt), related)
        : leftLines('page-text', lines.slice(relatedAt))),
      ...(restored === source ? [] : [{ code: 'lines-restored', count: 1 } as const]),
    ],
  })
}

function indexOrEnd(lines: readonly string[], is: (line: string) => boolean): number {
  const index = lines.findIndex(is)
  return index === -1 ? lines.length : index
}
