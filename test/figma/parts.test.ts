/** A deck that is too long for one post, drawn as several carousels: the real panel on the stand-in. */
import { beforeEach, describe, expect, it } from 'vitest'

import { readFrameRecord } from '../../src/lib/figma/record'
import { defaultSettings } from '../../src/lib/settings/settings'
import { updatable } from '../../src/lib/ui/state/edited'
import type { Event } from '../../src/lib/ui/state/event'
import { offeredCarousel } from '../../src/lib/ui/state/turning'
import { generated, openDesk, type Desk } from './support/desk'
import { markOf, slidesOn } from './support/plugin'
import { found } from './support/turn'

/** A cover, six thoughts and a closing slide: 2 others fit beside cover and closing in the 4 that X takes. */
const events: readonly Event[] = [
  {
    kind: 'pasted',
    from: 'clipboard',
    text: [
      'Bread, slowly',
      ...Array.from({ length: 6 }, (_, index) => `Thought number ${index + 1} is short.`),
      'Follow me for more on baking.',
    ].join('\n\n---\n\n'),
  },
  {
    kind: 'designChanged',
    change: { canvas: { ...defaultSettings.canvas, platform: 'x', ratio: 'square' } },
  },
  { kind: 'deckDivided', on: true },
]

async function divided(): Promise<Desk> {
  const desk = await openDesk()
  for (const event of events) desk.panel.send(event)
  return desk
}

/** The slides of each carousel by its id, in the order they were made. */
function carouselsOn(figma: PluginAPI): ReadonlyMap<string, readonly FrameNode[]> {
  const rows = new Map<string, FrameNode[]>()
  for (const frame of slidesOn(figma)) {
    const { carousel } = markOf(frame)
    rows.set(carousel, [...(rows.get(carousel) ?? []), frame])
  }
  return rows
}

/** All that a run which does not come to its end must leave as it was. */
function documentOf({ host, figma }: Desk): string {
  const { root, currentPage } = figma
  return JSON.stringify([
    host.documentJSON(),
    [root, currentPage].map((layer) => layer.getPluginDataKeys()),
    currentPage.children.length,
    currentPage.selection.map(({ id }) => id),
  ])
}

const namesOf = (frames: readonly FrameNode[]): readonly string[] =>
  frames.map(({ name }) => name.replace(/^\d+ /, ''))

