import { describe, expect, it } from 'vitest'

import { layerEntry } from '../../../src/lib/figma/marks'
import { post } from '../../templates/samples'
import { slidesOn, type Plugin } from '../support/plugin'
import { openWithFonts, slidesOf, templateOf } from './decks'
import { addShape, addText, flowFrame, plainFrame } from './support'

const words = [
  'Bread, slowly',
  post('What the crumb says.\n\nA *warm* kitchen halves the wait.', 'image'),
  'Heat matters more than time.\n\nBoth are right.',
]

const code =
  'In code:\n\n```\nlet bread = await oven()\n```\n\nAnd **bold** words, [linked](https://example.com).'

async function drawn(
  make: (figma: PluginAPI) => SceneNode,
  posts = words,
): Promise<{
  readonly plugin: Plugin
  readonly source: SceneNode
  readonly slides: readonly FrameNode[]
}> {
  const plugin = await openWithFonts()
  const source = make(plugin.figma)
  const own = await templateOf(plugin, source)
  const answer = await plugin.draw(slidesOf(own, posts))
  expect(answer).toMatchObject(['drawn', {}])
  return { plugin, source, slides: slidesOn(plugin.figma) }
}

function textOf(slide: FrameNode | undefined, name: string): string {
  const layer = slide?.findOne((one) => one.name === name)
  return layer?.type === 'TEXT' ? layer.characters : ''
}

/** Everything there is to say of a layer and all in it, without ids, what is in `but`, and what plugins keep. */
function looksOf(layer: SceneNode, but: (layer: SceneNode) => boolean): unknown {
  if (but(layer)) return 'filled'
  const own = Object.fromEntries(
    [
      'type',
      'name',
      'x',
      'y',
      'width',
      'height',
      'visible',
      'locked',
      'opacity',
      'fills',
      'strokes',
      'effects',
      'cornerRadius',
      'characters',
      'fontSize',
      'layoutMode',
      'itemSpacing',
      'constraints',
    ]
      .filter((name) => name in layer)
      .map((name) => [name, Reflect.get(layer, name)]),
  )
  const inside = 'children' in layer ? layer.children.map((child) => looksOf(child, but)) : []
  return { ...own, inside }
}

