/** The same deck in two sizes: two rows on the page, one update. */
import { describe, expect, it } from 'vitest'

import type { UpdateRequest } from '../../src/lib/messages/protocol'
import type { Slide } from '../../src/lib/slide/node'
import {
  drawRequest,
  ending,
  openIn,
  openPlugin,
  updateRequest,
  type Answer,
  type Plugin,
} from './support/plugin'
import { png } from './support/png'
import { recoloured } from './support/restyled'
import { carousel } from './support/slides'
import { stateOf } from './support/state'
import { found } from './support/turn'

const square: readonly Slide[] = carousel.map((slide) => ({ ...slide, height: slide.width }))
const first = 'carousel-1'
const second = 'carousel-2'

/** Two rows, the second made of the first. */
async function twoRows(): Promise<Plugin> {
  const plugin = openPlugin()
  const { commands, answers } = plugin
  expect((await plugin.draw())[0]).toBe('drawn')
  commands.handlers.draw({ ...drawRequest(50, square), work: '{"row":2}', rowOf: first })
  expect(await ending(answers, 50)).toMatchObject(['drawn', { carousel: second }])
  return plugin
}

function framesOf({ figma }: Plugin, height: number): readonly FrameNode[] {
  return figma.currentPage.children.filter(
    (layer): layer is FrameNode => layer.type === 'FRAME' && Math.round(layer.height) === height,
  )
}

const both = (slides: readonly Slide[], own: Partial<UpdateRequest> = {}): UpdateRequest => ({
  ...updateRequest(60, slides),
  rows: [
    {
      carousel: second,
      title: 'A thread',
      slides: slides.map((slide) => ({ ...slide, height: slide.width })),
      work: '{"row":2}',
      pictures: ['avatar', 'photo'],
      discard: [],
      copies: [],
    },
  ],
  ...own,
})

async function update(plugin: Plugin, request: UpdateRequest): Promise<Answer> {
  const { handlers } = plugin.commands
  handlers.image({ key: 'avatar', bytes: png(8, 8) })
  handlers.image({ key: 'photo', bytes: png(16, 8) })
  handlers.update(request)
  return ending(plugin.answers, request.run)
}

async function opened(plugin: Plugin, select: SceneNode | undefined): Promise<unknown> {
  if (select !== undefined) plugin.figma.currentPage.selection = [select]
  const again = openIn(plugin.host)
  again.commands.handlers.ready(null)
  const [, body] = await found(() => again.answers.find(([name]) => name === 'opened'))
  return 'carousel' in body ? body.carousel : null
}

/** Pictures of what stands, without what is kept beside it. */
function looksOf({ host }: Plugin): string {
  return JSON.stringify(host.documentJSON(), (name, value: unknown) =>
    name === 'id' || name === 'pluginData' ? undefined : value,
  )
}

const higher = carousel.map((slide) => ({ ...slide, height: slide.height + 570 }))

