import { expect, it } from 'vitest'

import { fingerprint } from '../../src/lib/base/fingerprint'
import type { DrawRequest, LayerOptions } from '../../src/lib/messages/protocol'
import type { Slide } from '../../src/lib/slide/node'
import { colors, contentOf, makeForeign, night } from './support/design-file'
import { openPlugin, type Plugin } from './support/plugin'
import { body, box, meta, slide, text } from './support/slides'
import { draw, drawnOf, plain, update, all as tied } from './support/tied-deck'
import { turn } from './support/turn'

const all = { ...tied, section: true }

const bold = { ...body.font, weight: 700 }

/** Two slides in the colours of a theme, with words in a font of their own. */
function slides(theme: DrawRequest['colors'], size: number): readonly Slide[] {
  const [background, , ink] = theme.map(({ color }) => ({ kind: 'solid', color }) as const)
  if (background === undefined || ink === undefined) throw new Error('No colours')
  const one = (key: string): Slide => ({
    ...slide(key, '01 Words', [
      box(`${key}/stage`, { fill: background }, [
        text(`${key}/body`, '', {
          color: ink,
          style: { ...body, size, lineHeight: size + 10 },
          runs: [{ text: 'Some ' }, { text: 'bold', font: bold }, { text: ' words\nAnd more' }],
          paragraphGap: size - 24,
        }),
        text(`${key}/page`, '1\n2', { style: meta, color: ink, paragraphGap: size - 30 }),
      ]),
    ]),
    fill: background,
  })
  return [one('p1'), one('p2')]
}

const before = { slides: slides(colors, 36), colors, title: 'Before' }
const after = { slides: slides(night, 44), colors: night, title: 'After' }

async function open(layers: LayerOptions): Promise<Plugin> {
  const plugin = openPlugin()
  await makeForeign(plugin.figma)
  await draw(plugin, { ...before, layers })
  return plugin
}

/** How the slides look, whatever they are tied to and wherever they stand. */
function looksOf({ host, figma }: Plugin): readonly string[] {
  return figma.currentPage
    .findAllWithCriteria({ types: ['FRAME'], pluginData: { keys: ['slide'] } })
    .map(({ id }) => Buffer.from(host.png(id, 0.2)).toString('base64'))
    .map(fingerprint)
}

/** Every call takes a minute; a test takes every so many, and all with FAULTS=all. A prime, as calls come in rounds. */
const stride = process.env['FAULTS'] === 'all' ? 1 : 199

it.each([
  ['another theme and size', all, all],
  ['switched on', plain, all],
  ['switched off', all, plain],
])(
  '%s: a failure at any call leaves the file as it was, or an update without what Figma refused',
  async (_, was, layers) => {
    const model = openPlugin()
    await draw(model, { ...after, layers: plain })
    const wanted = looksOf(model)
    let points = 0
    for (let call = 1; points === 0; call += stride) {
      const plugin = await open(was)
      const { host, figma } = plugin
      const content = await contentOf(figma)
      host.calls.reset()
      host.failAt(call)
      const [name, answer] = await update(plugin, { ...after, layers })
      if (host.calls.total < call) points = call
      host.failAt(null)
      for (let turns = 0; turns < 4; turns += 1) await turn()
      if (name === 'failed') expect([call, await contentOf(figma)]).toEqual([call, content])
      else expect([call, name]).toEqual([call, 'drawn'])
      if (name === 'drawn' && 'refused' in answer) {
        expect([call, answer.refused, looksOf(plugin)]).toEqual([call, answer.refused, wanted])
      }
      // The next run works, whatever the one before left.
      const next = drawnOf(await update(plugin, { ...after, layers }))
      expect([call, next.kept, next.refused]).toEqual([call, 0, []])
      expect(looksOf(plugin)).toEqual(wanted)
    }
    expect(points).toBeGreaterThan(200)
  },
  300_000,
)
