import { describe, expect, it } from 'vitest'

import type { Wanted } from '../../src/lib/sync/patch'
import type { Props } from '../../src/lib/sync/props'
import { drawn, find, type Canvas } from './support/model'
import { after, box, gold, ink, paragraphs, red, slideOf, update } from './support/merge'

describe('a stroke that comes and goes', () => {
  const none: Props = { strokes: [] }
  const thin: Props = { strokes: [ink], strokeWeight: 2, strokeAlign: 'INSIDE', dash: [] }

  it('is drawn whole where there was none', () => {
    const { canvas } = after({
      base: slideOf([box('s/x', [], none)]),
      hand: () => {},
      next: slideOf([box('s/x', [], thin)]),
    })
    expect(find(canvas, 's/x').props).toMatchObject(thin)
  })

  it('goes where we do not want it any more', () => {
    const { canvas } = after({
      base: slideOf([box('s/x', [], thin)]),
      hand: () => {},
      next: slideOf([box('s/x', [], none)]),
    })
    expect(find(canvas, 's/x').props.strokes).toEqual([])
  })
})

describe('colours bound to a variable', () => {
  const bound = (color: string): Props => ({
    fills: [{ type: 'SOLID', color, variable: 'accent' }],
  })
  const shape = (props: Props): Wanted =>
    slideOf([
      { key: 's/x', kind: 'shape', node: null, props: { name: 'x', ...props }, children: [] },
    ])

  it('are not written when only the variable has another value', () => {
    const { merged } = after({
      base: shape(bound('#111111')),
      hand: (canvas) => (find(canvas, 's/x').props = { name: 'x', ...bound('#222222') }),
      next: shape(bound('#222222')),
    })
    expect(merged.patches).toEqual([])
    expect(merged.edits).toEqual([])
  })

  it('stay plain where a person unbound them', () => {
    const { canvas, edits } = after({
      base: shape(bound('#111111')),
      hand: (canvas) => (find(canvas, 's/x').props = { name: 'x', fills: [red] }),
      next: shape(bound('#222222')),
    })
    expect(find(canvas, 's/x').props.fills).toEqual([red])
    expect(edits).toEqual(['s/x fill'])
  })
})

describe('text styles', () => {
  const base: Props = {
    ...{ name: 'x', size: 36, lineHeight: 52, textStyle: 'Body' },
    paragraphs: paragraphs('Words'),
  }
  const text = (props: Props): Wanted =>
    slideOf([{ key: 's/x', kind: 'text', node: null, props: { ...base, ...props }, children: [] }])

  it('bring their sizes: what the style says is not written', () => {
    const { merged } = after({
      base: text({}),
      hand: () => {},
      next: text({ size: 40, lineHeight: 56 }),
    })
    expect(merged.patches.map(({ kind }) => kind)).toEqual(['write'])
  })

  it('are not given to a text whose size a person changed', () => {
    const { canvas, edits } = after({
      base: text({ textStyle: null }),
      hand: (canvas) => (find(canvas, 's/x').props = { ...find(canvas, 's/x').props, size: 30 }),
      next: text({}),
    })
    expect(find(canvas, 's/x').props).toMatchObject({ size: 30, textStyle: null })
    expect(edits).toContain('s/x size')
  })

  it('a text that a person took the style off is written by values', () => {
    const { canvas } = after({
      base: text({}),
      hand: (canvas) =>
        (find(canvas, 's/x').props = { ...find(canvas, 's/x').props, textStyle: null }),
      next: text({ size: 40 }),
    })
    expect(find(canvas, 's/x').props).toMatchObject({ size: 40, textStyle: null })
  })
})

