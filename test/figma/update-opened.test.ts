import { describe, expect, it } from 'vitest'
import { type ToUi } from '../../src/lib/messages/protocol'
import { colorOf, drawnFresh, drawnOf, textOf, themed } from './support/hand'
import { openIn, slidesOn, type Plugin } from './support/plugin'
import { found } from './support/turn'

describe('opening', () => {
  async function opened(plugin: Plugin): Promise<ToUi['opened']> {
    plugin.commands.handlers.ready(null)
    const [, body] = await found(() => plugin.answers.find(([name]) => name === 'opened'))
    return body as ToUi['opened']
  }

  it('with any layer of a carousel selected, gives its work, its page and what the hand did', async () => {
    const plugin = await drawnFresh()
    const label = textOf(plugin, 'p1/label')
    label.characters = 'Follow me'
    plugin.figma.currentPage.selection = [label]
    const again = openIn(plugin.host)
    expect((await opened(again)).carousel).toMatchObject({
      id: 'carousel-1',
      page: 'Page 1',
      work: '{"version":1}',
      hand: { edits: [{ layer: 'p1/label', property: 'words', after: 'Follow me' }], copies: [] },
    })
  })

  it('with nothing of a carousel selected, none', async () => {
    const plugin = await drawnFresh()
    plugin.figma.currentPage.selection = []
    expect((await opened(openIn(plugin.host))).carousel).toBeNull()
  })

  it.each([
    [
      'section',
      (plugin: Plugin) => {
        const section = plugin.figma.createSection()
        for (const frame of slidesOn(plugin.figma)) section.appendChild(frame)
        return section
      },
    ],
    [
      'group',
      (plugin: Plugin) => plugin.figma.group([...slidesOn(plugin.figma)], plugin.figma.currentPage),
    ],
  ] as const)('with a %s of its slides selected', async (_, around) => {
    const plugin = await drawnFresh()
    plugin.figma.currentPage.selection = [around(plugin)]
    expect((await opened(openIn(plugin.host))).carousel?.id).toBe('carousel-1')
  })

  it('two carousels on a page: each is its own', async () => {
    const plugin = await drawnFresh()
    await plugin.draw()
    const frames = slidesOn(plugin.figma)
    drawnOf(await plugin.update(themed, { carousel: 'carousel-2' }))
    expect(frames.map(colorOf)).toEqual([
      ...['#F3F1EC', '#F3F1EC', '#F3F1EC'],
      ...['#101214', '#101214', '#101214'],
    ])
    plugin.figma.currentPage.selection = frames.slice(4, 5)
    expect((await opened(openIn(plugin.host))).carousel?.id).toBe('carousel-2')
  })

  it('a damaged record on the page: the one on the first slide opens; both damaged: its words', async () => {
    const plugin = await drawnFresh()
    const page = plugin.figma.currentPage
    const [cover] = slidesOn(plugin.figma)
    page.setPluginData('carousel:carousel-1', '{"version":1')
    expect((await opened(openIn(plugin.host))).carousel?.work).toBe('{"version":1}')
    cover?.setPluginData('carousel', 'x')
    const { carousel: lost } = await opened(openIn(plugin.host))
    expect(lost?.work).toBeNull()
    expect(lost?.words).toHaveLength(3)
    expect(lost?.words[0]).toContain('Small models, large claims')
  })

  it('a copy in another file opens with its work, and is updated there', async () => {
    const other = await pasted(await drawnFresh())
    const [cover] = slidesOn(other.figma)
    other.figma.currentPage.selection = cover === undefined ? [] : [cover]
    expect((await opened(other)).carousel).toMatchObject({
      id: 'carousel-1',
      work: '{"version":1}',
      hand: { edits: [], copies: [], deleted: [] },
    })
    drawnOf(await other.update(themed))
    expect(slidesOn(other.figma).map(colorOf)).toEqual(['#101214', '#101214', '#101214'])
  })

  it('a duplicate of its page is a carousel of its own', async () => {
    const plugin = await drawnFresh()
    const { figma } = plugin
    const page = figma.currentPage.clone()
    await figma.setCurrentPageAsync(page)
    const again = openIn(plugin.host, 'duplicate')
    page.selection = page.children.slice(0, 1)
    const { carousel: duplicate } = await opened(again)
    expect(duplicate).toMatchObject({ hand: { edits: [], copies: [] } })
    const { carousel: id } = drawnOf(await again.update(themed, { carousel: duplicate?.id ?? '' }))
    expect(id).not.toBe('carousel-1')
    expect(slidesOn(figma).map(colorOf)).toEqual(['#101214', '#101214', '#101214'])
    await figma.setCurrentPageAsync(figma.root.children[0] ?? page)
    expect(slidesOn(figma).map(colorOf)).toEqual(['#F3F1EC', '#F3F1EC', '#F3F1EC'])
  })
})

/** What another file has after its slides were pasted there: the same layers with their data, other ids. */
async function pasted(plugin: Plugin): Promise<Plugin> {
  const { figma } = plugin
  const [home] = figma.root.children
  const page = figma.createPage()
  for (const frame of slidesOn(figma)) {
    const copy = frame.clone()
    page.appendChild(copy)
    copy.x = frame.x
    copy.y = frame.y
    frame.remove()
  }
  home?.setPluginData('carousel:carousel-1', '')
  home?.setPluginData('carousel:carousel-1/work', '')
  await figma.setCurrentPageAsync(page)
  return openIn(plugin.host)
}
