/** States whose slides have something wrong with them, and what the panel then lists. */
import type { Settings } from '../../src/lib/settings/settings'
import { recogniseRuns } from '../../src/lib/thread/recognise'
import type { Media, Thread } from '../../src/lib/thread/thread'
import type { Carousel } from '../../src/lib/templates/build-carousel'
import { createInspector, type Inspection } from '../../src/lib/ui/inspection'
import { createPlanner } from '../../src/lib/ui/planner'
import type { PanelFinding } from '../../src/lib/ui/findings'
import type { State } from '../../src/lib/ui/state/state'
import type { Finding } from '../../src/lib/slide/finding'
import { after, readEvent } from './support'

const wordWidth = (text: string, _font: unknown, size: number): number => text.length * size * 0.5

/** A post of each text; "▢" at its end is a picture place each. */
export function threadOfTexts(...texts: readonly string[]): Thread {
  return {
    author: { name: 'Ada Rowe', handle: 'ada' },
    posts: texts.map((text) => ({
      runs: recogniseRuns(text.replace(/▢/g, '').trim()),
      media: [...text.matchAll(/▢/g)].map((): Media => ({ kind: 'image', url: null })),
    })),
  }
}

/** So many words in sentences of eight. */
export function wordsOf(count: number): string {
  const words = ['Bread', 'takes', 'time', 'and', 'a', 'little', 'salt', 'too.']
  return Array.from({ length: count }, (_, index) => words[index % words.length]).join(' ')
}

/** The studio with a thread in it and these settings. */
export function stateOf(thread: Thread, settings: Partial<Settings> = {}): State {
  const { state } = after([readEvent(thread)])
  return {
    ...state,
    work: { ...state.work, settings: { ...state.work.settings, ...settings } },
  }
}

/** What a panel of its own finds. */
export function inspected(state: State): Inspection {
  return createInspector(createPlanner(wordWidth)).inspect(state)
}

/** The carousel of a state; throws without a thread. */
export function planned(state: State): Carousel {
  const carousel = createPlanner(wordWidth).plan(state)
  if (carousel === null) throw new Error('There is no thread.')
  return carousel
}

/** The first finding of a code; throws where there is none. */
export function findingOf(
  { findings }: Pick<Inspection, 'findings'>,
  code: Finding['code'],
): PanelFinding {
  const found = findings.find((finding) => finding.code === code)
  if (found === undefined)
    throw new Error(`No ${code} among ${findings.map(({ id }) => id).join()}`)
  return found
}

export function codesOf({ findings }: Pick<Inspection, 'findings'>): readonly string[] {
  return findings.map(({ code }) => code)
}
