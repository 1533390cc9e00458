/** What a person set by hand, as the thumbnails show it: what is on the canvas. */
import { describe, expect, it } from 'vitest'

import { withLooks } from '../../src/lib/slide/hand-look'
import type { Slide, SlideNode, Stroke } from '../../src/lib/slide/node'
import { withAll } from '../../src/lib/sync/outline'
import type { PropName, Props } from '../../src/lib/sync/props'
import { wantedSlide } from '../../src/lib/sync/wanted'
import { after } from '../sync/support/merge'
import { find } from '../sync/support/model'

const black = { kind: 'solid', color: '#000000' } as const
const seat = { width: 'fill', height: 'hug' } as const
const none = { top: 0, right: 0, bottom: 0, left: 0 }

const children: readonly SlideNode[] = [
  {
    ...{ kind: 'text', key: 's/text', name: 'Text', ...seat },
    runs: [{ text: 'Words' }],
    style: {
      font: { family: 'Inter', weight: 400, italic: false },
      ...{ size: 36, lineHeight: 48, tracking: 0 },
    },
    ...{ color: black, align: 'left', paragraphGap: 0 },
  },
  {
    ...{ kind: 'shape', key: 's/shape', name: 'Rule', width: 96, height: 8 },
    ...{ shape: 'rectangle', fill: black },
  },
  {
    ...{ kind: 'picture', key: 's/picture', name: 'Picture', width: 400, height: 300 },
    ...{ shape: 'rectangle', image: 'i', fit: 'fill' },
  },
  {
    ...{ kind: 'vector', key: 's/vector', name: 'Arrow', width: 40, height: 40 },
    ...{ path: 'M0 0L40 40', fill: black },
  },
]

const slide: Slide = {
  ...{ key: 's', name: '01 Slide', width: 1080, height: 1350, fill: black },
  children: [
    {
      ...{ kind: 'box', key: 's/box', name: 'Box', ...seat, axis: 'column', gap: 24, pad: none },
      ...{ main: 'start', cross: 'start', fill: black },
      stroke: { paint: black, weight: 2 },
      children,
    },
  ],
}

const wantedOf = (given: Slide) =>
  wantedSlide(
    given,
    { x: 0, y: 0 },
    {
      font: ({ family, weight }) => ({ family, style: weight === 700 ? 'Bold' : 'Regular' }),
      picture: () => ({ hash: 'hash', size: { width: 400, height: 300 } }),
      variable: () => null,
      textStyle: () => null,
    },
  )

/** A layer in the box of the slide. */
function layerOf({ children: [box] }: Slide, key: string): SlideNode | undefined {
  return box?.kind === 'box' ? box.children.find((node) => node.key === key) : undefined
}

const red = [{ type: 'SOLID', color: '#FF0000', opacity: 0.5 }] as const

/** What a hand sets, and on which layers that shows. */
const rows: readonly (readonly [Props, readonly string[]])[] = [
  [{ fills: red }, ['', '/box', '/text', '/shape', '/vector']],
  [{ fills: [] }, ['/box']],
  [{ strokes: red }, ['/box']],
  [{ strokes: [] }, ['/box']],
  [{ strokeWeight: 6 }, ['/box']],
  [{ font: { family: 'Inter', style: 'Bold' } }, ['/text']],
  [{ size: 52 }, ['/text']],
  [{ lineHeight: 64 }, ['/text']],
  [{ tracking: -2 }, ['/text']],
  [{ align: 'CENTER' }, ['/text']],
  [{ paragraphGap: 12 }, ['/text']],
  [{ opacity: 0.25 }, ['/box', '/text', '/shape', '/picture', '/vector']],
  [{ radius: 24 }, ['/box', '/shape', '/picture']],
  [{ width: 300 }, ['/box', '/text', '/shape', '/picture']],
  [{ height: 200 }, ['/box', '/shape', '/picture']],
  [{ gap: 60 }, ['/box']],
  [{ padding: [1, 2, 3, 4] }, ['/box']],
]

describe('what a person set is in the thumbnail as on the canvas', () => {
  const base = wantedOf(slide)
  const cases = rows.flatMap(([props, layers]) =>
    layers.map((layer) => [JSON.stringify(props), `s${layer}`, props] as const),
  )

  it.each(cases)('%s on %s', (_, key, props) => {
    const { canvas, merged } = after({
      base,
      hand: (one) =>
        Object.assign(find(one, key), { props: { ...find(one, key).props, ...props } }),
      next: base,
    })
    expect(merged.edits).toHaveLength(1)
    const shown = withAll(wantedOf(withLooks(slide, merged.looks)))
    for (const wanted of withAll(base)) {
      const seen = shown.find((one) => one.key === wanted.key)?.props
      const names = Object.keys(wanted.props) as PropName[]
      // Without a stroke Figma's weight says nothing.
      const isSaid = (name: PropName): boolean =>
        !/^stroke.|dash/.test(name) || seen?.strokes?.length !== 0
      const pick = (from: Props | undefined) =>
        Object.fromEntries(names.filter(isSaid).map((name) => [name, from?.[name]]))
      expect([wanted.key, pick(seen)]).toEqual([wanted.key, pick(find(canvas, wanted.key).props)])
    }
  })

  it.each(['s/shape', 's/vector'])('%s without a fill keeps its stroke and its opacity', (key) => {
    const stroke = { paint: black, weight: 4 }
    const looks = [{ layer: key, style: { fill: null, stroke, opacity: 0.5 } }]
    const layer = layerOf(withLooks(slide, looks), key)
    expect(layer).toMatchObject({ fill: { kind: 'solid', opacity: 0 }, opacity: 0.5 })
    expect(layer).toMatchObject(key === 's/vector' ? { line: stroke } : { stroke })
  })

  it('a drawing whose line was taken away has none', () => {
    const line = { paint: black, weight: 4 }
    const looks = (stroke: Stroke | null) => [{ layer: 's/vector', style: { stroke } }]
    const lined = withLooks(slide, looks(line))
    expect(layerOf(lined, 's/vector')).toMatchObject({ line })
    expect(layerOf(withLooks(lined, looks(null)), 's/vector')).not.toHaveProperty('line')
  })

  it.each([
    ['s/text', { paragraphGap: -1 }],
    ['s/box', { strokeWeight: -1 }],
  ])('%s: %j, which says that parts of a layer differ, stays as planned', (key, props) => {
    const { merged } = after({
      base,
      hand: (one) => {
        const layer = find(one, key)
        layer.props = { ...layer.props, ...props }
      },
      next: base,
    })
    expect(merged.edits).toHaveLength(1)
    expect(merged.looks).toEqual([])
  })

  it('what the tree has no words for stays as planned', () => {
    const paint = { type: 'OTHER', json: '{}' } as const
    const { merged } = after({
      base,
      hand: (one) => {
        const layer = find(one, 's/box')
        layer.props = { ...layer.props, fills: [paint] }
      },
      next: base,
    })
    expect(merged.edits).toHaveLength(1)
    expect(merged.looks).toEqual([])
  })
})
