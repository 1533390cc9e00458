/** A brand kit out of what the Figma file says. */
import { describe, expect, test } from 'vitest'

import type { FileBrand } from '../../src/lib/messages/protocol'
import { parseBrands, serialiseBrands } from '../../src/lib/settings/brand'
import type { Event } from '../../src/lib/ui/state/event'
import { kitOfFile } from '../../src/lib/ui/state/brand-from-file'
import { after, studio } from './support'

const font = (family: string, weight = 400) => ({ family, weight, italic: false })

const empty: FileBrand = { name: 'Untitled', colors: [], textStyles: [], fonts: [], pictures: [] }

const northbeam: FileBrand = {
  name: 'Northbeam  website',
  colors: [
    { color: '#FFFFFF', name: 'white' },
    { color: '#FFB26B', name: '' },
    { color: '#241A52', name: 'Brand/Primary' },
    { color: '#FEFEFE', name: '' },
  ],
  textStyles: [
    { name: 'Label', font: font('Inter', 600), size: 14 },
    { name: 'Body/Large', font: font('Inter'), size: 18 },
    { name: 'Heading/H2', font: font('Sora', 600), size: 40 },
    { name: 'Heading/H1', font: font('Sora', 800), size: 72 },
  ],
  fonts: [font('Roboto')],
  pictures: [],
}

const hues = [
  '#E53935',
  '#8E24AA',
  '#3949AB',
  '#00897B',
  '#7CB342',
  '#FDD835',
  '#FB8C00',
  '#6D4C41',
]

describe('a kit of a file', () => {
  test('is named for the file, and beside kits of that name for its number', () => {
    const kit = kitOfFile(northbeam, [])
    expect([kit?.id, kit?.label]).toEqual(['brand-1', 'Northbeam website'])
    const second = kitOfFile(northbeam, kit === null ? [] : [kit])
    expect([second?.id, second?.label]).toEqual(['brand-2', 'Northbeam website 2'])
  })

  test('has the brand’s own colour first, and each colour once for the eye', () => {
    expect(kitOfFile(northbeam, [])?.colors).toEqual(['#241A52', '#FFFFFF', '#FFB26B'])
  })

  test('has colours as they are read again from what is kept, however they are written', () => {
    const colors = hues.slice(0, 4).map((color) => ({ color: color.toLowerCase(), name: '' }))
    const kit = kitOfFile({ ...empty, colors }, [])
    expect(kit?.colors).toEqual(hues.slice(0, 4))
    const kits = kit === null ? [] : [kit]
    const kept = parseBrands(JSON.parse(serialiseBrands({ kits, chosen: null })))
    expect(kept).toEqual({ value: { kits, chosen: null }, notes: [] })
  })

  test('without a telling name, the colour most used that is no grey comes first', () => {
    const colors = northbeam.colors.map(({ color }) => ({ color, name: '' }))
    expect(kitOfFile({ ...northbeam, colors }, [])?.colors[0]).toBe('#FFB26B')
  })

  test('has six colours, a paper and an ink among them', () => {
    const colors = [...hues, '#FAFAFA', '#101010'].map((color) => ({ color, name: '' }))
    const kit = kitOfFile({ ...empty, colors }, [])
    expect(kit?.colors).toEqual([...hues.slice(0, 4), '#FAFAFA', '#101010'])
  })

  test('has the font of the largest heading and of running text', () => {
    const kit = kitOfFile(northbeam, [])
    expect([kit?.titleFont, kit?.bodyFont]).toEqual([font('Sora', 800), font('Inter')])
  })

  test('has the font most used where the file has no styles', () => {
    const kit = kitOfFile({ ...empty, fonts: [font('Roboto'), font('Inter')] }, [])
    expect([kit?.titleFont, kit?.bodyFont]).toEqual([font('Roboto'), font('Roboto')])
  })

  test('is none where the file says nothing', () => {
    expect(kitOfFile(empty, [])).toBeNull()
  })
})

describe('reading from this file', () => {
  const read = (brand: FileBrand | null, pictures: ReadPictures = []): Event => ({
    kind: 'documentBrandRead',
    brand,
    pictures,
  })
  type ReadPictures = Extract<Event, { kind: 'documentBrandRead' }>['pictures']

  test('is asked of Figma', () => {
    const { effects } = after([{ kind: 'documentBrandAsked' }], studio())
    expect(effects).toContainEqual({ kind: 'readBrand' })
  })

  test('puts a new kit on the carousel, with its pictures, in one step', () => {
    const blob = new Blob(['logo'])
    const before = studio()
    const { state, effects } = after([read(northbeam, [{ at: 'logoLight', blob }])], before)
    expect(state.work.brand).toBe('brand-1')
    expect(state.work.settings.type.titleFont).toEqual(font('Sora', 800))
    expect(effects).toContainEqual({
      kind: 'keepPicture',
      brand: 'brand-1',
      at: 'logoLight',
      given: { kind: 'file', blob },
    })
    expect(after([{ kind: 'undid' }], state).state.work.brands).toEqual(before.work.brands)
  })

  test.each([
    [null, 'Figma did not let this file be read. Nothing was changed.'],
    [empty, 'This page and its styles hold no colours, fonts or logo to read.'],
  ])('says why there is nothing', (brand, words) => {
    const { state } = after([read(brand)], studio())
    expect(state.notice).toBe(words)
    expect(state.work.brands).toEqual([])
  })
})
