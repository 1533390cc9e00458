/** One way a thread can arrive. A new way is a new folder and one line in `all.ts`. */
import type { Parsed } from '../base/parsed'
import type { NoteCode } from '../thread/note-words'
import type { Thread } from '../thread/thread'

export interface Format {
  readonly id: string
  /** 0: not mine; 1: can be nothing else. Of clean text. Never throws, takes linear time. */
  readonly likeness: (text: string) => number
  /** The best thread it can make of any clean text, and what it gave up. Never throws, linear time. */
  readonly parse: (text: string) => Parsed<Thread, NoteCode>
}
