/** One way a thread can arrive. A new way is a new folder and one line in `all.ts`. */
import type { Parsed } from '../base/parsed'
import type { NoteCode } from '../thread/note-words'
import type { Thread } from '../thread/thread'

/**
 * What the characters of a text mean.
 *
 * - `plain`: themselves. Whatever was pasted as text, markup of any kind included.
 * - `markdown`: made from the clipboard's HTML by `htmlToMarkdown`, so that links, pictures and emphasis
 *   are where the page has them.
 * - `html`: the clipboard's HTML itself, or a dropped page.
 */
export type Syntax = 'plain' | 'markdown' | 'html'

export interface Source {
  /** Clean text, see `cleanText`. */
  readonly text: string
  readonly syntax: Syntax
}

export interface Format {
  readonly id: string
  /** The syntaxes it can read; `['plain']` if absent. It is never asked about others. */
  readonly takes?: readonly Syntax[]
  /**
   * 0: not mine; 1: can be nothing else. Signs that occur nowhere else give 0.9 and more, several weak signs
   * 0.5–0.8; drafts have 0.25, plain text 0.05. Never throws, takes linear time.
   */
  readonly likeness: (source: Source) => number
  /**
   * The most that `likeness` ever gives; 1 if absent. A format is not asked when one that was asked before is
   * likelier than that, so formats whose look at a text is costly say it.
   */
  readonly most?: number
  /** The best thread it can make of any clean text, and what it gave up. Never throws, linear time. */
  readonly parse: (source: Source) => Parsed<Thread, NoteCode>
}
