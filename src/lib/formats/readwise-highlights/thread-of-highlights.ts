/** The highlights of one export → a thread. */
import type { Note, Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import { dateOfStatus, parseStatusAddress, type StatusAddress } from '../../thread/status-address'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost } from '../draft'
import { unknownAuthor } from '../main-author'
import { isEscaped, readBody, type Writing } from './body'
import { handleOfSearch, readFacts, type Facts, type HeadFields } from './facts'
import type { Highlight } from './highlight'

export interface Export {
  readonly head: HeadFields
  readonly highlights: readonly Highlight[]
  /** The whole text, where the export has it besides; the highlights are pieces of it. */
  readonly document?: readonly DraftPost[]
  readonly pageLinks: Writing['pageLinks']
  /** Lines of the export itself, and the reader's own words beside the highlights. */
  readonly exportLines: readonly string[]
  readonly readerNotes: readonly string[]
}

interface Found {
  readonly post: DraftPost
  readonly status: StatusAddress | null
  /** Whose post it is by its address or the template; '' when neither says. */
  readonly handle: string
  readonly left?: string
}

/** Makes the thread and says what was left out. */
export function threadOfHighlights(from: Export): Parsed<Thread, NoteCode> {
  const bodies = from.highlights.map(({ body }) => body)
  const facts = readFacts(from.head, bodies.join('\n').slice(0, 200_000))
  const escaped = isEscaped(bodies)
  const hasMarks = from.highlights.some(({ hasMark }) => hasMark)
  const isCollection = facts.handle === '' && facts.name === ''
  const hasPrefixes = arePrefixed(from.highlights, isCollection)
  const all = from.highlights.map((highlight): Found => {
    const status = parseStatusAddress(highlight.address)
    const named = status?.handle ?? handleOfSearch(highlight.address)
    const prefix = readPrefix(highlight.body, named, hasPrefixes)
    const writing = {
      pageLinks: from.pageLinks,
      isEscaped: escaped,
      marks: highlight.isPiece ? 'markdown' : canBeStyled(status) ? 'shown' : 'typed',
    } as const
    const body = readBody(prefix.body, writing)
    const isCut = !highlight.hasMark && (hasMarks || /[:：]\s*$/.test(highlight.body))
    return {
      post: {
        ...body,
        ...(status === null ? {} : { url: status.url }),
        ...(isCut && !facts.isThreadPage ? { mayBeCut: true } : {}),
      },
      status,
      handle: prefix.handle,
      ...(prefix.left === undefined ? {} : { left: prefix.left }),
    }
  })
  const found = withoutRepeats(all)
  const handles = new Set(found.map(({ handle }) => handle.toLowerCase()).filter(Boolean))
  const author = threadAuthor(facts, found, handles.size)
  const posts = withFirstAddress(found, facts.status).map((one) => withAuthor(one, author, handles))
  const url =
    handles.size > 1 && author.handle === ''
      ? ''
      : firstAddress(
          found.filter(({ handle }) => isAuthors(handle, author, handles)),
          facts.status,
        )
  return assembleThread({
    author,
    ...(url === '' ? {} : { url }),
    posts: from.document === undefined ? posts : withAddress(from.document, facts.status),
    notes: [
      ...leftOut(
        from,
        all.flatMap(({ left }) => left ?? []),
      ),
      ...(found.length < all.length
        ? [{ code: 'repeated', count: all.length - found.length } as const]
        : []),
    ],
  })
}

