import { expect, test } from 'vitest'

import { selectCarousel } from '../../src/lib/figma/select-carousel'
import { openPlugin, slidesOn } from './support/plugin'

const keysOf = (nodes: readonly SceneNode[]): readonly string[] => nodes.map(({ id }) => id)

test('without a selection the only carousel of the page is selected and shown', async () => {
  const { figma, draw } = openPlugin()
  await draw()
  figma.currentPage.selection = []
  expect(selectCarousel(figma)).toBeUndefined()
  expect(keysOf(figma.currentPage.selection)).toEqual(keysOf(slidesOn(figma)))
})

test('of two carousels the one of the selected layer is selected, however deep the layer stands', async () => {
  const { figma, draw } = openPlugin()
  await draw()
  const first = slidesOn(figma)
  await draw()
  const [, ...others] = first
  const inside = others[0]?.findOne(({ type }) => type === 'TEXT')
  if (inside === null || inside === undefined) throw new Error('The slide has no text.')
  figma.currentPage.selection = [inside]
  expect(selectCarousel(figma)).toBeUndefined()
  expect(keysOf(figma.currentPage.selection)).toEqual(keysOf(first))
})

test('of two carousels none is guessed: the person is told how to say which', async () => {
  const { figma, draw } = openPlugin()
  await draw()
  await draw()
  figma.currentPage.selection = []
  expect(selectCarousel(figma)).toBe(
    'There are 2 carousels on this page. Select any layer of one and try again.',
  )
  expect(figma.currentPage.selection).toEqual([])
})

test('a page without a carousel says so, and a layer of the person’s alone is none', () => {
  const { figma } = openPlugin()
  figma.currentPage.selection = [figma.createRectangle()]
  expect(selectCarousel(figma)).toBe('There is no carousel on this page.')
})

test('slides in a section, and one made a component, are of their carousel', async () => {
  const { figma, draw } = openPlugin()
  await draw()
  const [first, second] = slidesOn(figma)
  if (first === undefined || second === undefined) throw new Error('There are no slides.')
  const count = slidesOn(figma).length
  const section = figma.createSection()
  section.appendChild(first)
  figma.createComponentFromNode(second)
  figma.currentPage.selection = []
  expect(selectCarousel(figma)).toBeUndefined()
  expect(figma.currentPage.selection).toHaveLength(count)
})
