/** The switches that leave words out of the slides. */

/** What is left out of the slides. The thread itself keeps every word, and each switch brings its own back. */
export interface Cleaning {
  /**
   * "Check this 👇" when the picture it points to is on this or the next slide, and the thread's own
   * address at its end.
   */
  readonly pointers: boolean
  /** 🧵, "A thread 👇", "Thread:". */
  readonly threadMarks: boolean
  /** "3/12"; the page number says it. */
  readonly counters: boolean
  /** Parts of addresses that only say where a reader came from: "utm_source", "fbclid". */
  readonly tracking: boolean
  /** Hashtags after the last sentence of a post; those inside a sentence always stay. */
  readonly hashtags: boolean
  /** Not left out but offered: the closing post as the last slide, with a button. */
  readonly callToAction: boolean
}

export type CleaningSwitch = keyof Cleaning

/** In the order the panel shows them. */
export const cleaningSwitches = [
  'pointers',
  'threadMarks',
  'counters',
  'hashtags',
  'tracking',
  'callToAction',
] as const satisfies readonly CleaningSwitch[]
