/** Posts of a conversation, in whatever order its data had them → a draft of the thread in them. */
import type { Note } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { DraftPost, DraftThread } from '../draft'
import { isKnownAuthor, sameAuthor, unknownAuthor } from '../main-author'
import type { Author } from '../../thread/thread'

export interface ConversationPost {
  readonly id: string
  /** Id of the post it answers, '' for none. */
  readonly answers: string
  readonly author: Author
  readonly post: DraftPost
}

/**
 * By date, each post once. Answers of others are left out, where all posts are one conversation; the thread is
 * then by the one who began it.
 */
export function conversationDraft(
  found: readonly ConversationPost[],
  notes: readonly Note<NoteCode>[],
): DraftThread {
  const posts = Array.from(new Map(found.map((one) => [one.id, one])).values())
  const ids = new Set(posts.map(({ id }) => id))
  const starts = posts.filter(({ answers }) => answers === '' || !ids.has(answers))
  const dates = posts.map(({ post }) => post.date ?? '')
  const isDated = dates.every((date) => date !== '')
  const ordered = isDated
    ? posts.slice().sort((one, other) => compare(one.post.date ?? '', other.post.date ?? ''))
    : posts
  const first = ordered.find((one) => starts.includes(one))
  const isByOne = posts.every(
    ({ author }) => first !== undefined && sameAuthor(author, first.author),
  )
  // Posts that answer a post which is not there can be parts of one conversation as well.
  const missing = new Set(starts.map(({ id, answers }) => (answers === '' ? id : answers)))
  const isTalk = missing.size === 1 || starts.length === 1
  const url = first?.post.url
  return {
    author: first !== undefined && (isByOne || isTalk) ? first.author : unknownAuthor,
    ...(url === undefined ? {} : { url }),
    posts: ordered.map(({ post, author }) => (isKnownAuthor(author) ? { ...post, author } : post)),
    others: isTalk ? 'leave-out' : 'keep',
    notes,
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
