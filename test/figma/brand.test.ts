import { describe, expect, it } from 'vitest'

import { readFileBrand } from '../../src/lib/figma/brand'
import type { FileBrand } from '../../src/lib/messages/protocol'
import { createFigma } from '../../playground/host/index'
import { drawRequest, ending, openIn, openPlugin } from './support/plugin'
import { colors } from './support/design-file'
import { png } from './support/png'
import { carousel } from './support/slides'
import { turn, until } from './support/turn'

type Figma = PluginAPI

const read = (figma: Figma): Promise<FileBrand> => readFileBrand(figma, turn)

function shape(figma: Figma, color: RGB, own: Partial<SolidPaint> = {}): RectangleNode {
  const layer = figma.createRectangle()
  layer.fills = [{ type: 'SOLID', color, ...own }]
  return layer
}

async function words(figma: Figma, font: FontName, characters: string): Promise<TextNode> {
  await figma.loadFontAsync(font)
  const layer = figma.createText()
  layer.fontName = font
  layer.characters = characters
  return layer
}

const blue = { r: 0, g: 0, b: 1 }
const red = { r: 1, g: 0, b: 0 }
const inter = { family: 'Inter', style: 'Regular' }

describe('colours of a file', () => {
  it('are those of its variables and styles and of the page, most used first, each once', async () => {
    const { figma } = createFigma()
    const own = figma.variables.createVariableCollection('Brand')
    const mode = own.defaultModeId
    const primary = figma.variables.createVariable('primary', own, 'COLOR')
    primary.setValueForMode(mode, { ...red, a: 1 })
    const alias = figma.variables.createVariable('button', own, 'COLOR')
    alias.setValueForMode(mode, figma.variables.createVariableAlias(primary))
    const veil = figma.variables.createVariable('veil', own, 'COLOR')
    veil.setValueForMode(mode, { ...blue, a: 0.5 })
    figma.variables.createVariable('gap', own, 'FLOAT')
    const style = figma.createPaintStyle()
    style.name = 'Ink'
    style.paints = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }]
    for (let count = 0; count < 3; count += 1) shape(figma, blue)
    shape(figma, { r: 0, g: 0, b: 0 })
    shape(figma, { r: 0, g: 1, b: 0 }, { visible: false })
    expect((await read(figma)).colors).toEqual([
      { color: '#0000FF', name: '' },
      { color: '#000000', name: 'Ink' },
      { color: '#FF0000', name: 'primary' },
    ])
  })

  it('are 24 at most', async () => {
    const { figma } = createFigma()
    for (let count = 0; count < 40; count += 1) shape(figma, { r: count / 255, g: 0, b: 0 })
    expect((await read(figma)).colors).toHaveLength(24)
  })

  it('do not count where this plugin drew them', async () => {
    const plugin = openPlugin()
    const { handlers } = plugin.commands
    handlers.image({ key: 'avatar', bytes: png(8, 8) })
    handlers.image({ key: 'photo', bytes: png(16, 8) })
    const layers = { variables: true, textStyles: true, section: false }
    handlers.draw({ ...drawRequest(1, carousel), layers, colors })
    await ending(plugin.answers, 1)
    const brand = await read(plugin.figma)
    expect(brand).toMatchObject({ colors: [], textStyles: [], fonts: [], pictures: [] })
  })
})

