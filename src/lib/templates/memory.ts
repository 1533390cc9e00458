/**
 * What was built for the last carousel, so that the next one builds only what changed. It holds as long as
 * settings, a person's frames and measurer are the same values; for others a new one is needed, which may take
 * over what was found out about words. Pictures and what stands around a slide may be others at any time.
 */
import { rememberingPosts, type CleanPosts } from '../deck/cleaning/memory'
import type { Slide } from '../slide/node'
import type { Stage } from './template'
import { createTextOf, saysSame, watch, type Seen, type TextOf, type View } from './view'

export interface Memory {
  readonly stage: Recall<Stage>
  readonly slide: Recall<Slide>
  /** The JSON of plain data that nobody changes. */
  readonly textOf: TextOf
  /** A short name, the same for the same value. */
  readonly nameOf: (value: object) => string
  /** Holds for every look. */
  readonly clean: CleanPosts
  /** Called at the start of every carousel: what neither it nor the one before needed is forgotten. */
  readonly turn: () => void
}

/** What was made under this id from views that say the same where it looked, or `make` of this view. */
export type Recall<Value> = (id: string, view: View, make: (view: View) => Value) => Value

/** @param before one for another look of the same thread */
export function createMemory(before?: Memory): Memory {
  const textOf = createTextOf()
  const stages = shelf<Stage>(textOf)
  const slides = shelf<Slide>(textOf)
  return {
    stage: stages.recall,
    slide: slides.recall,
    textOf,
    nameOf: names(),
    clean: before?.clean ?? rememberingPosts(),
    turn: () => {
      stages.turn()
      slides.turn()
    },
  }
}

function names(): Memory['nameOf'] {
  const known = new WeakMap<object, string>()
  let count = 0
  return (value) => {
    const old = known.get(value)
    if (old !== undefined) return old
    count += 1
    const name = `#${count}`
    known.set(value, name)
    return name
  }
}

interface Made<Value> {
  readonly value: Value
  readonly seen: Seen
}

/** While its deck is planned a slide sees other things around it than later: of one id there may be several. */
type Shelf<Value> = Map<string, readonly Made<Value>[]>

function shelf<Value>(textOf: TextOf): {
  readonly recall: Recall<Value>
  readonly turn: () => void
} {
  let before: Shelf<Value> = new Map()
  let now: Shelf<Value> = new Map()
  const find = (on: Shelf<Value>, id: string, view: View): Made<Value> | undefined =>
    on.get(id)?.find(({ seen }) => saysSame(seen, view, textOf))
  return {
    recall: (id, view, make) => {
      const own = find(now, id, view)
      if (own !== undefined) return own.value
      const made = find(before, id, view) ?? makeWatched(view, textOf, make)
      now.set(id, [...(now.get(id) ?? []), made])
      return made.value
    },
    turn: () => {
      before = now
      now = new Map()
    },
  }
}

function makeWatched<Value>(view: View, textOf: TextOf, make: (view: View) => Value): Made<Value> {
  const { watched, seen } = watch(view, textOf)
  return { value: make(watched), seen }
}