function isFilled(layer: SceneNode): boolean {
  return /\{\{/.test(layer.name) || (layer.type === 'TEXT' && layer.name !== 'Motto')
}

describe('a slide is a copy of the frame', () => {
  it.each([
    ['without layout', plainFrame],
    [
      'with groups, hidden and locked layers',
      (figma: PluginAPI) => {
        const frame = plainFrame(figma)
        const one = addShape(figma, frame, 'One', [10, 1200, 40, 40])
        const two = addShape(figma, frame, 'Two', [60, 1200, 40, 40])
        const group = figma.group([one, two], frame)
        group.name = 'Marks'
        group.opacity = 0.5
        addShape(figma, frame, 'Hidden', [500, 1200, 40, 40]).visible = false
        addText(figma, frame, 'Never in a hurry', { name: 'Motto', at: [700, 1200], size: 20 })
        frame.locked = true
        return frame
      },
    ],
  ])('%s: all but its slots is as it was', async (_, make) => {
    const { source, slides } = await drawn(make)
    const [first] = slides
    expect(slides.length).toBeGreaterThan(2)
    const bare = ({ ...looks }: Record<string, unknown>): unknown => {
      return { ...looks, name: '', x: 0, y: 0, locked: false }
    }
    for (const slide of slides) {
      expect(bare(looksOf(slide, isFilled) as Record<string, unknown>)).toEqual(
        bare(looksOf(source, isFilled) as Record<string, unknown>),
      )
    }
    expect(first?.type).toBe('FRAME')
    expect(first?.name).toBe('01 Cover')
  })

  it('of a component and of an instance: plain frames', async () => {
    for (const isInstance of [false, true]) {
      const { slides } = await drawn((figma) => {
        const component = figma.createComponentFromNode(plainFrame(figma))
        return isInstance ? component.createInstance() : component
      })
      expect(slides.map(({ type }) => type)).toEqual(['FRAME', 'FRAME', 'FRAME'])
      expect(textOf(slides[0], 'Headline')).toBe('Bread, slowly')
    }
  })

  it('with slots inside an instance keeps the instance', async () => {
    const { slides } = await drawn((figma) => {
      const frame = plainFrame(figma)
      const card = figma.createFrame()
      card.name = 'Signature'
      card.resize(400, 60)
      addText(figma, card, '{{handle}}', { name: 'Signed', at: [0, 0], size: 24 })
      const instance = figma.createComponentFromNode(card).createInstance()
      frame.appendChild(instance)
      instance.x = 600
      instance.y = 1200
      return frame
    })
    const instance = slides[1]?.findOne(({ type }) => type === 'INSTANCE')
    expect(instance).toBeTruthy()
    expect(textOf(slides[1], 'Signed')).toBe('@maralindq')
  })
})

describe('slots', () => {
  it('by text keep what stands around them, and their looks', async () => {
    const { slides, source } = await drawn(plainFrame)
    const by = slides[1]?.findOne(({ name }) => name === 'Line')
    expect(by?.type === 'TEXT' && by.characters).toBe('by Mara Lindqvist\u00A0🌱 · 2/3')
    const title = slides[1]?.findOne(({ name }) => name === 'Headline')
    const before = 'findOne' in source ? source.findOne(({ name }) => name === 'Headline') : null
    for (const layer of [title, before]) {
      expect(layer?.type === 'TEXT' && [layer.fontSize, layer.fontName]).toEqual([
        72,
        { family: 'Inter', style: 'Bold' },
      ])
    }
  })

  it('marks of the writer are set inside the look of the slot', async () => {
    const { slides } = await drawn(plainFrame, ['Cover', 'A title.\n\nSome **bold** words here.'])
    const body = slides[1]?.findOne(({ name }) => name === 'Copy')
    expect(body?.type === 'TEXT' && body.characters).toContain('bold')
    expect(body?.type === 'TEXT' && body.fontSize).toBe(36)
  })

  it('a picture fills its layer, and one that has nothing to show is hidden', async () => {
    const { slides } = await drawn(plainFrame)
    const [cover, pictured, plain] = slides.map((slide) =>
      slide.findOne(({ name }) => name === '{{image}}'),
    )
    expect(cover?.visible).toBe(false)
    expect(plain?.visible).toBe(false)
    const fills = pictured?.type === 'RECTANGLE' ? pictured.fills : []
    expect(fills).toMatchObject([{ type: 'IMAGE' }])
  })

  it('a button that has nothing to say is hidden with its frame', async () => {
    const { slides } = await drawn(flowFrame)
    const buttons = slides.map((slide) => slide.findOne(({ name }) => name === '{{cta}}'))
    expect(slides).toHaveLength(4)
    expect(buttons.filter((button) => button != null).map((one) => one.visible)).toEqual([
      false,
      false,
      false,
    ])
  })

  it('words as wide as they are get lines where they have no room, and those below make way', async () => {
    const long = 'A title that is far too long to stand on one line of this frame, as titles are'
    const { slides } = await drawn(
      (figma) => {
        const frame = figma.createFrame()
        frame.resize(1080, 1350)
        addText(figma, frame, '{{title}}', {
          name: 'Headline',
          at: [90, 200],
          size: 72,
          style: 'Bold',
        })
        addText(figma, frame, '{{body}}', { name: 'Copy', at: [90, 320], size: 36 })
        return frame
      },
      ['Cover', `${long}.\n\nAnd what follows.`],
    )
    const title = slides[1]?.findOne(({ name }) => name === 'Headline')
    const body = slides[1]?.findOne(({ name }) => name === 'Copy')
    if (title?.type !== 'TEXT' || body?.type !== 'TEXT') throw new Error('no')
    expect(title.textAutoResize).toBe('HEIGHT')
    expect(title.x + title.width).toBeLessThanOrEqual(1080 - 90)
    expect(title.height).toBeGreaterThan(72 * 2)
    expect(body.y).toBeGreaterThanOrEqual(title.y + title.height - 20)
  })
})

it('a frame that was a slide of ours once leaves none of its marks in its copies', async () => {
  const { slides } = await drawn((figma) => {
    const frame = plainFrame(figma)
    frame.children[0]?.setPluginData(layerEntry, '{"version":2,"key":"p9/1/x"}')
    return frame
  })
  expect(slides[0]?.children[0]?.getPluginData(layerEntry)).toBe('')
})

describe('an update of copies nobody touched', () => {
  it('sees no hand in them, and writes nothing when nothing is new', async () => {
    for (const make of [plainFrame, flowFrame]) {
      const plugin = await openWithFonts()
      const own = await templateOf(plugin, make(plugin.figma))
      const all = [...words.slice(0, 2), code, ...words.slice(2)]
      await plugin.draw(slidesOf(own, all))
      const answer = await plugin.update(slidesOf(own, all), { mode: 'ask' })
      expect(answer).toMatchObject(['plan', { plan: { edits: [], restyled: 0, aside: [] } }])
    }
  })

  it('takes new words where they are new, and equals drawing it anew', async () => {
    const next = [
      ...words.slice(0, 2),
      'Time matters, too.\n\nMore **words** than before.\n\n- one\n- two',
    ]
    const plugin = await openWithFonts()
    const own = await templateOf(plugin, plainFrame(plugin.figma))
    await plugin.draw(slidesOf(own, words))
    const ids = slidesOn(plugin.figma).map(({ id }) => id)
    expect(await plugin.update(slidesOf(own, next))).toMatchObject([
      'drawn',
      { kept: 0, aside: [] },
    ])
    expect(slidesOn(plugin.figma).map(({ id }) => id)).toEqual(ids)
    const fresh = await openWithFonts()
    await fresh.draw(slidesOf(await templateOf(fresh, plainFrame(fresh.figma)), next))
    const looks = (one: Plugin): unknown =>
      slidesOn(one.figma).map((slide) => looksOf(slide, () => false))
    expect(JSON.stringify(looks(plugin))).toBe(JSON.stringify(looks(fresh)))
  })

  it('of another frame replaces them', async () => {
    const plugin = await openWithFonts()
    const own = await templateOf(plugin, plainFrame(plugin.figma))
    const other = await templateOf(plugin, badged(plugin.figma))
    await plugin.draw(slidesOf(own, words))
    const before = slidesOn(plugin.figma).map(({ id }) => id)
    expect(await plugin.update(slidesOf(other, words))).toMatchObject(['drawn', { aside: [] }])
    const after = slidesOn(plugin.figma)
    expect(after).toHaveLength(before.length)
    expect(after.some(({ id }) => before.includes(id))).toBe(false)
    expect(after.every((slide) => slide.findOne(({ name }) => name === 'Badge') !== null)).toBe(
      true,
    )
  })

  it('of another frame loses nothing that was done by hand', async () => {
    const plugin = await openWithFonts()
    const own = await templateOf(plugin, plainFrame(plugin.figma))
    const other = await templateOf(plugin, badged(plugin.figma))
    await plugin.draw(slidesOf(own, words))
    const [, mended, moved] = slidesOn(plugin.figma).map((slide) =>
      slide.findOne(({ name }) => name === 'Headline'),
    )
    if (mended?.type !== 'TEXT' || moved?.type !== 'TEXT') throw new Error('no')
    mended.characters = 'By hand'
    moved.x += 40
    const [, aside] = [mended, moved].map(({ parent }) => parent?.id)
    const [, answer] = await plugin.update(slidesOf(other, words))
    const kept = 'aside' in answer ? answer.aside.map(({ node }) => node) : []
    expect(kept).toContain(aside)
    const texts = plugin.figma.currentPage.findAllWithCriteria({ types: ['TEXT'] })
    expect(texts.map(({ characters }) => characters)).toContain('By hand')
  })
})

function badged(figma: PluginAPI): FrameNode {
  const frame = plainFrame(figma, 'With a badge')
  addShape(figma, frame, 'Badge', [980, 40, 60, 60])
  return frame
}
