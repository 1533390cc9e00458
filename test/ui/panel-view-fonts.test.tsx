/** Choosing fonts by hand. */
import { act } from 'preact/test-utils'
import { beforeEach, expect, test } from 'vitest'

import type { FontFamily } from '../../src/lib/messages/protocol'
import { press, usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

const families: readonly FontFamily[] = [
  { name: 'Fraunces', styles: ['Light', 'SemiBold', 'SemiBold Italic'] },
  { name: 'Anton', styles: ['Regular'] },
  { name: 'Instrument Serif', styles: ['Regular', 'Italic'] },
  { name: 'Instrument Sans', styles: ['Regular', 'Bold'] },
]

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 1])), {
    kind: 'sectionToggled',
    section: 'typography',
    isAlone: true,
  })
})

const list = (): void => {
  opened().send({ kind: 'fontsListed', families })
}

const type = () => opened().panel.state().work.settings.type

function select(label: string): HTMLSelectElement {
  const found = opened().root.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)
  if (found === null) throw new Error(`No select ${label}.`)
  return found
}

function choose(label: string, name: string): void {
  const field = select(label)
  const option = [...field.options].find(({ text }) => text === name)
  if (option === undefined) throw new Error(`No option ${name} in ${label}.`)
  void act(() => {
    field.value = option.value
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

const names = (label: string) => [...select(label).options].map(({ text }) => text)

test('until Figma has said what it has there is the theme’s own, and the panel says so', () => {
  expect(names('Title font')).toEqual(['Instrument Serif (theme)'])
  expect(opened().root.textContent).toContain('Figma is listing its fonts…')
  opened().send({ kind: 'fontsListed', families: [] })
  expect(opened().root.textContent).toContain('Figma did not list its fonts.')
})

test('the theme’s own first, then what is used, then all; each once', () => {
  list()
  expect(names('Title font')).toEqual([
    'Instrument Serif (theme)',
    'Instrument Serif',
    'Instrument Sans',
    'Anton',
    'Fraunces',
  ])
  expect([...select('Title font').querySelectorAll('optgroup')].map(({ label }) => label)).toEqual([
    'Used here',
    'All fonts',
  ])
})

test('a family brings its styles; a style is chosen by its name', () => {
  list()
  choose('Title font', 'Fraunces')
  expect(type().titleFont).toEqual({ family: 'Fraunces', weight: 300, italic: false })
  expect(names('Title style')).toEqual(['Light', 'SemiBold', 'SemiBold Italic'])
  choose('Title style', 'SemiBold Italic')
  expect(type().titleFont).toEqual({ family: 'Fraunces', weight: 600, italic: true })
  choose('Body font', 'Fraunces')
  expect(names('Body style')).toEqual(['Light', 'SemiBold'])
  choose('Title font', 'Instrument Serif (theme)')
  expect(type().titleFont).toBeNull()
})

test('a style of the theme’s own font makes it a choice', () => {
  list()
  choose('Body style', 'Bold')
  expect(type().bodyFont).toEqual({ family: 'Instrument Sans', weight: 700, italic: false })
})

test('a font that Figma does not have keeps its name, and Choose goes to it', () => {
  list()
  opened().send({
    kind: 'fontChosen',
    role: 'bodyFont',
    font: { family: 'Gone', weight: 500, italic: false },
  })
  const { byText, root } = opened()
  expect(select('Body font').selectedOptions[0]?.text).toBe('Gone')
  expect(names('Body style')).toEqual(['Medium'])
  expect(root.textContent).toContain('Gone is not in this file. Inter stands in.')
  press(byText('button', 'Choose'))
  expect(document.activeElement).toBe(select('Body font'))
})
