import { describe, expect, it } from 'vitest'

import { plainNames } from '../../src/lib/figma/resolve'
import { readSlide } from '../../src/lib/figma/read-slide'
import { isSame } from '../../src/lib/sync/equal'
import { readOutline } from '../../src/lib/sync/outline'
import type { CanvasLayer } from '../../src/lib/sync/props'
import type { Slide } from '../../src/lib/slide/node'
import { sampled } from '../support/samples'
import { deckOf, picturesOn, someDecks } from './support/decks'
import { drawRequest, ending, markOf, openPlugin, slidesOn, type Plugin } from './support/plugin'
import { png } from './support/png'
import { carousel } from './support/slides'

async function drawn(slides: readonly Slide[]): Promise<Plugin> {
  const plugin = openPlugin()
  for (const key of picturesOn(slides)) plugin.commands.handlers.image({ key, bytes: png(16, 9) })
  plugin.commands.handlers.draw(drawRequest(1, slides))
  expect((await ending(plugin.answers, 1))[0]).toBe('drawn')
  return plugin
}

function storedOf(frame: FrameNode): { readonly key: string; readonly keys: readonly string[] } {
  const { key, tree } = markOf(frame)
  return { key, keys: readOutline(tree).map((layer) => layer.key) }
}

function read(frame: FrameNode): CanvasLayer {
  return readSlide(frame, storedOf(frame), plainNames).layer
}

function layersIn(layer: CanvasLayer): readonly CanvasLayer[] {
  return [layer, ...layer.children.flatMap(layersIn)]
}

/** Every property that stands there otherwise than it was written, and every layer that is not ours. */
function editsIn(layer: CanvasLayer): readonly unknown[] {
  const { key, written, props, children } = layer
  if (key === null || written === null) return [['not ours', layer.name]]
  const differing = Object.entries(written.props).filter(
    ([name, value]) => !isSame(props[name as keyof typeof props], value),
  )
  const order = children.map((child) => child.key)
  return [
    ...differing.map(([name, value]): unknown => [
      key,
      name,
      value,
      props[name as keyof typeof props],
    ]),
    ...(JSON.stringify(order) === JSON.stringify(written.children ?? []) ? [] : [[key, order]]),
    ...children.flatMap(editsIn),
  ]
}

describe('straight after drawing, nothing reads as changed by hand', () => {
  it('on slides that use every word of the vocabulary', async () => {
    const { figma } = await drawn(carousel)
    expect(slidesOn(figma).map(read).flatMap(editsIn)).toEqual([])
  })

  it.each(sampled(someDecks, 4))('$name', async ({ combination }) => {
    const { figma } = await drawn(deckOf(combination))
    expect(slidesOn(figma).map(read).flatMap(editsIn)).toEqual([])
  })
})

describe('what cannot be read makes a layer the own of the person, and nothing is thrown', () => {
  const damages: readonly (readonly [string, (data: string) => string])[] = [
    ['cut off', (data) => data.slice(0, -5)],
    ['no JSON', () => '\u0000'],
    ['JSON of nothing', () => 'null'],
    ['a list', () => '[]'],
    ['another version', (data) => data.replace('"version":2', '"version":3')],
    ['a key that is no string', (data) => data.replace(/"key":"[^"]*"/, '"key":7')],
    ['a kind nobody knows', (data) => data.replace(/"kind":"[^"]*"/, '"kind":"video"')],
    ['fills that are none', (data) => data.replace(/"fills":\[/, '"fills":[7,')],
    ['a property nobody knows', (data) => data.replace('"props":{', '"props":{"__proto__":1,')],
    ['parts that are missing', () => '~parts 3 abc'],
    ['a million parts', () => '~parts 1000000 abc'],
  ]

  it.each(damages)('%s', async (_, damage) => {
    const { figma } = await drawn(carousel)
    const [, words] = slidesOn(figma)
    if (words === undefined) throw new Error('There is a second slide.')
    for (const layer of [words, ...words.findAll(() => true)]) {
      const data = layer.getPluginData('layer')
      if (data !== '') layer.setPluginData('layer', damage(data))
    }
    const { layer } = readSlide(words, storedOf(words), plainNames)
    expect(layersIn(layer).map(({ written }) => written)).toEqual(layersIn(layer).map(() => null))
  })

  it('layers a person made something else of are still read, or are their own', async () => {
    const { figma } = await drawn(carousel)
    const [, words] = slidesOn(figma)
    const body = words?.findOne(({ name }) => name === 'Body')
    const button = words?.findOne(({ name }) => name === 'Button')
    if (words === undefined || body?.type !== 'TEXT' || button?.type !== 'FRAME') throw new Error()
    body.setRangeFontSize(0, 3, 60)
    body.setRangeLineHeight(0, 3, { unit: 'AUTO' })
    body.setRangeTextCase(4, 6, 'UPPER')
    const component = figma.createComponentFromNode(button)
    component.strokeTopWeight = 9
    component.topLeftRadius = 3
    const group = figma.group([component], words)
    group.visible = false
    figma.createComponentFromNode(words).createInstance()
    for (const frame of figma.currentPage.children) {
      if (!('getPluginData' in frame) || !('children' in frame)) continue
      const slide = frame.type === 'COMPONENT' || frame.type === 'INSTANCE' ? frame : null
      if (slide === null) continue
      const { layer } = readSlide(slide, { key: 'p1', keys: ['p1/body', 'p1/button'] }, plainNames)
      const ours = layersIn(layer).flatMap(({ key }) => key ?? [])
      expect(ours).toEqual(['p1', 'p1/body', 'p1/button'])
    }
  })
})
