import { describe, expect, it } from 'vitest'

import { createMeasure, type WordWidth } from '../../src/lib/deck/line-breaking'
import type { SizeRequest } from '../../src/lib/deck/measuring'
import { defaultSettings } from '../../src/lib/settings/settings'
import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import { planMeasured } from '../../src/lib/templates/plan-measured'
import { bread, fixedWidth, stress, thread } from './samples'

const wider: WordWidth = (...word) => fixedWidth(...word) * 1.04
const real = createMeasure(wider)

function plan(given: ReturnType<typeof thread>) {
  const asked: SizeRequest[] = []
  const made = planMeasured({
    thread: given,
    settings: defaultSettings,
    pictures: new Map(),
    wordWidth: fixedWidth,
    ask: (requests) => {
      asked.push(...requests)
      return Promise.resolve(
        requests.map(({ block, widths }) => ({
          sizes: widths.map((width) => {
            const { lines, height } = real(block, width ?? Infinity)
            return { width: width ?? Math.max(...lines), height }
          }),
        })),
      )
    },
  })
  return made.then((carousel) => ({ ...carousel, asked }))
}

describe('planning with real sizes', () => {
  it('ends within three rounds with every text measured, though words are 4 % wider', async () => {
    const { rounds, isExact } = await plan(thread(bread))
    expect(isExact).toBe(true)
    expect(rounds).toBeGreaterThan(0)
    expect(rounds).toBeLessThanOrEqual(3)
  })

  it.each(['sixty posts', 'long items', 'mixed', 'one long post'])(
    'leaves nothing outside when Figma lays it out: %s',
    async (name) => {
      const { slides } = await plan(stress[name] ?? thread([]))
      expect(checkSlides(slides, real).filter(isError)).toEqual([])
    },
  )

  it('asks for at most 8 layouts of a title and 2 of any other block, over all rounds', async () => {
    const { asked } = await plan(thread(bread))
    const layouts = new Map<string, { count: number; isTitle: boolean }>()
    for (const { block, widths } of asked) {
      const text = block.runs.map((run) => run.text).join('')
      const key = JSON.stringify([text, block.style])
      const before = layouts.get(key)?.count ?? 0
      const isTitle = block.style.font.family === 'Instrument Serif'
      layouts.set(key, { count: before + widths.length, isTitle })
    }
    for (const [key, { count, isTitle }] of layouts) {
      expect(count, key).toBeLessThanOrEqual(isTitle ? 8 : 2)
    }
  })

  it('asks nothing the second time', async () => {
    const first = await plan(thread(bread))
    const second = await planMeasured({
      thread: thread(bread),
      settings: defaultSettings,
      pictures: new Map(),
      wordWidth: fixedWidth,
      known: first.known,
      ask: () => Promise.reject(new Error('asked again')),
    })
    expect(second.rounds).toBe(0)
    expect(second.slides).toEqual(first.slides)
  })
})
