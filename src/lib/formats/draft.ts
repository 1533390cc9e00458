/** A thread as a format found it, before its texts are read. What comes of it is decided in `assemble.ts`. */
import type { Note } from '../base/parsed'
import type { NoteCode } from '../thread/note-words'
import type { Author, LinkCard, Media, Poll } from '../thread/thread'
import type { Syntax } from './format'

/** A text and how its characters are to be read. */
export interface DraftText {
  /** As it stood there, markup and character codes included. */
  readonly source: string
  /**
   * `plain` if absent: leftover tags, character codes, addresses, mentions and tags are read, everything
   * else stays as it is. `markdown`: emphasis, code, links, pictures and escapes too. `html`: markup is
   * read and nothing else is; a line break of the source is a line break of the text.
   */
  readonly syntax?: Syntax
}

export interface DraftPost extends DraftText {
  readonly media?: readonly Media[]
  /** Whose post it is, where the source says; absent: the thread's author's. */
  readonly author?: Author
  /** Address of the post; its date follows from it. */
  readonly url?: string
  /** ISO 8601, UTC; used when `url` gives none. */
  readonly date?: string
  readonly mayBeCut?: boolean
  readonly quote?: DraftQuote
  readonly poll?: Poll
  readonly cards?: readonly LinkCard[]
  /** Paid for by somebody; never part of a thread. */
  readonly isAd?: boolean
}

export interface DraftQuote extends DraftText {
  readonly author?: Author
  readonly media?: readonly Media[]
  readonly url?: string
  readonly date?: string
}

export interface DraftThread {
  /** '' where the source does not say; then the posts' own authors decide. */
  readonly author: Author
  readonly url?: string
  /** In the order of the source; newest first is turned round by `assembleThread`. */
  readonly posts: readonly DraftPost[]
  /**
   * Posts by others than `author`: `keep` (the default) keeps each with its author, as in collections;
   * `leave-out` drops them with a note, as in conversations. Posts without an author are the thread's.
   */
  readonly others?: 'keep' | 'leave-out'
  /** What the format itself has to say. */
  readonly notes?: readonly Note<NoteCode>[]
}
