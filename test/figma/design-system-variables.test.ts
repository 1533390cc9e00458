import { describe, expect, it } from 'vitest'

import {
  knownNames,
  planDesign,
  readDesign,
  writeDesign,
  type Design,
  type DesignWish,
} from '../../src/lib/figma/design-system'
import { createFigma } from '../../playground/host/index'
import { colors, contentOf, fontsOf, makeForeign, night, tools, wish } from './support/design-file'

const onlyColors = { variables: true, textStyles: false, section: false }

async function write(figma: PluginAPI, own: Partial<DesignWish> = {}): Promise<Design> {
  const wanted = wish({ layers: onlyColors, ...own })
  const known = await readDesign(figma, wanted.carousel)
  return writeDesign(known, wanted, { ...tools(figma), fonts: await fontsOf(figma) })
}

async function valuesOf(figma: PluginAPI): Promise<readonly unknown[]> {
  return (await figma.variables.getLocalVariablesAsync()).map(({ name, valuesByMode }) => [
    name,
    ...Object.values(valuesByMode).map((value) =>
      typeof value === 'object' && 'r' in value ? hex(value) : value,
    ),
  ])
}

function hex({ r, g, b }: RGB): string {
  const parts = [r, g, b].map((each) =>
    Math.round(each * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${parts.join('')}`.toUpperCase()
}

async function variable(figma: PluginAPI, name: string): Promise<Variable> {
  const found = (await figma.variables.getLocalVariablesAsync()).find((own) => own.name === name)
  if (found === undefined) throw new Error(`No variable ${name}`)
  return found
}

async function collection(figma: PluginAPI): Promise<VariableCollection> {
  const [own] = await figma.variables.getLocalVariableCollectionsAsync()
  if (own === undefined) throw new Error('No collection')
  return own
}

const pairs = (list: typeof colors): unknown => list.map(({ name, color }) => [name, color])

describe('the theme’s colours as variables', () => {
  it('one collection, named for the carousel, with the theme’s names and values', async () => {
    const { figma } = createFigma()
    expect((await write(figma)).refused).toEqual([])
    expect(await valuesOf(figma)).toEqual(pairs(colors))
    expect((await collection(figma)).name).toBe('Small models')
  })

  it('a paint of exactly a theme’s colour is bound, and keeps its opacity', async () => {
    const { figma } = createFigma()
    const design = await write(figma)
    expect(design.variable('#123456', 'mark')).toBeNull()
    const name = design.variable('#2239E8', 'mark') ?? ''
    const paint = design.paint(name)
    if (paint === undefined) throw new Error('No paint')
    const shape = figma.createRectangle()
    shape.fills = [{ ...paint, opacity: 0.5 }]
    ;(await variable(figma, 'accent')).setValueForMode((await collection(figma)).defaultModeId, {
      r: 0,
      g: 0,
      b: 0,
      a: 1,
    })
    expect(shape.fills).toMatchObject([{ color: { r: 0, g: 0, b: 0 }, opacity: 0.5 }])
  })

  it('running again changes nothing, whatever the collection and its variables are called by now', async () => {
    const { figma } = createFigma()
    await write(figma)
    ;(await collection(figma)).name = 'Mine'
    ;(await variable(figma, 'accent')).name = 'brand/blue'
    const before = await contentOf(figma)
    const design = await write(figma)
    expect(await contentOf(figma)).toEqual(before)
    expect(design.variable('#2239E8', 'mark')).toMatch(/^accent@/)
  })

  it('another theme writes six values and what was written, and nothing else', async () => {
    const host = createFigma()
    await write(host.figma)
    host.calls.reset()
    await write(host.figma, { colors: night })
    const writes = [...host.calls.byMember].filter(([name]) => /^(set|create|remove)/.test(name))
    expect(writes).toEqual([
      ['setValueForMode', 6],
      ['setPluginData', 1],
      ['setBoundVariableForPaint', 6],
    ])
    expect(await valuesOf(host.figma)).toEqual(pairs(night))
  })

  it('a value that was changed by hand stays, in that theme and the next', async () => {
    const { figma } = createFigma()
    await write(figma)
    const mode = (await collection(figma)).defaultModeId
    ;(await variable(figma, 'accent')).setValueForMode(mode, { r: 1, g: 0, b: 0, a: 1 })
    for (const next of [night, colors, night]) await write(figma, { colors: next })
    const expected = night.map(({ name, color }) => [name, name === 'accent' ? '#FF0000' : color])
    expect(await valuesOf(figma)).toEqual(expected)
  })

  it('a variable that was deleted by hand is not made again; its paints are plain and follow the theme', async () => {
    const { figma } = createFigma()
    const first = await write(figma)
    const name = first.variable('#2239E8', 'mark') ?? ''
    const { id } = await variable(figma, 'accent')
    ;(await variable(figma, 'accent')).remove()
    const again = await write(figma, { colors: night })
    expect(await figma.variables.getLocalVariablesAsync()).toHaveLength(5)
    expect(again.variable('#C8F169', 'mark')).toBeNull()
    // A layer that is still bound to it reads as it was written: nobody touched that layer.
    expect(knownNames(await readDesign(figma, 'c1')).variable(id)).toBe(name)
  })

  it('a collection that was deleted by hand is made again, under other names', async () => {
    const { figma } = createFigma()
    const name = (await write(figma)).variable('#2239E8', 'mark') ?? ''
    const { id } = await variable(figma, 'accent')
    ;(await collection(figma)).remove()
    const again = await write(figma)
    expect(again.variable('#2239E8', 'mark')).not.toBe(name)
    expect(knownNames(await readDesign(figma, 'c1')).variable(id)).toBe(name)
  })

  it('a mode and a variable a person added are theirs', async () => {
    const { figma } = createFigma()
    await write(figma)
    const own = await collection(figma)
    const mode = own.addMode('Dark')
    figma.variables.createVariable('mine', own, 'COLOR')
    await write(figma, { colors: night })
    const values = (await figma.variables.getLocalVariablesAsync()).map(
      ({ name, valuesByMode }) => [name, hex(valuesByMode[mode] as RGB)],
    )
    expect(values).toEqual([...colors.map(({ name, color }) => [name, color]), ['mine', '#FFFFFF']])
  })

  it('the name of the collection follows the carousel’s until a person gives it one', async () => {
    const { figma } = createFigma()
    await write(figma)
    await write(figma, { title: 'Large  claims/2' })
    expect((await collection(figma)).name).toBe('Large claims 2')
    ;(await collection(figma)).name = 'Mine'
    await write(figma, { title: 'Third' })
    expect((await collection(figma)).name).toBe('Mine')
  })

  it('carousels of one brand share a collection, others have their own', async () => {
    const { figma } = createFigma()
    const layers = { ...onlyColors, brand: { id: 'brand-1', name: 'Northbeam' } }
    const one = await write(figma, { layers })
    const two = await write(figma, { layers, carousel: 'c2', title: 'Second' })
    const three = await write(figma, { carousel: 'c3', title: 'Third' })
    const names = (await figma.variables.getLocalVariableCollectionsAsync()).map(({ name }) => name)
    expect(names).toEqual(['Northbeam', 'Third'])
    const named = [one, two, three].map((design) => design.variable('#2239E8', 'mark'))
    expect(named[0]).toBe(named[1])
    expect(named[2]).not.toBe(named[0])
  })
})

describe('names', () => {
  it('what a layer is bound to reads as what it was given; what is somebody else’s as nobody’s', async () => {
    const { figma } = createFigma()
    await makeForeign(figma)
    const design = await write(figma)
    const names = knownNames(await readDesign(figma, 'c1'))
    const given = design.variable('#15140F', 'mark') ?? ''
    expect(names.variable(design.paint(given)?.boundVariables?.color?.id ?? '')).toBe(given)
    expect(names.variable((await variable(figma, 'accent')).id)).toBeNull()
    expect(knownNames(await readDesign(figma, 'c2')).variable('none')).toBeNull()
  })

  it('a plan has the names that writing gives where they stand, and writes nothing', async () => {
    const { figma } = createFigma()
    const wanted = wish()
    const empty = await contentOf(figma)
    const plan = planDesign(await readDesign(figma, 'c1'), wanted)
    expect(plan.variable('#15140F', 'mark')).toBe('text@new')
    expect(await contentOf(figma)).toEqual(empty)
    const known = await readDesign(figma, 'c1')
    await writeDesign(known, wanted, { ...tools(figma), fonts: await fontsOf(figma) })
    const next = planDesign(await readDesign(figma, 'c1'), wanted)
    expect(next.variable('#15140F', 'mark')).toMatch(/^text@VariableCollectionId/)
  })
})

describe('a file that holds things of a person’s that look like ours', () => {
  it('keeps them as they are', async () => {
    const { figma } = createFigma()
    await makeForeign(figma)
    const before = (await contentOf(figma)) as Record<string, readonly unknown[]>
    await write(figma)
    await write(figma, { colors: night })
    const after = (await contentOf(figma)) as Record<string, readonly unknown[]>
    for (const kind of ['collections', 'variables', 'styles'])
      expect(after[kind]?.slice(0, before[kind]?.length)).toEqual(before[kind])
    expect(after['collections']).toHaveLength(2)
  })
})

describe('what Figma refuses', () => {
  const first = async (figma: PluginAPI): Promise<void> => {
    await makeForeign(figma)
  }
  const again = async (figma: PluginAPI): Promise<void> => {
    await makeForeign(figma)
    await write(figma)
  }

  it.each([
    ['making', first, 20],
    ['changing', again, 10],
  ] as const)(
    '%s: a failure at any call leaves plain values and the file as it was',
    async (_, prepare, least) => {
      for (let call = 1; ; call += 1) {
        const host = createFigma()
        const { figma } = host
        await prepare(figma)
        const before = await contentOf(figma)
        const known = await readDesign(figma, 'c1')
        const fonts = await fontsOf(figma)
        host.calls.reset()
        host.failAt(call)
        const own = tools(figma)
        const wanted = wish({ layers: onlyColors, colors: night, title: 'Other' })
        const design = await writeDesign(known, wanted, { ...own, fonts })
        host.failAt(null)
        if (design.refused.length === 0) {
          expect(call).toBeGreaterThan(least)
          expect(await contentOf(figma)).not.toEqual(before)
          await own.takeBack()
          expect(await contentOf(figma)).toEqual(before)
          break
        }
        expect(design.refused).toEqual(['variables'])
        expect(design.variable('#15140F', 'ground')).toBeNull()
        expect(await contentOf(figma)).toEqual(before)
      }
    },
    60_000,
  )

  it('an editor without variables has plain values', async () => {
    const { figma } = createFigma()
    const poor = new Proxy(figma, {
      get: (target, name) => {
        const member: unknown = name === 'variables' ? undefined : Reflect.get(target, name)
        return typeof member === 'function' ? (member.bind(target) as unknown) : member
      },
    })
    const known = await readDesign(poor, 'c1')
    const own = tools(figma)
    const fonts = await fontsOf(figma)
    const wanted = wish({ layers: onlyColors })
    const design = await writeDesign(known, wanted, { ...own, host: poor, fonts })
    expect(design.refused).toEqual(['variables'])
  })

  it('reading rejects, so that a carousel that has variables is not taken for one that has none', async () => {
    const host = createFigma()
    await write(host.figma)
    host.failAt(1)
    await expect(readDesign(host.figma, 'c1')).rejects.toThrow('injected')
  })

  it('one mode is all it takes', async () => {
    const { figma } = createFigma({ modeLimit: 1 })
    expect((await write(figma)).refused).toEqual([])
    expect((await write(figma, { colors: night })).refused).toEqual([])
  })
})
