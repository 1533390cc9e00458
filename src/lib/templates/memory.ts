/**
 * What was built for the last carousel, so that the next one builds only what changed. It holds as long as
 * settings, pictures, brand and measurer are the same values; for others a new one is needed, which may take
 * over what was found out about words.
 */
import { rememberingPosts, type CleanPosts } from '../deck/cleaning/memory'
import type { Slide } from '../slide/node'
import type { Stage } from './template'

export interface Memory {
  /** Of slides as they are wherever they stand in their deck. */
  readonly alone: Recall<Alone>
  readonly stage: Recall<Stage>
  readonly slide: Recall<Slide>
  /** A short name for a long text, the same for the same text. */
  readonly nick: (text: string) => string
  /** Holds for every look. */
  readonly clean: CleanPosts
  /** Called at the start of every carousel: what neither it nor the one before needed is forgotten. */
  readonly turn: () => void
}

export interface Alone {
  readonly stage: Stage
  /** The template asked what stands around the slide. */
  readonly looksAround: boolean
}

/** What was made under this id, or `make()`. */
export type Recall<Value> = (id: string, make: () => Value) => Value

/** @param before one for another look of the same thread */
export function createMemory(before?: Memory): Memory {
  const alone = shelf<Alone>()
  const stages = shelf<Stage>()
  const slides = shelf<Slide>()
  const nicks = shelf<string>()
  let count = 0
  return {
    alone: alone.recall,
    stage: stages.recall,
    slide: slides.recall,
    nick: (text) =>
      nicks.recall(text, () => {
        count += 1
        return `#${count}`
      }),
    clean: before?.clean ?? rememberingPosts(),
    turn: () => {
      alone.turn()
      stages.turn()
      slides.turn()
      nicks.turn()
    },
  }
}

function shelf<Value>(): { readonly recall: Recall<Value>; readonly turn: () => void } {
  let before = new Map<string, Value>()
  let now = new Map<string, Value>()
  return {
    recall: (id, make) => {
      const known = now.get(id) ?? before.get(id) ?? make()
      now.set(id, known)
      return known
    },
    turn: () => {
      before = now
      now = new Map()
    },
  }
}
