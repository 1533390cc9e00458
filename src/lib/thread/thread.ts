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
  /** What its slides are named by where a person arranged the posts; absent: its index in the thread. */
  readonly id?: string
  /** A person wants a slide of it though it says nothing yet. */
  readonly isBlank?: true
  /** A person parted it from its beginning: none of its words are a title. */
  readonly isUntitled?: true
  /** Only when it differs from the thread's author. */
  readonly author?: Author
  readonly runs: readonly Run[]
  readonly media: readonly Media[]
  /** The post of somebody, or of the author, that this one quotes. Its pictures are not this post's. */
  readonly quote?: QuotedPost
  readonly poll?: Poll
  /**
   * What the source shows under the text as a card: a page that is linked to, or a quoted post of which
   * only the address is known. Not part of what the author wrote. Absent when there is none.
   */
  readonly cards?: readonly LinkCard[]
  /** The number the author gave the post; it is not in `runs`. */
  readonly counter?: Counter
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
  /** "$AMZN"; the symbol in capitals, without "$". */
  | (RunBase & { readonly kind: 'cashtag'; readonly symbol: string })

export interface QuotedPost {
  /** Name and handle are '' when the source does not say. */
  readonly author: Author
  readonly runs: readonly Run[]
  readonly media: readonly Media[]
  /** ISO 8601, UTC; a bare day when that is all the source says ("2026-02-17"). */
  readonly date?: string
  readonly url?: string
}

export interface Poll {
  readonly options: readonly PollOption[]
  /** What stands under it, as it stood: "1,204 votes · Final results"; '' without. */
  readonly result: string
}

export interface PollOption {
  readonly text: string
  /** Percent of the votes, 0–100. */
  readonly share?: number
}

export interface Counter {
  readonly number: number
  /** Absent for "2/" and "2/n". */
  readonly total?: number
  /** As it stood, ornaments included: "🧵 1/", "(2/n)". */
  readonly text: string
  /** Where it stood. */
  readonly at: 'start' | 'end'
}

export interface LinkCard {
  /** Its title, or the address as it stood, maybe cut off ("x.com/1234567/stat…"). */
  readonly text: string
  readonly description?: string
  /** null: the source shows the card without its address. */
  readonly href: string | null
}

export interface Media {
  /** The name of its place where a person arranged the posts; absent: by its post and its index in it. */
  readonly place?: string
  readonly kind: 'image' | 'video' | 'gif'
  /** null: the source says there is a picture but not where. */
  readonly url: string | null
  readonly alt?: string
}
