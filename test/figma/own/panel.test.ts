/** The panel's own program and the plugin's main thread, together on the stand-in. */
import { expect, it } from 'vitest'

import type { Event } from '../../../src/lib/ui/state/event'
import { createFigma } from '../../../playground/host/index'
import { generated, openDesk as open, type Desk } from '../support/desk'
import { slidesOn } from '../support/plugin'
import { found, turn } from '../support/turn'
import { plainFrame } from './support'

const pasted: Event = {
  kind: 'pasted',
  from: 'clipboard',
  text: 'Bread, slowly\n\n---\n\nWhat the crumb says.\n\nA warm kitchen halves the wait.\n\n---\n\nHeat matters more than time.\n\nBoth are right, on different days.',
}

async function used({ panel, figma }: Desk, frame: SceneNode): Promise<void> {
  figma.currentPage.selection = [frame]
  panel.send({ kind: 'frameAsked' })
  await found(() => panel.state().frames.isReading || undefined)
  await found(() => !panel.state().frames.isReading || undefined)
}

it('the selected frame is a tile, the deck is set in it, and Generate draws copies of it', async () => {
  const desk = await open()
  const { panel, figma } = desk
  panel.send(pasted)
  await used(desk, plainFrame(figma))
  const [own] = panel.state().frames.templates ?? []
  expect(panel.state().work.settings.template).toBe(own?.id)
  expect(panel.plan()?.slides.every(({ source }) => source !== undefined)).toBe(true)
  const shown = panel.plan()?.slides.flatMap(({ children }) => children) ?? []
  const stills = shown.flatMap((node) => (node.kind === 'picture' ? [node.image] : []))
  expect(stills.length).toBeGreaterThan(0)
  expect(stills.every((key) => panel.state().frames.stills.has(key))).toBe(true)
  await generated(desk)
  expect(panel.state().phase.kind).toBe('done')
  expect(slidesOn(figma)).toHaveLength(panel.plan()?.slides.length ?? -1)
  expect(slidesOn(figma).every((slide) => slide.findOne(({ name }) => name === 'Bar'))).toBe(true)
})

it('what was changed in the frame meanwhile is in the slides', async () => {
  const desk = await open()
  const { panel, figma } = desk
  const frame = plainFrame(figma)
  panel.send(pasted)
  await used(desk, frame)
  frame.findOne(({ name }) => name === 'Bar')?.remove()
  await generated(desk)
  expect(panel.state().phase.kind).toBe('done')
  expect(slidesOn(figma).some((slide) => slide.findOne(({ name }) => name === 'Bar'))).toBe(false)
  expect(slidesOn(figma)[1]?.findOne(({ name }) => name === 'Copy')).toBeTruthy()
})

it('undoing a run in Figma does not lose the template', async () => {
  const host = createFigma()
  const desk = await open(host)
  desk.panel.send(pasted)
  await used(desk, plainFrame(host.figma))
  host.figma.root.setPluginData('frame-templates', '')
  await generated(desk)
  expect(desk.panel.state().phase.kind).toBe('done')
  expect(host.figma.root.getPluginData('frame-templates')).toContain('frame:')
})

it('a frame that is gone draws nothing, says so, and leaves the deck in the default template', async () => {
  const desk = await open()
  const { panel, figma } = desk
  const frame = plainFrame(figma)
  panel.send(pasted)
  await used(desk, frame)
  frame.remove()
  await generated(desk)
  expect(panel.state().phase.kind).toBe('arranging')
  expect(slidesOn(figma)).toHaveLength(0)
  expect(panel.state().frames.problems.map(({ code }) => code)).toEqual(['gone'])
  expect(panel.plan()?.slides.some(({ source }) => source !== undefined)).toBe(false)
  await generated(desk)
  expect(panel.state().phase.kind).toBe('done')
})

it('the next time the panel opens in the file, its templates are there', async () => {
  const host = createFigma()
  const first = await open(host)
  await used(first, plainFrame(host.figma, 'Ours'))
  const second = await open(host)
  expect(second.panel.state().frames.templates?.map(({ name }) => name)).toEqual(['Ours'])
  second.panel.send({
    kind: 'frameForgotten',
    template: `frame:${host.figma.currentPage.selection[0]?.id ?? ''}`,
  })
  await turn()
  await turn()
  const third = await open(host)
  expect(third.panel.state().frames.templates).toEqual([])
})

it('what cannot be a template is refused with the reason, and changes nothing', async () => {
  const desk = await open()
  const { panel, figma } = desk
  panel.send(pasted)
  const before = panel.state().work.settings
  await used(desk, figma.createFrame())
  expect(panel.state().frames.problems.map(({ code }) => code)).toEqual(['noSlot'])
  figma.currentPage.selection = []
  panel.send({ kind: 'frameAsked' })
  await found(() => panel.state().frames.problems[0]?.code === 'noFrame' || undefined)
  expect(panel.state().work.settings).toBe(before)
})
