import { describe, expect, it } from 'vitest'

import { engine } from '../../playground/host/engine/engine'
import {
  box,
  build,
  column,
  frame,
  row,
  sketch,
  text,
  type Built,
  type Sketch,
} from './engine-records'

type Rect = readonly [x: number, y: number, width: number, height: number]

/** The boxes of named layers after layout, rounded to thousandths. */
function layOut(root: Sketch): { readonly built: Built; readonly box: (name: string) => Rect } {
  const built = build(root)
  engine.flush(built.document, built.root.id)
  return { built, box: (name) => rectOf(built, name) }
}

function rectOf(built: Built, name: string): Rect {
  const { x, y, width, height } = built.named(name)
  const round = (px: number): number => Math.round(px * 1000) / 1000
  return [round(x), round(y), round(width), round(height)]
}

const fixed = { primaryAxisSizingMode: 'FIXED', counterAxisSizingMode: 'FIXED' }
const a = box(20, 10, { name: 'a' })
const b = box(30, 40, { name: 'b' })
const c = box(50, 20, { name: 'c' })
const fillAlong = { layoutGrow: 1 }
const fillAcross = { layoutAlign: 'STRETCH' }

interface Case {
  readonly law: string
  readonly root: Sketch
  readonly boxes: Readonly<Record<string, Rect>>
}

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
    law: 'FILL shrinks to nothing when there is no room',
    root: row({ ...fixed, width: 20 }, [box(15, 10, { name: 'f', ...fillAlong }), b]),
    boxes: { f: [0, 0, 0, 10], b: [0, 0, 30, 40] },
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

describe('auto layout', () => {
  it.each(cases)('$law', ({ root, boxes }) => {
    const { box: boxOf } = layOut(root)
    const got = Object.fromEntries(Object.keys(boxes).map((name) => [name, boxOf(name)]))
    expect(got).toEqual(boxes)
  })
})

describe('constraints when layout resizes a frame from 100 to 200 px', () => {
  it.each([
    ['MIN', 10, 20],
    ['MAX', 110, 20],
    ['CENTER', 60, 20],
    ['STRETCH', 10, 120],
    ['SCALE', 20, 40],
  ])('%s → x %i, width %i', (horizontal, x, width) => {
    const constraints = { horizontal, vertical: 'MIN' }
    const child = box(20, 20, { name: 'c', x: 10, constraints })
    const plain = frame({ ...fillAlong }, [child])
    const { box: boxOf } = layOut(row({ ...fixed, width: 200 }, [plain]))
    expect(boxOf('c')).toEqual([x, 0, width, 20])
  })

  it('an ABSOLUTE child follows the auto-layout frame it stands in', () => {
    const constraints = { horizontal: 'MAX', vertical: 'MAX' }
    const absolute = box(20, 20, {
      name: 'c',
      x: 80,
      y: 80,
      constraints,
      layoutPositioning: 'ABSOLUTE',
    })
    const inner = column({ ...fixed, ...fillAlong, ...fillAcross }, [absolute])
    const { box: boxOf } = layOut(row({ ...fixed, width: 200, height: 150 }, [inner]))
    expect(boxOf('c')).toEqual([180, 130, 20, 20])
  })
})

describe('what is laid out when', () => {
  it('a change makes one text layout anew, a clean read none', () => {
    const { built } = layOut(column({}, [text('one', {}, { name: 't' }), text('two')]))
    expect(engine.flush(built.document, built.root.id)).toBe(0)
    const changed = built.named('t')
    const [range] = changed.text?.ranges ?? []
    changed.text = { characters: 'Hello', ranges: [{ end: 5, style: range?.style ?? {} }] }
    built.change(changed, {})
    expect(engine.flush(built.document, built.root.id)).toBe(1)
    expect(changed.width).toBe(29)
  })

  it('a text at a width it had before is not laid out again', () => {
    const { built } = layOut(
      column({ ...fixed, width: 50 }, [
        text('Hello Hello', {}, { textAutoResize: 'HEIGHT', ...fillAcross }),
      ]),
    )
    for (const width of [40, 50]) {
      built.root.width = width
      built.root.revision += 1
      const made = engine.flush(built.document, built.root.id)
      expect(made).toBe(width === 40 ? 1 : 0)
    }
  })

  it('a read of a leaf lays out the tree it stands in, from the top', () => {
    const built = build(row({}, [column({ name: 'f', ...fillAcross }, [text('Hi')]), b]))
    engine.flush(built.document, built.named('f').children[0] ?? '')
    expect(rectOf(built, 'f')).toEqual([0, 0, 12, 40])
  })

  it('a frame with layout inside a plain frame hugs by itself', () => {
    const { box: boxOf } = layOut(row({}, [frame({}, [row({ name: 'in', x: 3 }, [a])])]))
    expect(boxOf('in')).toEqual([3, 0, 20, 10])
  })

  it('text that no layout places grows by itself', () => {
    const built = build(frame({}, [text('Hello', {}, { name: 't', x: 5 })]))
    engine.flush(built.document, built.named('t').id)
    expect(rectOf(built, 't')).toEqual([5, 0, 29, 15])
  })

  it('a group is no layout: its children stay', () => {
    const { box: boxOf } = layOut(
      row({}, [
        sketch('GROUP', { width: 30, height: 30 }, [box(5, 5, { name: 'g', x: 25, y: 25 })]),
      ]),
    )
    expect(boxOf('g')).toEqual([25, 25, 5, 5])
  })
})
