import { describe, expect, it } from 'vitest'

import {
  knownNames,
  readDesign,
  writeDesign,
  type Design,
  type DesignWish,
} from '../../src/lib/figma/design-system'
import { applyTextStyle } from '../../src/lib/figma/design-system-apply'
import type { OwnStyle } from '../../src/lib/figma/design-system-text'
import { writeText, fresh } from '../../src/lib/figma/text'
import type { TextNode as TreeText } from '../../src/lib/slide/node'
import { createFigma } from '../../playground/host/index'
import {
  contentOf,
  fontsOf,
  makeForeign,
  segmentsOf,
  styleValues,
  tools,
  wish,
  words,
} from './support/design-file'
import { body, slide, text, title } from './support/slides'

const onlyStyles = { variables: false, textStyles: true, section: false }

async function write(figma: PluginAPI, own: Partial<DesignWish> = {}): Promise<Design> {
  const wanted = wish({ layers: onlyStyles, ...own })
  const known = await readDesign(figma, wanted.carousel)
  const fonts = await fontsOf(figma, wanted.slides)
  return writeDesign(known, wanted, { ...tools(figma), fonts })
}

async function styles(figma: PluginAPI): Promise<readonly unknown[]> {
  return (await figma.getLocalTextStylesAsync()).map((style) => styleValues(style).slice(0, 3))
}

const sized = (size: number) => [
  slide('p1', '01', [
    text('p1/body', 'Words', { style: { ...body, size, lineHeight: size + 16 } }),
  ]),
]

async function draw(
  figma: PluginAPI,
  node: TreeText,
): Promise<{ readonly layer: TextNode; readonly style: OwnStyle }> {
  const slides = [slide('p1', '01', [node])]
  const design = await write(figma, { slides })
  const style = design.style(design.textStyle(node) ?? '')
  if (style === undefined) throw new Error('No style')
  const layer = figma.createText()
  const fonts = await fontsOf(figma, slides)
  writeText(layer, node, fonts, fresh)
  return { layer, style }
}

const first = async (figma: PluginAPI): Promise<TextStyle> => {
  const [style] = await figma.getLocalTextStylesAsync()
  if (style === undefined) throw new Error('No style')
  return style
}

describe('the slides’ type as text styles', () => {
  it('one for each type, in a folder named for the carousel', async () => {
    const { figma } = createFigma()
    expect((await write(figma)).refused).toEqual([])
    expect(await styles(figma)).toEqual([
      ['Small models/Title', 'Instrument Serif Regular', 82],
      ['Small models/Body', 'Instrument Sans Regular', 36],
      ['Small models/Meta', 'Instrument Sans Medium', 24],
    ])
    expect(styleValues(await first(figma)).slice(3)).toMatchObject([
      { unit: 'PIXELS', value: 84 },
      { unit: 'PERCENT', value: -1.5 },
      0,
    ])
  })

  it('running again changes nothing, whatever the styles are called by now', async () => {
    const { figma } = createFigma()
    await write(figma)
    ;(await first(figma)).name = 'Mine'
    const before = await contentOf(figma)
    await write(figma)
    expect(await contentOf(figma)).toEqual(before)
  })

  it('another size is written to the style that is there: its layers follow without a call', async () => {
    const host = createFigma()
    const { figma } = host
    const { layer, style } = await draw(figma, text('p1/body', 'Words'))
    await applyTextStyle(layer, style, () => undefined)
    host.calls.reset()
    await write(figma, { slides: sized(48) })
    const writes = [...host.calls.byMember].filter(([name]) => /^set|create/.test(name))
    expect(writes).toEqual([
      ['set_fontSize', 1],
      ['set_lineHeight', 1],
      ['setPluginData', 1],
    ])
    expect([layer.fontSize, layer.textStyleId]).toEqual([48, style.layer.id])
  })

  it('what was changed on a style by hand stays, and the rest follows', async () => {
    const { figma } = createFigma()
    await write(figma, { slides: sized(36) })
    await figma.loadFontAsync({ family: 'Inter', style: 'Bold' })
    ;(await first(figma)).fontName = { family: 'Inter', style: 'Bold' }
    for (const size of [48, 40]) {
      await write(figma, { slides: sized(size) })
      expect(await styles(figma)).toEqual([['Small models/Body', 'Inter Bold', size]])
    }
  })

  it('a style that was deleted by hand is made again', async () => {
    const { figma } = createFigma()
    await write(figma, { slides: sized(36) })
    ;(await first(figma)).remove()
    await write(figma, { slides: sized(36) })
    expect(await figma.getLocalTextStylesAsync()).toHaveLength(1)
  })

  it('another title renames the folder, but no style that a person named', async () => {
    const { figma } = createFigma()
    await write(figma)
    ;(await first(figma)).name = 'Mine'
    await write(figma, { title: 'Large/claims' })
    expect((await figma.getLocalTextStylesAsync()).map(({ name }) => name)).toEqual([
      'Mine',
      'Large claims/Body',
      'Large claims/Meta',
    ])
  })

  it('another carousel has its own, a person’s that look like ours are theirs', async () => {
    const { figma } = createFigma()
    await makeForeign(figma)
    const foreign = await first(figma)
    const before = styleValues(foreign)
    await write(figma)
    await write(figma, { carousel: 'c2' })
    expect(await figma.getLocalTextStylesAsync()).toHaveLength(7)
    expect(styleValues(foreign)).toEqual(before)
    expect(knownNames(await readDesign(figma, 'c1')).textStyle(foreign.id)).toBeNull()
  })
})

