/** Decks of every template, canvas and theme with threads that are hard to set, for laws about what is drawn. */
import { createMeasure } from '../../../src/lib/deck/line-breaking'
import { readThread } from '../../../src/lib/formats/read'
import type { Slide } from '../../../src/lib/slide/node'
import { nodesOf } from '../../../src/lib/slide/walk'
import { buildCarousel } from '../../../src/lib/templates/build-carousel'
import {
  settingsOf,
  thinCombinations,
  type Combination,
} from '../../../playground/cli/matrix/combinations'
import { picturesFor } from '../../../playground/cli/matrix/pictures'
import { ownThreads } from '../../../playground/cli/matrix/threads'
import { fixedWidth } from '../../templates/samples'

const avatar = { key: 'avatar', width: 400, height: 400, kind: 'photo' } as const

/** Slides of a long deck that are looked at: its start, and its end. */
const most = 10

export function deckOf(combination: Combination): readonly Slide[] {
  const { thread: paste, hasPictures } = combination
  const thread = readThread(paste).value
  const { slides } = buildCarousel({
    thread,
    settings: settingsOf(combination),
    measure: createMeasure(fixedWidth),
    pictures: hasPictures ? picturesFor(thread) : new Map(),
    ...(hasPictures ? { brand: { avatar } } : {}),
  })
  return slides.length <= most ? slides : [...slides.slice(0, most - 1), ...slides.slice(-1)]
}

/** Every template on every canvas once, themes and threads in turn. */
export const someDecks = thinCombinations(ownThreads).map((combination) => {
  const { template, canvas, theme, thread } = combination
  return { name: `${template} ${canvas.name} ${theme} ${thread.name}`, combination }
})

/** Keys of the pictures that slides show. */
export function picturesOn(slides: readonly Slide[]): readonly string[] {
  const keys = slides
    .flatMap(nodesOf)
    .flatMap((node) => (node.kind === 'picture' ? node.image : []))
  return [...new Set(keys)]
}
