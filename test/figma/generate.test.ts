import { describe, expect, it } from 'vitest'

import {
  drawRequest,
  ending,
  failureOf,
  markOf,
  openIn,
  openPlugin,
  slidesOn,
} from './support/plugin'
import { turn, until } from './support/turn'
import { png } from './support/png'
import { carousel, slide, text } from './support/slides'

function places(figma: PluginAPI): unknown {
  return slidesOn(figma).map(({ name, x, y }) => [name, x, y])
}

describe('slides stand on the page', () => {
  it('in one row from the origin of an empty page, 80 px apart, position and layer order as in the deck', async () => {
    const { figma, draw } = openPlugin()
    await draw()
    expect(places(figma)).toEqual([
      ['01 Cover', 0, 0],
      ['02 Before we start', 1160, 0],
      ['03 The picture', 2320, 0],
    ])
  })

  it('below everything that is there, at its left edge, in whole px', async () => {
    const { figma, draw } = openPlugin()
    const one = figma.createRectangle()
    one.resize(50, 70.5)
    one.x = -400.25
    one.y = 900
    const other = figma.createFrame()
    other.x = 300
    other.y = -5000
    await draw()
    expect(places(figma)).toEqual([
      ['01 Cover', -401, 1131],
      ['02 Before we start', 759, 1131],
      ['03 The picture', 1919, 1131],
    ])
  })

  it('drawn twice they are two rows, and the first is as it was', async () => {
    const { host, figma, draw } = openPlugin()
    await draw()
    const first = host.documentJSON()
    await draw()
    expect(slidesOn(figma).map(({ y }) => y)).toEqual([0, 0, 0, 1510, 1510, 1510])
    expect(slidesOn(figma).map((frame) => markOf(frame).carousel)).toEqual(
      ['1', '1', '1', '2', '2', '2'].map((id) => `carousel-${id}`),
    )
    for (const frame of slidesOn(figma).slice(3)) frame.remove()
    expect(host.documentJSON()).toEqual(first)
  })

  it('and say who they are: key, carousel and place', async () => {
    const { figma, draw } = openPlugin()
    await draw()
    expect(slidesOn(figma).map(markOf)).toMatchObject(
      ['p0', 'p1', 'p2'].map((key, index) => ({
        version: 2,
        carousel: 'carousel-1',
        key,
        at: { x: index * 1160, y: 0 },
      })),
    )
  })

  it('ready to be exported as PNG and PDF, with a button to edit them again', async () => {
    const { figma, draw } = openPlugin()
    await draw()
    for (const frame of slidesOn(figma)) {
      expect(frame.exportSettings.map(({ format }) => format)).toEqual(['PNG', 'PDF'])
      expect(frame.getRelaunchData()).toEqual({ edit: 'A thread' })
    }
  })
})

describe('at the end', () => {
  it('the slides are selected and in view', async () => {
    const { figma, draw } = openPlugin()
    const before = figma.viewport.zoom
    await draw()
    const ids = figma.currentPage.selection.map(({ id }) => id).sort()
    expect(ids).toEqual(
      slidesOn(figma)
        .map(({ id }) => id)
        .sort(),
    )
    expect(figma.viewport.zoom).not.toBe(before)
  })

  it('the panel is told how many, where and which fonts were missing', async () => {
    const { draw } = openPlugin()
    expect(await draw()).toMatchObject([
      'drawn',
      { run: 1, slides: 3, page: 'Page 1', missingFonts: [] },
    ])
  })

  it('progress names each slide: fonts, 0 to 3 of 3 drawn, place', async () => {
    const { draw, answers } = openPlugin()
    await draw()
    const steps = answers.flatMap(([name, body]) =>
      name === 'progress' ? [`${body.step} ${body.done}/${body.total}`] : [],
    )
    expect(steps).toEqual([
      'fonts 0/1',
      'fonts 1/1',
      'draw 0/3',
      'draw 1/3',
      'draw 2/3',
      'draw 3/3',
      'place 0/1',
    ])
  })

  it('one undo removes the whole run and nothing else', async () => {
    const { host, figma, draw } = openPlugin()
    figma.createRectangle().name = 'Mine'
    figma.commitUndo()
    const before = host.documentJSON()
    await draw()
    expect(host.documentJSON()).not.toEqual(before)
    host.undo()
    expect(host.documentJSON()).toEqual(before)
  })

  it('the second of two runs is undone alone', async () => {
    const { host, figma, draw } = openPlugin()
    await draw()
    const first = host.documentJSON()
    await draw()
    host.undo()
    expect(slidesOn(figma)).toHaveLength(3)
    expect(host.documentJSON()).toEqual(first)
  })
})

