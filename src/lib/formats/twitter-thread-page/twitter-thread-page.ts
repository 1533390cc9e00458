/**
 * Copies of twitter-thread.com's pages: the posts, then their author with a button, the page's address and
 * its questions (formats.md B). Nothing marks where posts end, so `undivided` decides.
 */
import type { Note, Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { Format, Source } from '../format'
import { readParagraphs } from '../thread-reader/body'
import { postsOfParagraphs } from '../thread-reader/posts'

export const twitterThreadPage: Format = {
  id: 'twitter-thread-page',
  takes: ['plain', 'markdown'],
  likeness,
  most: 0.97,
  parse,
}

const address = /twitter-thread\.com\/t\/(?:[A-Za-z]{2,3}\/)?(\d{5,20})/
const addressLine = /^(?:\[?https?:\/\/)?(?:www\.)?twitter-thread\.com\/t\/\S{1,200}$/
const button = /^\[?Follow (?:@\w{1,20} )?on (?:Twitter|X)(?:\]\(\S{1,300}\))?$/
const question = /^Missing some (?:tweets|posts) in this thread\?/i

function likeness({ text }: Source): number {
  if (!address.test(text)) return 0
  const signs = [
    /^\[?Follow (?:@\w{1,20} )?on (?:Twitter|X)\b/m,
    /^Missing some (?:tweets|posts) in/im,
  ]
  const found = signs.filter((sign) => sign.test(text)).length
  return found === 2 ? 0.97 : found === 1 ? 0.85 : 0
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const lines = text.split('\n')
  const end = findEnd(lines)
  const { author, start } = readAuthor(lines, end)
  const first = findFirst(lines.slice(0, start), author)
  const url = address.exec(text)?.[0]
  const syntax = lines.some((line) => line.includes('](http')) ? 'markdown' : 'plain'
  const paragraphs = readParagraphs(lines.slice(first, start), {
    isByLine: syntax === 'plain',
    // The page's copies have no pictures; those that stand in one were put there beside their posts.
    hasSavedPictures: true,
  })
  const { posts, left, notes } = postsOfParagraphs(paragraphs, { syntax, isDivided: false })
  return assembleThread({
    author,
    ...(url === undefined ? {} : { url: `https://${url}` }),
    posts,
    notes: [
      ...leftOut([
        lines.slice(0, first).join('\n').trim(),
        lines.slice(start).join('\n').trim(),
        ...left,
      ]),
      ...notes,
    ],
  })
}

function leftOut(parts: readonly string[]): readonly Note<NoteCode>[] {
  const left = parts.filter((part) => part !== '')
  return left.length === 0 ? [] : [{ code: 'page-text', left }]
}

/** Index of the first line that is surely below the author. */
function findEnd(lines: readonly string[]): number {
  const end = lines.findIndex((line) => button.test(line.trim()))
  if (end !== -1) return end
  const other = lines.findIndex(
    (line) => addressLine.test(line.trim()) || question.test(line.trim()),
  )
  return other === -1 ? lines.length : other
}

// Name, name again, handle and a few lines about the person.
const longestBlock = 12

function readAuthor(
  lines: readonly string[],
  end: number,
): { readonly author: Author; readonly start: number } {
  for (let at = end - 1; at >= Math.max(0, end - longestBlock); at -= 1) {
    const handle = /^\[?@(\w{1,20})(?:\]\(\S{1,300}\))?$/.exec((lines[at] ?? '').trim())?.[1]
    if (handle === undefined) continue
    let start = at
    let name = ''
    // The name stands twice: once for its picture.
    for (let before = at - 1; before >= 0 && before >= at - 6; before -= 1) {
      const line = (lines[before] ?? '').trim()
      if (line === '' || /^!\[/.test(line)) continue
      if (name !== '' && line !== name) break
      name = line
      start = before
    }
    return { author: { name, handle }, start }
  }
  return { author: { name: '', handle: '' }, start: end }
}

/** The page's title and its author's name may stand above the posts too. */
function findFirst(lines: readonly string[], { name, handle }: Author): number {
  let first = 0
  while (first < lines.length) {
    const line = (lines[first] ?? '').trim()
    const isHead =
      line === '' ||
      (name !== '' && line === name) ||
      (handle !== '' && line.toLowerCase() === `@${handle.toLowerCase()}`) ||
      /^(?:#{1,3} )?(?:Twitter )?Thread (?:Reader$|by )/i.test(line)
    if (!isHead) return first
    first += 1
  }
  return first
}
