import { describe, expect, it } from 'vitest'

import type { Slide } from '../../src/lib/slide/node'
import { segmentsOf } from './support/design-file'
import { openPlugin, slidesOn } from './support/plugin'
import { body, meta, slide, text } from './support/slides'
import {
  all,
  deck,
  draw,
  drawnOf,
  fresh,
  plain,
  shotsOf,
  sum,
  textsOf,
  update,
  writesOf,
  type Deck,
} from './support/tied-deck'

describe('another theme on twenty slides', () => {
  it('with variables writes six values, and nothing on any layer', async () => {
    const plugin = openPlugin()
    const layers = { ...plain, variables: true }
    const [before, after] = [deck('bone'), deck('fern')]
    await draw(plugin, { ...before, layers })
    expect(slidesOn(plugin.figma)).toHaveLength(20)
    plugin.host.calls.reset()
    await update(plugin, { ...after, layers })
    // Plugin data: the values of the collection, and the record of the carousel.
    const { setPluginData = 0, ...writes } = writesOf(plugin)
    expect(writes).toEqual({ setValueForMode: 6 })
    expect(setPluginData).toBeLessThan(4)
    expect(shotsOf(plugin)).toEqual(await fresh(after))
  })

  it('with text styles writes new fonts once a style, and to words that have a font of their own', async () => {
    const plugin = openPlugin()
    const given = (theme: string): Deck => deck(theme, { fonts: 'theme' })
    await draw(plugin, { ...given('bone'), layers: all })
    const styles = (await plugin.figma.getLocalTextStylesAsync()).length
    plugin.host.calls.reset()
    await update(plugin, { ...given('fern'), layers: all })
    const writes = writesOf(plugin)
    expect(writes['set_fontName']).toBeLessThanOrEqual(styles)
    expect(writes['set_fontSize']).toBeLessThanOrEqual(styles)
    expect(writes['set_fills']).toBeUndefined()
    expect(writes['setTextStyleIdAsync']).toBeUndefined()
    expect(shotsOf(plugin)).toEqual(await fresh(given('fern')))
    const tied = sum(writes)

    const bare = openPlugin()
    await draw(bare, { ...given('bone'), layers: plain })
    bare.host.calls.reset()
    await update(bare, { ...given('fern'), layers: plain })
    expect(tied).toBeLessThan(sum(writesOf(bare)) / 2)
  }, 60_000)

  it('as it was before writes nothing at all', async () => {
    const plugin = openPlugin()
    await draw(plugin, { ...deck('bone'), layers: all })
    await update(plugin, { ...deck('fern'), layers: all })
    plugin.host.calls.reset()
    expect(drawnOf(await update(plugin, { ...deck('fern'), layers: all })).kept).toBe(0)
    const { setPluginData = 0, ...writes } = writesOf(plugin)
    expect(writes).toEqual({})
    expect(setPluginData).toBeLessThan(3)
  })
})

