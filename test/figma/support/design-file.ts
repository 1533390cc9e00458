/** A file with variables, text styles and slides of a person, and all that is in it as plain values. */
import { createFontBook, type LoadedFonts } from '../../../src/lib/figma/fonts'
import type { DesignTools, DesignWish } from '../../../src/lib/figma/design-system'
import type { NamedColor } from '../../../src/lib/messages/protocol'
import type { Slide } from '../../../src/lib/slide/node'
import { nodesOf } from '../../../src/lib/slide/walk'
import { box, meta, slide, text, title } from './slides'

export const colors: readonly NamedColor[] = [
  { name: 'background', color: '#F3F1EC' },
  { name: 'surface', color: '#FFFFFF' },
  { name: 'text', color: '#15140F' },
  { name: 'muted', color: '#5F5D54' },
  { name: 'accent', color: '#2239E8' },
  { name: 'on accent', color: '#FFFFFF' },
]

export const night: readonly NamedColor[] = [
  { name: 'background', color: '#15140F' },
  { name: 'surface', color: '#24231C' },
  { name: 'text', color: '#F3F1EC' },
  { name: 'muted', color: '#A5A294' },
  { name: 'accent', color: '#C8F169' },
  { name: 'on accent', color: '#15140F' },
]

export const words: readonly Slide[] = [
  slide('p1', '01 Cover', [
    box('p1/stage', {}, [
      text('p1/title', 'Small models', { style: title }),
      text('p1/body', 'Read the paper'),
      text('p1/page', '1', { style: meta }),
    ]),
  ]),
]

export function wish(own: Partial<DesignWish> = {}): DesignWish {
  return {
    carousel: 'c1',
    title: 'Small models',
    slides: words,
    layers: { variables: true, textStyles: true, section: false },
    colors,
    ...own,
  }
}

/** A run by hand: what was remembered is put back by `takeBack`, the last first. */
export function tools(figma: PluginAPI): Pick<DesignTools, 'run' | 'host'> & {
  readonly onTakeBack: (restore: () => unknown) => void
  readonly takeBack: () => Promise<void>
} {
  const restores: (() => unknown)[] = []
  const onTakeBack = (restore: () => unknown): void => {
    restores.push(restore)
  }
  return {
    host: figma,
    run: { onTakeBack, check: () => undefined },
    onTakeBack,
    takeBack: async () => {
      for (const restore of restores.splice(0).reverse()) restore()
      for (let turns = 0; turns < 5; turns += 1) await new Promise((done) => setTimeout(done))
    },
  }
}

export async function fontsOf(
  figma: PluginAPI,
  slides: readonly Slide[] = words,
): Promise<LoadedFonts> {
  const fonts = slides
    .flatMap(nodesOf)
    .flatMap((node) =>
      node.kind === 'text' ? [node.style.font, ...node.runs.flatMap(({ font }) => font ?? [])] : [],
    )
  return createFontBook(figma).load(fonts)
}

/** Things of the person's own that look as if they were ours. */
export async function makeForeign(figma: PluginAPI): Promise<void> {
  const { variables } = figma
  const collection = variables.createVariableCollection('Small models')
  const accent = variables.createVariable('accent', collection, 'COLOR')
  accent.setValueForMode(collection.defaultModeId, { r: 1, g: 0, b: 0, a: 1 })
  collection.setPluginData('colors', '{"version":1,"owner":"carousel:c1"')
  const style = figma.createTextStyle()
  style.name = 'Small models/Title'
  style.setPluginData('textStyle', '{"version":2,"owner":"carousel:c1","slot":"Title 1"}')
  await figma.loadFontAsync({ family: 'Inter', style: 'Bold' })
  style.fontName = { family: 'Inter', style: 'Bold' }
}

/** Everything of the file's own design system and of the page, with what is written on it. */
export async function contentOf(figma: PluginAPI): Promise<unknown> {
  const collections = await figma.variables.getLocalVariableCollectionsAsync()
  const variables = await figma.variables.getLocalVariablesAsync()
  const styles = await figma.getLocalTextStylesAsync()
  return {
    collections: collections.map((own) => [own.id, own.name, own.variableIds, dataOf(own)]),
    variables: variables.map((own) => [own.id, own.name, own.valuesByMode, dataOf(own)]),
    styles: styles.map((own) => [own.id, ...styleValues(own), dataOf(own)]),
    document: dataOf(figma.root),
    page: dataOf(figma.currentPage),
    layers: figma.currentPage.children.map(layerValues),
  }
}

export function styleValues(own: TextStyle): readonly unknown[] {
  const { name, fontName, fontSize, lineHeight, letterSpacing, paragraphSpacing } = own
  return [
    name,
    `${fontName.family} ${fontName.style}`,
    fontSize,
    lineHeight,
    letterSpacing,
    paragraphSpacing,
  ]
}

function layerValues(layer: SceneNode): unknown {
  const { name, x, y, width, height } = layer
  return {
    at: [name, x, y, width, height],
    data: dataOf(layer),
    ...('fills' in layer && layer.type !== 'TEXT' ? { fills: layer.fills } : {}),
    ...(layer.type === 'TEXT' ? { text: segmentsOf(layer) } : {}),
    ...('children' in layer ? { children: layer.children.map(layerValues) } : {}),
  }
}

export function segmentsOf(layer: TextNode): readonly unknown[] {
  return layer
    .getStyledTextSegments(['fontName', 'fontSize', 'textDecoration', 'textStyleId', 'fills'])
    .map(({ characters, fontName, fontSize, textStyleId, fills, textDecoration }) => [
      characters,
      `${fontName.family} ${fontName.style}`,
      fontSize,
      textStyleId,
      textDecoration,
      fills,
    ])
}

function dataOf(own: PluginDataMixin): unknown {
  return [...own.getPluginDataKeys()].sort().map((key) => [key, own.getPluginData(key)])
}

/** Names of variables by id. */
export async function readNames(figma: PluginAPI): Promise<ReadonlyMap<string, string>> {
  const variables = await figma.variables.getLocalVariablesAsync()
  return new Map(variables.map(({ id, name }) => [id, name]))
}
