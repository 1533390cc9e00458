/** Slides in the order a person gave them on the canvas. */
import { expect, it } from 'vitest'

import type { Slide } from '../../src/lib/slide/node'
import { openPlugin, slidesOn, type Plugin } from './support/plugin'
import { carousel } from './support/slides'

/** The same slide under another key, as after a cut in the panel. */
function renamed(slide: Slide, key: string): Slide {
  const json = JSON.stringify(slide).split(`"key":"${slide.key}/`).join(`"key":"${key}/`)
  // It was a slide before its keys were changed.
  return { ...(JSON.parse(json) as Slide), key }
}

/** Name, x and y of every slide. */
function row({ figma }: Plugin): readonly (readonly [string, number, number])[] {
  return slidesOn(figma).map(({ name, x, y }) => [name, x, y] as const)
}

async function moved(): Promise<Plugin> {
  const plugin = openPlugin()
  await plugin.draw()
  const [, , last] = slidesOn(plugin.figma)
  if (last === undefined) throw new Error('There are three slides.')
  last.x = -1200
  last.y = 13
  return plugin
}

const [a, b, c] = carousel as readonly [Slide, Slide, Slide]

it('stand in one row again, where the row was, in their order as layers too', async () => {
  const plugin = await moved()
  const names = slidesOn(plugin.figma).map(({ name }) => name)
  await plugin.update([c, a, b], { discard: ['p2 p2 position'] })
  expect(row(plugin)).toEqual([
    [names[2], 0, 0],
    [names[0], 1160, 0],
    [names[1], 2320, 0],
  ])
})

it('a slide with another key from now on is the same frame, and its row stays where it was', async () => {
  const plugin = await moved()
  const frames = slidesOn(plugin.figma)
  const [, , last] = frames
  const text = last?.findOne(({ type }) => type === 'TEXT')
  if (text?.type !== 'TEXT' || last === undefined) throw new Error('The slide has words.')
  text.name = 'Mine'
  await plugin.update([renamed(c, 'p7'), a, b], {
    copies: [{ node: last.id, key: 'p7' }],
    discard: ['p7 p7 position'],
  })
  expect(slidesOn(plugin.figma).map(({ id }) => id)).toEqual([
    last.id,
    frames[0]?.id,
    frames[1]?.id,
  ])
  expect(row(plugin).map(([, x, y]) => [x, y])).toEqual([
    [0, 0],
    [1160, 0],
    [2320, 0],
  ])
  expect(text.name).toBe('Mine')
})
