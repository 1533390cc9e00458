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
import { box, column, row, text } from './engine-records'

const cases: readonly Case[] = [
  {
    law: 'minWidth widens a hugging frame and CENTER uses the room: (80 − 20) / 2',
    root: row({ name: 'r', minWidth: 80, primaryAxisAlignItems: 'CENTER' }, [a]),
    boxes: { r: [0, 0, 80, 10], a: [30, 0, 20, 10] },
  },
  {
    law: 'maxHeight holds a hugging column',
    root: column({ name: 'r', maxHeight: 25 }, [a, b]),
    boxes: { r: [0, 0, 30, 25] },
  },
  {
    law: 'maxWidth of a FILL child leaves the rest to the other: 100 − 25',
    root: row({ ...fixed }, [
      box(1, 5, { name: 'f', ...fillAlong, maxWidth: 25 }),
      box(1, 5, { name: 'g', ...fillAlong }),
    ]),
    boxes: { f: [0, 0, 25, 5], g: [25, 0, 75, 5] },
  },
  {
    law: 'minWidth of a FILL child stands when there is no room',
    root: row({ ...fixed, width: 20 }, [box(15, 10, { name: 'f', ...fillAlong, minWidth: 12 }), b]),
    boxes: { f: [0, 0, 12, 10], b: [12, 0, 30, 40] },
  },
  {
    law: 'a hidden child takes neither room nor gap: 20 + 8 + 50',
    root: row({ name: 'r', itemSpacing: 8 }, [a, box(30, 90, { visible: false }), c]),
    boxes: { r: [0, 0, 78, 20], c: [28, 0, 50, 20] },
  },
  {
    law: 'an ABSOLUTE child takes no room and keeps its place',
    root: row({ name: 'r' }, [
      a,
      box(500, 500, { name: 'abs', x: -7, y: 9, layoutPositioning: 'ABSOLUTE' }),
    ]),
    boxes: { r: [0, 0, 20, 10], abs: [-7, 9, 500, 500] },
  },
  {
    law: 'WRAP begins a new line when the next child does not fit: 20 + 5 + 30, then 50',
    root: row(
      {
        ...fixed,
        name: 'r',
        layoutWrap: 'WRAP',
        width: 60,
        counterAxisSizingMode: 'AUTO',
        itemSpacing: 5,
        counterAxisSpacing: 7,
      },
      [a, b, c],
    ),
    boxes: { r: [0, 0, 60, 67], b: [25, 0, 30, 40], c: [0, 47, 50, 20] },
  },
  {
    law: 'WRAP mirrors itemSpacing across when counterAxisSpacing is null',
    root: row(
      { ...fixed, layoutWrap: 'WRAP', width: 60, itemSpacing: 5, counterAxisSpacing: null },
      [a, b, c],
    ),
    boxes: { c: [0, 45, 50, 20] },
  },
  {
    law: 'WRAP with CENTER across centres the lines together and children in their line: (100 − 67) / 2',
    root: row(
      {
        ...fixed,
        layoutWrap: 'WRAP',
        width: 60,
        itemSpacing: 5,
        counterAxisSpacing: 7,
        counterAxisAlignItems: 'CENTER',
      },
      [a, b, c],
    ),
    boxes: { a: [0, 31.5, 20, 10], b: [25, 16.5, 30, 40], c: [0, 63.5, 50, 20] },
  },
  {
    law: 'counterAxisAlignContent SPACE_BETWEEN puts the last line at the end: 100 − 20',
    root: row(
      { ...fixed, layoutWrap: 'WRAP', width: 60, counterAxisAlignContent: 'SPACE_BETWEEN' },
      [a, b, c],
    ),
    boxes: { a: [0, 0, 20, 10], c: [0, 80, 50, 20] },
  },
  {
    law: 'strokes take no room by default',
    root: row(
      { name: 'r', strokes: [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }], strokeWeight: 3 },
      [a],
    ),
    boxes: { r: [0, 0, 20, 10] },
  },
  {
    law: 'strokesIncludedInLayout adds each side: 20 + 2 · 3 by 10 + 2 · 3',
    root: row(
      {
        name: 'r',
        strokesIncludedInLayout: true,
        strokes: [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }],
        strokeWeight: 3,
      },
      [a],
    ),
    boxes: { r: [0, 0, 26, 16], a: [3, 3, 20, 10] },
  },
  {
    law: 'strokesIncludedInLayout counts sides of their own weight',
    root: row(
      {
        name: 'r',
        strokesIncludedInLayout: true,
        strokes: [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }],
        strokeWeight: 3,
        strokeTopWeight: 0,
        strokeRightWeight: 0,
        strokeBottomWeight: 5,
        strokeLeftWeight: 0,
      },
      [a],
    ),
    boxes: { r: [0, 0, 20, 15], a: [0, 0, 20, 10] },
  },
  {
    law: 'a quarter turn stands in its upright box: 10 wide, 20 high, origin at the bottom left',
    root: row({ name: 'r' }, [box(20, 10, { name: 'a', rotation: 90 }), b]),
    boxes: { r: [0, 0, 40, 40], a: [0, 20, 20, 10], b: [10, 0, 30, 40] },
  },
  {
    law: 'lengths are not rounded: 100 / 3',
    root: row(
      { ...fixed },
      ['p', 'q', 'r'].map((name) => box(1, 5, { name, ...fillAlong })),
    ),
    boxes: { p: [0, 0, 33.333, 5], q: [33.333, 0, 33.333, 5], r: [66.667, 0, 33.333, 5] },
  },
  {
    law: 'an auto-width text is as wide as its words',
    root: row({ name: 'r', itemSpacing: 1 }, [text('Hello', {}, { name: 't' }), a]),
    boxes: { r: [0, 0, 50, 15], t: [0, 0, 29, 15], a: [30, 0, 20, 10] },
  },
  {
    law: 'a FILL text wraps at what is left and the frame grows: two lines of 15',
    root: row({ name: 'r', primaryAxisSizingMode: 'FIXED', width: 70 }, [
      text('Hello Hello', {}, { name: 't', textAutoResize: 'HEIGHT', ...fillAlong }),
      a,
    ]),
    boxes: { r: [0, 0, 70, 30], t: [0, 0, 50, 30], a: [50, 0, 20, 10] },
  },
  {
    law: 'a text of HEIGHT and fixed width keeps the width and takes the height of its lines',
    root: column({ name: 'r' }, [
      text('Hello Hello', {}, { name: 't', width: 40, textAutoResize: 'HEIGHT' }),
    ]),
    boxes: { r: [0, 0, 40, 30], t: [0, 0, 40, 30] },
  },
  {
    law: 'a FILL text across a column of 50 − 2 · 5 wraps at 40',
    root: column({ ...fixed, width: 50, paddingLeft: 5, paddingRight: 5 }, [
      text('Hello Hello', {}, { name: 't', textAutoResize: 'HEIGHT', ...fillAcross }),
    ]),
    boxes: { t: [5, 0, 40, 30] },
  },
  {
    law: 'a text of NONE keeps its box',
    root: column({ name: 'r' }, [
      text('Hello Hello', {}, { name: 't', width: 33, height: 7, textAutoResize: 'NONE' }),
    ]),
    boxes: { r: [0, 0, 33, 7] },
  },
  {
    law: 'an auto-width text wraps only at its maxWidth',
    root: row({ name: 'r' }, [text('Hello Hello', {}, { name: 't', maxWidth: 40 })]),
    boxes: { t: [0, 0, 40, 30] },
  },
  {
    law: 'BASELINE: the baseline of 12 px (12) meets that of 48 px (46), so 34 down',
    root: row({ name: 'r', counterAxisAlignItems: 'BASELINE' }, [
      text('x', {}, { name: 's' }),
      text('x', { fontSize: 48 }, { name: 't' }),
    ]),
    boxes: { r: [0, 0, 34, 58], s: [0, 34, 7, 15], t: [7, 0, 27, 58] },
  },
  {
    law: 'BASELINE: a layer without text stands on the line with its bottom edge: 12 − 10',
    root: row({ counterAxisAlignItems: 'BASELINE' }, [text('x', {}, { name: 's' }), a]),
    boxes: { s: [0, 0, 7, 15], a: [7, 2, 20, 10] },
  },
  {
    law: 'BASELINE sees through a frame: padding 6 and a first line at 12 against 12',
    root: row({ counterAxisAlignItems: 'BASELINE' }, [
      text('x', {}, { name: 's' }),
      column({ name: 'f', paddingTop: 6 }, [text('x')]),
    ]),
    boxes: { s: [0, 6, 7, 15], f: [7, 0, 7, 21] },
  },
]

describe('auto layout: limits, absolute and hidden children, wrap, strokes, text, baselines', () => {
  it.each(cases)('$law', ({ root, boxes }) => {
    expect(layOutBoxes(root, Object.keys(boxes))).toEqual(boxes)
  })
})
