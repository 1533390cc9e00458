/** What a thumbnail shows of a copy, and where Figma's layout puts it. */
import { expect, it } from 'vitest'

import { measureWith } from '../../../src/lib/deck/measuring'
import { defaultSettings } from '../../../src/lib/settings/settings'
import { layOutSlide, type Rect } from '../../../src/lib/slide/layout'
import { planMeasured } from '../../../src/lib/templates/plan-measured'
import { createWordWidth } from '../../../playground/cli/word-width'
import { bread, thread } from '../../templates/samples'
import { slidesOn, type Plugin } from '../support/plugin'
import { found } from '../support/turn'
import { openWithFonts, templateOf } from './decks'
import { addText, flowFrame, plainFrame } from './support'

/** Words as wide as they are, held by every edge they can be held by. */
function looseFrame(figma: PluginAPI): FrameNode {
  const frame = figma.createFrame()
  frame.resize(1080, 1350)
  addText(figma, frame, '{{title}}', { at: [90, 200], size: 80, style: 'Bold' })
  addText(figma, frame, '{{body}}', { at: [90, 330], size: 36 })
  const page = addText(figma, frame, '{{page}} / {{pages}}', { at: [0, 1240], size: 26 })
  page.textAlignHorizontal = 'RIGHT'
  page.x = 990 - page.width
  const name = addText(figma, frame, '{{name}}', { at: [0, 1180], size: 26 })
  name.textAlignHorizontal = 'CENTER'
  name.x = 540 - name.width / 2
  name.constraints = { horizontal: 'CENTER', vertical: 'MAX' }
  return frame
}

async function measured(
  { commands, answers }: Plugin,
  run: number,
  requests: Parameters<typeof commands.handlers.measure>[0]['requests'],
) {
  commands.handlers.measure({ run, requests })
  const [, body] = await found(() =>
    answers.find(([name, own]) => name === 'measured' && 'run' in own && own.run === run),
  )
  return 'results' in body ? body.results : []
}

it.each([
  ['without layout', plainFrame],
  ['in auto layout', flowFrame],
  ['with loose words', looseFrame],
] as const)(
  'a frame %s: every slot stands where it is shown, to a tenth of a px',
  async (_, make) => {
    const plugin = await openWithFonts()
    const own = await templateOf(plugin, make(plugin.figma))
    const wordWidth = await createWordWidth()
    let run = 100
    const { slides, known } = await planMeasured({
      thread: thread(bread),
      settings: { ...defaultSettings, template: own.id },
      pictures: new Map(),
      own: [own],
      wordWidth,
      ask: (requests) => measured(plugin, (run += 1), requests),
    })
    await plugin.draw(slides)
    const measure = measureWith(known, wordWidth)
    const off: unknown[] = []
    let count = 0
    for (const [index, frame] of slidesOn(plugin.figma).entries()) {
      const slide = slides[index]
      if (slide === undefined) continue
      const rects = new Map(layOutSlide(slide, measure).map(({ node, rect }) => [node.key, rect]))
      for (const slot of slide.source?.slots ?? []) {
        const rect = rects.get(slot.key)
        if (rect === undefined) continue
        count += 1
        let layer: SceneNode | undefined = frame
        for (const at of slot.path)
          layer = layer !== undefined && 'children' in layer ? layer.children[at] : undefined
        const box: Rect | null = layer?.absoluteBoundingBox ?? null
        const there = box === null ? null : { ...box, x: box.x - frame.x, y: box.y - frame.y }
        const isThere =
          there !== null &&
          (['x', 'y', 'width', 'height'] as const).every(
            (side) => Math.abs(there[side] - rect[side]) < 0.1,
          )
        if (!isThere) off.push([slot.key, there, rect])
      }
    }
    expect(off).toEqual([])
    expect(count).toBeGreaterThan(15)
  },
)
