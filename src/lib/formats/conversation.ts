/** Whose thread it is, and which of the posts found are part of it. */
import type { Note } from '../base/parsed'
import type { NoteCode } from '../thread/note-words'
import type { Author } from '../thread/thread'
import type { DraftPost, DraftThread } from './draft'
import { isKnownAuthor, mainAuthor, sameAuthor, unknownAuthor } from './main-author'

export interface Conversation {
  /** Name and handle are '' when the posts are by several people, or nobody is named. */
  readonly author: Author
  /** Those that stay, in their order; `author` only where it differs from the thread's. */
  readonly posts: readonly DraftPost[]
  readonly notes: readonly Note<NoteCode>[]
}

/** Takes advertisements out, and the posts of others where the format asks for it. */
export function chooseConversation(draft: DraftThread): Conversation {
  const ads = draft.posts.filter(({ isAd }) => isAd === true)
  const found = draft.posts.filter(({ isAd }) => isAd !== true)
  const named = found.flatMap(({ author }) =>
    author !== undefined && isKnownAuthor(author) ? [author] : [],
  )
  const author = threadAuthor(draft, named)
  const isOwn = (post: DraftPost): boolean =>
    post.author === undefined || !isKnownAuthor(post.author) || sameAuthor(post.author, author)
  const others = draft.others === 'leave-out' ? found.filter((post) => !isOwn(post)) : []
  const kept = others.length === 0 ? found : found.filter(isOwn)
  const people = isKnownAuthor(author) ? 1 : countPeople(named)
  return {
    author,
    posts: kept.map((post) => (isOwn(post) ? withoutAuthor(post) : post)),
    notes: [
      ...leftOut('replies', others),
      ...leftOut('ads', ads),
      ...(people > 1 ? [{ code: 'several-authors', count: people } as const] : []),
    ],
  }
}

/** The draft's author, or the one all posts name; with what the posts know besides. */
function threadAuthor(draft: DraftThread, named: readonly Author[]): Author {
  const isOne = draft.others === 'leave-out' || countPeople(named) === 1
  const author = isKnownAuthor(draft.author)
    ? draft.author
    : isOne
      ? mainAuthor(named)
      : unknownAuthor
  const own = named.filter((other) => sameAuthor(other, author))
  const avatarUrl = author.avatarUrl ?? own.find((other) => other.avatarUrl)?.avatarUrl
  return {
    name: author.name || (own.find(({ name }) => name !== '')?.name ?? ''),
    handle: author.handle || (own.find(({ handle }) => handle !== '')?.handle ?? ''),
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
  }
}

function countPeople(authors: readonly Author[]): number {
  return new Set(authors.map(({ handle, name }) => handle.toLowerCase() || `\n${name}`)).size
}

function withoutAuthor(post: DraftPost): DraftPost {
  const { author, ...others } = post
  return author === undefined ? post : others
}

function leftOut(code: 'replies' | 'ads', posts: readonly DraftPost[]): readonly Note<NoteCode>[] {
  if (posts.length === 0) return []
  return [{ code, count: posts.length, left: posts.map(wordsOfDraft) }]
}

/** Everything a draft of a post says, for people. */
function wordsOfDraft({ author, source, quote, poll, cards }: DraftPost): string {
  const by = [author?.name ?? '', author?.handle ? `@${author.handle}` : ''].filter(Boolean)
  const options = (poll?.options ?? []).map(({ text }) => text)
  const shown = (cards ?? []).map(({ text, description = '' }) => `${text} ${description}`.trim())
  const quoted = quote === undefined ? [] : [wordsOfDraft(quote)]
  return [by.join(' '), source, ...options, ...shown, ...quoted]
    .filter((part) => part.trim() !== '')
    .join('\n')
}
