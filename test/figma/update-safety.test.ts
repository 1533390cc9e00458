import { describe, expect, it } from 'vitest'
import { createCommands } from '../../src/lib/figma/handlers'
import { createFigma } from '../../playground/host/index'
import { colorOf, drawnFresh, drawnOf, larger, textOf, themed } from './support/hand'
import {
  failureOf,
  openIn,
  slidesOn,
  updateRequest,
  type Answer,
  type Plugin,
} from './support/plugin'
import { png } from './support/png'
import { recoloured } from './support/restyled'
import { stateOf } from './support/state'
import { found, turn, until } from './support/turn'

describe('while an update is going on', () => {
  /** In the middle of the update: the first slides are done, the last is not. */
  async function inTheMiddle(plugin: Plugin, act: () => void): Promise<Answer> {
    const updating = plugin.update(themed)
    await until(() =>
      plugin.answers.some(
        ([name, body]) =>
          name === 'progress' && body.run === 2 && body.step === 'draw' && body.done === 2,
      ),
    )
    act()
    return updating
  }

  it('a slide the person deletes stays deleted: the run starts over with the others', async () => {
    const plugin = await drawnFresh()
    const last = slidesOn(plugin.figma)[2]
    drawnOf(await inTheMiddle(plugin, () => last?.remove()))
    expect(slidesOn(plugin.figma).map(colorOf)).toEqual(['#101214', '#101214'])
  })

  it('what the person types is kept: the run starts over, and undoing it does not undo that', async () => {
    const plugin = await drawnFresh()
    const page = textOf(plugin, 'p2/page')
    const answer = await inTheMiddle(plugin, () => {
      page.characters = 'Three'
      // As Figma does when a person edits: a step, with what is half done in it.
      plugin.figma.commitUndo()
    })
    expect(drawnOf(answer).kept).toBe(1)
    const looks = (): readonly string[] => [page.characters, ...slidesOn(plugin.figma).map(colorOf)]
    expect(looks()).toEqual(['Three', '#101214', '#101214', '#101214'])
    plugin.host.undo()
    expect(looks()).toEqual(['Three', '#F3F1EC', '#F3F1EC', '#F3F1EC'])
  })

  it('a hand that does not rest ends it after three attempts: all is as it was, but for its edits', async () => {
    const plugin = await drawnFresh()
    const page = textOf(plugin, 'p2/page')
    let attempts = 0
    let heard = 0
    const updating = plugin.update(themed)
    await until(() => {
      for (const [name, body] of plugin.answers.slice(heard)) {
        heard += 1
        if (name !== 'progress' || body.run !== 2 || body.step !== 'draw' || body.done !== 2)
          continue
        attempts += 1
        page.characters = 'x'.repeat(attempts)
      }
      return plugin.answers.some(([name, body]) => name === 'failed' && body.run === 2)
    })
    expect(failureOf(await updating).code).toBe('changed')
    expect([attempts, page.characters]).toEqual([3, 'xxx'])
    expect(slidesOn(plugin.figma).map(colorOf)).toEqual(['#F3F1EC', '#F3F1EC', '#F3F1EC'])
    drawnOf(await plugin.update(themed))
    expect(page.characters).toBe('xxx')
    expect(colorOf(page)).toBe('#F4F1EA')
  })

  it('cancelled, or closed, all is as it was', async () => {
    const plugin = await drawnFresh()
    const before = stateOf(plugin)
    const answer = await inTheMiddle(plugin, () => {
      plugin.commands.handlers.cancel({ run: 2 })
    })
    expect(answer[0]).toBe('cancelled')
    expect(stateOf(plugin)).toEqual(before)
    void plugin.update(themed)
    await until(() =>
      plugin.answers.some(
        ([name, body]) => name === 'progress' && body.run === 3 && body.done === 2,
      ),
    )
    plugin.commands.abandon()
    expect(stateOf(plugin)).toEqual(before)
    await turn()
  })
})

