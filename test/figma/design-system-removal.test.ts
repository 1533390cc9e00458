import { expect, it } from 'vitest'

import { readDesign, writeDesign, type DesignWish } from '../../src/lib/figma/design-system'
import { readLeftovers, removeLeftovers } from '../../src/lib/figma/design-system-removal'
import { createFigma } from '../../playground/host/index'
import { contentOf, fontsOf, makeForeign, tools, wish } from './support/design-file'

async function write(figma: PluginAPI, own: Partial<DesignWish>): Promise<void> {
  const wanted = wish(own)
  const known = await readDesign(figma, wanted.carousel)
  await writeDesign(known, wanted, { ...tools(figma), fonts: await fontsOf(figma) })
}

async function remove(figma: PluginAPI, carousel: string): Promise<number> {
  const known = await readDesign(figma, carousel)
  return removeLeftovers(await readLeftovers(known, carousel, () => false), figma)
}

async function names(figma: PluginAPI): Promise<readonly (readonly string[])[]> {
  const collections = await figma.variables.getLocalVariableCollectionsAsync()
  const styles = await figma.getLocalTextStylesAsync()
  return [collections.map(({ name }) => name), styles.map(({ name }) => name)]
}

it('what only the carousel used goes, and the file is as it was before the carousel', async () => {
  const { figma } = createFigma()
  await makeForeign(figma)
  await write(figma, { carousel: 'c2', title: 'Second' })
  const before = await contentOf(figma)
  await write(figma, {})
  expect(await remove(figma, 'c1')).toBe(0)
  expect(await contentOf(figma)).toEqual(before)
})

it('a style that stands on a layer of the person’s stays', async () => {
  const { figma } = createFigma()
  await write(figma, {})
  const [style] = await figma.getLocalTextStylesAsync()
  await figma.loadFontAsync({ family: 'Inter', style: 'Regular' })
  await figma.createText().setTextStyleIdAsync(style?.id ?? '')
  await remove(figma, 'c1')
  expect(await names(figma)).toEqual([[], ['Small models/Title']])
})

it('a brand’s collection goes with the last carousel that uses it', async () => {
  const { figma } = createFigma()
  const brand = { id: 'brand-1', name: 'Northbeam' }
  const layers = { variables: true, textStyles: false, section: false, brand }
  await write(figma, { layers })
  await write(figma, { layers, carousel: 'c2' })
  await remove(figma, 'c1')
  expect(await names(figma)).toEqual([['Northbeam'], []])
  await remove(figma, 'c2')
  expect(await names(figma)).toEqual([[], []])
})

it('a variable a person keeps in the collection stays, with it', async () => {
  const { figma } = createFigma()
  await write(figma, {})
  const [own] = await figma.variables.getLocalVariableCollectionsAsync()
  if (own === undefined) throw new Error('No collection')
  figma.variables.createVariable('mine', own, 'COLOR')
  await remove(figma, 'c1')
  expect((await figma.variables.getLocalVariablesAsync()).map(({ name }) => name)).toEqual(['mine'])
  expect((await readDesign(figma, 'c1')).collections).toEqual([])
})

it('what Figma keeps stays, and the rest goes', async () => {
  const host = createFigma()
  await write(host.figma, {})
  const known = await readDesign(host.figma, 'c1')
  const left = await readLeftovers(known, 'c1', () => true)
  host.failAt(3)
  expect(removeLeftovers(left, host.figma)).toBe(1)
  expect(await names(host.figma)).toEqual([['Small models'], []])
})
