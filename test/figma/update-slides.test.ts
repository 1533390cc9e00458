import { describe, expect, it } from 'vitest'
import { type Slide } from '../../src/lib/slide/node'
import { colorOf, drawnFresh, drawnOf, planOf, textOf, themed } from './support/hand'
import { failureOf, markOf, slidesOn } from './support/plugin'
import { carousel, slide, text } from './support/slides'
import { found } from './support/turn'

describe('slides', () => {
  it('moved by hand stays; the whole row moved goes on where it is', async () => {
    const plugin = await drawnFresh()
    const [cover, words, picture] = slidesOn(plugin.figma)
    if (words !== undefined) words.y = 3000
    drawnOf(await plugin.update([...themed, slide('p9', '04 More', [text('p9/body', 'More')])]))
    expect(words?.y).toBe(3000)
    expect(slidesOn(plugin.figma)[3]?.x).toBe(3 * 1160)
    for (const frame of [cover, words, picture]) if (frame !== undefined) frame.x += 5000
    const last = slidesOn(plugin.figma)[3]
    if (last !== undefined) last.x += 5000
    drawnOf(await plugin.update(carousel))
    expect(slidesOn(plugin.figma).map(({ x }) => x)).toEqual([5000, 6160, 7320])
  })

  it('duplicated by hand is told, and becomes a slide of its own when it is given a key', async () => {
    const plugin = await drawnFresh()
    const [cover] = slidesOn(plugin.figma)
    const copy = cover?.clone()
    if (copy === undefined) return
    copy.x = 100
    copy.y = 2000
    plugin.commands.handlers.inspect({ carousel: 'carousel-1' })
    const inspected = await found(() => plugin.answers.find(([name]) => name === 'inspected'))
    expect(inspected).toMatchObject([
      'inspected',
      { hand: { copies: [{ node: copy.id, of: 'p0' }], edits: [] } },
    ])
    const [first] = themed
    if (first === undefined) return
    const renamed = JSON.parse(JSON.stringify(first).replace(/"p0/g, '"c0')) as Slide
    const own = { copies: [{ node: copy.id, key: 'c0' }] }
    drawnOf(await plugin.update([...themed, renamed], own))
    expect(markOf(copy).key).toBe('c0')
    expect(colorOf(copy)).toBe('#101214')
    drawnOf(await plugin.update(carousel.slice(0, 1)))
    expect(copy.removed).toBe(true)
    expect(cover?.removed).toBe(false)
  })

  it('of a post that was cut elsewhere meanwhile: mended words go by their text, not by the slide’s number', async () => {
    const one = (key: string, words: string): Slide => slide(key, key, [text(`${key}/body`, words)])
    const plugin = await drawnFresh([one('p1/1', 'First part.'), one('p1/2', 'Second part.')])
    const second = slidesOn(plugin.figma)[1]
    textOf(plugin, 'p1/2/body').characters = 'Second part, mended.'
    // Another row was cut in two there; here the cut falls one slide earlier.
    const copies = [{ node: second?.id ?? '', key: 'p2/1' }]
    const next = [one('p1/1', 'First'), one('p2/1', 'part, and more.'), one('p2/2', 'Second part.')]
    drawnOf(await plugin.update(next, { copies }))
    expect(next.map(({ key }) => textOf(plugin, `${key}/body`).characters)).toEqual([
      'First',
      'part, and more.',
      'Second part, mended.',
    ])
  })

  it('in a section or on another page are found; new ones stand where their neighbours do', async () => {
    const plugin = await drawnFresh()
    const { figma } = plugin
    const home = figma.currentPage
    const [cover, words, picture] = slidesOn(figma)
    const section = figma.createSection()
    section.x = 50
    section.y = 60
    for (const frame of [cover, words]) if (frame !== undefined) section.appendChild(frame)
    const other = figma.createPage()
    if (picture !== undefined) other.appendChild(picture)
    const more = slide('p9', '02 More', [text('p9/body', 'More')])
    const [one, two, three] = themed
    if (one === undefined || two === undefined || three === undefined) return
    drawnOf(await plugin.update([one, more, two, three]))
    expect(section.children.map(({ name }) => name)).toEqual([one.name, more.name, two.name])
    expect(other.children.map(colorOf)).toEqual(['#101214'])
    expect(home.children.map(({ id }) => id)).toEqual([section.id])
  })

  it('whose post is gone go when they are untouched, and are kept below the row when they are not', async () => {
    const plugin = await drawnFresh()
    const [, words, picture] = slidesOn(plugin.figma)
    textOf(plugin, 'p1/body').characters = 'Mine'
    const ask = await plugin.update(themed.slice(0, 1), { mode: 'live' })
    expect(planOf(ask)).toMatchObject({ removed: 1, aside: [{ kind: 'slide', slide: 'p1' }] })
    expect(picture?.removed).toBe(false)
    const { aside } = drawnOf(await plugin.update(themed.slice(0, 1)))
    expect(aside).toMatchObject([{ kind: 'slide', slide: 'p1', node: words?.id }])
    expect(picture?.removed).toBe(true)
    expect(words?.y).toBeGreaterThan(1350)
    expect(words?.getPluginData('slide')).toBe('')
    // It is no slide any more, and what it was is drawn anew when its post comes back.
    drawnOf(await plugin.update(themed))
    expect(slidesOn(plugin.figma)).toHaveLength(3)
    expect(words?.removed).toBe(false)
  })

  it('deleted by hand stay deleted', async () => {
    const plugin = await drawnFresh()
    slidesOn(plugin.figma)[1]?.remove()
    drawnOf(await plugin.update(themed))
    drawnOf(await plugin.update(themed))
    expect(slidesOn(plugin.figma).map(({ name }) => name)).toEqual(['01 Cover', '03 The picture'])
    expect(slidesOn(plugin.figma)[1]?.x).toBe(1160)
  })

  it('all deleted: the panel is told that the carousel is gone', async () => {
    const plugin = await drawnFresh()
    for (const frame of slidesOn(plugin.figma)) frame.remove()
    expect(failureOf(await plugin.update(themed)).code).toBe('gone')
  })
})