describe('a carousel with variables and text styles', () => {
  const small = (theme: string): Deck => deck(theme, { posts: 3, fonts: 'theme' })

  it.each(['apply', 'live'] as const)(
    '%s: is after an update as it would be drawn now',
    async (mode) => {
      const plugin = openPlugin()
      await draw(plugin, { ...small('bone'), layers: all })
      for (const theme of ['fern', 'chalk', 'bone']) {
        const drawn = drawnOf(await update(plugin, { ...small(theme), layers: all, mode }))
        expect([theme, drawn.kept, drawn.refused]).toEqual([theme, 0, []])
        expect(shotsOf(plugin)).toEqual(await fresh(small(theme)))
      }
      expect(await plugin.figma.variables.getLocalVariablesAsync()).toHaveLength(6)
    },
  )

  it.each([
    ['on', plain, all],
    ['off', all, plain],
  ])('switched %s later it looks the same, and nobody touched it', async (_, before, after) => {
    const plugin = openPlugin()
    await draw(plugin, { ...small('bone'), layers: before })
    const shots = shotsOf(plugin)
    const drawn = drawnOf(await update(plugin, { ...small('bone'), layers: after }))
    expect(drawn.kept).toBe(0)
    expect(shotsOf(plugin)).toEqual(shots)
    const styled = textsOf(plugin).filter(({ textStyleId }) => textStyleId !== '')
    expect(styled.length > 0).toBe(after === all)
    await update(plugin, { ...small('fern'), layers: after })
    expect(shotsOf(plugin)).toEqual(await fresh(small('fern')))
  })

  it('keeps a colour and a size that were given by hand, and only those', async () => {
    const plugin = openPlugin()
    await draw(plugin, { ...small('bone'), layers: all })
    const [first] = textsOf(plugin).filter(({ name }) => name === 'Title')
    if (first === undefined) throw new Error('No title')
    first.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }]
    await plugin.figma.loadFontAsync(first.fontName as FontName)
    first.fontSize = 50
    const drawn = drawnOf(await update(plugin, { ...small('fern'), layers: all }))
    expect(drawn.kept).toBeGreaterThan(1)
    const [look] = segmentsOf(first) as readonly (readonly unknown[])[]
    expect(look?.[2]).toBe(50)
    expect(first.fills).toMatchObject([{ color: { r: 1, g: 0, b: 0 } }])
    const names = textsOf(plugin).filter(({ name }) => name === 'Name')
    expect(
      names.every(({ textStyleId }) => typeof textStyleId === 'symbol' || textStyleId !== ''),
    ).toBe(true)
  })

  it('keeps a variable of the person’s own on a layer, and the variable', async () => {
    const plugin = openPlugin()
    const { figma } = plugin
    const own = figma.variables.createVariableCollection('Mine')
    const mine = figma.variables.createVariable('mine', own, 'COLOR')
    await draw(plugin, { ...small('bone'), layers: all })
    const [slide] = slidesOn(figma)
    if (slide === undefined) throw new Error('No slide')
    const white: SolidPaint = { type: 'SOLID', color: { r: 1, g: 1, b: 1 } }
    slide.fills = [figma.variables.setBoundVariableForPaint(white, 'color', mine)]
    expect(drawnOf(await update(plugin, { ...small('fern'), layers: all })).kept).toBe(1)
    expect(slide.fills).toMatchObject([{ boundVariables: { color: { id: mine.id } } }])
    expect(Object.values(mine.valuesByMode)).toEqual([{ r: 1, g: 1, b: 1, a: 1 }])
  })

  it('brings words in a font of their own after a style that changes, and after another one', async () => {
    const plugin = openPlugin()
    const bold = { family: 'Inter', weight: 700, italic: false }
    const of = (size: number): readonly Slide[] => [
      slide('p1', '01', [
        text('p1/body', '', {
          style: { ...body, size, lineHeight: size + 10, font: { ...bold, weight: 400 } },
          runs: [{ text: 'Some ' }, { text: 'bold', font: bold }, { text: ' words' }],
        }),
        text('p1/page', '1', { style: meta }),
      ]),
    ]
    const look = (): unknown =>
      textsOf(plugin)
        .filter(({ name }) => name === 'Body')
        .flatMap((layer) =>
          layer
            .getStyledTextSegments(['fontSize', 'fontName', 'lineHeight', 'textStyleId'])
            .map(({ characters, fontSize, fontName, lineHeight, textStyleId }) => [
              characters,
              ...[fontName.style, fontSize, 'value' in lineHeight && lineHeight.value],
              textStyleId !== '',
            ]),
        )
    const expected = (size: number, isStyled = true): unknown => [
      ['Some ', 'Regular', size, size + 10, isStyled],
      ['bold', 'Bold', size, size + 10, false],
      [' words', 'Regular', size, size + 10, isStyled],
    ]
    await draw(plugin, { slides: of(36), layers: plain, colors: [] })
    expect(look()).toEqual(expected(36, false))
    for (const size of [40, 48, 30]) {
      const drawn = drawnOf(await update(plugin, { slides: of(size), layers: all, colors: [] }))
      expect([drawn.kept, drawn.refused]).toEqual([0, []])
      expect(look()).toEqual(expected(size))
    }
    expect(await plugin.figma.getLocalTextStylesAsync()).toHaveLength(2)
    await update(plugin, { slides: of(24), layers: plain, colors: [] })
    expect(look()).toEqual(expected(24, false))
  })

  describe('a text of which most is bold, beside a style', () => {
    const of = (family: string): readonly Slide[] => {
      const font = { family, weight: 400, italic: false }
      const loud = { text: 'most of it is bold', font: { ...font, weight: 700 } }
      return [
        slide('p1', '01', [
          text('p1/body', '', { style: { ...body, font }, runs: [{ text: 'Here ' }, loud] }),
        ]),
      ]
    }

    it('takes one write for its bold words when the style has another font', async () => {
      const plugin = openPlugin()
      await draw(plugin, { slides: of('Inter'), layers: all, colors: [] })
      plugin.host.calls.reset()
      const drawn = drawnOf(
        await update(plugin, { slides: of('Hanken Grotesk'), layers: all, colors: [] }),
      )
      const { setPluginData, ...writes } = writesOf(plugin)
      expect(setPluginData).toBeGreaterThan(0)
      expect([drawn.kept, writes]).toEqual([0, { set_fontName: 1, setRangeFontName: 1 }])
      expect(
        textsOf(plugin)[0]
          ?.getStyledTextSegments(['fontName', 'textStyleId'])
          .map(({ fontName, textStyleId }) => [
            fontName.family,
            fontName.style,
            textStyleId !== '',
          ]),
      ).toEqual([
        ['Hanken Grotesk', 'Regular', true],
        ['Hanken Grotesk', 'Bold', false],
      ])
    })

    it('is nobody’s edit when a person gives the style another font', async () => {
      const plugin = openPlugin()
      await draw(plugin, { slides: of('Inter'), layers: all, colors: [] })
      const [style] = await plugin.figma.getLocalTextStylesAsync()
      await plugin.figma.loadFontAsync({ family: 'Hanken Grotesk', style: 'Regular' })
      if (style !== undefined) style.fontName = { family: 'Hanken Grotesk', style: 'Regular' }
      const [, plan] = await update(plugin, {
        ...{ slides: of('Inter'), layers: all, colors: [], mode: 'ask' },
      })
      const edits = 'plan' in plan ? plan.plan.edits : []
      expect(edits.map(({ layer, property }) => [layer, property])).toEqual([
        ['style/Body 1', 'font'],
      ])
    })
  })

  it.each(['one variable', 'the collection'])(
    '%s deleted by hand: layers follow the theme all the same',
    async (what) => {
      const plugin = openPlugin()
      const { variables } = plugin.figma
      await draw(plugin, { ...small('bone'), layers: all })
      const [collection] = await variables.getLocalVariableCollectionsAsync()
      const text = (await variables.getLocalVariablesAsync()).find(({ name }) => name === 'text')
      if (what === 'one variable') text?.remove()
      else collection?.remove()
      expect(shotsOf(plugin)).toEqual(await fresh(small('bone')))
      for (const theme of ['fern', 'chalk']) {
        expect(drawnOf(await update(plugin, { ...small(theme), layers: all })).kept).toBe(0)
        expect(shotsOf(plugin)).toEqual(await fresh(small(theme)))
      }
    },
  )

  it('duplicated with its page has variables and styles of its own from its first update on', async () => {
    const plugin = openPlugin()
    const { figma } = plugin
    await draw(plugin, { ...small('bone'), layers: all })
    const original = figma.currentPage
    const before = shotsOf(plugin)
    const page = original.clone()
    await figma.setCurrentPageAsync(page)
    const carousel = `carousel-1@${page.id}`
    const drawn = drawnOf(await update(plugin, { ...small('fern'), layers: all, carousel }))
    expect([drawn.kept, drawn.carousel === 'carousel-1']).toEqual([0, false])
    expect(shotsOf(plugin)).toEqual(await fresh(small('fern')))
    const again = { ...small('chalk'), layers: all, carousel: drawn.carousel }
    expect(drawnOf(await update(plugin, again)).kept).toBe(0)
    expect(shotsOf(plugin)).toEqual(await fresh(small('chalk')))
    await figma.setCurrentPageAsync(original)
    expect(shotsOf(plugin)).toEqual(before)
    expect(drawnOf(await update(plugin, { ...small('fern'), layers: all })).kept).toBe(0)
    expect(shotsOf(plugin)).toEqual(await fresh(small('fern')))
    expect(await figma.variables.getLocalVariableCollectionsAsync()).toHaveLength(2)
  })

  it('a variable and a style that were changed by hand stay so, on new slides too, update after update', async () => {
    const plugin = openPlugin()
    const { figma } = plugin
    await draw(plugin, { ...small('bone'), layers: all })
    const text = (await figma.variables.getLocalVariablesAsync()).find(
      ({ name }) => name === 'text',
    )
    const [mode = ''] = Object.keys(text?.valuesByMode ?? {})
    text?.setValueForMode(mode, { r: 1, g: 0, b: 0, a: 1 })
    const styles = await figma.getLocalTextStylesAsync()
    const body = styles.find(({ name }) => name.endsWith('/Body'))
    if (body === undefined) throw new Error('No style')
    await figma.loadFontAsync(body.fontName)
    body.fontSize = 50
    for (const theme of ['fern', 'bone', 'bone']) {
      const own = deck(theme, { posts: 5, fonts: 'theme' })
      expect(drawnOf(await update(plugin, { ...own, layers: all })).refused).toEqual([])
      const bodies = textsOf(plugin).filter(({ textStyleId }) => textStyleId === body.id)
      expect(bodies.length).toBeGreaterThan(2)
      expect(bodies.map(({ fontSize }) => fontSize)).toEqual(bodies.map(() => 50))
      const inks = textsOf(plugin)
        .flatMap(({ fills }) => (typeof fills === 'symbol' ? [] : fills))
        .filter((paint) => paint.type === 'SOLID' && paint.boundVariables?.color?.id === text?.id)
      expect(inks.length).toBeGreaterThan(5)
      for (const ink of inks) expect(ink).toMatchObject({ color: { r: 1, g: 0, b: 0 } })
    }
    expect(await figma.getLocalTextStylesAsync()).toHaveLength(styles.length)
  })

  it('a slide more and a slide less have the same variables and styles', async () => {
    const plugin = openPlugin()
    await draw(plugin, { ...deck('bone', { posts: 3 }), layers: all })
    const before = await plugin.figma.variables.getLocalVariablesAsync()
    for (const posts of [5, 4]) {
      await update(plugin, { ...deck('bone', { posts }), layers: all })
      expect(shotsOf(plugin)).toEqual(await fresh(deck('bone', { posts })))
      for (const text of textsOf(plugin)) expect(text.textStyleId).not.toBe('')
    }
    expect(await plugin.figma.variables.getLocalVariablesAsync()).toHaveLength(before.length)
  })
})
