/** What the readers of plain text, Markdown and HTML give for a post: words with their style, and media. */
import type { Mark } from '../thread/thread'

export type PostPiece =
  /** Addresses, mentions and tags in it are still to be found. */
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  /** Code: nothing in it means anything. */
  | { readonly kind: 'code'; readonly text: string; readonly marks: readonly Mark[] }
  | {
      readonly kind: 'link'
      readonly text: string
      /** As it stands there; may be no address at all. */
      readonly href: string
      readonly marks: readonly Mark[]
    }
  | {
      readonly kind: 'media'
      readonly media: 'image' | 'video'
      /** '' when the source does not say. */
      readonly url: string
      readonly alt: string
      /** Where a click on it leads; '' for nowhere. */
      readonly href: string
    }

/** Pieces with what was changed on the way to them. */
export interface ReadPieces {
  readonly pieces: readonly PostPiece[]
  /** How many leftover tags and character codes were turned into what they mean. */
  readonly tags: number
  readonly entities: number
}