describe('what stands in the way', () => {
  it('a file that cannot be edited is told as such, and nothing is changed', async () => {
    const plugin = await drawnFresh()
    const before = stateOf(plugin)
    const { figma } = plugin
    // As Figma refuses every write in a file that can only be viewed (figma-facts 5).
    const refuse = (): never => {
      throw new Error('in createFrame: Cannot write to internal and read-only nodes')
    }
    const commands = createCommands({
      host: new Proxy(figma, {
        get: (target, name) => {
          if (name === 'createFrame') return refuse
          const member: unknown = Reflect.get(target, name, target)
          return typeof member === 'function' ? (member.bind(target) as unknown) : member
        },
      }),
      command: 'open',
      send: (name, body) => {
        plugin.answers.push([name, body] as unknown as Answer)
      },
      pause: turn,
      newId: () => 'x',
    })
    commands.handlers.image({ key: 'avatar', bytes: png(8, 8) })
    commands.handlers.update(updateRequest(7, themed.slice(0, 2)))
    const answer = await found(() =>
      plugin.answers.find(([name, body]) => name === 'failed' && body.run === 7),
    )
    expect(failureOf(answer).code).toBe('readOnly')
    expect(stateOf(plugin)).toEqual(before)
  })

  it('a text with a font the person does not have keeps its words and type; all else is new', async () => {
    const inter: FontName[] = ['Regular', 'Medium'].map((style) => ({ family: 'Inter', style }))
    const fonts: FontName[] = [
      ...inter,
      { family: 'Instrument Serif', style: 'Regular' },
      { family: 'Instrument Serif', style: 'Italic' },
      ...['Regular', 'Medium', 'Bold'].map((style) => ({ family: 'Instrument Sans', style })),
      { family: 'Sora', style: 'Regular' },
    ]
    const host = createFigma({ fonts })
    const plugin = openIn(host)
    await plugin.draw()
    const label = textOf(plugin, 'p1/label')
    await plugin.figma.loadFontAsync({ family: 'Sora', style: 'Regular' })
    label.fontName = { family: 'Sora', style: 'Regular' }
    fonts.pop()
    host.run('')
    const again = openIn(host)
    const answer = drawnOf(await again.update(recoloured(larger)))
    expect(answer.missingFonts).toEqual(['Sora'])
    const now = textOf(again, 'p1/label')
    expect([now.fontName, now.fontSize]).toEqual([{ family: 'Sora', style: 'Regular' }, 24])
    expect(textOf(again, 'p1/title').fontSize).toBe(86)
    // With the font there again, the next update brings what was left.
    fonts.push({ family: 'Sora', style: 'Regular' })
    host.run('')
    const later = openIn(host)
    drawnOf(await later.update(recoloured(larger)))
    drawnOf(await later.update(larger))
    expect(textOf(later, 'p1/label').fontSize).toBe(28)
  })

  it('slides with a font that a colleague does not have go and come all the same', async () => {
    const fonts: FontName[] = [
      ...['Regular', 'Medium', 'Bold'].map((style) => ({ family: 'Inter', style })),
      ...['Regular', 'Italic'].map((style) => ({ family: 'Instrument Serif', style })),
      ...['Regular', 'Medium', 'Bold'].map((style) => ({ family: 'Instrument Sans', style })),
    ]
    const host = createFigma({ fonts })
    await openIn(host).draw()
    fonts.splice(3)
    host.run('')
    const colleague = openIn(host)
    const [cover, , picture] = themed
    if (cover === undefined || picture === undefined) return
    const answer = drawnOf(await colleague.update([cover, picture]))
    expect(answer.missingFonts).toEqual(['Instrument Sans', 'Instrument Serif'])
    expect(slidesOn(colleague.figma).map(({ name, x }) => [name, x])).toEqual([
      ['01 Cover', 0],
      ['03 The picture', 1160],
    ])
    expect(slidesOn(colleague.figma).map(colorOf)).toEqual(['#101214', '#101214'])
    expect(textOf(colleague, 'p0/title').fontName).not.toMatchObject({ family: 'Inter' })
  })

  it('a page that was not opened yet is opened for it', async () => {
    const plugin = await drawnFresh()
    const { host, figma } = plugin
    await figma.setCurrentPageAsync(figma.createPage())
    host.run('')
    const again = openIn(host)
    drawnOf(await again.update(themed))
    await again.figma.setCurrentPageAsync(again.figma.root.children[0] ?? figma.currentPage)
    expect(slidesOn(again.figma).map(colorOf)).toEqual(['#101214', '#101214', '#101214'])
  })

  it('the selection stays as it was, less what went', async () => {
    const plugin = await drawnFresh()
    const body = textOf(plugin, 'p1/body')
    const gone = textOf(plugin, 'p2/page')
    plugin.figma.currentPage.selection = [body, gone]
    drawnOf(await plugin.update(themed.slice(0, 2)))
    expect(plugin.figma.currentPage.selection.map(({ id }) => id)).toEqual([body.id])
  })

  it('one undo takes an update back', async () => {
    const plugin = await drawnFresh()
    textOf(plugin, 'p1/label').characters = 'Follow me'
    plugin.figma.commitUndo()
    const before = plugin.host.documentJSON()
    drawnOf(await plugin.update(themed.slice(0, 2)))
    plugin.host.undo()
    expect(plugin.host.documentJSON()).toEqual(before)
  })
})
