/**
 * What the file says of a brand: its own colours, text styles and fonts, ordered by how much the current page
 * uses them. Other pages are not loaded for it. What this plugin made does not count.
 */
import { readFace } from '../base/font-style'
import type { Hex } from '../base/paint'
import type { Font } from '../base/type'
import type { FileBrand } from '../messages/protocol'
import { styleEntry } from './design-system-entries'
import { readFileColors } from './brand-colors'
import { readSelectedPictures } from './brand-pictures'
import type { Host } from './host'
import { slideEntry } from './marks'
import { toHex } from './read-paint'

/** Layers that are looked at: enough to know what is used most, few enough not to be waited for. */
const mostLayers = 4000
/** Layers between two pauses. */
const burst = 200
const most = { colors: 24, textStyles: 24, fonts: 12 }

/** How often the page uses what, in any unit: only the order matters. */
interface Uses {
  /** Layers by colour. */
  readonly colors: Map<Hex, number>
  /** Texts by Figma's id of their style. */
  readonly styles: Map<string, number>
  /** Characters by font. */
  readonly fonts: Map<string, { readonly font: Font; count: number }>
}

/** Rejects with Figma's words. @param pause lets Figma paint and messages come in */
export async function readFileBrand(host: Host, pause: () => Promise<void>): Promise<FileBrand> {
  const page = host.currentPage
  const pictures = await readSelectedPictures(page.selection)
  const uses = await readUses(page, pause)
  const named = await readFileColors(host)
  const styles = await readTextStyles(host)
  const byUse = (uses: ReadonlyMap<string, number>, key: string): number => uses.get(key) ?? 0
  const known = new Map([...named].reverse().map(({ color, name }) => [color, name]))
  // Named colours first among equals: sorting keeps what came first.
  const colors = [...new Set([...named.map(({ color }) => color), ...uses.colors.keys()])]
    .sort((a, b) => byUse(uses.colors, b) - byUse(uses.colors, a))
    .slice(0, most.colors)
  return {
    name: host.root.name,
    colors: colors.map((color) => ({ color, name: known.get(color) ?? '' })),
    textStyles: styles
      .sort((a, b) => byUse(uses.styles, b.id) - byUse(uses.styles, a.id))
      .slice(0, most.textStyles)
      .map(({ name, font, size }) => ({ name, font, size })),
    fonts: [...uses.fonts.values()]
      .sort((a, b) => b.count - a.count)
      .slice(0, most.fonts)
      .map(({ font }) => font),
    pictures,
  }
}

const types = ['TEXT', 'FRAME', 'RECTANGLE', 'ELLIPSE', 'VECTOR'] as const

type Counted = TextNode | FrameNode | RectangleNode | EllipseNode | VectorNode

async function readUses(page: PageNode, pause: () => Promise<void>): Promise<Uses> {
  const uses: Uses = { colors: new Map(), styles: new Map(), fonts: new Map() }
  const slides = page.findAllWithCriteria({ types: ['FRAME'], pluginData: { keys: [slideEntry] } })
  const ours = new Set(
    slides.flatMap((slide) => [slide.id, ...layersIn(slide).map(({ id }) => id)]),
  )
  const others = layersIn(page).filter(({ id }) => !ours.has(id))
  for (const [index, layer] of others.slice(0, mostLayers).entries()) {
    if (index > 0 && index % burst === 0) await pause()
    // The person may delete what we are about to look at.
    if (!layer.removed && layer.visible) count(layer, uses)
  }
  return uses
}

function layersIn(holder: PageNode | FrameNode): readonly Counted[] {
  return holder.findAllWithCriteria({ types: [...types] })
}

function count(layer: Counted, uses: Uses): void {
  for (const paints of [layer.fills, layer.strokes]) {
    if (typeof paints === 'symbol') continue
    for (const paint of paints) {
      if (paint.type !== 'SOLID' || paint.visible === false) continue
      const color = toHex(paint.color)
      uses.colors.set(color, (uses.colors.get(color) ?? 0) + 1)
    }
  }
  if (layer.type !== 'TEXT') return
  const { textStyleId } = layer
  if (typeof textStyleId === 'string' && textStyleId !== '') {
    uses.styles.set(textStyleId, (uses.styles.get(textStyleId) ?? 0) + 1)
  }
  for (const { fontName, start, end } of layer.getStyledTextSegments(['fontName'])) {
    const key = `${fontName.family}\n${fontName.style}`
    const known = uses.fonts.get(key)
    if (known === undefined) uses.fonts.set(key, { font: fontOf(fontName), count: end - start })
    else known.count += end - start
  }
}

async function readTextStyles(
  host: Pick<Host, 'getLocalTextStylesAsync'>,
): Promise<(FileBrand['textStyles'][number] & { readonly id: string })[]> {
  const styles = await host.getLocalTextStylesAsync()
  return styles
    .filter((style) => style.getPluginData(styleEntry) === '')
    .map(({ id, name, fontName, fontSize }) => ({
      id,
      name,
      font: fontOf(fontName),
      size: fontSize,
    }))
}

function fontOf({ family, style }: FontName): Font {
  const { weight, italic } = readFace(style)
  return { family, weight, italic }
}