describe('a text layer', () => {
  it('has the style, in one call, and looks as before', async () => {
    const host = createFigma()
    const { layer, style } = await draw(host.figma, text('p1/title', 'Words', { style: title }))
    const before = styleless(layer)
    host.calls.reset()
    await applyTextStyle(layer, style, () => undefined)
    expect(host.calls.byMember.get('setTextStyleIdAsync')).toBe(1)
    expect(styleless(layer)).toEqual(before)
    expect(layer.textStyleId).toBe(style.layer.id)
    host.calls.reset()
    await applyTextStyle(layer, style, () => undefined)
    expect(host.calls.byMember.get('setTextStyleIdAsync')).toBeUndefined()
  })

  it('without words has it too', async () => {
    const { figma } = createFigma()
    const { layer, style } = await draw(figma, text('p1/body', ''))
    await applyTextStyle(layer, style, () => undefined)
    expect(layer.textStyleId).toBe(style.layer.id)
  })

  it('keeps words in another font, underlined ones, and ones a person made larger', async () => {
    const { figma } = createFigma()
    const bold = { ...body.font, weight: 700 }
    const runs = [{ text: 'Read ' }, { text: 'this', font: bold }, { text: ' and that, or' }]
    const { layer, style } = await draw(figma, text('p1/body', '', { runs }))
    layer.setRangeTextDecoration(14, 18, 'UNDERLINE')
    layer.setRangeFontSize(20, 22, 60)
    const before = styleless(layer)
    await applyTextStyle(layer, style, () => undefined)
    expect(styleless(layer)).toEqual(before)
    const ids = segmentsOf(layer).map((segment) => [
      (segment as string[])[0],
      (segment as string[])[3] === style.layer.id,
    ])
    expect(ids).toEqual([
      ['Read ', true],
      ['this', false],
      [' and ', true],
      ['that', false],
      [', ', true],
      ['or', false],
    ])
  })

  it('loses it again when the run is taken back', async () => {
    const { figma } = createFigma()
    const bold = { ...body.font, weight: 700 }
    const runs = [{ text: 'Read ' }, { text: 'this', font: bold }]
    for (const own of [{ runs }, {}]) {
      const { layer, style } = await draw(figma, text('p1/body', 'Words', own))
      const before = segmentsOf(layer)
      const { onTakeBack, takeBack } = tools(figma)
      await applyTextStyle(layer, style, onTakeBack)
      expect(segmentsOf(layer)).not.toEqual(before)
      await takeBack()
      expect(segmentsOf(layer)).toEqual(before)
    }
  })
})

describe('what Figma refuses', () => {
  it.each([
    ['making', false, 20],
    ['changing', true, 10],
  ] as const)(
    '%s: a failure at any call leaves plain values and the file as it was',
    async (_, isThere, least) => {
      const larger = words.map((own) => ({
        ...own,
        children: sized(48).flatMap(({ children }) => children),
      }))
      for (let call = 1; ; call += 1) {
        const host = createFigma()
        const { figma } = host
        await makeForeign(figma)
        if (isThere) await write(figma)
        const before = await contentOf(figma)
        const known = await readDesign(figma, 'c1')
        const wanted = wish({
          layers: onlyStyles,
          title: 'Other',
          slides: isThere ? larger : words,
        })
        const fonts = await fontsOf(figma, wanted.slides)
        const own = tools(figma)
        host.calls.reset()
        host.failAt(call)
        const design = await writeDesign(known, wanted, { ...own, fonts })
        host.failAt(null)
        if (design.refused.length === 0) {
          expect(call).toBeGreaterThan(least)
          await own.takeBack()
          expect(await contentOf(figma)).toEqual(before)
          break
        }
        expect(design.refused).toEqual(['textStyles'])
        expect(await contentOf(figma)).toEqual(before)
      }
    },
    60_000,
  )

  it('an editor that makes no styles has plain values', async () => {
    const { figma } = createFigma({ editorType: 'slides' })
    const design = await write(figma)
    expect(design.refused).toEqual(['textStyles'])
    expect(design.textStyle(text('p1/body', 'Words'))).toBeNull()
  })
})

/** Without the ids of styles. */
function styleless(layer: TextNode): readonly unknown[] {
  return segmentsOf(layer).map((segment) =>
    (segment as readonly unknown[]).filter((_, index) => index !== 3),
  )
}
