import { describe, expect, it } from 'vitest'

import { followSelection } from '../../src/lib/figma/follow-selection'
import { drawnFresh } from './support/hand'
import { slidesOn, type Plugin } from './support/plugin'
import { turn } from './support/turn'

interface Followed extends Plugin {
  readonly told: (string | null)[]
  readonly select: (...layers: readonly SceneNode[]) => Promise<void>
}

/** Two carousels on a page, and what is told of the selection from now on. */
async function followed(): Promise<Followed> {
  const plugin = await drawnFresh()
  const { figma } = plugin
  expect((await plugin.draw())[0]).toBe('drawn')
  figma.currentPage.selection = []
  await turn()
  const told: (string | null)[] = []
  followSelection(figma, (carousel) => told.push(carousel))
  const select: Followed['select'] = async (...layers) => {
    figma.currentPage.selection = layers
    for (let turns = 0; turns < 5; turns += 1) await turn()
  }
  return { ...plugin, told, select }
}

describe('the carousel that is selected', () => {
  it('is told once, by any layer in it, and again when it is another one, several, or none', async () => {
    const { figma, told, select } = await followed()
    const slides = slidesOn(figma)
    const of = (carousel: string): readonly FrameNode[] =>
      slides.filter((slide) => slide.getPluginData('slide').includes(`"${carousel}"`))
    const [one, other] = of('carousel-1')
    const [further] = of('carousel-2')
    if (one === undefined || other === undefined || further === undefined) throw new Error('None.')
    const [deep] = other.findAll(({ type }) => type === 'TEXT')
    await select(one)
    await select(deep ?? one)
    expect(told).toEqual(['carousel-1'])
    await select(further)
    await select(one, further)
    await select(further)
    await select()
    expect(told).toEqual(['carousel-1', 'carousel-2', null, 'carousel-2', null])
  })

  it('is nothing where a layer of the person’s own is selected', async () => {
    const { figma, told, select } = await followed()
    await select(figma.createRectangle())
    expect(told).toEqual([])
  })

  it('is told the next time when Figma refuses any look at it, and nothing is thrown', async () => {
    const { figma, host, told, select } = await followed()
    const [slide] = slidesOn(figma)
    if (slide === undefined) throw new Error('None.')
    host.calls.reset()
    await select(slide)
    const { total } = host.calls
    expect(total).toBeGreaterThan(10)
    let missed = 0
    for (let call = 1; call < total; call += 1) {
      await select()
      told.length = 0
      figma.currentPage.selection = [slide]
      host.failAt(call)
      for (let turns = 0; turns < 5; turns += 1) await turn()
      host.failAt(null)
      if (told.length === 0) missed += 1
      await select()
      await select(slide)
      expect(told[told.length - 1]).toBe('carousel-1')
    }
    expect(missed).toBeGreaterThan(10)
  })
})
