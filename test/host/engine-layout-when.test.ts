import { describe, expect, it } from 'vitest'

import { engine } from '../../playground/host/engine/engine'
import {
  a,
  b,
  fillAcross,
  fillAlong,
  fixed,
  layOut,
  layOutBoxes,
  rectOf,
} from './engine-layout-support'
import { box, build, column, frame, row, sketch, text } from './engine-records'

describe('constraints when layout resizes a frame from 100 to 200 px', () => {
  it.each([
    ['MIN', 10, 20],
    ['MAX', 110, 20],
    ['CENTER', 60, 20],
    ['STRETCH', 10, 120],
    ['SCALE', 20, 40],
  ])('%s → x %i, width %i', (horizontal, x, width) => {
    const constraints = { horizontal, vertical: 'MIN' }
    const inside = box(20, 20, { name: 'c', x: 10, constraints })
    const plain = frame({ ...fillAlong }, [inside])
    const { c: child } = layOutBoxes(row({ ...fixed, width: 200 }, [plain]), ['c'])
    expect(child).toEqual([x, 0, width, 20])
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
    const built = layOut(row({ ...fixed, width: 200, height: 150 }, [inner]))
    expect(rectOf(built, 'c')).toEqual([180, 130, 20, 20])
  })
})

describe('what is laid out when', () => {
  it('a change makes one text layout anew, a clean read none', () => {
    const built = layOut(column({}, [text('one', {}, { name: 't' }), text('two')]))
    expect(engine.flush(built.document, built.root.id)).toBe(0)
    const changed = built.named('t')
    const [range] = changed.text?.ranges ?? []
    changed.text = { characters: 'Hello', ranges: [{ end: 5, style: range?.style ?? {} }] }
    built.change(changed, {})
    expect(engine.flush(built.document, built.root.id)).toBe(1)
    expect(changed.width).toBe(29)
  })

  it('a text at a width it had before is not laid out again', () => {
    const built = layOut(
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
    const built = layOut(row({}, [frame({}, [row({ name: 'in', x: 3 }, [a])])]))
    expect(rectOf(built, 'in')).toEqual([3, 0, 20, 10])
  })

  it('text that no layout places grows by itself', () => {
    const built = build(frame({}, [text('Hello', {}, { name: 't', x: 5 })]))
    engine.flush(built.document, built.named('t').id)
    expect(rectOf(built, 't')).toEqual([5, 0, 29, 15])
  })

  it('a group is no layout: its children stay', () => {
    const built = layOut(
      row({}, [
        sketch('GROUP', { width: 30, height: 30 }, [box(5, 5, { name: 'g', x: 25, y: 25 })]),
      ]),
    )
    expect(rectOf(built, 'g')).toEqual([25, 25, 5, 5])
  })
})