describe('fonts', () => {
  it('a family that is missing gives way to Inter of the nearest weight, and is reported once', async () => {
    const plugin = openPlugin()
    const font = { family: 'Söhne Breit', weight: 600, italic: false }
    const style = { font, size: 40, lineHeight: 48, tracking: 0 }
    const words = [text('p0/a', 'One', { style }), text('p0/b', 'Two', { style })]
    const answer = await plugin.draw([slide('p0', '01 Cover', words)])
    expect(answer).toMatchObject(['drawn', { missingFonts: ['Söhne Breit'] }])
    const layer = slidesOn(plugin.figma)[0]?.children[0]
    expect(layer?.type === 'TEXT' && layer.fontName).toEqual({
      family: 'Inter',
      style: 'Semi Bold',
    })
  })

  it('each is loaded once, also over two runs', async () => {
    const { host, draw } = openPlugin()
    await draw()
    const once = host.calls.byMember.get('loadFontAsync')
    await draw()
    expect(host.calls.byMember.get('loadFontAsync')).toBe(once)
    expect(host.calls.byMember.get('listAvailableFontsAsync')).toBe(1)
  })

  it('without Inter and without the font nothing is drawn', async () => {
    const plugin = openPlugin({ fonts: [{ family: 'Instrument Sans', style: 'Regular' }] })
    const before = plugin.host.documentJSON()
    expect(failureOf(await plugin.draw())).toMatchObject({
      code: 'font',
      step: 'fonts',
      concerns: 'Instrument Serif',
    })
    expect(plugin.host.documentJSON()).toEqual(before)
  })
})

describe('pictures', () => {
  it.each([
    ['no picture at all', new Uint8Array([1, 2, 3])],
    ['nothing', new Uint8Array()],
  ])('%s is refused with its key and its slide, and nothing is drawn', async (_, bytes) => {
    const plugin = openPlugin()
    const before = plugin.host.documentJSON()
    await plugin.draw([])
    plugin.commands.handlers.image({ key: 'photo', bytes })
    plugin.commands.handlers.draw(drawRequest(9, carousel))
    const failure = failureOf(await ending(plugin.answers, 9))
    expect(failure).toMatchObject({ code: 'image', step: 'draw', slide: 3, concerns: 'photo' })
    expect(failure.detail).not.toBe('')
    expect(plugin.host.documentJSON()).toEqual(before)
  })

  it('one that never came is told as such', async () => {
    const plugin = openPlugin()
    plugin.commands.handlers.draw(drawRequest(9, carousel))
    expect(failureOf(await ending(plugin.answers, 9))).toMatchObject({
      code: 'image',
      slide: 1,
      concerns: 'avatar',
      detail: 'The picture was not sent.',
    })
  })

  it('each is handed to Figma once, also when three slides and two runs show it', async () => {
    const { host, draw, commands, answers } = openPlugin()
    await draw()
    commands.handlers.draw(drawRequest(2, carousel))
    expect((await ending(answers, 2))[0]).toBe('drawn')
    expect(host.calls.byMember.get('createImage')).toBe(2)
  })

  it('one that is sent again takes the place of the first', async () => {
    const { figma, draw, commands } = openPlugin()
    const hashes = (): unknown =>
      slidesOn(figma).map((frame) => {
        const avatar = frame.findOne(({ name }) => name === 'Avatar')
        const [fill] = avatar?.type === 'ELLIPSE' ? (avatar.fills as readonly Paint[]) : []
        return fill?.type === 'IMAGE' ? fill.imageHash : null
      })
    await draw(carousel.slice(0, 1))
    commands.handlers.image({ key: 'avatar', bytes: png(9, 9) })
    commands.handlers.draw(drawRequest(2, carousel.slice(0, 1)))
    await until(() => slidesOn(figma).length === 2)
    expect(new Set(hashes() as string[]).size).toBe(2)
  })
})

