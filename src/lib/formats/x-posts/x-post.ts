/** A post on X as data says it, whichever interface gave the data. */
import type { Note } from '../../base/parsed'
import type { NoteCode } from '../../thread/note-words'
import type { Author, LinkCard, Media, Poll } from '../../thread/thread'

export interface XPost {
  /** Digits; '' when the data has none. */
  readonly id: string
  /** Name and handle are '' when the data does not say. */
  readonly author: Author
  /** Markup; see `postSource`. */
  readonly source: string
  /** Id of the first post of the conversation, '' when unknown. */
  readonly conversation: string
  /** Id of the post it answers, '' for none. */
  readonly answers: string
  /** Handle of the person it answers, '' when unknown. */
  readonly answersHandle: string
  readonly media: readonly Media[]
  readonly cards: readonly LinkCard[]
  /** ISO 8601, UTC; '' when unknown. */
  readonly date: string
  readonly poll?: Poll
  readonly quote?: XPost
  /** The post that this one only repeats. */
  readonly repeats?: XPost
  readonly isAd?: boolean
  readonly mayBeCut?: boolean
  /** What was left out: names of those it answers, links that stand for its pictures, notes of readers. */
  readonly left: readonly XLeft[]
}

export interface XLeft {
  readonly code: Extract<NoteCode, 'media-links' | 'answered' | 'link-card' | 'community-note'>
  readonly text: string
}

/** The address of a post; the handle is not needed to find it. */
export function addressOf({ id, author }: Pick<XPost, 'id' | 'author'>): string | undefined {
  if (!/^\d{1,20}$/.test(id)) return undefined
  return `https://x.com/${author.handle === '' ? 'i' : author.handle}/status/${id}`
}

/** One note for each kind of thing that was left out of the texts. */
export function notesOfLeft(posts: readonly XPost[]): readonly Note<NoteCode>[] {
  const all = posts.flatMap((post) => [...post.left, ...(post.quote?.left ?? [])])
  return (['answered', 'media-links', 'link-card', 'community-note'] as const).flatMap((code) => {
    const left = all.filter((one) => one.code === code).map(({ text }) => text)
    return left.length === 0 ? [] : [{ code, count: left.length, left }]
  })
}

/** Order of two ids; they rise with time and have more digits than a number holds. */
export function compareIds(one: string, other: string): number {
  if (one.length !== other.length) return one.length - other.length
  return one < other ? -1 : one > other ? 1 : 0
}
