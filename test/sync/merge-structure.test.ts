import { describe, expect, it } from 'vitest'

import { comingCases } from './coming-cases'
import { movingCases } from './moving-cases'
import { find } from './support/model'
import { after, merge, shape, slideOf } from './support/merge'
import { print, slide, touch } from './support/structure'

describe('what stands where', () => {
  it.each([...comingCases, ...movingCases])('$name', (row) => {
    const { base, hand = () => {}, next, discard, tree, aside = '', edits = [], patches } = row
    const wanted = slide(next)
    const {
      canvas,
      merged,
      edits: found,
    } = after({
      base: slide(base),
      hand,
      next: wanted,
      ...(discard === undefined ? {} : { discard }),
    })
    expect(print(canvas.root)).toBe(tree)
    expect(canvas.aside.map(print).join(' ')).toBe(aside)
    expect([...found].sort()).toEqual([...edits].sort())
    if (patches !== undefined) expect(merged.patches.map(word)).toEqual(patches)

    const again = merge({ canvas, base: wanted, next: wanted })
    expect(again.patches).toEqual([])
  })
})

type Patches = ReturnType<typeof merge>['patches']

function word(patch: Patches[number]): string {
  switch (patch.kind) {
    case 'create':
      return `create ${patch.wanted.key} ${patch.parent} ${patch.index}`
    case 'move':
      return `move ${patch.key} ${patch.parent} ${patch.index}`
    case 'remove':
    case 'aside':
      return `${patch.kind} ${patch.node}`
    case 'set':
    case 'fill':
    case 'redraw':
    case 'write':
      return `${patch.kind} ${patch.key}`
  }
}

describe('a drawing that is drawn anew', () => {
  it('keeps what a person changed, and takes the rest', () => {
    const { canvas, edits } = after({
      base: slideOf([shape('h', { opacity: 1, radius: 0 })]),
      hand: touch('h'),
      next: slideOf([shape('h', { opacity: 1, radius: 8, drawing: 'ellipse' })]),
    })
    expect(find(canvas, 'h').props).toMatchObject({ opacity: 0.5, radius: 8, drawing: 'ellipse' })
    expect(edits).toEqual(['h opacity'])
  })
})
