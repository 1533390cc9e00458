import { describe, expect, it } from 'vitest'

import {
  a,
  b,
  c,
  fillAcross,
  fillAlong,
  fixed,
  layOutBoxes,
  type Case,
} from './engine-layout-support'
import { box, column, row } from './engine-records'

const cases: readonly Case[] = [
  {
    law: 'a hugging row is as wide as its children, gaps and padding: 5 + 20 + 8 + 30 + 7',
    root: row({ name: 'r', itemSpacing: 8, paddingLeft: 5, paddingRight: 7 }, [a, b]),
    boxes: { r: [0, 0, 70, 40], a: [5, 0, 20, 10], b: [33, 0, 30, 40] },
  },
  {
    law: 'a hugging column is as high as its children, gaps and padding: 3 + 10 + 8 + 40 + 4',
    root: column({ name: 'r', itemSpacing: 8, paddingTop: 3, paddingBottom: 4 }, [a, b]),
    boxes: { r: [0, 0, 30, 65], a: [0, 3, 20, 10], b: [0, 21, 30, 40] },
  },
  {
    law: 'an empty hugging frame is its padding: 6 + 6 by 2 + 2',
    root: row({ name: 'r', paddingLeft: 6, paddingRight: 6, paddingTop: 2, paddingBottom: 2 }),
    boxes: { r: [0, 0, 12, 4] },
  },
  {
    law: 'negative spacing overlaps: 20 − 5 + 30',
    root: row({ name: 'r', itemSpacing: -5 }, [a, b]),
    boxes: { r: [0, 0, 45, 40], b: [15, 0, 30, 40] },
  },
  {
    law: 'negative spacing in a column: 10 − 4 + 40 − 4 + 20',
    root: column({ name: 'r', itemSpacing: -4 }, [a, b, c]),
    boxes: { r: [0, 0, 50, 62], b: [0, 6, 30, 40], c: [0, 42, 50, 20] },
  },
  {
    law: 'CENTER along a fixed row of 100: (100 − 50) / 2',
    root: row({ ...fixed, primaryAxisAlignItems: 'CENTER' }, [a, b]),
    boxes: { a: [25, 0, 20, 10], b: [45, 0, 30, 40] },
  },
  {
    law: 'MAX along a fixed row of 100: 100 − 50',
    root: row({ ...fixed, primaryAxisAlignItems: 'MAX' }, [a, b]),
    boxes: { a: [50, 0, 20, 10] },
  },
  {
    law: 'SPACE_BETWEEN shares what is left and ignores the spacing: (100 − 100) is 0, of 200 50 each',
    root: row({ ...fixed, width: 200, primaryAxisAlignItems: 'SPACE_BETWEEN', itemSpacing: 9 }, [
      a,
      b,
      c,
    ]),
    boxes: { a: [0, 0, 20, 10], b: [70, 0, 30, 40], c: [150, 0, 50, 20] },
  },
  {
    law: 'SPACE_BETWEEN with one child puts it at the start',
    root: row({ ...fixed, primaryAxisAlignItems: 'SPACE_BETWEEN' }, [a]),
    boxes: { a: [0, 0, 20, 10] },
  },
  {
    law: 'SPACE_BETWEEN that does not fit starts at the start with no gap',
    root: row({ ...fixed, width: 40, primaryAxisAlignItems: 'SPACE_BETWEEN' }, [a, b]),
    boxes: { a: [0, 0, 20, 10], b: [20, 0, 30, 40] },
  },
  {
    law: 'SPACE_EVENLY leaves the same room before, between and after: 50 / 3',
    root: row({ ...fixed, primaryAxisAlignItems: 'SPACE_EVENLY' }, [a, b]),
    boxes: { a: [16.667, 0, 20, 10], b: [53.333, 0, 30, 40] },
  },
  {
    law: 'CENTER across: (40 − 10) / 2',
    root: row({ counterAxisAlignItems: 'CENTER' }, [a, b]),
    boxes: { a: [0, 15, 20, 10], b: [20, 0, 30, 40] },
  },
  {
    law: 'MAX across a column: 50 − 20',
    root: column({ counterAxisAlignItems: 'MAX' }, [a, c]),
    boxes: { a: [30, 0, 20, 10] },
  },
  {
    law: 'children that do not fit overflow a fixed row and keep their size',
    root: row({ name: 'r', ...fixed, width: 40 }, [a, b]),
    boxes: { r: [0, 0, 40, 100], a: [0, 0, 20, 10], b: [20, 0, 30, 40] },
  },
  {
    law: 'CENTER overflows to both sides: (40 − 50) / 2',
    root: row({ ...fixed, width: 40, primaryAxisAlignItems: 'CENTER' }, [a, b]),
    boxes: { a: [-5, 0, 20, 10] },
  },
  {
    law: 'FILL along takes what is left: 100 − 30',
    root: row({ ...fixed }, [box(1, 10, { name: 'f', ...fillAlong }), b]),
    boxes: { f: [0, 0, 70, 10], b: [70, 0, 30, 40] },
  },
  {
    law: 'two FILL share what is left equally, whatever their size was: (100 − 30 − 2 · 5) / 2',
    root: row({ ...fixed, itemSpacing: 5 }, [
      box(1, 10, { name: 'f', ...fillAlong }),
      b,
      box(80, 10, { name: 'g', ...fillAlong }),
    ]),
    boxes: { f: [0, 0, 30, 10], g: [70, 0, 30, 10] },
  },
  {
    law: 'two FILL frames share equally, whatever stands in them: 100 / 2',
    root: row({ ...fixed }, [
      row({ name: 'f', ...fillAlong }, [a]),
      row({ name: 'g', ...fillAlong }, [b, c]),
    ]),
    boxes: { f: [0, 0, 50, 10], g: [50, 0, 50, 40] },
  },
  {
    law: 'FILL shrinks to nothing when there is no room',
    root: row({ ...fixed, width: 20 }, [box(15, 10, { name: 'f', ...fillAlong }), b]),
    boxes: { f: [0, 0, 0, 10], b: [0, 0, 30, 40] },
  },
  {
    law: 'FILL along a hugging row collapses to nothing (figma-facts section 5, order 3)',
    root: row({ name: 'r' }, [row({ name: 'f', ...fillAlong }, [a]), b]),
    boxes: { r: [0, 0, 30, 40], f: [0, 0, 0, 10], a: [0, 0, 20, 10] },
  },
  {
    law: 'FILL across takes the inner width: 100 − 2 · 10',
    root: column({ ...fixed, paddingLeft: 10, paddingRight: 10 }, [
      box(1, 5, { name: 'f', ...fillAcross }),
    ]),
    boxes: { f: [10, 0, 80, 5] },
  },
  {
    law: 'FILL across in a hugging column takes the width of the widest other child',
    root: column({ name: 'r' }, [row({ name: 'f', ...fillAcross }, [a]), c]),
    boxes: { r: [0, 0, 50, 30], f: [0, 0, 50, 10] },
  },
  {
    law: 'a FILL frame passes its width on to a FILL child: 100 − 30 − 2 · 4',
    root: row({ ...fixed }, [
      column(
        {
          name: 'f',
          ...fillAlong,
          counterAxisSizingMode: 'FIXED',
          paddingLeft: 4,
          paddingRight: 4,
        },
        [box(1, 5, { name: 'g', ...fillAcross })],
      ),
      b,
    ]),
    boxes: { f: [0, 0, 70, 5], g: [4, 0, 62, 5] },
  },
  {
    law: 'hugging passes through three levels: 20 + 2 · 3',
    root: row({ name: 'r' }, [
      column({ name: 's', paddingLeft: 1, paddingRight: 1 }, [
        row({ paddingLeft: 2, paddingRight: 2 }, [a]),
      ]),
    ]),
    boxes: { r: [0, 0, 26, 10], s: [0, 0, 26, 10] },
  },
  {
    law: 'a row may hug across while it is fixed along',
    root: row({ name: 'r', primaryAxisSizingMode: 'FIXED' }, [a]),
    boxes: { r: [0, 0, 100, 10] },
  },
]

describe('auto layout: spacing, alignment, FILL and HUG', () => {
  it.each(cases)('$law', ({ root, boxes }) => {
    expect(layOutBoxes(root, Object.keys(boxes))).toEqual(boxes)
  })
})
