import { describe, expect, it } from 'vitest'

import type { Slide } from '../../src/lib/slide/node'
import { slide as frame, text } from '../figma/support/slides'
import { frameOf, pageOf, planDeck, updateDeck, type Page } from './support/deck'
import { paragraphs } from './support/merge'
import { find, has, takeOut } from './support/model'

const one = 'Threads are red by few people to the end'
const mended = 'Threads are read by few people to the end'
const two = 'Slides are another matter, says the study'
const three = 'Which is why this deck is here at all'

/** Slides p1, p2 …, each with a body of these paragraphs. */
function deck(...bodies: readonly (readonly string[])[]): readonly Slide[] {
  return bodies.map((words, index) => {
    const key = `p${index + 1}`
    return frame(key, `Slide ${key}`, [text(`${key}/body`, words.join('\n'))])
  })
}

function write(page: Page, key: string, words: readonly string[]): void {
  const layer = find(frameOf(page, key).canvas, `${key}/body`)
  layer.props = { ...layer.props, paragraphs: paragraphs(words.join('\n')) }
}

function words(page: Page): readonly (readonly string[])[] {
  return page.frames.map(({ key, canvas }) =>
    has(canvas, `${key}/body`)
      ? (find(canvas, `${key}/body`).props.paragraphs ?? []).map((paragraph) => paragraph.text)
      : [],
  )
}

interface Row {
  readonly name: string
  readonly base: readonly Slide[]
  readonly hand: (page: Page) => void
  readonly next: readonly Slide[]
  readonly discard?: readonly string[]
  readonly words: readonly (readonly string[])[]
  /** Layers with words of a person's, as told before and after the update. */
  readonly edits: readonly string[]
  readonly aside?: number
}

const mend = (page: Page): void => {
  write(page, 'p1', [two, mended])
}

export const travelCases: readonly Row[] = [
  {
    name: 'mended words go to the slide their text went to',
    base: deck([two, one], [three]),
    hand: mend,
    next: deck([two], [one, three]),
    words: [[two], [mended, three]],
    edits: ['p2/body'],
  },
  {
    name: 'mended words go to a slide that is new',
    base: deck([two, one]),
    hand: mend,
    next: deck([two], [one]),
    words: [[two], [mended]],
    edits: ['p2/body'],
  },
  {
    name: 'mended words of a slide that goes go on, and it is removed',
    base: deck([two], [one]),
    hand: (page: Page): void => {
      write(page, 'p2', [mended])
    },
    next: deck([two, one]),
    words: [[two, mended]],
    edits: ['p1/body'],
    aside: 0,
  },
  {
    name: 'mended words stay where their text is wanted in two places',
    base: deck([two, one], [three], [three]),
    hand: mend,
    next: deck([two], [one, three], [one, three]),
    words: [
      [two, mended],
      [one, three],
      [one, three],
    ],
    edits: ['p1/body'],
  },
  {
    name: 'mended words stay where their text is wanted nowhere',
    base: deck([two, one], [three]),
    hand: mend,
    next: deck([two], [three]),
    words: [[two, mended], [three]],
    edits: ['p1/body'],
  },
  {
    name: 'mended words stay while their text stays',
    base: deck([two, one], [three]),
    hand: mend,
    next: deck([two, one], [three, one]),
    words: [
      [two, mended],
      [three, one],
    ],
    edits: ['p1/body'],
  },
  {
    name: 'given up, the words go as we write them',
    base: deck([two, one], [three]),
    hand: mend,
    next: deck([two], [one, three]),
    discard: ['p1 p1/body words'],
    words: [[two], [one, three]],
    edits: [],
  },
  {
    name: 'given up where they come to, the words go as we write them',
    base: deck([two, one], [three]),
    hand: mend,
    next: deck([two], [one, three]),
    discard: ['p2 p2/body words'],
    words: [[two], [one, three]],
    edits: [],
  },
  {
    name: 'words do not go where a person’s own words are',
    base: deck([two, one], [three]),
    hand: (page: Page): void => {
      mend(page)
      write(page, 'p2', ['Mine'])
    },
    next: deck([two], [one]),
    words: [[two, mended], ['Mine']],
    edits: ['p1/body', 'p2/body'],
  },
  {
    name: 'words do not go where the layer was deleted by hand',
    base: deck([two, one], [three]),
    hand: (page: Page): void => {
      mend(page)
      const { canvas } = frameOf(page, 'p2')
      takeOut(canvas, find(canvas, 'p2/body'))
    },
    next: deck([two], [one, three]),
    words: [[two, mended], []],
    edits: ['p1/body', 'p2/body'],
  },
  {
    name: 'two texts that change places take their mended words along',
    base: deck([one], [three]),
    hand: (page: Page): void => {
      write(page, 'p1', [mended])
      write(page, 'p2', [`${three}!`])
    },
    next: deck([three], [one]),
    words: [[`${three}!`], [mended]],
    edits: ['p1/body', 'p2/body'],
  },
]

describe('mended words travel with their text', () => {
  it.each(travelCases)(
    '$name',
    ({ base, hand, next, discard = [], words: expected, edits, aside = 0 }) => {
      const page = pageOf(base)
      hand(page)
      const { plan } = updateDeck(page, next, { discard, readsAll: true })
      expect(words(page)).toEqual(expected)
      expect(plan.edits.map(({ layer }) => layer).sort()).toEqual(edits)
      expect(page.aside).toHaveLength(aside)

      expect(
        planDeck(page, next).steps.every(
          (step) => step.kind === 'keep' && step.merge.patches.length === 0,
        ),
      ).toBe(true)
      // The edit is still found as one where it is now.
      const told = planDeck(page, next, { readsAll: true }).plan.edits
      expect(told.map(({ layer }) => layer).sort()).toEqual(edits)
    },
  )
})
