/** What is kept of a carousel without its place in it: where it goes, and that it is said so. */
import { describe, expect, it } from 'vitest'

import type { UpdateRequest } from '../../src/lib/messages/protocol'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { drawnFresh, drawnOf, layerOf, planOf, textOf } from './support/hand'
import { drawRequest, ending, openIn, slidesOn, type Plugin } from './support/plugin'
import { carousel } from './support/slides'
import { stateOf } from './support/state'

const first = carousel.slice(0, 1)

function page({ figma }: Plugin): readonly SceneNode[] {
  return figma.currentPage.children
}

/** Pairs of what stands on the page of which one covers the other. */
function covering(plugin: Plugin): readonly string[] {
  const boxes = page(plugin).flatMap(({ name, absoluteBoundingBox: box }) =>
    box === null ? [] : [{ name, ...box }],
  )
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${one.name} over ${other.name}`),
  )
}

const square = carousel.map((one) => ({ ...one, height: 1080 }))

/** The sample carousel in two sizes, the second row 160 px below the first. */
async function twoRows(): Promise<Plugin> {
  const plugin = await drawnFresh()
  plugin.commands.handlers.draw({ ...drawRequest(50, square), rowOf: 'carousel-1' })
  expect((await ending(plugin.answers, 50))[0]).toBe('drawn')
  return plugin
}

function rowsOf(slides: readonly Slide[]): Partial<UpdateRequest> {
  const ofRow = slides.map((one) => ({ ...one, height: 1080 }))
  return {
    rows: [
      {
        ...{ carousel: 'carousel-2', title: 'A thread', slides: ofRow },
        ...{ work: '{"version":1}', pictures: [], discard: [], copies: [] },
      },
    ],
  }
}

function without(one: Slide, keys: readonly string[]): Slide {
  const left = (nodes: readonly SlideNode[]): readonly SlideNode[] =>
    nodes
      .filter(({ key }) => !keys.includes(key))
      .map((node) => (node.kind === 'box' ? { ...node, children: left(node.children) } : node))
  return { ...one, children: left(one.children) }
}

describe('what is kept aside', () => {
  it('a slide that was put elsewhere stays there and is said to; one in the row goes below it', async () => {
    const plugin = await drawnFresh()
    const [, words, picture] = slidesOn(plugin.figma)
    if (words === undefined || picture === undefined) throw new Error('No slides')
    textOf(plugin, 'p1/body').characters = 'Mine'
    words.y = 4000
    layerOf(plugin, 'p2/dot').x = 40
    const asked = planOf(await plugin.update(first, { mode: 'ask' }))
    const fates = [
      { slide: 'p1', stays: true },
      { slide: 'p2', stays: false },
    ]
    expect(asked.aside).toMatchObject(fates)
    expect(drawnOf(await plugin.update(first)).aside).toMatchObject(fates)
    expect([words.x, words.y]).toEqual([1160, 4000])
    expect([picture.x, picture.y]).toEqual([2320, 1350 + 160])
  })

  it('a slide taken to another page at the same place stays on that page', async () => {
    const plugin = await drawnFresh()
    const [, , picture] = slidesOn(plugin.figma)
    const other = plugin.figma.createPage()
    if (picture !== undefined) other.appendChild(picture)
    const { aside } = drawnOf(await plugin.update(carousel.slice(0, 2)))
    expect(aside).toMatchObject([{ slide: 'p2', stays: true }])
    expect([picture?.parent?.id, picture?.x, picture?.y]).toEqual([other.id, 2320, 0])
  })

  it('is below all rows of the deck, and over nothing else of the page', async () => {
    const plugin = await twoRows()
    const { figma } = plugin
    const note = figma.createRectangle()
    note.name = 'Note'
    note.x = 2400
    note.y = 1350 + 160 + 1080 + 100
    const section = figma.createSection()
    section.name = 'Board'
    section.x = 0
    section.y = 2900
    section.resizeWithoutConstraints(1500, 300)
    for (const key of ['p1/body', 'p2/dot']) {
      const both = figma.currentPage.findAll((one) =>
        one.getPluginData('layer').includes(`"key":"${key}"`),
      )
      expect(both).toHaveLength(2)
      for (const layer of both) if ('opacity' in layer) layer.opacity = 0.7
    }
    const answer = drawnOf(await plugin.update(first, rowsOf(first)))
    expect(answer.aside).toHaveLength(4)
    expect(covering(plugin)).toEqual([])
    const kept = page(plugin).filter((one) => answer.aside.some(({ node }) => node === one.id))
    expect(kept).toHaveLength(4)
    expect(Math.min(...kept.map(({ y }) => y))).toBeGreaterThanOrEqual(1350 + 160 + 1080 + 160)
    // Each is still under the slide it was.
    expect(kept.map(({ x }) => x).sort()).toEqual([1160, 1160, 2320, 2320])
  })

  it('layers of one slide do not cover each other', async () => {
    const plugin = await drawnFresh()
    textOf(plugin, 'p1/title').characters = 'Mine'
    textOf(plugin, 'p1/body').characters = 'Mine, too'
    const bare = carousel.map((one) => without(one, ['p1/title', 'p1/body']))
    expect(drawnOf(await plugin.update(bare)).aside).toMatchObject([
      { kind: 'layer', stays: false },
      { kind: 'layer', stays: false },
    ])
    expect(covering(plugin)).toEqual([])
  })

  it('stands on the page, also when its slide was in a section, and comes back on failure', async () => {
    const plugin = await drawnFresh()
    const { figma, host } = plugin
    const section = figma.createSection()
    section.resizeWithoutConstraints(4000, 1600)
    for (const frame of slidesOn(figma)) section.appendChild(frame)
    textOf(plugin, 'p1/body').opacity = 0.5
    figma.commitUndo()
    const before = JSON.stringify(stateOf(plugin))
    host.calls.reset()
    const { aside } = drawnOf(await plugin.update(first))
    const { total } = host.calls
    const kept = page(plugin).find(({ id }) => id === aside[0]?.node)
    expect([kept?.x, kept?.y]).toEqual([1160, 1600 + 80])
    host.undo()
    for (let call = total - 60; call <= total; call += 7) {
      const again = openIn(host)
      host.failAt(call)
      const [name] = await again.update(first)
      host.failAt(null)
      if (name === 'drawn') host.undo()
      expect([call, JSON.stringify(stateOf(again)) === before]).toEqual([call, true])
    }
  })
})
