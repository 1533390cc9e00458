/**
 * What a thread is, whatever it was pasted from.
 *
 * The text of a post is flat and complete: runs joined give the post's plain text, line breaks and
 * list markers included, so that editing and showing it lose nothing. Paragraphs, lists and code are
 * derived from it by `blocks.ts`.
 */
export interface Thread {
  readonly author: Author
  /** Address of the thread at its source. */
  readonly url?: string
  readonly posts: readonly Post[]
}

export interface Author {
  /** Display name, emoji included; '' when unknown. */
  readonly name: string
  /** Without "@"; '' when unknown. */
  readonly handle: string
  readonly avatarUrl?: string
}

export interface Post {
  /** Only when it differs from the thread's author. */
  readonly author?: Author
  readonly runs: readonly Run[]
  readonly media: readonly Media[]
  /**
   * What the source shows under the text as a card, such as a quoted post: its address was in the
   * pasted text, but is not part of what the author wrote. Absent when there is none.
   */
  readonly cards?: readonly LinkCard[]
  /** ISO 8601, UTC. */
  readonly date?: string
  readonly url?: string
  /** The source may have dropped the end of this post. */
  readonly mayBeCut?: true
}

export type Mark = 'bold' | 'italic' | 'mono' | 'strike'

interface RunBase {
  /** What is shown; never empty; "\n" ends a line. */
  readonly text: string
  readonly marks?: readonly Mark[]
}

export type Run =
  | (RunBase & { readonly kind: 'text' })
  | (RunBase & { readonly kind: 'link'; readonly href: string })
  | (RunBase & { readonly kind: 'mention'; readonly handle: string })
  | (RunBase & { readonly kind: 'hashtag'; readonly tag: string })

export interface LinkCard {
  /** What stood there; may be cut off ("x.com/1234567/stat…"). */
  readonly text: string
  readonly href: string
}

export interface Media {
  readonly kind: 'image' | 'video' | 'gif'
  /** null: the source says there is a picture but not where. */
  readonly url: string | null
  readonly alt?: string
}
