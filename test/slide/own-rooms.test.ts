import { describe, expect, it } from 'vitest'

import type { Rect } from '../../src/lib/slide/layout'
import type { SlideNode } from '../../src/lib/slide/node'
import { arrange, roomHeight, type Standing } from '../../src/lib/slide/own-rooms'

const page = { width: 1000, height: 1000 }

function words(key: string, rect: Rect, grows: Partial<Standing['grows']> = {}): Standing {
  const node: SlideNode = {
    kind: 'text',
    key,
    name: 'Body',
    runs: [{ text: key }],
    style: {
      font: { family: 'Inter', weight: 400, italic: false },
      size: 40,
      lineHeight: 50,
      tracking: 0,
    },
    color: { kind: 'solid', color: '#000000' },
    align: 'left',
    paragraphGap: 0,
    width: rect.width,
    height: 'hug',
    at: { x: rect.x, y: rect.y },
  }
  const how = { across: 'start', down: 'start', isFree: false, isMeta: false } as const
  return { node, rect, grows: { ...how, ...grows } }
}

function thing(key: string, rect: Rect): Standing {
  const { x, y, width, height } = rect
  const fill = { kind: 'solid', color: '#000000' } as const
  return {
    node: { kind: 'shape', shape: 'rectangle', key, name: key, width, height, at: { x, y }, fill },
    rect,
  }
}

const at = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })

function roomOf(
  items: readonly Standing[],
  key: string,
  isGone: (key: string) => boolean = () => false,
): number {
  const room = arrange(items, page).rooms.find((one) => one.key === key)
  return room === undefined ? -1 : roomHeight(room, isGone)
}

describe('words may grow', () => {
  it('down to what comes next, a small gap kept: 100 → 500 is 378 px', () => {
    const items = [words('a', at(100, 100, 400, 50)), thing('bar', at(0, 500, 1000, 20))]
    expect(roomOf(items, 'a')).toBeCloseTo(378)
    // What is hidden on a slide is in nobody's way.
    expect(roomOf(items, 'a', (key) => key === 'bar')).toBeCloseTo(810)
  })

  it('past what stands beside them, and over what lies behind them', () => {
    const items = [
      thing('card', at(50, 50, 900, 900)),
      words('a', at(100, 100, 400, 50)),
      thing('side', at(600, 300, 200, 20)),
    ]
    expect(roomOf(items, 'a')).toBeCloseTo(810)
  })

  it('up from an edge that holds them', () => {
    const items = [
      thing('top', at(0, 0, 1000, 200)),
      words('a', at(100, 800, 400, 100), { down: 'end' }),
    ]
    expect(roomOf(items, 'a')).toBeCloseTo(900 - 222)
  })

  it('never less than they have', () => {
    const items = [words('a', at(100, 100, 400, 50)), thing('bar', at(0, 120, 1000, 20))]
    expect(roomOf(items, 'a')).toBeGreaterThanOrEqual(50)
  })
})

describe('words one below the other', () => {
  it('are one stack with their own distances', () => {
    const items = [words('b', at(100, 190, 600, 50)), words('a', at(101, 100, 400, 60))]
    const { children, rooms } = arrange(items, page)
    expect(rooms.map(({ key }) => key)).toEqual(['a.stack'])
    const [stack] = children
    expect(stack?.kind === 'box' && stack.children.map(({ key }) => key)).toEqual(['a', 'b.below'])
    const below = stack?.kind === 'box' ? stack.children[1] : undefined
    expect(below?.kind === 'box' && below.pad.top).toBe(30)
  })

  it.each([
    ['something stands between', [thing('line', at(0, 170, 1000, 4))]],
    ['they do not stand in line', []],
  ])('are two when %s', (title, more) => {
    const x = title.startsWith('they') ? 300 : 100
    const items = [words('a', at(100, 100, 400, 60)), words('b', at(x, 190, 400, 50)), ...more]
    expect(arrange(items, page).rooms).toHaveLength(2)
  })

  it('a page number makes way for nothing', () => {
    const items = [
      words('a', at(100, 100, 400, 60)),
      words('page', at(100, 900, 100, 30), { isMeta: true }),
    ]
    expect(arrange(items, page).rooms.map(({ key }) => key)).toEqual(['a', 'page'])
  })
})

describe('words as wide as they are may take', () => {
  it.each([
    ['as much at the right as is free at the left', at(60, 100, 200, 50), 'start', [], 880],
    ['what is left beside something', at(60, 100, 200, 50), 'start', [at(500, 90, 100, 100)], 418],
    ['both sides alike from their middle', at(400, 100, 200, 50), 'center', [], 820],
    ['as much at the left as is free at the right', at(740, 100, 200, 50), 'end', [], 880],
  ] as const)('%s', (_, rect, across, others, most) => {
    const items = [
      words('a', rect, { across, isFree: true }),
      ...others.map((other, index) => thing(`t${index}`, other)),
    ]
    expect(arrange(items, page).most.get('a')).toBeCloseTo(most)
  })
})
