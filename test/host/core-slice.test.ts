import { expect, test } from 'vitest'

import { createCoreHost, loadFonts } from './support/core-host'

test('a frame with auto layout hugs its text, and undo removes both', async () => {
  const host = createCoreHost()
  const { figma } = host
  await loadFonts(figma)
  const before = host.documentJSON()
  const frame = figma.createFrame()
  frame.layoutMode = 'VERTICAL'
  frame.paddingLeft = frame.paddingRight = 10
  frame.primaryAxisSizingMode = 'AUTO'
  frame.counterAxisSizingMode = 'AUTO'
  frame.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }]
  const text = figma.createText()
  text.characters = 'Hello'
  text.setRangeFontName(0, 2, { family: 'Inter', style: 'Bold' })
  frame.appendChild(text)
  frame.setPluginData('key', 'value')
  figma.currentPage.selection = [frame]
  expect([frame.width, frame.height]).toEqual([5 * 6 + 20, 14.399999999999999])
  expect(text.fontName).toBe(figma.mixed)
  expect(figma.currentPage.selection).toEqual([frame])
  expect(() => {
    frame.fills = [{ type: 'SOLID', color: { r: 255, g: 0, b: 0 } }]
  }).toThrow(
    'in set_fills: Property "fills" failed validation: Number must be less than or equal to 1 at [0].color.r',
  )
  host.undo()
  expect(frame.removed).toBe(true)
  expect(host.documentJSON()).toEqual(before)
  expect(() => frame.name).toThrow(`in get_name: The node with id "1:2" does not exist`)
})

test('messages wait for the window, and a message back arrives', async () => {
  const host = createCoreHost({ html: '<p>' })
  const heard: unknown[] = []
  host.run(
    'figma.showUI(__html__); figma.ui.postMessage(["hello", 1]); figma.ui.onmessage = (m) => figma.ui.postMessage({ m })',
  )
  host.ui.onMessage((message) => heard.push(message))
  host.ui.send('back')
  for (let index = 0; index < 10; index += 1) await new Promise((done) => setImmediate(done))
  expect(heard).toEqual([['hello', 1], { m: 'back' }])
})
