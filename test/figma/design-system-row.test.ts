import { describe, expect, it } from 'vitest'

import { openPlugin, type Plugin } from './support/plugin'
import { deck, draw, drawnOf, plain, update } from './support/tied-deck'

describe('a carousel in a section', () => {
  const sections = { ...plain, section: true }

  const standing = ({ figma }: Plugin): readonly FrameNode[] =>
    figma.currentPage
      .findAllWithCriteria({ types: ['FRAME'], pluginData: { keys: ['slide'] } })
      .sort((a, b) => (a.absoluteBoundingBox?.x ?? 0) - (b.absoluteBoundingBox?.x ?? 0))

  const placesOf = (plugin: Plugin): unknown =>
    standing(plugin).map(({ name, absoluteBoundingBox: box }) => [name, box?.x, box?.y])

  it.each([
    ['from the start', sections],
    ['later', plain],
  ])('%s: slides come and go in it, and it is as large as the row', async (_, first) => {
    const plugin = openPlugin()
    await draw(plugin, { ...deck('bone', { posts: 4 }), layers: first })
    for (const posts of [6, 3]) {
      const own = { ...deck('bone', { posts }), layers: sections }
      expect(drawnOf(await update(plugin, own))).toMatchObject({ refused: [], kept: 0 })
      const [section, ...others] = plugin.figma.currentPage.children
      if (section?.type !== 'SECTION') throw new Error('No section')
      expect(others).toEqual([])
      expect([section.width, section.height]).toEqual([posts * 1160 - 80 + 160, 1350 + 160])
      expect(section.children.map(({ name }) => name)).toEqual(own.slides.map(({ name }) => name))
      const model = openPlugin()
      await draw(model, { ...own, layers: plain })
      expect(placesOf(plugin)).toEqual(placesOf(model))
    }
    expect(
      drawnOf(await update(plugin, { ...deck('fern', { posts: 3 }), layers: plain })).kept,
    ).toBe(0)
    expect(plugin.figma.currentPage.children).toHaveLength(1)
    expect(standing(plugin).every(({ parent }) => parent?.type === 'SECTION')).toBe(true)
  })
})
