/** What becomes of whole slides: which come and go, and where they stand. */
import type { Slide } from '../../src/lib/slide/node'
import { slide as frame, text } from '../figma/support/slides'
import { frameOf, type Page } from './support/deck'
import { find, own } from './support/model'

/** A slide with a body; other words make it another. */
export function slide(key: string, words = `Words of ${key}`): Slide {
  return frame(key, `Slide ${key}`, [text(`${key}/body`, words)])
}

export function deck(...keys: readonly string[]): readonly Slide[] {
  return keys.map((key) => slide(key))
}

interface Row {
  readonly name: string
  readonly base: readonly Slide[]
  readonly hand?: (page: Page) => void
  readonly next: readonly Slide[]
  readonly discard?: 'all' | readonly string[]
  /** Where the slides stand, in the order of layers. */
  readonly row: string
  readonly aside?: string
  readonly edits?: readonly string[]
  /** Slides restyled, inserted, removed. */
  readonly sums?: readonly [number, number, number]
}

export const shift =
  (keys: readonly string[], x: number, y: number) =>
  (page: Page): void => {
    for (const one of page.frames) {
      if (keys.includes(one.key)) one.at = { x: one.at.x + x, y: one.at.y + y }
    }
  }

const removeSlide =
  (key: string) =>
  (page: Page): void => {
    page.frames = page.frames.filter((one) => one.key !== key)
  }

const touch =
  (key: string) =>
  (page: Page): void => {
    const layer = find(frameOf(page, key).canvas, `${key}/body`)
    layer.props = { ...layer.props, opacity: 0.5 }
  }

export const three = deck('a', 'b', 'c')
const whole = 'a 0,0 | b 1160,0 | c 2320,0'

export const slideCases: readonly Row[] = [
  {
    name: 'nothing changed: nothing is done',
    base: three,
    next: three,
    row: whole,
    sums: [0, 0, 0],
  },
  {
    name: 'one slide has other words: one is written',
    base: three,
    next: [slide('a'), slide('b', 'Other'), slide('c')],
    row: whole,
    sums: [1, 0, 0],
  },
  // Come
  {
    name: 'a slide at the end is inserted',
    base: deck('a', 'b'),
    next: three,
    row: whole,
    sums: [0, 1, 0],
  },
  {
    name: 'a slide in the middle is inserted, and the row makes room',
    base: deck('a', 'c'),
    next: three,
    row: whole,
    sums: [0, 1, 0],
  },
  {
    name: 'a slide at the start is inserted where the row begins',
    base: deck('b', 'c'),
    next: three,
    row: whole,
  },
  // Go
  {
    name: 'an untouched slide that is not wanted is removed, and the row closes up',
    base: three,
    next: deck('a', 'c'),
    row: 'a 0,0 | c 1160,0',
    sums: [0, 0, 1],
  },
  {
    name: 'a touched slide that is not wanted is kept below the row',
    base: three,
    hand: touch('b'),
    next: deck('a', 'c'),
    row: 'a 0,0 | c 1160,0',
    aside: 'b below',
    edits: ['b/body opacity'],
    sums: [0, 0, 0],
  },
  {
    name: 'a touched slide that is not wanted goes when it was given up',
    base: three,
    hand: touch('b'),
    next: deck('a', 'c'),
    discard: ['b b/body opacity'],
    row: 'a 0,0 | c 1160,0',
  },
  {
    name: 'a slide with a layer of the person’s that is not wanted is kept',
    base: three,
    hand: (page: Page): void => {
      frameOf(page, 'b').canvas.root.children.push(own('Sticker'))
    },
    next: deck('a', 'c'),
    row: 'a 0,0 | c 1160,0',
    aside: 'b below',
    edits: ['own:Sticker added'],
  },
  {
    name: 'a moved slide that is not wanted stays where it was put',
    base: three,
    hand: shift(['b'], 0, 2000),
    next: deck('a', 'c'),
    row: 'a 0,0 | c 1160,0',
    aside: 'b 1160,2000',
  },
  {
    name: 'two touched slides that are not wanted are both kept',
    base: three,
    hand: (page: Page): void => {
      touch('b')(page)
      touch('c')(page)
    },
    next: deck('a'),
    row: 'a 0,0',
    aside: 'b below | c below',
    edits: ['b/body opacity', 'c/body opacity'],
  },
  {
    name: 'the first slide goes, and the row begins where it began',
    base: three,
    next: deck('b', 'c'),
    row: 'b 0,0 | c 1160,0',
  },
  // Order
  {
    name: 'another order is written in the row and in the layers',
    base: three,
    next: deck('c', 'a', 'b'),
    row: 'c 0,0 | a 1160,0 | b 2320,0',
    sums: [0, 0, 0],
  },
  {
    name: 'another order of layers by hand stays',
    base: three,
    hand: (page: Page): void => {
      page.frames.reverse()
    },
    next: deck('b', 'a', 'c'),
    row: 'c 2320,0 | b 0,0 | a 1160,0',
  },
  // Moved
  {
    name: 'a slide moved by hand stays where it is',
    base: three,
    hand: shift(['b'], 0, 2000),
    next: three,
    row: 'a 0,0 | b 1160,2000 | c 2320,0',
    edits: ['b position'],
  },
  {
    name: 'a slide moved by hand stays while slides come before it',
    base: deck('b', 'c'),
    hand: shift(['c'], 0, 2000),
    next: three,
    row: 'a 0,0 | b 1160,0 | c 1160,2000',
    edits: ['c position'],
  },
  {
    name: 'a slide moved by hand goes back when that is given up',
    base: three,
    hand: shift(['b'], 0, 2000),
    next: three,
    discard: ['b b position'],
    row: whole,
  },
  {
    name: 'a row moved by hand goes on where it is',
    base: deck('a', 'b'),
    hand: shift(['a', 'b'], 500, 300),
    next: three,
    row: 'a 500,300 | b 1660,300 | c 2820,300',
  },
  {
    name: 'a row moved by hand, but for one slide, goes on where it is',
    base: three,
    hand: shift(['a', 'b'], 500, 300),
    next: three,
    row: 'a 500,300 | b 1660,300 | c 2320,0',
    edits: ['c position'],
  },
  {
    name: 'one slide alone that was moved is a row that was moved',
    base: deck('a'),
    hand: shift(['a'], 500, 300),
    next: deck('a', 'b'),
    row: 'a 500,300 | b 1660,300',
  },
  // Deleted
  {
    name: 'a slide deleted by hand stays deleted, and the row closes up',
    base: three,
    hand: removeSlide('b'),
    next: three,
    row: 'a 0,0 | c 1160,0',
    edits: ['b deleted'],
  },
  {
    name: 'a slide deleted by hand comes back when that is given up',
    base: three,
    hand: removeSlide('b'),
    next: three,
    discard: ['b b deleted'],
    row: whole,
  },
  {
    name: 'a slide deleted by hand that is not wanted is no edit',
    base: three,
    hand: removeSlide('b'),
    next: deck('a', 'c'),
    row: 'a 0,0 | c 1160,0',
  },
  {
    name: 'every slide was deleted by hand: nothing comes back',
    base: three,
    hand: (page: Page): void => {
      page.frames = []
    },
    next: three,
    row: '',
    edits: ['a deleted', 'b deleted', 'c deleted'],
  },
]
