import { readFile } from 'node:fs/promises'

import { beforeAll, describe, expect, it } from 'vitest'

import { createFigma } from '../../playground/host/index'
import { openPanel, type Panel } from '../figma/support/panel'
import { drawRequest, updateRequest } from '../figma/support/plugin'
import { recoloured } from '../figma/support/restyled'
import { found, turn, until } from '../figma/support/turn'
import { png } from '../figma/support/png'
import { carousel, slide, text } from '../figma/support/slides'
import { buildPlugin } from './build-plugin'
import { openSandbox } from '../../playground/quickjs/sandbox'

let main = ''
beforeAll(async () => {
  main = await buildPlugin()
}, 60_000)

type Host = ReturnType<typeof createFigma>

/** Opens the plugin and waits for its window. */
async function start(host: Host, run: () => void): Promise<Panel> {
  run()
  await found(() => host.ui.isOpen || undefined)
  const panel = openPanel(host)
  panel.say('ready', null)
  await panel.hear('opened')
  return panel
}

async function generate(panel: Panel, run = 1): Promise<unknown> {
  panel.say('image', { key: 'avatar', bytes: png(8, 8) })
  panel.say('image', { key: 'photo', bytes: png(16, 8) })
  panel.say('draw', drawRequest(run, carousel))
  const [name] = await panel.ending(run)
  return name
}

const themed = recoloured(carousel)

/** The id of what was drawn. */
async function carouselOf(panel: Panel): Promise<string> {
  const [, body] = await panel.hear('drawn')
  return 'carousel' in body && typeof body.carousel === 'string' ? body.carousel : ''
}