describe('fills that wait for the size of their layer', () => {
  const gradient = (angle: number): string =>
    JSON.stringify([
      {
        kind: 'gradient',
        paint: {
          kind: 'gradient',
          angle,
          stops: [
            { at: 0, color: '#000000' },
            { at: 1, color: '#FFFFFF' },
          ],
        },
      },
    ])
  const layer = (angle: number, props: Props = {}): Wanted =>
    slideOf([
      {
        key: 's/x',
        kind: 'box',
        node: null,
        props: { name: 'x', width: 'fill', ...props },
        fillsFrom: gradient(angle),
        children: [],
      },
    ])
  const kinds = (given: Parameters<typeof after>[0]): readonly string[] =>
    after(given).merged.patches.map(({ kind }) => kind)

  it('are left alone while nothing is written', () => {
    expect(kinds({ base: layer(30), hand: () => {}, next: layer(30) })).toEqual([])
  })

  it('are looked at again, last, when something else is written', () => {
    expect(kinds({ base: layer(30), hand: () => {}, next: layer(30, { width: 300 }) })).toEqual([
      'set',
      'write',
      'fill',
    ])
  })

  it('are written when they are others', () => {
    expect(kinds({ base: layer(30), hand: () => {}, next: layer(60) })).toEqual(['write', 'fill'])
  })

  it('stay where a person gave the layer another, update after update', () => {
    const hand = (canvas: Canvas): void => {
      find(canvas, 's/x').props = { ...find(canvas, 's/x').props, fills: [red] }
    }
    const { canvas, edits } = after({ base: layer(30), hand, next: layer(60) })
    expect(find(canvas, 's/x').props.fills).toEqual([red])
    expect(edits).toEqual(['s/x fill'])
    const again = update({ canvas, base: layer(60), next: layer(60) })
    expect([again.patches, again.edits.length]).toEqual([[], 1])
    update({ canvas, base: layer(60), next: layer(60), discard: 'all' })
    expect(find(canvas, 's/x').props.fills).toEqual(find(drawn(layer(60)), 's/x').props.fills)
  })
})

describe('marks in a text', () => {
  const text = (fills: NonNullable<Props['fills']>, words: string): Wanted =>
    slideOf([
      {
        key: 's/x',
        kind: 'text',
        node: null,
        props: { name: 'x', fills, paragraphs: paragraphs(words) },
        children: [],
      },
    ])

  it('a colour of the whole text does not wipe a word made red by hand', () => {
    const mine = [{ text: 'Threads matter', marks: [{ start: 0, end: 7, fills: [red] }] }]
    const { canvas } = after({
      base: text([ink], 'Threads matter'),
      hand: (canvas) =>
        (find(canvas, 's/x').props = { ...find(canvas, 's/x').props, paragraphs: mine }),
      next: text([gold], 'Threads matter'),
    })
    expect(find(canvas, 's/x').props).toMatchObject({ fills: [gold], paragraphs: mine })
  })
})

describe('type that comes with a text style of ours', () => {
  const text = (props: Props): Wanted =>
    slideOf([
      {
        ...{ key: 's/x', kind: 'text', node: null, children: [] },
        props: { name: 'x', paragraphs: paragraphs('Words'), ...props },
      },
    ])
  const styled = (size: number, textStyle: string | null = 'Body'): Wanted =>
    text({ size, textStyle })
  /** As a style that a person changed brings it to its texts. */
  const byStyle = (canvas: Canvas): void => {
    const layer = find(canvas, 's/x')
    layer.props = { ...layer.props, size: 50 }
  }

  it('is the style’s when a person changes that: no edit of the layer, and nothing written to it', () => {
    for (const next of [styled(36), styled(40)]) {
      const { canvas, edits } = after({ base: styled(36), hand: byStyle, next })
      expect(edits).toEqual([])
      expect(find(canvas, 's/x').props).toMatchObject({ size: 50, textStyle: 'Body' })
    }
  })

  it('stays on the layer when it is to have no style any more', () => {
    const { canvas, edits } = after({ base: styled(36), hand: byStyle, next: styled(36, null) })
    expect(edits).toEqual(['s/x size'])
    expect(find(canvas, 's/x').props.size).toBe(50)
  })
})
