import { describe, expect, it } from 'vitest'

import { createOwnFrames } from '../../../src/lib/figma/own/own-frames'
import type { SlideNode } from '../../../src/lib/slide/node'
import { printNode } from '../../../src/lib/slide/print'
import { openPlugin, type Plugin } from '../support/plugin'
import { found } from '../support/turn'
import { openWithFonts, readSelected, templateOf } from './decks'
import { addShape, addText, flowFrame, plainFrame } from './support'

function printed(children: readonly SlideNode[] | undefined): string {
  return (children ?? []).map((node) => printNode(node)).join('\n')
}

describe('a frame reads', () => {
  it('without layout: words as words, all else as pictures of itself', async () => {
    const plugin = await openWithFonts()
    const { frames } = await templateOf(plugin, plainFrame(plugin.figma))
    expect(printed(frames[0]?.children)).toBe(`0 picture fill 1080 x 24 at=0,0
1 picture fill 900 x 420 at=90,90
2.stack column hug x hug at=90,560
  2 "{{title}}" 72/87 900
  3.below column hug x hug pad=33,0,0,0
    3 "{{body}}" 36/44 900
4 "by {{name}} · {{page}}/{{pages}}" 24/29 at=90,1250`)
  })

  it('in auto layout: as the boxes it is made of', async () => {
    const plugin = await openWithFonts()
    const { frames } = await templateOf(plugin, flowFrame(plugin.figma))
    expect(printed(frames[0]?.children)).toBe(`frame column 1080 x 1350 gap=40 pad=96
  0 "{{title}}" 80/97 fill
  1 "{{body}}" 36/44 fill
  2 row hug x hug pad=20,40,20,40
    2.0 "Follow me" 32/39
  3 picture fill 120 x 8`)
  })

  it('a line height of Figma’s own as px, one in percent of the size', async () => {
    const plugin = await openWithFonts()
    const frame = plugin.figma.createFrame()
    frame.resize(1080, 1350)
    addText(plugin.figma, frame, '{{title}}', { at: [0, 0], width: 900, height: 300, size: 50 })
    addText(plugin.figma, frame, '{{body}}', {
      at: [0, 400],
      width: 900,
      size: 40,
      line: { unit: 'PERCENT', value: 150 },
    })
    const { frames } = await templateOf(plugin, frame)
    expect(printed(frames[0]?.children)).toContain('50/60')
    expect(printed(frames[0]?.children)).toContain('40/60')
  })

  it('the background that no colour says is a picture, without what stands on it', async () => {
    const plugin = await openWithFonts()
    const frame = plainFrame(plugin.figma)
    const stop = (position: number, r: number) => ({ position, color: { r, g: 0, b: 0, a: 1 } })
    frame.fills = [
      {
        type: 'GRADIENT_LINEAR',
        gradientTransform: [
          [1, 0, 0],
          [0, 1, 0],
        ],
        gradientStops: [stop(0, 0), stop(1, 1)],
      },
    ]
    const before = plugin.figma.currentPage.children.length
    const { frames } = await templateOf(plugin, frame)
    expect(frames[0]?.children[0]).toMatchObject({ kind: 'picture', name: 'Ground', width: 1080 })
    expect(plugin.figma.currentPage.children).toHaveLength(before)
  })

  it('a layer inside it is as good as the frame', async () => {
    const plugin = await openWithFonts()
    const frame = plainFrame(plugin.figma)
    const title = frame.findOne(({ name }) => name === 'Headline')
    const { template } = await readSelected(plugin, title ?? frame)
    expect(template?.frames[0]?.node).toBe(frame.id)
  })

  it('three frames by their names, else from left to right', async () => {
    const plugin = await openWithFonts()
    const made = ['Outro', 'Post', 'Cover'].map((name, index) => {
      const frame = plainFrame(plugin.figma, name)
      frame.x = 2000 - index * 10
      return frame
    })
    const rolesOf = async (): Promise<unknown> => {
      const { template } = await readSelected(plugin, ...made)
      return template?.frames.map(({ name, role }) => [name, role])
    }
    expect(await rolesOf()).toEqual([
      ['Cover', 'cover'],
      ['Post', 'post'],
      ['Outro', 'outro'],
    ])
    made.forEach((frame, index) => (frame.name = `Frame ${index}`))
    expect(await rolesOf()).toEqual([
      ['Frame 2', 'cover'],
      ['Frame 1', 'post'],
      ['Frame 0', 'outro'],
    ])
  })
})

type Make = (figma: PluginAPI) => readonly SceneNode[]

