/** A slide as it would be with something else chosen for it: in another template, without its corners. */
import type { Deck } from '../deck/deck'
import type { Slide } from '../slide/node'
import { buildCarousel, type CarouselInput } from '../templates/build-carousel'
import { createMemory, type Memory } from '../templates/memory'
import { withChange } from './state/choices'
import type { SlideChange } from './state/event-arrange'

export interface Variants {
  /** Null where the deck, planned that way, has no such slide. */
  readonly slide: (
    input: CarouselInput,
    deck: Deck,
    key: string,
    change: SlideChange,
  ) => Slide | null
  /** Another deck was planned; what was built is still good if only words or choices differ. */
  readonly turn: (isInSameLook: boolean) => void
}

export function createVariants(): Variants {
  const known = new Map<string, Slide | null>()
  // One each: a memory keeps what its last carousel needed.
  const memories = new Map<string, Memory>()
  return {
    slide: (input, deck, key, change) => {
      const id = JSON.stringify([key, change])
      const old = known.get(id)
      if (old !== undefined) return old
      const memory = memories.get(id) ?? createMemory()
      memories.set(id, memory)
      const slide = variantOf(input, deck, key, change, memory)
      known.set(id, slide)
      return slide
    },
    turn: (isInSameLook) => {
      known.clear()
      if (!isInSameLook || memories.size > mostMemories) memories.clear()
    },
  }
}

/** A slide is asked for in a dozen ways. */
const mostMemories = 48

function variantOf(
  input: CarouselInput,
  deck: Deck,
  key: string,
  change: SlideChange,
  memory: Memory,
): Slide | null {
  const own = deck.slides.find((slide) => slide.key === key)
  if (own === undefined) return null
  const { posts } = input.thread
  // Its role follows from where it stands: at an end, or between.
  const near = new Set([0, own.post, posts.length - 1])
  const thread = { ...input.thread, posts: posts.filter((_, index) => near.has(index)) }
  const slides = withChange(input.settings.slides, deck, [key], change)
  const made = buildCarousel({ ...input, thread, settings: { ...input.settings, slides } }, memory)
  return made.slides.find((slide) => slide.key === key) ?? null
}
