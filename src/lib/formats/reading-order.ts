/** Exports and timelines often have the newest post first; a thread is read from its oldest. */
import { dateOfStatus, parseStatusAddress } from '../thread/status-address'
import type { DraftPost } from './draft'

/**
 * When a draft was posted: by its address (`status`, where it was read before), else as the source says. ISO 8601,
 * UTC; null when unknown.
 */
export function dateOfDraft(
  { url, date }: Pick<DraftPost, 'url' | 'date'>,
  status = url === undefined ? null : parseStatusAddress(url),
): string | null {
  return (status === null ? undefined : dateOfStatus(status.id)) ?? date ?? null
}

export interface Ordered {
  readonly posts: readonly DraftPost[]
  readonly isTurned: boolean
}

/**
 * The posts, turned round when their dates never rise and fall at least once; posts without a date go
 * with their neighbours, and half of the posts at least must have one. Posts by several people are a
 * collection and stay as they are.
 */
export function inReadingOrder(posts: readonly DraftPost[]): Ordered {
  const isTurned = posts.every(({ author }) => author === undefined) && isFalling(posts)
  return { posts: isTurned ? posts.slice().reverse() : posts, isTurned }
}

function isFalling(posts: readonly DraftPost[]): boolean {
  let dated = 0
  let newest = ''
  let last = ''
  for (const post of posts) {
    const date = dateOfDraft(post)
    if (date === null) continue
    if (dated === 0) newest = date
    else if (date > last) return false
    last = date
    dated += 1
  }
  return last < newest && dated * 2 >= posts.length
}
