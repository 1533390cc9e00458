import { describe, expect, it } from 'vitest'

import type { MeasureRequest, MeasureResult } from '../../src/lib/messages/protocol'
import type { TextBlock } from '../../src/lib/base/type'
import { openPlugin, type Plugin } from './support/plugin'
import { found, turn, until } from './support/turn'
import { body, title } from './support/slides'

const inter = { family: 'Inter', weight: 400, italic: false }

async function measure(
  plugin: Plugin,
  requests: readonly MeasureRequest[],
): Promise<readonly MeasureResult[]> {
  plugin.commands.handlers.measure({ run: 1, requests })
  const [name, body] = await found(() =>
    plugin.answers.find(([own]) => own === 'measured' || own === 'failed'),
  )
  if (name === 'measured') return body.results
  throw new Error(name === 'failed' ? body.detail : name)
}

/** The sizes of one block at some widths. */
async function sizes(
  block: TextBlock,
  widths: readonly (number | null)[],
): Promise<MeasureResult['sizes']> {
  const [result] = await measure(openPlugin(), [{ block, widths }])
  return result?.sizes ?? []
}

describe('text measured with the text of Figma', () => {
  const style = { font: inter, size: 24, lineHeight: 30, tracking: 0 }

  it('"Hello" in Inter at 24 px is 58 px wide', async () => {
    const [size] = await sizes({ runs: [{ text: 'Hello' }], style }, [null])
    expect(size?.width).toBeGreaterThan(57)
    expect(size?.width).toBeLessThan(59)
    expect(size?.height).toBe(30)
  })

  it('a height is a line count: 30 px a line, narrower boxes have more', async () => {
    const block = { runs: [{ text: 'one two three four five six' }], style }
    const heights = (await sizes(block, [1000, 200, 120, 1])).map(({ height }) => height / 30)
    expect(heights.slice(0, 2)).toEqual([1, 2])
    expect(heights[2]).toBeGreaterThan(2)
    expect(heights[3]).toBeGreaterThanOrEqual(6)
  })

  it('a wrapped text has the width of its box', async () => {
    const block = { runs: [{ text: 'one two three four five six' }], style }
    expect((await sizes(block, [200.5]))[0]?.width).toBe(200.5)
  })

  it('paragraphs stand apart: 3 lines and 2 gaps of 22', async () => {
    const block = { runs: [{ text: 'a\nb\nc' }], style, paragraphGap: 22 }
    expect((await sizes(block, [500]))[0]?.height).toBe(3 * 30 + 2 * 22)
  })

  it('a bold stretch is wider, an italic neighbour does not leak into the next text', async () => {
    const plain = { runs: [{ text: 'mmmmmm' }], style }
    const mixed = {
      runs: [{ text: 'mmm', font: { ...inter, weight: 700 } }, { text: 'mmm' }],
      style,
    }
    const widths = (
      await measure(openPlugin(), [
        { block: plain, widths: [null] },
        { block: mixed, widths: [null] },
        { block: plain, widths: [null] },
      ])
    ).map((result) => result.sizes[0]?.width ?? 0)
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0)
    expect(widths[2]).toBe(widths[0])
  })

  it('styles do not leak: each text measured alone has the size it has among others', async () => {
    const blocks: TextBlock[] = [
      { runs: [{ text: 'Large claims, small models' }], style: title },
      { runs: [{ text: 'Read the paper first, not the summary.' }], style: body, paragraphGap: 22 },
      { runs: [], style: title },
      { runs: [{ text: 'a\nb' }], style },
    ]
    const together = await measure(
      openPlugin(),
      blocks.map((block) => ({ block, widths: [300, null] })),
    )
    const alone = await Promise.all(
      blocks.map(async (block) => ({ sizes: await sizes(block, [300, null]) })),
    )
    expect(together).toEqual(alone)
  })
})

describe('what it costs', () => {
  const block = { runs: [{ text: 'Some words to be measured' }], style: body }

  it('one text layout per width, and one scratch layer for 20 requests', async () => {
    const plugin = openPlugin()
    const requests = Array.from({ length: 20 }, () => ({ block, widths: [300, 500, null] }))
    plugin.host.calls.reset()
    await measure(plugin, requests)
    expect(plugin.host.calls.byKind.textLayout).toBeLessThanOrEqual(60)
    expect(plugin.host.calls.byMember.get('createText')).toBe(1)
    expect(plugin.figma.currentPage.children).toEqual([])
  })

  it('200 requests are heard in bursts, so that Cancel comes through', async () => {
    const plugin = openPlugin()
    const requests = Array.from({ length: 200 }, () => ({ block, widths: [300] }))
    plugin.commands.handlers.measure({ run: 1, requests })
    await until(() =>
      plugin.answers.some(([name, at]) => name === 'progress' && at.step === 'measure'),
    )
    expect(plugin.figma.currentPage.children).toEqual([])
    plugin.commands.handlers.cancel({ run: 1 })
    await turn()
    expect(plugin.answers.map(([name]) => name)).toContain('cancelled')
    expect(plugin.answers.map(([name]) => name)).not.toContain('measured')
    expect(plugin.figma.currentPage.children).toEqual([])
  })

  it('nothing asked is nothing measured', async () => {
    const plugin = openPlugin()
    plugin.host.calls.reset()
    expect(await measure(plugin, [])).toEqual([])
    expect(plugin.host.calls.byMember.get('createText')).toBeUndefined()
  })
})
