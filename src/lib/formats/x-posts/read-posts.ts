/** A file of posts → a thread. What the formats of this family share; they differ in how they are known. */
import type { Note, Parsed } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import { plainOf } from './plain-source'
import type { Author, Thread } from '../../thread/thread'
import { assembleThread } from '../assemble'
import type { DraftPost, DraftQuote, DraftThread } from '../draft'
import { leftLines } from '../left-out'
import { isKnownAuthor, mainAuthor, sameAuthor, unknownAuthor } from '../main-author'
import { chooseThread, threadsOf } from './choose-thread'
import { findPosts, type FoundPosts } from './find-posts'
import { withoutReposts } from './reposts'
import { addressOf, compareIds, notesOfLeft, type XPost } from './x-post'

/** Never throws; takes linear time. */
export function readPosts(text: string): Parsed<Thread, NoteCode> {
  const found = findPosts(text)
  if (found.posts.length > 0) return assembleThread(draftOf(found))
  return assembleThread({
    author: unknownAuthor,
    posts: [],
    notes: [...damage(found), ...leftLines('export-text', [text])],
  })
}

function draftOf(found: FoundPosts): DraftThread {
  const { posts, left: repeated } = withoutReposts(withStart(found))
  const authors = posts.flatMap(({ author, isAd }) =>
    isKnownAuthor(author) && isAd !== true ? [author] : [],
  )
  const isByMany = new Set(authors.map(keyOf)).size > 1
  const isTalk = isByMany && threadsOf(posts.filter(({ isAd }) => isAd !== true)).length === 1
  const author = isTalk ? starterOf(posts) : isByMany ? unknownAuthor : ownerOf(found, posts)
  const { posts: chosen, others } =
    isByMany && !isTalk ? { posts, others: [] } : chooseThread(posts, author)
  const shown = new Set(chosen.flatMap(({ quote }) => (quote === undefined ? [] : [quote.id])))
  const related = [
    ...found.beside.filter(({ id }) => id === '' || !shown.has(id)),
    ...chosen.flatMap(({ quote }) => (quote?.quote === undefined ? [] : [quote.quote])),
  ].filter(({ id }) => !chosen.some((post) => post.id === id && id !== ''))
  const url = urlOf(chosen)
  return {
    author,
    ...(url === undefined ? {} : { url }),
    posts: chosen.map(toDraft),
    others: isTalk ? 'leave-out' : 'keep',
    notes: [
      ...leftPosts('other-posts', others),
      ...leftPosts('replies', repeated),
      ...leftPosts('related', related),
      ...notesOfLeft(chosen),
      ...leftLines('export-text', found.rest),
      ...damage(found),
    ],
  }
}

function damage({ isDamaged }: FoundPosts): readonly Note<NoteCode>[] {
  return isDamaged ? [{ code: 'damaged' }] : []
}

function keyOf({ handle, name }: Author): string {
  return handle.toLowerCase() || `\n${name}`
}

/**
 * A search for a conversation gives its answers; the post that began it stands beside them. It is part of
 * the thread when its author went on with it.
 */
function withStart({ posts, beside }: FoundPosts): readonly XPost[] {
  const first = beside.find(({ id, author }) => {
    const own = posts.filter((post) => post.conversation === id && sameAuthor(post.author, author))
    return id !== '' && isKnownAuthor(author) && own.length >= 2
  })
  if (first === undefined) return posts
  const isFalling = compareIds(posts[0]?.id ?? '', posts[posts.length - 1]?.id ?? '') > 0
  return isFalling ? [...posts, first] : [first, ...posts]
}

/** Who began a conversation. */
function starterOf(posts: readonly XPost[]): Author {
  const known = posts.filter(({ id, author, isAd }) => {
    return id !== '' && isKnownAuthor(author) && isAd !== true
  })
  const start = known.find(({ id, conversation }) => id === conversation)
  const oldest = known.reduce<XPost | undefined>(
    (one, other) => (one === undefined || compareIds(other.id, one.id) < 0 ? other : one),
    undefined,
  )
  return (start ?? oldest)?.author ?? unknownAuthor
}

/** Whose archive it is: said by itself, by the posts, or by whom answers go to that answer own posts. */
function ownerOf({ owner }: FoundPosts, posts: readonly XPost[]): Author {
  const ids = new Set(posts.map(({ id }) => id))
  const named = posts.flatMap(({ author }) => (isKnownAuthor(author) ? [author] : []))
  if (isKnownAuthor(owner) && named.every((author) => sameAuthor(author, owner))) return owner
  if (named.length > 0) return mainAuthor(named)
  return mainAuthor(
    posts.flatMap(({ answers, answersHandle }) =>
      answersHandle !== '' && ids.has(answers) ? [{ name: '', handle: answersHandle }] : [],
    ),
  )
}

/** The address of the post that came first. */
function urlOf(posts: readonly XPost[]): string | undefined {
  const first = posts
    .filter(({ id, isAd }) => id !== '' && isAd !== true)
    .reduce<XPost | undefined>(
      (one, other) => (one === undefined || compareIds(other.id, one.id) < 0 ? other : one),
      undefined,
    )
  return first === undefined ? undefined : addressOf(first)
}

function toDraft(post: XPost): DraftPost {
  const { poll, cards, quote, isAd, mayBeCut } = post
  return {
    ...toQuote(post),
    ...(quote === undefined ? {} : { quote: toQuote(quote) }),
    ...(poll === undefined ? {} : { poll }),
    ...(cards.length === 0 ? {} : { cards }),
    ...(isAd === true ? { isAd } : {}),
    ...(mayBeCut === true ? { mayBeCut } : {}),
  }
}

function toQuote(post: XPost): DraftQuote {
  const url = addressOf(post)
  return {
    source: post.source,
    syntax: 'html',
    ...(post.media.length === 0 ? {} : { media: post.media }),
    ...(isKnownAuthor(post.author) ? { author: post.author } : {}),
    ...(url === undefined ? {} : { url }),
    ...(post.date === '' ? {} : { date: post.date }),
  }
}

function leftPosts(
  code: 'other-posts' | 'replies' | 'related',
  posts: readonly XPost[],
): readonly Note<NoteCode>[] {
  if (posts.length === 0) return []
  const left = posts.map(plainOf).filter((words) => words.trim() !== '')
  return [{ code, count: posts.length, ...(left.length === 0 ? {} : { left }) }]
}