describe('a carousel without slides', () => {
  it('draws nothing and leaves the selection alone', async () => {
    const { host, figma, draw } = openPlugin()
    figma.currentPage.selection = [figma.createRectangle()]
    const before = host.documentJSON()
    expect(await draw([])).toMatchObject(['drawn', { slides: 0 }])
    expect(host.documentJSON()).toEqual(before)
    expect(figma.currentPage.selection).toHaveLength(1)
  })
})

describe('show', () => {
  it('selects the slides of the last run that are still there, and turns to their page', async () => {
    const { figma, draw, commands } = openPlugin()
    await draw()
    const [cover, ...rest] = slidesOn(figma)
    const home = figma.currentPage
    cover?.remove()
    await figma.setCurrentPageAsync(figma.createPage())
    commands.handlers.show(null)
    for (let turns = 0; turns < 4; turns += 1) await turn()
    expect(figma.currentPage.id).toBe(home.id)
    expect(home.selection.map(({ id }) => id).sort()).toEqual(rest.map(({ id }) => id).sort())
  })

  it('before any run does nothing', async () => {
    const { host, figma, commands } = openPlugin()
    const before = host.documentJSON()
    commands.handlers.show(null)
    await turn()
    expect(host.documentJSON()).toEqual(before)
    expect(figma.currentPage.selection).toEqual([])
  })
})

it('a page the person leaves while we draw gets the slides; the page they went to gets nothing', async () => {
  const plugin = openPlugin()
  const { figma, answers } = plugin
  const home = figma.currentPage
  const other = figma.createPage()
  const drawing = plugin.draw()
  await until(() =>
    answers.some(([name, body]) => name === 'progress' && body.step === 'draw' && body.done === 1),
  )
  await figma.setCurrentPageAsync(other)
  expect(await drawing).toMatchObject(['drawn', { slides: 3, page: home.name }])
  expect(home.children).toHaveLength(3)
  expect(other.children).toHaveLength(0)
  expect(figma.currentPage.id).toBe(other.id)
})

it('the plugin opened again draws beside what it drew before', async () => {
  const first = openPlugin()
  await first.draw()
  const again = openIn(first.host)
  await again.draw()
  expect(slidesOn(first.figma)).toHaveLength(6)
})

describe('select', () => {
  const settle = async (): Promise<void> => {
    for (let turns = 0; turns < 6; turns += 1) await turn()
  }

  it('selects layers on the page they stand on, without those that are gone or inside another', async () => {
    const { figma, draw, commands } = openPlugin()
    await draw()
    const home = figma.currentPage
    const [cover, words, picture] = slidesOn(figma)
    const inside = cover?.findOne(({ type }) => type === 'TEXT')
    const nodes = [cover, inside, words, picture].map((layer) => layer?.id ?? '')
    words?.remove()
    await figma.setCurrentPageAsync(figma.createPage())
    commands.handlers.select({ nodes: ['9:999', ...nodes] })
    await settle()
    expect(figma.currentPage.id).toBe(home.id)
    expect(home.selection.map(({ id }) => id).sort()).toEqual([cover?.id, picture?.id].sort())
  })

  it('of nothing that is there leaves page and selection alone', async () => {
    const { figma, draw, commands } = openPlugin()
    await draw()
    const before = figma.currentPage.selection.map(({ id }) => id)
    commands.handlers.select({ nodes: ['9:999'] })
    await settle()
    expect(figma.currentPage.selection.map(({ id }) => id)).toEqual(before)
  })
})