/** The page, without the carousel's id, which is another one each time. */
function pageOf(host: Host): unknown {
  const json = JSON.stringify(host.documentJSON())
  return JSON.parse(json.replace(/\\"carousel\\":\\"[^"\\]*\\"/g, ''))
}

describe('the built main.js', () => {
  it('opens its window in the remembered size, without words of the person in its HTML', async () => {
    const host = createFigma({ html: 'panel()' })
    await host.figma.clientStorage.setAsync('window', '{"width":700,"height":500}')
    await start(host, () => {
      host.run(main)
    })
    expect([host.ui.width, host.ui.height]).toEqual([700, 500])
    expect(host.ui.themeColors).toBe(true)
    expect(host.ui.html).toContain('__SHOW_UI_DATA__={};')
  })

  it('answers ready with what was kept, the command and whether the file can be edited', async () => {
    const host = createFigma({ command: 'edit' })
    await host.figma.clientStorage.setAsync('settings', '{"version":1}')
    const panel = await start(host, () => {
      host.run(main)
    })
    expect(await panel.hear('opened')).toEqual([
      'opened',
      {
        stored: {
          settings: '{"version":1}',
          window: null,
          brands: null,
          presets: null,
          work: null,
        },
        command: 'open',
        canEdit: true,
        carousel: null,
      },
    ])
  })

  it('has a menu whose every item opens the panel for one command, or needs none', async () => {
    const json = await readFile(new URL('../../manifest.json', import.meta.url), 'utf8')
    // Written by the build; the test would fail where it is another shape.
    const { menu } = JSON.parse(json) as { menu: { name?: string; command?: string }[] }
    const runAll = async (host: Host): Promise<readonly unknown[]> => {
      const commands: unknown[] = []
      for (const { name, command } of menu) {
        if (name === undefined || command === undefined) continue
        host.run(main, command)
        await until(() => host.ui.isOpen || host.isClosed)
        if (host.isClosed) {
          commands.push([name, host.notifications.map(({ message }) => message)])
          continue
        }
        const panel = openPanel(host)
        panel.say('ready', null)
        const [, opened] = await panel.hear('opened')
        commands.push([name, 'command' in opened && opened.command])
      }
      return commands
    }
    const none = ['There is no carousel on this page.']
    const host = createFigma()
    host.run('')
    expect(await runAll(host)).toEqual([
      ['Make or edit a carousel', 'open'],
      ['Renumber slides', none],
      ['Select carousel', none],
      ['Check slides', none],
      ['Copy thread from canvas', none],
      ['Same deck for another platform', none],
    ])
    await generate(
      await start(host, () => {
        host.run(main)
      }),
    )
    host.figma.currentPage.selection = []
    expect(await runAll(host)).toEqual([
      ['Make or edit a carousel', 'open'],
      ['Renumber slides', 'renumber'],
      ['Select carousel', []],
      ['Check slides', 'check'],
      ['Copy thread from canvas', 'copyThread'],
      ['Same deck for another platform', 'otherPlatform'],
    ])
  })

  it('draws, shows progress, and keeps what it is told to keep', async () => {
    const host = createFigma()
    const panel = await start(host, () => {
      host.run(main)
    })
    expect(await generate(panel)).toBe('drawn')
    panel.say('store', { part: 'settings', json: '{"version":1}' })
    await turn()
    await turn()
    expect(await host.figma.clientStorage.getAsync('settings')).toBe('{"version":1}')
  })

  it('measures what it is asked, one size per width', async () => {
    const host = createFigma()
    const panel = await start(host, () => {
      host.run(main)
    })
    const font = { family: 'Inter', weight: 400, italic: false }
    const style = { font, size: 36, lineHeight: 52, tracking: 0 }
    const block = { runs: [{ text: 'one two three' }], style }
    panel.say('measure', { run: 1, requests: [{ block, widths: [null, 600, 120] }] })
    const [, body] = await panel.hear('measured')
    const sizes = 'results' in body ? body.results[0]?.sizes : undefined
    expect(sizes?.map(({ height }) => height)).toEqual([52, 52, 156])
    expect(sizes?.[0]?.width).toBeGreaterThan(200)
  })

  it('with denied storage says so and draws all the same', async () => {
    const host = createFigma({ denyStorage: true })
    const panel = await start(host, () => {
      host.run(main)
    })
    expect(await panel.hear('opened')).toMatchObject([
      'opened',
      { stored: { settings: null, window: null } },
    ])
    panel.say('store', { part: 'settings', json: '{}' })
    expect(await panel.hear('storeFailed')).toMatchObject(['storeFailed', { part: 'settings' }])
    expect(await generate(panel)).toBe('drawn')
  })

  it('lives through messages that are none', async () => {
    const host = createFigma()
    const panel = await start(host, () => {
      host.run(main)
    })
    for (const message of [null, 'draw', ['__proto__', {}], ['draw', null], ['draw', { run: 1 }]])
      host.ui.send(message)
    expect(await generate(panel)).toBe('drawn')
  })

  it('a tree that is none fails its run and leaves nothing', async () => {
    const host = createFigma()
    const panel = await start(host, () => {
      host.run(main)
    })
    const before = host.documentJSON()
    const json = JSON.stringify(carousel).replace('"kind":"text"', '"kind":"video"')
    // A lie: that is the point.
    const broken = JSON.parse(json) as typeof carousel
    panel.say('draw', drawRequest(1, broken))
    expect(await panel.ending(1)).toMatchObject(['failed', { run: 1, code: 'image' }])
    panel.say('image', { key: 'avatar', bytes: png(8, 8) })
    panel.say('image', { key: 'photo', bytes: png(8, 8) })
    panel.say('draw', drawRequest(2, broken))
    expect(await panel.ending(2)).toMatchObject(['failed', { run: 2, code: 'figma', slide: 1 }])
    expect(host.documentJSON()).toEqual(before)
  })

  it('closed by the person in the middle of a run leaves nothing', async () => {
    const host = createFigma()
    const before = host.documentJSON()
    const panel = await start(host, () => {
      host.run(main)
    })
    void generate(panel).catch(() => 'never answered')
    await until(() =>
      panel.answers.some(
        ([name, body]) => name === 'progress' && body.step === 'draw' && body.done > 0,
      ),
    )
    expect(host.documentJSON()).not.toEqual(before)
    host.close()
    expect(host.documentJSON()).toEqual(before)
  })

  it('cancelled leaves nothing, and one undo takes away what the next run drew', async () => {
    const host = createFigma()
    const before = host.documentJSON()
    const panel = await start(host, () => {
      host.run(main)
    })
    const first = generate(panel)
    await until(() => panel.answers.some(([name]) => name === 'progress'))
    panel.say('cancel', { run: 1 })
    expect(await first).toBe('cancelled')
    expect(host.documentJSON()).toEqual(before)
    expect(await generate(panel, 2)).toBe('drawn')
    host.undo()
    expect(host.documentJSON()).toEqual(before)
  })

  it('resizes within limits, and closes', async () => {
    const host = createFigma()
    const panel = await start(host, () => {
      host.run(main)
    })
    panel.say('resize', { width: 10, height: 700 })
    await turn()
    expect([host.ui.width, host.ui.height]).toEqual([360, 700])
    panel.say('close', null)
    await turn()
    expect(host.isClosed).toBe(true)
  })
})

describe('in QuickJS, with the globals of the sandbox of Figma and no other', () => {
  const browserNames = [
    'window document URL URLSearchParams TextEncoder TextDecoder atob btoa crypto Blob File',
    'performance queueMicrotask requestAnimationFrame localStorage XMLHttpRequest Intl fetch process',
  ]

  it('the built main.js draws and updates 3 slides, and the document is the one plain JavaScript draws', async () => {
    const plain = createFigma()
    const plainPanel = await start(plain, () => {
      plain.run(main)
    })
    await generate(plainPanel)

    const boxed = createFigma()
    const sandbox = await openSandbox({ figma: boxed.figma, html: 'panel()' })
    try {
      for (const name of browserNames.join(' ').split(' '))
        expect(sandbox.globals).not.toContain(name)
      const panel = await start(boxed, () => {
        sandbox.run(main)
      })
      expect(await generate(panel)).toBe('drawn')
      expect(pageOf(boxed)).toEqual(pageOf(plain))

      // A hand, then an update to another theme with a slide less and one more.
      const next = [...themed.slice(1), slide('p9', '04 More', [text('p9/body', 'More')])]
      for (const [host, own] of [
        [plain, plainPanel],
        [boxed, panel],
      ] as const) {
        const label = host.figma.currentPage.findOne(({ name }) => name === 'Label')
        if (label?.type === 'TEXT') label.characters = 'By hand'
        own.say('update', { ...updateRequest(2, next), carousel: await carouselOf(own) })
        expect(await own.ending(2)).toMatchObject(['drawn', { slides: 3, kept: 1, aside: [] }])
      }
      expect(sandbox.errors).toEqual([])
      expect(pageOf(boxed)).toEqual(pageOf(plain))
      expect(boxed.figma.currentPage.children).toHaveLength(3)
    } finally {
      sandbox.dispose()
    }
  })
})