describe('rows of one deck', () => {
  it('a row that grows keeps the next one as far below as it was, and both rows stay together', async () => {
    const plugin = await twoRows()
    const places = (height: number): readonly (readonly [number, number])[] =>
      framesOf(plugin, height).map(({ x, y }) => [x, y] as const)
    const [above, below] = [places(1350), places(1080)]
    const moved = framesOf(plugin, 1080)[1]
    if (moved === undefined) throw new Error('The row has two slides.')
    moved.x += 40
    moved.y += 9000
    expect((await update(plugin, { ...both(carousel), slides: higher }))[0]).toBe('drawn')
    expect(places(1920)).toEqual(above)
    const grown = below.map(([x, y], index) => (index === 1 ? [x + 40, y + 9000] : [x, y + 570]))
    expect(places(1080)).toEqual(grown)
    // A row that we moved is nobody's edit.
    const asking = { ...both(carousel), run: 61, slides: higher, mode: 'ask' } as const
    const again = await update(plugin, asking)
    const kept = { restyled: 0, edits: [{ property: 'position' }] }
    expect(again).toMatchObject(['plan', { plan: { restyled: 0, edits: [] }, rows: [kept] }])
  })

  it('a row in its section goes down with it', async () => {
    const plugin = await twoRows()
    const layers = { variables: false, textStyles: false, section: true }
    const sections = (): readonly (readonly [number, number])[] =>
      plugin.figma.currentPage
        .findAllWithCriteria({ types: ['SECTION'] })
        .map(({ y, height }) => [y, height] as const)
    expect((await update(plugin, { ...both(carousel), layers }))[0]).toBe('drawn')
    const [above, below] = sections()
    if (above === undefined || below === undefined) throw new Error('Two rows have two sections.')
    expect((await update(plugin, { ...both(carousel), run: 61, layers, slides: higher }))[0]).toBe(
      'drawn',
    )
    expect(sections()).toEqual([
      [above[0], above[1] + 570],
      [below[0] + 570, below[1]],
    ])
  })

  it('sections stay as far apart as they were, or as rows are put', async () => {
    const plugin = await twoRows()
    const layers = { variables: false, textStyles: false, section: true }
    expect((await update(plugin, { ...both(carousel), layers }))[0]).toBe('drawn')
    const [above, below] = plugin.figma.currentPage.findAllWithCriteria({ types: ['SECTION'] })
    if (above === undefined || below === undefined) throw new Error('Two rows have two sections.')
    below.y += 400
    const request = { ...both(carousel), run: 61, layers, slides: higher }
    expect((await update(plugin, request))[0]).toBe('drawn')
    expect(below.y - above.y - above.height).toBe(160)
  })

  it('a row that goes down stops on nothing that stands there, and takes nobody along', async () => {
    const plugin = await twoRows()
    const [second] = framesOf(plugin, 1080)
    if (second === undefined) throw new Error('There is a second row.')
    const note = plugin.figma.createRectangle()
    note.y = second.y + second.height + 60
    const sticker = plugin.figma.createRectangle()
    sticker.y = second.y + 20
    const stood = [note.y, sticker.y]
    expect((await update(plugin, { ...both(carousel), slides: higher }))[0]).toBe('drawn')
    expect([note.y, sticker.y]).toEqual(stood)
    for (const { y } of framesOf(plugin, 1080)) expect(y).toBe(note.y + note.height + 80)
  })

  it('a row a person put beside or over another stays there when that one grows', async () => {
    for (const by of [
      { x: 90_000, y: -1000 },
      { x: 0, y: -1000 },
    ]) {
      const plugin = await twoRows()
      for (const frame of framesOf(plugin, 1080)) {
        frame.x += by.x
        frame.y += by.y
      }
      const stood = framesOf(plugin, 1080).map(({ x, y }) => ({ x, y }))
      expect((await update(plugin, { ...both(carousel), slides: higher }))[0]).toBe('drawn')
      expect(framesOf(plugin, 1080).map(({ x, y }) => ({ x, y }))).toEqual(stood)
    }
  })

  it('stand below one another, and opening either tells of the other', async () => {
    const plugin = await twoRows()
    const [tall] = framesOf(plugin, 1350)
    const [flat] = framesOf(plugin, 1080)
    expect(flat?.y).toBeGreaterThan((tall?.y ?? 0) + 1350)
    expect(await opened(plugin, tall)).toMatchObject({
      id: first,
      rows: [{ id: second, work: '{"row":2}' }],
    })
    expect(await opened(plugin, flat)).toMatchObject({
      id: second,
      rows: [{ id: first, work: '{"version":1}' }],
    })
  })

  it('are brought up to date by one run and one undo step, as if drawn anew', async () => {
    const plugin = await twoRows()
    const before = looksOf(plugin)
    const next = recoloured(carousel)
    const answer = await update(plugin, both(next))
    expect(answer).toMatchObject(['drawn', { slides: 6, carousel: first, rows: [second] }])
    expect(looksOf(plugin)).not.toBe(before)
    const fresh = openPlugin()
    await fresh.draw(next)
    fresh.commands.handlers.draw({
      ...drawRequest(
        50,
        next.map((slide) => ({ ...slide, height: slide.width })),
      ),
      rowOf: first,
    })
    await ending(fresh.answers, 50)
    expect(looksOf(plugin)).toBe(looksOf(fresh))
    plugin.host.undo()
    expect(looksOf(plugin)).toBe(before)
  })

  it('keep the edits of each, told apart in the plan', async () => {
    const plugin = await twoRows()
    const textOf = (frame: FrameNode | undefined): TextNode => {
      const text = frame?.findOne(({ type, name }) => type === 'TEXT' && name === 'Body')
      if (text?.type !== 'TEXT') throw new Error('There is no body.')
      return text
    }
    const body = textOf(framesOf(plugin, 1080)[1])
    await Promise.all(
      body
        .getRangeAllFontNames(0, body.characters.length)
        .map((font) => plugin.figma.loadFontAsync(font)),
    )
    body.insertCharacters(0, 'Mine: ')
    const asked = await update(plugin, both(recoloured(carousel), { mode: 'ask' }))
    expect(asked).toMatchObject([
      'plan',
      { plan: { edits: [] }, rows: [{ edits: [{ property: 'words' }] }] },
    ])
    await update(plugin, both(recoloured(carousel), { run: 61 }))
    expect(textOf(framesOf(plugin, 1080)[1]).characters).toMatch(/^Mine: /)
    expect(textOf(framesOf(plugin, 1350)[1]).characters).not.toMatch(/^Mine: /)
  })

  it.each([
    [1080, first, 1350],
    [1350, second, 1080],
  ])('one deleted by hand (%s px high) leaves the other working', async (height, own, left) => {
    const plugin = await twoRows()
    for (const frame of framesOf(plugin, height)) frame.remove()
    const [frame] = framesOf(plugin, left)
    expect(await opened(plugin, frame)).toMatchObject({ id: own, rows: [] })
    const slides = recoloured(left === 1350 ? carousel : square)
    const rows = both(slides, { carousel: own }).rows?.map((row) => ({
      ...row,
      carousel: own === first ? second : first,
    }))
    const answer = await update(plugin, {
      ...updateRequest(60, slides),
      carousel: own,
      rows: rows ?? [],
    })
    expect(answer).toMatchObject(['drawn', { slides: 3 }])
    expect(framesOf(plugin, height)).toEqual([])
  })

  it('a third row is of the same deck, whichever of the two it was made of', async () => {
    const plugin = await twoRows()
    const { handlers } = plugin.commands
    const wide = carousel.map((slide) => ({ ...slide, height: 608 }))
    handlers.draw({ ...drawRequest(51, wide), rowOf: second })
    await ending(plugin.answers, 51)
    const [frame] = framesOf(plugin, 608)
    expect(await opened(plugin, frame)).toMatchObject({ rows: [{ id: first }, { id: second }] })
  })

  it('another carousel on the page is no row', async () => {
    const plugin = await twoRows()
    await plugin.draw(recoloured(carousel))
    const [tall] = framesOf(plugin, 1350)
    expect(await opened(plugin, tall)).toMatchObject({ rows: [{ id: second }] })
  })

  it('fail together: whatever call fails, both are as they were', async () => {
    const plugin = await twoRows()
    const { host } = plugin
    const before = JSON.stringify(stateOf(plugin))
    // The first row grows too, and the second makes room for it.
    const request = { ...both(recoloured(carousel).slice(1)), slides: recoloured(higher).slice(1) }
    host.calls.reset()
    expect((await update(openIn(host), request))[0]).toBe('drawn')
    const { total } = host.calls
    host.undo()
    const wrong: unknown[] = []
    for (let call = 1; call <= total; call += stride) {
      const again = openIn(host)
      host.failAt(call)
      const [name] = await update(again, request)
      host.failAt(null)
      if (name === 'drawn') host.undo()
      if (JSON.stringify(stateOf(again)) !== before) wrong.push([call, name])
    }
    expect(wrong).toEqual([])
  }, 7_200_000)
})

/** Every call takes minutes; a test takes every so many, and all with FAULTS=all. A prime, as calls come in rounds. */
const stride = process.env['FAULTS'] === 'all' ? 1 : 197
