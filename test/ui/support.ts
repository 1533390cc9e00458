/** Building states and events for the panel's tests. */
import { shownPictures } from '../../src/lib/ui/state/edited'
import type { Effect } from '../../src/lib/ui/state/effect'
import type { Event } from '../../src/lib/ui/state/event'
import { initialState, type RunResult, type State } from '../../src/lib/ui/state/state'
import { update } from '../../src/lib/ui/state/update'
import type { Thread } from '../../src/lib/thread/thread'

/** One post per entry, with so many picture places without an address. */
export function threadOf(places: readonly number[]): Thread {
  return {
    author: { name: 'Ada Rowe', handle: 'ada' },
    posts: places.map((count, index) => ({
      runs: [{ kind: 'text', text: `Post number ${index + 1} says something short.` }],
      media: Array.from({ length: count }, () => ({ kind: 'image', url: null }) as const),
    })),
  }
}

export const nothingStored = {
  settings: null,
  window: null,
  brands: null,
  presets: null,
  work: null,
}

export function readEvent(thread: Thread): Event {
  return {
    kind: 'threadRead',
    text: 'a thread',
    reading: { value: thread, notes: [], format: 'test' },
  }
}

/** The state after `events`, and all they asked for. */
export function after(
  events: readonly Event[],
  state: State = initialState,
): { readonly state: State; readonly effects: readonly Effect[] } {
  let current = state
  const effects: Effect[] = []
  for (const event of events) {
    const next = update(current, event)
    current = next.state
    effects.push(...next.effects)
  }
  return { state: current, effects }
}

/** What was asked for but to keep the work, which every change asks for. */
export function besidesKeeping(effects: readonly Effect[]): readonly Effect[] {
  return effects.filter(({ kind }) => kind !== 'storeWork')
}

/** The studio with a thread in it, before anything was done. */
export function studio(places: readonly number[] = [0, 1, 1, 2]): State {
  return after([readEvent(threadOf(places))]).state
}

export function files(...names: readonly string[]): Event {
  return {
    kind: 'imagesReceived',
    files: names.map((name) => ({ name, blob: new Blob([name]) })),
  }
}

export function ready(image: string): Event {
  return {
    kind: 'imageReady',
    image,
    picture: { key: `picture-of-${image}`, width: 800, height: 500, kind: 'photo' },
    preview: `data:${image}`,
  }
}

/** Which picture stands in which place: "1/0 image-1, 2/0 image-2". */
export function placed(state: State): string {
  return [...state.work.places]
    .map(([place, image]) => `${place} ${image}`)
    .sort()
    .join(', ')
}

/** A run that ended well; `state` is what it drew, if that is known. */
export function done(run: number, slides: number, state?: State): Event {
  const drawn = state === undefined ? null : { work: state.work, pictures: shownPictures(state) }
  return { kind: 'runDone', run, result: resultOf(slides), carousel: 'c1', drawn }
}

export function resultOf(slides: number, page = 'Page 1'): RunResult {
  return { slides, page, missingFonts: [], kept: 0, aside: [], refused: [] }
}
