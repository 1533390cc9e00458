/** Addresses of posts on the networks that clippers know, and whose posts they are. */
import { parseStatusAddress } from '../../thread/status-address'

export interface PostAddress {
  /** '' where the address does not tell, as in "x.com/i/status/1". */
  readonly handle: string
  /** Without what was added to follow people around ("?s=12"). */
  readonly url: string
  /** Number of the post on X; absent elsewhere. */
  readonly id?: string
}

// Articles on X, Bluesky, Threads, Mastodon. A server's name tells no network, so Mastodon comes last.
const others: readonly RegExp[] = [
  /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/([A-Za-z0-9_]{1,15})\/article\/\d{1,20}(?=$|[/?#])/i,
  /^https?:\/\/bsky\.app\/profile\/([\w.:-]{1,100})\/post\/\w{1,40}(?=$|[/?#])/i,
  /^https?:\/\/(?:www\.)?threads\.(?:net|com)\/@([\w.]{1,60})\/post\/[\w-]{1,40}(?=$|[/?#])/i,
  /^https?:\/\/[\w.-]{1,100}\/@([\w.]{1,60}(?:@[\w.-]{1,100})?)\/\d{10,24}(?=$|[/?#])/i,
]

/** Reads the address of a post; null when it is something else. */
export function parsePostAddress(url: string): PostAddress | null {
  const status = parseStatusAddress(url)
  if (status !== null) return { handle: status.handle ?? '', url: status.url, id: status.id }
  for (const address of others) {
    const [all, handle] = address.exec(url) ?? []
    if (all !== undefined && handle !== undefined) {
      return { handle: handle.startsWith('did:') ? '' : handle, url: all }
    }
  }
  return null
}