describe('type of a file', () => {
  it('is its text styles and the fonts on the page, most used first', async () => {
    const { figma } = createFigma()
    await figma.loadFontAsync({ family: 'Inter', style: 'Bold' })
    const heading = figma.createTextStyle()
    heading.name = 'Heading'
    heading.fontName = { family: 'Inter', style: 'Bold' }
    heading.fontSize = 64
    await figma.loadFontAsync(inter)
    const body = figma.createTextStyle()
    body.name = 'Body'
    await (await words(figma, inter, 'Words')).setTextStyleIdAsync(body.id)
    await words(figma, { family: 'Instrument Serif', style: 'Italic' }, 'Many more words')
    const { textStyles, fonts } = await read(figma)
    expect(textStyles).toEqual([
      { name: 'Body', font: { family: 'Inter', weight: 400, italic: false }, size: 12 },
      { name: 'Heading', font: { family: 'Inter', weight: 700, italic: false }, size: 64 },
    ])
    expect(fonts).toEqual([
      { family: 'Instrument Serif', weight: 400, italic: true },
      { family: 'Inter', weight: 400, italic: false },
    ])
  })
})

describe('pictures out of the selection', () => {
  const places = async (figma: Figma): Promise<unknown> =>
    (await read(figma)).pictures.map(({ at, bytes }) => [at, [...bytes.slice(1, 4)]])
  const isPng = [80, 78, 71]

  it('a circle is a face, another layer a logo; a light one is for dark backgrounds', async () => {
    const { figma } = createFigma()
    const face = figma.createEllipse()
    const dark = shape(figma, { r: 0.1, g: 0, b: 0.2 })
    dark.resize(300, 100)
    const light = shape(figma, { r: 1, g: 1, b: 1 })
    light.resize(300, 100)
    const of = async (...layers: SceneNode[]): Promise<unknown> => {
      figma.currentPage.selection = layers
      return places(figma)
    }
    expect(await of()).toEqual([])
    expect(await of(face)).toEqual([['avatar', isPng]])
    expect(await of(light)).toEqual([['logoDark', isPng]])
    const both = (await of(dark, face)) as unknown[]
    expect(both).toContainEqual(['logoLight', isPng])
    expect(both).toContainEqual(['avatar', isPng])
    expect(await of(dark, light)).toHaveLength(1)
  })

  it('a square with a picture in it is a face', async () => {
    const { figma } = createFigma()
    const { hash } = figma.createImage(png(8, 8))
    const layer = figma.createRectangle()
    layer.fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: hash }]
    figma.currentPage.selection = [layer]
    expect(await places(figma)).toEqual([['avatar', isPng]])
  })

  it('slides of ours are none', async () => {
    const plugin = openPlugin()
    await plugin.draw()
    expect(plugin.figma.currentPage.selection).not.toEqual([])
    expect(await places(plugin.figma)).toEqual([])
  })
})

describe('reading', () => {
  it('changes nothing, whatever call fails', async () => {
    for (let call = 1; ; call += 1) {
      const host = createFigma()
      const { figma } = host
      shape(figma, blue)
      await words(figma, inter, 'Words')
      figma.currentPage.selection = figma.currentPage.children.slice(0, 1)
      const before = JSON.stringify(host.documentJSON())
      host.failAt(call)
      const brand = await read(figma).catch(() => null)
      host.failAt(null)
      expect(JSON.stringify(host.documentJSON())).toBe(before)
      if (brand !== null && brand.pictures.length > 0) {
        expect(call).toBeGreaterThan(10)
        return
      }
    }
  })

  it('is answered, also where Figma does not allow it', async () => {
    const host = createFigma()
    for (const isAllowed of [true, false]) {
      const plugin = openIn(host)
      host.failAt(isAllowed ? null : 2)
      plugin.commands.handlers.readBrand(null)
      await until(() => plugin.answers.length > 0)
      host.failAt(null)
      expect(plugin.answers).toMatchObject([
        ['brandRead', { brand: isAllowed ? { name: 'Untitled', colors: [] } : null }],
      ])
    }
  })

  it('looks at no more than 4,000 layers', async () => {
    const { figma } = createFigma()
    let pauses = 0
    for (let count = 0; count < 4500; count += 1) figma.createRectangle()
    await readFileBrand(figma, () => {
      pauses += 1
      return Promise.resolve()
    })
    expect(pauses).toBe(4000 / 200 - 1)
  }, 30_000)
})
