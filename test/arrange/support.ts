/** Arrangements of our own threads, planned as the panel plans them. */
import { arrangementOf, plannedThread, type Arrangement } from '../../src/lib/arrange/arrangement'
import type { Deck } from '../../src/lib/deck/deck'
import { blocksOfDraft } from '../../src/lib/deck/choices'
import { blocksText } from '../../src/lib/deck/words'
import type { Settings } from '../../src/lib/settings/settings'
import type { Post, Thread } from '../../src/lib/thread/thread'
import { carousel, thread } from '../templates/samples'

/** A thread with its arrangement, as after a paste. */
export function read(
  posts: readonly (Post | string)[],
  settings: Partial<Settings> = {},
): {
  readonly source: Thread
  readonly arrangement: Arrangement
  readonly deck: Deck
} {
  const source = thread(posts)
  const arrangement = arrangementOf(source)
  return { source, arrangement, deck: plan(arrangement, source, settings) }
}

export function plan(
  arrangement: Arrangement,
  source: Thread,
  settings: Partial<Settings> = {},
): Deck {
  return carousel(plannedThread(arrangement, source).thread, settings).deck
}

/** What each slide says, in order. */
export function texts(deck: Deck): readonly string[] {
  return deck.slides.map((slide) => blocksText(blocksOfDraft(slide)).replace(/\s+/g, ' ').trim())
}
