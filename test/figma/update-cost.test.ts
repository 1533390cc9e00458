import { describe, expect, it } from 'vitest'

import { createMeasure } from '../../src/lib/deck/line-breaking'
import type { Slide } from '../../src/lib/slide/node'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { bread, fixedWidth, thread } from '../templates/samples'
import type { Host } from '../../playground/host/index'
import { drawnOf } from './support/hand'
import { openPlugin } from './support/plugin'
import { slide } from './support/slides'

/** 20 slides of a thread, as the panel would build them. */
function deck(
  posts: readonly (typeof bread)[number][],
  settings: Partial<Settings> = {},
): readonly Slide[] {
  return buildCarousel({
    thread: thread(posts),
    settings: { ...defaultSettings, ...settings },
    pictures: new Map(),
    measure: createMeasure(fixedWidth),
  }).slides.slice(0, 20)
}

const posts = [...bread, ...bread, ...bread].map((post, index) =>
  typeof post === 'string' ? `${post}\n\nNumber ${index}.` : post,
)

const calls = {
  /** Everything that changes the document. */
  writes: ({ calls: { byMember, byKind } }: Host): number =>
    byKind.set +
    [...byMember]
      .filter(([name]) =>
        /^(setRange|setPluginData|resize|insert|append|delete|setText|remove)/.test(name),
      )
      .reduce((sum, [, count]) => sum + count, 0),
  of: ({ calls: { byMember } }: Host, name: string): number => byMember.get(name) ?? 0,
}

/** Layers and stretches of text by id, each property apart: what differs between two documents. */
function propertiesOf({ document }: Host): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const { id, props, text } of document.record.layers.values()) {
    for (const [name, value] of Object.entries(props)) {
      if (name === 'pluginData') continue
      all.set(`${id} ${name}`, JSON.stringify(value))
    }
    text?.ranges.forEach(({ style }, index) => {
      for (const [name, value] of Object.entries(style)) {
        all.set(`${id} ${index} ${name}`, JSON.stringify(value))
      }
    })
  }
  return all
}

function layersWithOtherData(before: ReadonlyMap<string, string>, host: Host): number {
  return [...dataOf(host)].filter(([key, value]) => before.get(key) !== value).length
}

/** Entries of plugin data by layer. */
function dataOf({ document }: Host): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const { id, props } of document.record.layers.values()) {
    for (const [name, value] of Object.entries(props['pluginData'] ?? {})) {
      all.set(`${id} ${name}`, JSON.stringify(value))
    }
  }
  return all
}

describe('an update costs what it changes', () => {
  it('a theme change on 20 slides writes what is another and the data beside it, and makes and removes nothing', async () => {
    const slides = deck(posts)
    const themed = deck(posts, { theme: 'noir' })
    expect(slides).toHaveLength(20)
    const plugin = openPlugin()
    const { host } = plugin
    drawnOf(await plugin.draw(slides))
    const before = propertiesOf(host)
    const data = dataOf(host)
    host.calls.reset()
    drawnOf(await plugin.update(themed))
    const writes = calls.writes(host)
    const differing = [...propertiesOf(host)].filter(([key, value]) => before.get(key) !== value)
    const least = differing.length + layersWithOtherData(data, host)
    expect(host.calls.byKind.create).toBe(0)
    expect(calls.of(host, 'remove')).toBe(0)
    // Measured: 1003 writes where 1001 is the least.
    expect(differing.length).toBeGreaterThan(500)
    expect(writes / least).toBeLessThan(1.01)
  })

  it('one edited post touches the layers of one slide, and the record', async () => {
    const plugin = openPlugin()
    const { host } = plugin
    drawnOf(await plugin.draw(deck(posts)))
    const before = propertiesOf(host)
    const mended = posts.map((post, index) =>
      index === 4 && typeof post === 'string' ? post.replace('Number 4', 'Number four') : post,
    )
    host.calls.reset()
    drawnOf(await plugin.update(deck(mended)))
    const touched = new Set(
      [...propertiesOf(host)]
        .filter(([key, value]) => before.get(key) !== value)
        .map(([key]) => key.split(' ')[0]),
    )
    expect(touched.size).toBe(0)
    expect(calls.writes(host)).toBeLessThanOrEqual(8)
    expect(host.calls.byKind.create).toBe(0)
  })

  it.each([
    ['one put two further up', [0, 1, 4, 2, 3, 5, 6], 1],
    ['one put three further down', [0, 2, 3, 4, 1, 5, 6], 1],
    ['the first put last', [1, 2, 3, 4, 5, 6, 0], 1],
    ['the last put first', [6, 0, 1, 2, 3, 4, 5], 1],
    ['two changed with each other', [0, 5, 2, 3, 4, 1, 6], 2],
    ['all turned round', [6, 5, 4, 3, 2, 1, 0], 6],
  ])('slides in another order, %s: as few are moved among the layers', async (_, order, moves) => {
    const plugin = openPlugin()
    const { host, figma } = plugin
    const slides = order.map((number) => slide(`p${number}`, `Slide ${number}`, []))
    drawnOf(await plugin.draw([...slides].sort((a, b) => (a.key < b.key ? -1 : 1))))
    host.calls.reset()
    drawnOf(await plugin.update(slides))
    const { children } = figma.currentPage
    expect(children.map(({ name }) => name)).toEqual(slides.map(({ name }) => name))
    expect(calls.of(host, 'insertChild')).toBe(moves)
  })
})