const refused: Readonly<Record<string, readonly [make: Make, problem: RegExp]>> = {
  'nothing selected': [() => [], /^noFrame $/],
  'a loose shape': [(figma) => [figma.createRectangle()], /^noFrame/],
  'no slot': [(figma) => [figma.createFrame()], /^noSlot/],
  'only a picture': [
    (figma) => {
      const frame = figma.createFrame()
      addShape(figma, frame, '{{image}}', [0, 0, 50, 50])
      return [frame]
    },
    /^noWords/,
  ],
  'a turned slot': [
    (figma) => {
      const frame = plainFrame(figma)
      const title = frame.findOne(({ name }) => name === 'Headline')
      if (title?.type === 'TEXT') title.rotation = 5
      return [frame]
    },
    /^turned Headline$/,
  ],
  'a group as a picture': [
    (figma) => {
      const frame = plainFrame(figma)
      const shapes = [0, 1].map((at) => addShape(figma, frame, 'One', [at * 50, 1100, 40, 40]))
      figma.group(shapes, frame).name = '{{avatar}}'
      return [frame]
    },
    /^wrongLayer {{avatar}}$/,
  ],
  'frames of different sizes': [
    (figma) => {
      const other = plainFrame(figma)
      other.resize(1080, 1080)
      return [plainFrame(figma), other]
    },
    /^sizes/,
  ],
  'four frames': [(figma) => [1, 2, 3, 4].map(() => plainFrame(figma)), /^tooMany 4$/],
}

describe('refused with a plain reason, and nothing is remembered:', () => {
  it.each(Object.entries(refused))('%s', async (_, [make, problem]) => {
    const plugin = await openWithFonts()
    const reading = await readSelected(plugin, ...make(plugin.figma))
    expect(reading.template).toBeNull()
    expect(reading.problems.some((one) => problem.test(one))).toBe(true)
    expect(plugin.figma.root.getPluginData('frame-templates')).toBe('')
  })
})

it('what is no slot we know is said, and the rest is a template', async () => {
  const plugin = await openWithFonts()
  const frame = plainFrame(plugin.figma)
  addText(plugin.figma, frame, '{{mood}}', { name: 'Mood', at: [500, 1100] })
  const { template, problems } = await readSelected(plugin, frame)
  expect(template).not.toBeNull()
  expect(problems).toEqual(['unknownSlot Mood'])
})

describe('the list in the document', () => {
  it.each(['{', '[]', '{"version":2,"templates":[]}', '{"version":1,"templates":[1,{"id":"x"}]}'])(
    'damaged as %s is an empty one',
    async (stored) => {
      const plugin = openPlugin()
      plugin.figma.root.setPluginData('frame-templates', stored)
      plugin.commands.handlers.ready(null)
      const [, body] = await found(() => plugin.answers.find(([name]) => name === 'ownFrames'))
      expect(body).toEqual({ readings: [] })
    },
  )
})

/** What must be as before when reading is over. */
function stateOf({ host, figma }: Plugin): string {
  return JSON.stringify([
    host.documentJSON(),
    figma.currentPage.children.map(({ id }) => id),
    figma.currentPage.selection.map(({ id }) => id),
  ])
}

it('whatever call fails while a frame is read, nothing of ours is left in the document', async () => {
  const plugin = await openWithFonts()
  const { figma } = plugin
  const frame = figma.createFrame()
  frame.resize(100, 100)
  const white = { type: 'SOLID', color: { r: 1, g: 1, b: 1 } } as const
  // No colour says this ground, so that it is exported from a copy.
  frame.fills = [white, white]
  addShape(figma, frame, 'Bar', [0, 90, 100, 10])
  addText(figma, frame, '{{title}}', { at: [10, 10], width: 80, height: 40, size: 12 })
  figma.currentPage.selection = [frame]
  const read = async (): Promise<string | null> => {
    const { template } = await createOwnFrames(figma).readSelection()
    return template?.id ?? null
  }
  plugin.host.calls.reset()
  expect(await read()).toBe(`frame:${frame.id}`)
  const calls = plugin.host.calls.total
  plugin.figma.root.setPluginData('frame-templates', '')
  const before = stateOf(plugin)
  const wrong: unknown[] = []
  for (let call = 1; call <= calls; call += 1) {
    plugin.host.failAt(call)
    await read()
    plugin.host.failAt(null)
    plugin.figma.root.setPluginData('frame-templates', '')
    if (stateOf(plugin) !== before) wrong.push(call)
  }
  expect(wrong).toEqual([])
  expect(calls).toBeGreaterThan(50)
}, 60_000)
