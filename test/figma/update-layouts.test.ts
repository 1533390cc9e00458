import { expect, it } from 'vitest'

import { createMeasure } from '../../src/lib/deck/line-breaking'
import { defaultSettings } from '../../src/lib/settings/settings'
import type { Settings } from '../../src/lib/settings/settings'
import type { Slide } from '../../src/lib/slide/node'
import { templates } from '../../src/lib/templates/all'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { bread, fixedWidth, thread } from '../templates/samples'
import { describeSlideFrame } from './support/describe'
import { drawnOf, planOf } from './support/hand'
import { all, draw, update } from './support/tied-deck'
import { openPlugin, slidesOn, type Plugin } from './support/plugin'

function deck(settings: Partial<Settings>): readonly Slide[] {
  return buildCarousel({
    thread: thread(bread.slice(0, 5)),
    settings: { ...defaultSettings, ...settings },
    pictures: new Map(),
    measure: createMeasure(fixedWidth),
  }).slides
}

const ids = templates.map(({ id }) => id)
const sheets: readonly Settings['canvas'][] = [
  defaultSettings.canvas,
  { ...defaultSettings.canvas, ratio: 'landscape' },
]

/** Every layout to every other, on the other sheet every second time. */
const turns = ids.flatMap((from, a) =>
  ids.flatMap((to, b) => (from === to ? [] : [[from, to, (a + b) % 2] as const])),
)

function looks(plugin: Plugin): unknown {
  return slidesOn(plugin.figma).map(describeSlideFrame)
}

/** Plain values are the simpler case: each layout to the next and back. */
const near = turns.filter(([from, to]) => Math.abs(ids.indexOf(from) - ids.indexOf(to)) === 1)

it.each(near)(
  'from %s to %s: every layer is as drawn anew, and no edit is found',
  async (from, to, other) => {
    const plugin = openPlugin()
    drawnOf(await plugin.draw(deck({ template: from })))
    const next = deck({
      template: to,
      theme: 'fern',
      canvas: sheets[other] ?? defaultSettings.canvas,
    })
    drawnOf(await plugin.update(next))
    const plan = planOf(await plugin.update(next, { mode: 'ask' }))
    expect(
      plan.edits.map(({ layer, property, before, after }) => [layer, property, before, after]),
    ).toEqual([])
    const fresh = openPlugin()
    drawnOf(await fresh.draw(next))
    expect(looks(plugin)).toEqual(looks(fresh))
  },
  60_000,
)

it.each([...turns, ['editorial', 'editorial', 0] as const])(
  'from %s to %s with colours as variables and type as text styles: no edit is found that nobody made',
  async (from, to, other) => {
    const plugin = openPlugin()
    const tied = { layers: all, colors: [{ name: 'text', color: '#111111' }] }
    await draw(plugin, { ...tied, slides: deck({ template: from }) })
    const canvas = sheets[other] ?? defaultSettings.canvas
    const next = { ...tied, slides: deck({ template: to, theme: 'noir', canvas }) }
    drawnOf(await update(plugin, next))
    const plan = planOf(await update(plugin, { ...next, mode: 'ask' }))
    expect(
      plan.edits.map(({ layer, property, before, after }) => [layer, property, before, after]),
    ).toEqual([])
    const fresh = openPlugin()
    await draw(fresh, next)
    expect(looks(plugin)).toEqual(looks(fresh))
  },
  60_000,
)
