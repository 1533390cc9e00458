import { expect, it } from 'vitest'

import { kindsOf } from '../../playground/bench/call-kinds'
import { differencesOf, snapshotOf } from '../../playground/bench/differences'
import { leastOf, scriptOf } from '../../playground/bench/script'
import { lineOf, rounded } from '../../playground/bench/table'
import { traced } from '../../playground/bench/trace'
import { createFigma, type Host } from '../../playground/host/index'

const inter = { family: 'Inter', style: 'Regular' }

it('every call is of one kind, and what is of none is other', () => {
  const kinds = new Map(
    kindsOf(
      new Map([
        ['createFrame', 1],
        ['set_fills', 2],
        ['set_name', 3],
        ['get_id', 4],
        ['getPluginData', 5],
        ['setPluginData', 6],
        ['setRangeFontName', 7],
        ['notify', 8],
      ]),
    ),
  )
  expect([kinds.get('create'), kinds.get('set'), kinds.get('read')]).toEqual([1, 5, 9])
  expect([kinds.get('plugin data'), kinds.get('other')]).toEqual([6, 8])
  expect([...kinds.values()].reduce((sum, calls) => sum + calls, 0)).toBe(36)
})

/** A frame with a text in it, with two calls that are for nothing and two that only look. */
async function wasteful(figma: PluginAPI): Promise<void> {
  await figma.loadFontAsync(inter)
  const frame = figma.createFrame()
  const text = figma.createText()
  text.characters = 'One loaf'
  text.setRangeFontSize(0, 3, 20)
  text.setRangeFontSize(0, 3, 20)
  frame.appendChild(text)
  const [child] = frame.children
  if (child !== undefined && frame.width > 0) child.name = 'Words'
  frame.visible = true
}

const layersOf = ({ document }: Host): string =>
  JSON.stringify([...document.record.layers.values()].map((row) => ({ ...row, revision: 0 })))

it('the script of the least calls makes the same document with fewer of them', async () => {
  const host = createFigma()
  const { figma, calls } = traced(host)
  await wasteful(figma)
  const least = leastOf(calls)
  expect(calls.filter(({ isIdle }) => isIdle).map(({ member }) => member)).toEqual([
    'setRangeFontSize',
    'visible',
  ])
  const again = createFigma()
  again.run(scriptOf(least, calls, []))
  const answers: unknown[] = []
  again.ui.onMessage((message) => answers.push(message))
  again.ui.send(['draw', null])
  while (answers.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  expect(layersOf(again)).toBe(layersOf(host))
  expect(least).toHaveLength(7)
})

it('what one call can write counts once, and what follows by itself not at all', async () => {
  const host = createFigma()
  const { figma } = host
  await figma.loadFontAsync(inter)
  const frame = figma.createFrame()
  const text = figma.createText()
  frame.layoutMode = 'VERTICAL'
  frame.appendChild(text)
  const color = figma.variables.createVariable(
    'accent',
    figma.variables.createVariableCollection('Colours'),
    'COLOR',
  )
  const paint: SolidPaint = { type: 'SOLID', color: { r: 0, g: 0, b: 0 } }
  frame.fills = [figma.variables.setBoundVariableForPaint(paint, 'color', color)]
  const before = snapshotOf(host)
  text.characters = 'Words that make the frame higher'
  expect(differencesOf(before, snapshotOf(host))).toBe(1)
  frame.setPluginData('one', '1')
  frame.setPluginData('two', '2')
  expect(differencesOf(before, snapshotOf(host))).toBe(3)
  const collection = await figma.variables.getVariableCollectionByIdAsync(
    color.variableCollectionId,
  )
  color.setValueForMode(collection?.defaultModeId ?? '', { r: 1, g: 0, b: 0, a: 1 })
  // The frame is red now, and nobody wrote its fills.
  expect(differencesOf(before, snapshotOf(host))).toBe(4)
  text.fills = [{ ...paint, color: { r: 0, g: 1, b: 0 } }]
  expect(differencesOf(before, snapshotOf(host))).toBe(5)
})

it('a size is one call and one for what is laid out beside it; a look is one a stretch, or one for all', async () => {
  const host = createFigma()
  const { figma } = host
  await figma.loadFontAsync(inter)
  const [slide, text] = [figma.createFrame(), figma.createText()]
  slide.layoutMode = 'VERTICAL'
  slide.resize(400, 400)
  text.characters = 'Some words here'
  slide.appendChild(text)
  let before = snapshotOf(host)
  const leastSince = (): number => {
    const was = before
    before = snapshotOf(host)
    return differencesOf(was, before)
  }
  text.layoutSizingHorizontal = 'FILL'
  expect(leastSince()).toBe(1)
  for (const width of [300, 200]) {
    text.resize(width, 20)
    text.textAutoResize = 'HEIGHT'
    expect(leastSince()).toBe(2)
  }
  slide.resize(500, 400)
  expect(leastSince()).toBe(1)
  text.setRangeFontSize(5, 10, 20)
  expect(leastSince()).toBe(1)
  // Three stretches of two sizes get two others: all, and then the one in the middle.
  text.fontSize = 30
  text.setRangeFontSize(5, 10, 40)
  expect(leastSince()).toBe(2)
  text.fontSize = 30
  expect(leastSince()).toBe(1)
  text.insertCharacters(4, ' more')
  expect(leastSince()).toBe(1)
})

it.each([
  [0.5637, '0.564'],
  [1.2345, '1.23'],
  [12.345, '12.3'],
  [425.16, '425'],
  [1234.5, '1,235'],
  [20, '20'],
])('%d is told as %s', (value, expected) => {
  expect(rounded(value)).toBe(expected)
})

it('a row says its goal, and whether the run kept it', () => {
  const row = {
    what: 'words',
    figure: 3,
    unit: 'ms',
    peer: { what: 'bare', figure: 2 },
    ratio: 1.5,
  }
  expect(lineOf({ ...row, goal: { text: '≤ 1.3×', kept: false } })).toMatch(
    /^words +3 ms +bare: 2 +1\.50× +≤ 1\.3× +NOT KEPT$/,
  )
  expect(lineOf(row)).toMatch(/1\.50×$/)
})
