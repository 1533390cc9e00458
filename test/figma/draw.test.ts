import { describe, expect, it } from 'vitest'

import { withDescendants } from '../../src/lib/slide/walk'
import { describeSlide, describeSlideFrame, keyOf } from './support/describe'
import { openPlugin, slidesOn } from './support/plugin'
import { box, carousel, slide, text } from './support/slides'

describe('layers are what the tree says', () => {
  it.each(carousel.map((one, index) => [one.name, one, index] as const))(
    '%s',
    async (_, one, index) => {
      const plugin = openPlugin()
      await plugin.draw()
      const frame = slidesOn(plugin.figma)[index]
      expect(frame && describeSlideFrame(frame)).toEqual(describeSlide(one))
    },
  )

  it('every node is one layer that knows its key', async () => {
    const plugin = openPlugin()
    await plugin.draw()
    const keys = slidesOn(plugin.figma).flatMap((frame) =>
      frame.findAll((layer) => layer.getPluginData('layer') !== '').map(keyOf),
    )
    const expected = carousel.flatMap((one) => one.children.flatMap(withDescendants))
    expect([...keys].sort()).toEqual(expected.map((node) => node.key).sort())
  })

  it('nothing of ours is left loose on the page: 3 slides, 3 layers', async () => {
    const plugin = openPlugin()
    await plugin.draw()
    expect(plugin.figma.currentPage.children).toHaveLength(3)
  })
})

describe('sizes', () => {
  it('fill takes what the parent leaves, hug what the words need, px stay', async () => {
    const plugin = openPlugin()
    const words = 'Words that need more than one line of this narrow column, as any thread has.'
    await plugin.draw([
      slide('p0', '01 Sizes', [
        box('p0/column', { height: 'fill', pad: { top: 96, right: 96, bottom: 96, left: 96 } }, [
          text('p0/fill', words),
          text('p0/hug', 'Hug', { width: 'hug' }),
          text('p0/fixed', words, { width: 300 }),
          text('p0/box', words, { width: 300, height: 60 }),
          text('p0/fill-box', words, { height: 60 }),
          text('p0/hug-box', 'Hug', { width: 'hug', height: 60 }),
          box('p0/rest', { height: 'fill' }),
        ]),
      ]),
    ])
    const sizes = new Map(
      slidesOn(plugin.figma)[0]
        ?.findAll(() => true)
        .map((layer) => [layer.name, [layer.width, layer.height]]),
    )
    const line = 52
    expect(sizes.get('Fill')).toEqual([888, 2 * line])
    expect(sizes.get('Hug')?.[1]).toBe(line)
    expect(sizes.get('Hug')?.[0]).toBeLessThan(120)
    expect(sizes.get('Fixed')?.[0]).toBe(300)
    expect(sizes.get('Fixed')?.[1]).toBeGreaterThan(4 * line)
    expect(sizes.get('Box')).toEqual([300, 60])
    expect(sizes.get('Fill box')).toEqual([888, 60])
    expect(sizes.get('Hug box')).toEqual([sizes.get('Hug')?.[0], 60])
    expect(sizes.get('Rest')?.[0]).toBe(888)
    const used = ['Fill', 'Hug', 'Fixed', 'Box', 'Fill box', 'Hug box', 'Rest']
      .map((name) => sizes.get(name)?.[1] ?? 0)
      .reduce((sum, height) => sum + height, 0)
    expect(used).toBeCloseTo(1350 - 2 * 96, 3)
  })

  it('a slanted gradient and an off-centre crop get the size that layout gave them', async () => {
    const plugin = openPlugin()
    await plugin.draw()
    const [, words, picture] = slidesOn(plugin.figma)
    const button = words?.findOne((layer) => layer.name === 'Button')
    const image = picture?.findOne((layer) => layer.name === 'Image')
    const gradient =
      button?.type === 'FRAME' && button.fills !== plugin.figma.mixed && button.fills[0]
    const crop = image?.type === 'RECTANGLE' && image.fills !== plugin.figma.mixed && image.fills[0]
    if (!button || !image || !gradient || gradient.type !== 'GRADIENT_LINEAR') throw new Error('no')
    if (!crop || crop.type !== 'IMAGE') throw new Error('no')
    // 135° on w × h: the first number is w / (w + h).
    const { width, height } = button
    expect(gradient.gradientTransform[0][0]).toBeCloseTo(width / (width + height), 5)
    // The picture is 2:1 and its place taller: all of its height, focus at a fifth of what is cut off.
    const shown = image.width / image.height / 2
    expect(crop.scaleMode).toBe('CROP')
    expect(crop.imageTransform?.[0][0]).toBeCloseTo(shown, 5)
    expect(crop.imageTransform?.[0][2]).toBeCloseTo((1 - shown) * 0.2, 5)
    expect(crop.imageTransform?.[1]).toEqual([0, 1, 0])
  })
})

describe('odd texts are drawn', () => {
  it.each([
    ['half a surrogate pair', 'a\uD83Db', 'a\uFFFDb'],
    ['a whole pair', 'a🚀b', 'a🚀b'],
    ['markup', '</script><b>', '</script><b>'],
    ['no words', '', ''],
    ['only line breaks', '\n\n', '\n\n'],
  ])('%s', async (_, words, expected) => {
    const plugin = openPlugin()
    const [name] = await plugin.draw([slide('p0', '01 Odd', [text('p0/body', words)])])
    expect(name).toBe('drawn')
    const layer = slidesOn(plugin.figma)[0]?.findOne(({ type }) => type === 'TEXT')
    expect(layer?.type === 'TEXT' && layer.characters).toBe(expected)
  })
})
