import { describe, expect, it } from 'vitest'

import type { Picture } from '../../src/lib/deck/picture'
import type { Slide } from '../../src/lib/slide/node'
import { nodesOf } from '../../src/lib/slide/walk'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { defaultSettings } from '../../src/lib/settings/settings'
import { bread, fixedMeasure, stress, thread } from '../templates/samples'
import { describeSlide, describeSlideFrame } from './support/describe'
import { openPlugin, slidesOn } from './support/plugin'

const photo: Picture = { key: 'photo', width: 16, height: 8, kind: 'photo' }
const diagram: Picture = { ...photo, kind: 'diagram' }

/** A deck with all roles, its places for pictures filled or not. */
const baked = buildCarousel({
  thread: thread(bread),
  settings: defaultSettings,
  pictures: new Map([
    ['5/0', photo],
    ['6/0', diagram],
    ['7/1', photo],
  ]),
  brand: { avatar: { ...photo, key: 'avatar' } },
  measure: fixedMeasure(),
}).slides

function deckOf(name: string): readonly Slide[] {
  const given = stress[name] ?? thread([])
  const input = { settings: defaultSettings, pictures: new Map(), measure: fixedMeasure() }
  return buildCarousel({ ...input, thread: given }).slides
}

describe('decks as they are planned become layers as they are planned', () => {
  it.each([
    ['all roles, with pictures', baked] as const,
    ...['no author', 'only emoji', 'pictures only', 'one long post'].map(
      (name) => [name, deckOf(name)] as const,
    ),
  ])('%s', async (_, slides) => {
    const plugin = openPlugin()
    expect(await plugin.draw(slides)).toMatchObject(['drawn', { slides: slides.length }])
    expect(slidesOn(plugin.figma).map(describeSlideFrame)).toEqual(slides.map(describeSlide))
  })
})

describe('what a slide costs', () => {
  it('at most 11 calls a layer, and nothing is read back that would force a layout', async () => {
    const plugin = openPlugin()
    plugin.host.calls.reset()
    await plugin.draw(baked)
    const { byKind, total } = plugin.host.calls
    const layers = baked.reduce((sum, slide) => sum + 1 + nodesOf(slide).length, 0)
    expect(total / layers).toBeLessThan(11)
    expect(byKind.get).toBeLessThan(20 + baked.length)
    expect(byKind.layoutRead).toBe(0)
  })
})
