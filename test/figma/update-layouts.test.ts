import { expect, it } from 'vitest'

import { createMeasure } from '../../src/lib/deck/line-breaking'
import { defaultSettings } from '../../src/lib/settings/settings'
import type { Settings } from '../../src/lib/settings/settings'
import type { Slide } from '../../src/lib/slide/node'
import { templates } from '../../src/lib/templates/all'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { bread, fixedWidth, thread } from '../templates/samples'
import { isWhole } from '../support/samples'
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

/** All of them, or of each layout the one `step` further on: so each is left once and reached once. */
function chosen(step: number): typeof turns {
  const stepsOf = (from: (typeof ids)[number], to: (typeof ids)[number]): number =>
    (ids.indexOf(to) - ids.indexOf(from) + ids.length) % ids.length
  return isWhole ? turns : turns.filter(([from, to]) => stepsOf(from, to) === step)
}

it.each(chosen(1))(
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

it.each([...chosen(ids.length - 2), ['editorial', 'editorial', 0] as const])(
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
