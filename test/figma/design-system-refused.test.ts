/** Figma takes a text style for some layers and refuses it for one. */
import { describe, expect, it } from 'vitest'

import { openPlugin, type Plugin } from './support/plugin'
import { body, slide, text } from './support/slides'
import {
  all,
  deck,
  draw,
  drawnOf,
  fresh,
  plain,
  shotsOf,
  textsOf,
  type Deck,
  update,
} from './support/tied-deck'

const styles = { ...plain, textStyles: true }
const theme = (name: string) => deck(name, { posts: 2, fonts: 'theme' })

/** Numbers of the calls with which `work` gives styles to texts. */
async function givingIn(plugin: Plugin, work: () => Promise<unknown>): Promise<readonly number[]> {
  const { calls } = plugin.host
  const found: number[] = []
  calls.reset()
  const counts = calls.byMember as Map<string, number>
  const set = counts.set.bind(counts)
  counts.set = (member, count) => {
    if (/^set(?:Range)?TextStyleIdAsync$/.test(member)) found.push(calls.total)
    return set(member, count)
  }
  await work()
  counts.set = set
  return found
}

const without = (plugin: Plugin): number =>
  textsOf(plugin).filter(({ textStyleId }) => textStyleId === '').length

/** Every such call takes a minute; a test takes some, and all with FAULTS=all. */
const stride = process.env['FAULTS'] === 'all' ? 1 : 5

describe('a text style that Figma refuses for one layer', () => {
  it.each([
    ['switched on', plain, styles, 'bone'],
    ['switched on in another theme', plain, all, 'fern'],
    ['on slides that come', styles, styles, 'bone'],
  ])(
    '%s: that layer has plain values and the run its note; the next one gives it',
    async (name, was, layers, next) => {
      const isComing = name === 'on slides that come'
      const goal = {
        ...(isComing ? deck(next, { posts: 4, fonts: 'theme' }) : theme(next)),
        layers,
      }
      const open = async (): Promise<Plugin> => {
        const plugin = openPlugin()
        await draw(plugin, { ...theme('bone'), layers: was })
        return plugin
      }
      const wanted = await fresh(goal)
      const model = await open()
      const points = await givingIn(model, () => update(model, goal))
      const usual = without(model)
      expect(points.length).toBeGreaterThan(3)
      for (const point of points.filter((_, index) => index > 0 && index % stride === 1)) {
        const plugin = await open()
        plugin.host.calls.reset()
        plugin.host.failAt(point)
        const answer = drawnOf(await update(plugin, goal))
        plugin.host.failAt(null)
        expect([point, answer.refused, answer.kept]).toEqual([point, ['textStyles'], 0])
        expect([point, without(plugin) - usual]).toEqual([point, 1])
        expect(shotsOf(plugin)).toEqual(wanted)
        const [, asked] = await update(plugin, { ...goal, mode: 'ask' })
        expect('plan' in asked && asked.plan.edits).toEqual([])
        expect(drawnOf(await update(plugin, goal))).toMatchObject({ refused: [], kept: 0 })
        expect(shotsOf(plugin)).toEqual(wanted)
      }
    },
    600_000,
  )

  it.each([1, 2, 3, 4])(
    'that has words of its own type, at style %i of four: all of it takes its plain size',
    async (nth) => {
      const ownType = { ...body.font, weight: 700 }
      const of = (size: number): Deck => ({
        colors: theme('bone').colors,
        slides: ['p1', 'p2'].map((key) => {
          const words = [{ text: 'Some ' }, { text: 'bold', font: ownType }, { text: ' words' }]
          const style = { ...body, size, lineHeight: size + 10 }
          const own = { style, runs: [...words, { text: '\nMore' }], paragraphGap: size / 2 }
          return slide(key, key, [text(`${key}/body`, '', own)])
        }),
      })
      const goal = { ...of(44), layers: styles }
      const open = async (): Promise<Plugin> => {
        const plugin = openPlugin()
        await draw(plugin, { ...of(36), layers: plain })
        return plugin
      }
      const model = await open()
      // The first is tried on a text that nobody sees.
      const points = await givingIn(model, () => update(model, goal))
      expect(points).toHaveLength(5)
      const plugin = await open()
      plugin.host.calls.reset()
      plugin.host.failAt(points[nth] ?? 0)
      const answer = drawnOf(await update(plugin, goal))
      plugin.host.failAt(null)
      expect([answer.refused, answer.kept]).toEqual([['textStyles'], 0])
      expect(shotsOf(plugin)).toEqual(await fresh(of(44)))
      const [, asked] = await update(plugin, { ...goal, mode: 'ask' })
      expect('plan' in asked && asked.plan.edits).toEqual([])
      expect(drawnOf(await update(plugin, goal))).toMatchObject({ refused: [], kept: 0 })
    },
  )

  it('in a new carousel has plain values, and is nobody’s edit', async () => {
    const model = openPlugin()
    const points = await givingIn(model, () => draw(model, { ...theme('bone'), layers: styles }))
    const plugin = openPlugin()
    plugin.host.calls.reset()
    plugin.host.failAt(points[points.length - 1] ?? 0)
    const answer = await draw(plugin, { ...theme('bone'), layers: styles })
    plugin.host.failAt(null)
    expect(answer.refused).toEqual(['textStyles'])
    expect(without(plugin) - without(model)).toBe(1)
    expect(shotsOf(plugin)).toEqual(await fresh(theme('bone')))
    const [, asked] = await update(plugin, { ...theme('bone'), layers: styles, mode: 'ask' })
    expect('plan' in asked && asked.plan.edits).toEqual([])
  })
})
