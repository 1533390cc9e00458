/**
 * `npm run --silent read -- FILE…`: one line of JSON for each file, as DESIGN.md section 4 gives it. Files
 * that cannot be read are named on standard error; the others are done all the same.
 */
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'

import { readThread, type Paste, type Reading } from '../../src/lib/formats/read'
import { noteSentence } from '../../src/lib/thread/note-words'
import { plainText, runsText } from '../../src/lib/thread/text'
import type { Author, Media, Post, QuotedPost } from '../../src/lib/thread/thread'

/** The command; gives its exit code, 1 when a file could not be read. */
export function run(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    console.error('Name the files to read: npm run --silent read -- FILE…')
    return Promise.resolve(1)
  }
  const readings = runRead(files)
  for (const reading of readings) {
    if (reading.kind === 'read') console.log(reading.line)
    else console.error(reading.message)
  }
  return Promise.resolve(readings.some(({ kind }) => kind === 'failed') ? 1 : 0)
}

/** What one file gave: a line for standard output, or the reason why there is none. */
export type FileReading =
  | { readonly kind: 'read'; readonly line: string }
  | { readonly kind: 'failed'; readonly message: string }

/** Reads the files in order. Never throws: a file that cannot be read is a `failed`. */
export function runRead(files: readonly string[]): readonly FileReading[] {
  return files.map((file) => {
    let paste: Paste
    try {
      paste = readPasteFile(file)
    } catch (error) {
      return { kind: 'failed', message: `${file}: ${reasonOf(error)}` }
    }
    const reading = readThread(paste)
    return { kind: 'read', line: JSON.stringify(toJson(file, reading)) }
  })
}

/** What the clipboard would hold if the file's content were copied. Throws what the file system throws. */
export function readPasteFile(file: string): Paste {
  const bytes = readFileSync(file)
  const text = decodeBytes(bytes)
  return /^\.html?$/i.test(extname(file)) ? { text, html: text } : { text }
}

/** UTF-8 unless the file says otherwise by its first bytes. */
function decodeBytes(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le')
  }
  return bytes.toString('utf8')
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return 'there is no such file.'
  if (code === 'EISDIR') return 'this is a folder, not a file.'
  if (code === 'EACCES') return 'it may not be opened.'
  return `it could not be read (${error instanceof Error ? error.message : String(error)}).`
}

/**
 * The contract of the command, DESIGN.md section 4, and what was added to it since: `quote`, `poll`,
 * `counter` and `mayBeCut` of a post that has them. Undefined keys are left out of the line.
 */
function toJson(file: string, { format, value: thread, notes }: Reading): object {
  return {
    file,
    format,
    thread: {
      author: toAuthor(thread.author),
      url: thread.url ?? null,
      posts: thread.posts.map(toPost),
    },
    notes: notes.map((note) => ({ code: note.code, message: noteSentence(note) })),
  }
}

function toAuthor({ name, handle }: Author): object {
  return { name, handle }
}

function toPost(post: Post): object {
  const links = post.runs.flatMap((run) => (run.kind === 'link' ? [run] : []))
  // A card without an address is no link.
  const cards = (post.cards ?? []).flatMap(({ text, href }) =>
    href === null ? [] : [{ text, href }],
  )
  return {
    author: post.author === undefined ? undefined : toAuthor(post.author),
    text: plainText(post),
    media: post.media.map(toMedia),
    links: [...links, ...cards].map(({ text, href }) => ({ text, href })),
    date: post.date,
    quote: post.quote === undefined ? undefined : toQuote(post.quote),
    poll: post.poll,
    counter: post.counter,
    mayBeCut: post.mayBeCut,
  }
}

function toQuote({ author, runs, media, date, url }: QuotedPost): object {
  return { author: toAuthor(author), text: runsText(runs), media: media.map(toMedia), date, url }
}

function toMedia({ kind, url, alt }: Media): object {
  return { kind, url, alt }
}
