/** A remark the reader makes for the person; sentences for codes are in `thread/note-words.ts`. */
export interface Note<Code extends string = string> {
  readonly code: Code
  /** How many times it happened, where counting makes sense. At least 1. */
  readonly count?: number
  /** Index of the post it concerns, from 0. */
  readonly post?: number
  /**
   * What was left out, as it stood, so that no word of the source is lost: everything that is neither in
   * the thread nor markup stands in some note. Absent when nothing was.
   */
  readonly left?: readonly string[]
}

/** Reading never fails: it gives the best value it can, and says what it gave up. */
export interface Parsed<Value, Code extends string = string> {
  readonly value: Value
  readonly notes: readonly Note<Code>[]
}
