/** The switches that leave words out of the slides, and the phrases a person keeps all the same. */

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
  /** What stays although its switch is on. It belongs to one thread. */
  readonly kept: readonly KeptPhrase[]
}

export type CleaningSwitch = Exclude<keyof Cleaning, 'kept'>

/** What the switches but the last leave out. */
export type Removal = Exclude<CleaningSwitch, 'callToAction'>

/**
 * Words that a switch would take out, told by themselves and by what stands before them: so they are found
 * again wherever their post is moved.
 */
export interface KeptPhrase {
  readonly key: Removal
  /** "Check this 👇" */
  readonly text: string
  /** The end of what stands before it in its post, in one line, "…" where more is; '' at its start. */
  readonly before: string
}

/** Whether two are the same words in the same place. */
export function isSamePhrase(one: KeptPhrase, other: KeptPhrase): boolean {
  return one.key === other.key && one.text === other.text && one.before === other.before
}

/** In the order the panel shows them. */
export const cleaningSwitches = [
  'pointers',
  'threadMarks',
  'counters',
  'hashtags',
  'tracking',
  'callToAction',
] as const satisfies readonly CleaningSwitch[]

/** The switches that take words out. */
export const removals = cleaningSwitches.flatMap((key) => (key === 'callToAction' ? [] : [key]))
