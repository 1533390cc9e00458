/** Exports and timelines often have the newest post first; a thread is read from its oldest. */
import { dateOfStatus, parseStatusAddress } from '../thread/status-address'
import type { DraftPost } from './draft'

/** When a draft was posted: by its address, else as the source says. ISO 8601, UTC; null when unknown. */
export function dateOfDraft({ url, date }: Pick<DraftPost, 'url' | 'date'>): string | null {
  const id = url === undefined ? undefined : parseStatusAddress(url)?.id
  return (id === undefined ? undefined : dateOfStatus(id)) ?? date ?? null
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
  const dates = posts.flatMap((post) => dateOfDraft(post) ?? [])
  const isFalling = dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? date))
  const isOlderLast = (dates[dates.length - 1] ?? '') < (dates[0] ?? '')
  const isByOne = posts.every(({ author }) => author === undefined)
  const isTurned = isByOne && isFalling && isOlderLast && dates.length * 2 >= posts.length
  return { posts: isTurned ? posts.slice().reverse() : posts, isTurned }
}