describe('8 slides where 4 fit', () => {
  let desk: Desk
  let before: string
  beforeEach(async () => {
    desk = await divided()
    before = documentOf(desk)
  })

  it('are 3 carousels of 4, each a row with its own record, in one undo step', async () => {
    const { panel, figma, host } = desk
    expect(panel.plan()?.slides).toHaveLength(8)
    await generated(desk)
    expect(panel.state().phase).toMatchObject({ kind: 'done', result: { slides: 12 } })
    const rows = [...carouselsOn(figma)]
    expect(rows.map(([id]) => id)).toEqual(['carousel-1', 'carousel-2', 'carousel-3'])
    expect(rows.map(([, frames]) => frames.length)).toEqual([4, 4, 4])
    const said = rows.map(([, frames]) => namesOf(frames))
    expect(new Set(said.map((names) => names[0])).size).toBe(1)
    expect(new Set(said.map((names) => names[3])).size).toBe(1)
    expect(new Set(said.flatMap((names) => names.slice(1, 3))).size).toBe(6)
    const tops = rows.map(([, frames]) => [...new Set(frames.map(({ y }) => y))])
    expect(tops.map((row) => row.length)).toEqual([1, 1, 1])
    expect(tops.flat()).toEqual([...tops.flat()].sort((a, b) => a - b))
    const records = rows.map(([, [first]]) => (first === undefined ? null : readFrameRecord(first)))
    expect(records.map((record) => record?.title)).toEqual([
      'Bread, slowly · 1 of 3',
      'Bread, slowly · 2 of 3',
      'Bread, slowly · 3 of 3',
    ])
    expect(new Set(records.map((record) => record?.work)).size).toBe(3)
    expect(figma.currentPage.selection).toHaveLength(12)
    host.undo()
    expect(slidesOn(figma)).toEqual([])
  })

  it('in sections of their own they stand below each other, too', async () => {
    const { panel, figma } = desk
    const layers = { variables: false, textStyles: false, section: true }
    panel.send({ kind: 'designChanged', change: { layers } })
    await generated(desk)
    const boxes = figma.currentPage.children.map(({ type, name, x }) => [type, name, x])
    expect(boxes).toEqual(
      [1, 2, 3].map((n) => ['SECTION', `Bread, slowly · ${n} of 3`, boxes[0]?.[2]]),
    )
    const tops = figma.currentPage.children.map(({ y, height }) => [y, y + height])
    expect(tops.flat()).toEqual([...tops.flat()].sort((a, b) => a - b))
  })

  it('a layer of one opens that one alone, and an update serves no other', async () => {
    const { figma, host } = desk
    await generated(desk)
    const rows = carouselsOn(figma)
    const own = rows.get('carousel-2') ?? []
    figma.currentPage.selection = own.slice(2, 3)
    const again = await openDesk(host, 'later')
    const { panel } = again
    expect(panel.state().edited?.id).toBe('carousel-2')
    expect(panel.state().work.isDivided).toBe(false)
    expect(panel.plan()?.slides.map(({ name }) => name)).toEqual(own.map(({ name }) => name))
    expect(panel.changes()?.isSame).toBe(true)
    const others = [...(rows.get('carousel-1') ?? []), ...(rows.get('carousel-3') ?? [])]
    const sizes = (frames: readonly FrameNode[]): readonly string[] =>
      frames.map(({ width, height }) => `${width} × ${height}`)
    const before = sizes(others)
    const wide = { ...defaultSettings.canvas, platform: 'x', ratio: 'landscape' } as const
    panel.send({ kind: 'designChanged', change: { canvas: wide } })
    await generated(again)
    expect(panel.state().phase).toMatchObject({ kind: 'done', result: { slides: 4 } })
    expect(new Set(sizes(own))).toEqual(new Set(['1920 × 1080']))
    expect(sizes(others)).toEqual(before)
    expect(carouselsOn(figma).size).toBe(3)
  })

  it('any of them opens when a layer of it is selected, and is edited alone; undo brings back all 8', async () => {
    await generated(desk)
    const { panel, figma } = desk
    expect(panel.state()).toMatchObject({
      edited: null,
      selected: null,
      parts: { ids: ['carousel-1', 'carousel-2', 'carousel-3'] },
    })
    const second = carouselsOn(figma).get('carousel-2') ?? []
    figma.currentPage.selection = second[2]?.children.slice(0, 1) ?? []
    const carousel = await found(() => offeredCarousel(panel.state()) ?? undefined)
    panel.send({ kind: 'carouselAsked', carousel })
    await found(() => updatable(panel.state()) ?? undefined)
    expect([panel.plan()?.slides.length, panel.changes()?.isSame]).toEqual([4, true])
    panel.send({ kind: 'designChanged', change: { theme: 'noir' } })
    const fills = (): readonly string[] =>
      [...carouselsOn(figma).values()].map(([cover]) => JSON.stringify(cover?.fills))
    const drawn = fills()
    await generated(desk)
    const changed = fills().map((fill, index) => fill !== drawn[index])
    expect(changed).toEqual([false, true, false])
    figma.currentPage.selection = [...second, ...(carouselsOn(figma).get('carousel-3') ?? [])]
    await found(() => (panel.state().selected === null ? true : undefined))
    panel.send({ kind: 'undid' })
    panel.send({ kind: 'undid' })
    expect([panel.plan()?.slides.length, updatable(panel.state())]).toEqual([8, null])
  })

  it('a failure while the second is drawn leaves the document as it was', async () => {
    const { panel, host } = desk
    const failing = found(() => {
      const { phase } = panel.state()
      if (phase.kind !== 'running' || phase.step !== 'draw' || phase.done < 5) return undefined
      host.failAt(20)
      return true
    })
    await Promise.all([failing, generated(desk)])
    host.failAt(null)
    expect(panel.state().phase).toMatchObject({ kind: 'failed', failure: { step: 'draw' } })
    expect(documentOf(desk)).toBe(before)
  })

  it('so does Cancel', async () => {
    const { panel } = desk
    const cancelling = found(() => {
      const { phase } = panel.state()
      if (phase.kind !== 'running' || phase.step !== 'draw' || phase.done < 5) return undefined
      panel.send({ kind: 'cancelPressed' })
      return true
    })
    await Promise.all([cancelling, generated(desk)])
    expect(panel.state().phase.kind).toBe('arranging')
    expect(documentOf(desk)).toBe(before)
  })
})
