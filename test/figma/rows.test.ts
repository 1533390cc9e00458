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

describe('rows of one deck', () => {
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
    const request = both(recoloured(carousel).slice(1))
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
