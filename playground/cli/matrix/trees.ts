/** The first level of the matrix: slide trees of many decks, with the widths of real fonts. */
import { createMeasure, type WordWidth } from '../../../src/lib/deck/line-breaking'
import { readThread } from '../../../src/lib/formats/read'
import { checkSlides } from '../../../src/lib/slide/check'
import type { Finding } from '../../../src/lib/slide/finding'
import { buildCarousel } from '../../../src/lib/templates/build-carousel'
import { checkRules } from '../../../src/lib/templates/check-rules'
import type { Thread } from '../../../src/lib/thread/thread'
import { settingsOf, type Combination } from './combinations'
import { picturesFor } from './pictures'
import type { NamedPaste } from './threads'

const avatar = { key: 'matrix-avatar', width: 400, height: 400, kind: 'photo' } as const

/** What one deck gave. */
export interface Checked {
  readonly slides: number
  readonly findings: readonly Finding[]
}

/** Checks one deck after the other; keeps what is known of texts from one deck to the next of its fonts. */
export function createTreeCheck(wordWidth: WordWidth): (combination: Combination) => Checked {
  const threads = new Map<string, Thread>()
  const threadOf = (paste: NamedPaste): Thread => {
    const thread = threads.get(paste.name) ?? readThread(paste).value
    threads.set(paste.name, thread)
    return thread
  }
  return (combination) => {
    const thread = threadOf(combination.thread)
    const settings = settingsOf(combination)
    const measure = createMeasure(wordWidth)
    const { hasPictures } = combination
    const { slides } = buildCarousel({
      thread,
      settings,
      measure,
      pictures: hasPictures ? picturesFor(thread) : new Map(),
      ...(hasPictures ? { brand: { avatar } } : {}),
    })
    const findings = checkSlides(slides, measure, checkRules(settings))
    return { slides: slides.length, findings }
  }
}