/** A note that was synced twice holds each post twice: the same words at the same address. */
function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>()
  return found.filter(({ post, status }) => {
    if (status === null) return true
    const key = `${status.id} ${post.source}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

// X has had bold and italic in posts since 13 April 2023 (announced that day, with posts of 10,000 characters).
const firstStyles = '2023-04-13'

function canBeStyled(status: StatusAddress | null): boolean {
  return status === null || (dateOfStatus(status.id) ?? '') >= firstStyles
}

// "@name: words", which templates for liked tweets write; "*" for "_" is a formatter's work.
const prefixLine = /^@(\\?[\w*]{1,2}(?:\\?[\w*]){0,18}):[ \t]+/

/** Whether "@name:" before the posts is the template's. */
function arePrefixed(highlights: readonly Highlight[], isCollection: boolean): boolean {
  const prefixed = highlights.filter(({ body }) => prefixLine.test(body))
  if (prefixed.length * 2 < highlights.length) return false
  const isOwn = ({ body, address }: Highlight): boolean =>
    isSame(handleOfPrefix(body), parseStatusAddress(address)?.handle ?? '')
  return isCollection || prefixed.some(isOwn)
}

function handleOfPrefix(body: string): string {
  const written = prefixLine.exec(body)?.[1] ?? ''
  return written.replace(/\\/g, '').replace(/\*/g, '_')
}

function isSame(handle: string, other: string): boolean {
  return handle !== '' && handle.toLowerCase() === other.toLowerCase()
}

interface Prefix {
  readonly handle: string
  /** The prefix, where it says something else than the address. */
  readonly left?: string
  readonly body: string
}

/** Nobody begins a post with their own handle and a colon, so that one is the template's. */
function readPrefix(body: string, named: string, hasPrefixes: boolean): Prefix {
  const handle = handleOfPrefix(body)
  const prefix = prefixLine.exec(body)?.[0] ?? ''
  if (prefix === '' || !(hasPrefixes || isSame(handle, named))) return { handle: named, body }
  const rest = body.slice(prefix.length)
  // A formatter took two "_" for emphasis and wrote "*"; the second one stands somewhere behind.
  const isMangled = prefix.split('*').length === 2
  return {
    handle: named === '' ? handle : named,
    // An older handle of theirs.
    ...(named === '' || isSame(handle, named) ? {} : { left: prefix.trim() }),
    body: isMangled ? rest.replace('*', '_') : rest,
  }
}

function threadAuthor(facts: Facts, found: readonly Found[], people: number): Author {
  const { name, handle, avatarUrl } = facts
  // The head of a collection may name who collected.
  const isCollector =
    people > 1 && handle !== '' && !found.some((one) => isSame(one.handle, handle))
  if (isCollector) return unknownAuthor
  const only = people === 1 ? (found.find((one) => one.handle !== '')?.handle ?? '') : ''
  return {
    name,
    handle: handle === '' ? only : handle,
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
  }
}

/** One handle in all addresses is the author's, even when the author has another one today. */
function withAuthor(
  { post, handle }: Found,
  author: Author,
  handles: ReadonlySet<string>,
): DraftPost {
  return isAuthors(handle, author, handles) ? post : { ...post, author: { name: '', handle } }
}

function isAuthors(handle: string, author: Author, handles: ReadonlySet<string>): boolean {
  return handles.size <= 1 || handle === '' || handle.toLowerCase() === author.handle.toLowerCase()
}

/** A first post that was cut has lost its address; the head has it, when it is older than all others. */
function withFirstAddress(found: readonly Found[], status: string): readonly Found[] {
  const [first, ...others] = found
  const address = parseStatusAddress(status)
  if (first === undefined || first.status !== null || address === null) return found
  const isFirst = others.every((one) => one.status === null || isOlder(address.id, one.status.id))
  const isKnown = others.some((one) => one.status !== null)
  if (!isFirst || !isKnown || first.post.mayBeCut !== true) return found
  return [{ ...first, status: address, post: { ...first.post, url: address.url } }, ...others]
}

function withAddress(posts: readonly DraftPost[], url: string): readonly DraftPost[] {
  return url === '' ? posts : posts.map((post, index) => (index === 0 ? { ...post, url } : post))
}

/** The oldest post begins the thread, wherever it stands; exports may name the last one in their heads. */
function firstAddress(found: readonly Found[], status: string): string {
  let oldest = parseStatusAddress(status)
  for (const one of found) {
    if (one.status !== null && (oldest === null || isOlder(one.status.id, oldest.id))) {
      oldest = one.status
    }
  }
  return oldest?.url ?? ''
}

/** Numbers of posts rise with time; they are too long for exact arithmetic. */
function isOlder(id: string, other: string): boolean {
  return id.length === other.length ? id < other : id.length < other.length
}

function leftOut(from: Export, prefixes: readonly string[]): readonly Note<NoteCode>[] {
  const lines = [
    ...from.exportLines,
    ...from.highlights.flatMap(({ exportLines }) => exportLines),
    ...prefixes,
  ].filter((line) => line.trim() !== '')
  const notes = [
    ...from.readerNotes,
    ...from.highlights.flatMap(({ readerNotes }) => readerNotes),
  ].filter((note) => note.trim() !== '')
  // Pieces of a document that is read whole.
  const pieces =
    from.document === undefined
      ? []
      : from.highlights.map(({ body }) => body).filter((body) => body.trim() !== '')
  return [
    ...(pieces.length > 0 ? [{ code: 'after-thread', left: pieces } as const] : []),
    ...(lines.length > 0 ? [{ code: 'export-text', left: lines } as const] : []),
    ...(notes.length > 0
      ? [{ code: 'reader-notes', count: notes.length, left: notes } as const]
      : []),
  ]
}
