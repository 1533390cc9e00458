/** A frame of the person's own among the layout templates. */
import { beforeEach, expect, test, vi } from 'vitest'

import type { OwnTemplateReading } from '../../src/lib/messages/protocol'
import { ownOf, usual } from '../templates/own-samples'
import { press, usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()
const mine = ownOf(usual)

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 1, 1])), {
    kind: 'sectionToggled',
    section: 'template',
    isAlone: true,
  })
})

function answer(reading: Partial<OwnTemplateReading>): void {
  const whole = { template: null, stills: [], problems: [], ...reading }
  opened().send({ kind: 'frameRead', asked: null, reading: whole })
}

test('the button says that it reads, and cannot be pressed meanwhile', () => {
  const { byText, root } = opened()
  press(byText('button', 'Use selected frame'))
  const busy = byText('button', 'Reading…')
  expect(busy.hasAttribute('disabled')).toBe(true)
  answer({ template: mine })
  expect(root.textContent).toContain('Use selected frame')
})

test('what was taken is a tile with a picture of the person’s own slide, and is chosen', async () => {
  const { byText } = opened()
  answer({ template: mine, stills: [{ key: 'still/0', png: 'AAAA' }] })
  const tile = byText('[role="radio"]', /^Mine$/)
  expect(tile.getAttribute('aria-checked')).toBe('true')
  // The slides of the deck are painted first.
  await vi.waitFor(() => {
    expect(tile.querySelector('[data-kind="slide"]')).not.toBeNull()
  })
  const place = tile.querySelector('[data-image="still/0"] > div')
  expect(place?.getAttribute('style')).toContain('data:image/png;base64,AAAA')
})

test('another tile leaves it in the list; removing it takes the tile away', () => {
  const { byText, root, panel } = opened()
  answer({ template: mine })
  press(byText('[role="radio"]', /^Statement$/))
  expect(panel.state().work.settings.template).toBe('statement')
  press(byText('[role="radio"]', /^Mine$/))
  press(byText('button', 'Remove “Mine” from this list'))
  expect(root.querySelector('[role="radio"][aria-label="Mine"]')).toBeNull()
  expect(panel.state().work.settings.template).toBe('editorial')
})

test.each([
  ['noFrame', '', '', 'Select a frame on the canvas first.'],
  ['noSlot', 'Card', '', '“Card” has no layer named or filled {{title}}, {{body}}, {{image}} …'],
  [
    'missingFont',
    'Title',
    'Papyrus Bold',
    'The font Papyrus Bold of “Title” is not available here.',
  ],
  ['unknownSlot', 'x', '{{mood}}', '{{mood}} is no slot we know. It stays as it is.'],
  ['figma', '{frame} $&', 'in clone: no', 'Figma could not read “{frame} $&”: in clone: no'],
] as const)('%s is said in a plain sentence', (code, name, detail, sentence) => {
  answer({ problems: [{ code, name, detail }] })
  expect(opened().root.textContent).toContain(sentence)
})

test('a deck whose frame is not in this file says that the default template is used', () => {
  const { send, root } = opened()
  send(
    { kind: 'framesListed', readings: [] },
    { kind: 'designChanged', change: { template: 'frame:7:7' } },
  )
  expect(root.textContent).toContain('is not in this file. Editorial is used.')
})

test('sections that the frame decides say so', () => {
  const { send, root } = opened()
  answer({ template: mine })
  send({ kind: 'sectionToggled', section: 'canvas', isAlone: true })
  expect(root.textContent).toContain('Slides are as large as “Mine”: 1080 × 1350 px.')
  send({ kind: 'sectionToggled', section: 'rails', isAlone: true })
  expect(root.textContent).toContain('“Mine” has its own header and footer.')
})
