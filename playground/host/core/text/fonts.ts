/** Which fonts a text has, and whether they may be written to (figma-facts section 3). */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { refuse } from '../refusal'
import { fontKey } from '../session'

interface Font {
  readonly family: string
  readonly style: string
}

/** The fonts of all characters from `start` to `end` (UTF-16), each once, in order. Of the caret when empty. */
export function fontsOf(layer: LayerRecord, start = 0, end = Infinity): Font[] {
  const found = new Map<string, Font>()
  let from = 0
  for (const range of layer.text?.ranges ?? []) {
    const isEmptyText = range.end === 0
    if (isEmptyText || (range.end > start && from < end)) {
      // `fontName` passed its check when it was stored.
      const font = range.style['fontName'] as Font
      found.set(fontKey(font.family, font.style), font)
    }
    from = range.end
  }
  return [...found.values()]
}

/**
 * Refuses when a font in the layer (or, for 'insert', in anything below it) is not loaded.
 * Moving layers with unloaded text is refused as Figma's stricter host does.
 */
export function checkFonts(core: Core, layer: LayerRecord, deed: 'write' | 'insert'): void {
  // An empty text moves with any font: there is nothing to draw.
  if (deed === 'write' || layer.text?.characters !== '') {
    for (const font of fontsOf(layer)) checkFont(core, font, deed)
  }
  if (deed === 'write') return
  for (const id of layer.children) checkFonts(core, core.document.layer(id), deed)
}

/** Refuses when this font is not loaded. */
export function checkFont(core: Core, font: Font, deed: 'write' | 'insert' = 'write'): void {
  if (core.session.fonts.has(fontKey(font.family, font.style))) return
  const name = `"${font.family} ${font.style}"`
  if (deed === 'insert') {
    refuse(`unloaded font ${name}. Please call figma.loadFontAsync(...)`)
  }
  refuse(
    `Cannot write to node with unloaded font ${name}. Please call figma.loadFontAsync({ family: "${font.family}", style: "${font.style}" }) and await the returned promise first.`,
  )
}

/** Whether the editor has this font. */
export function isAvailable(core: Core, font: Font): boolean {
  return availableFonts(core).some(
    ({ family, style }) => family === font.family && style === font.style,
  )
}

/** The font picker's list. */
export function availableFonts(core: Core): readonly Font[] {
  const allowed = core.options.fonts
  const all = core.engine.listFonts()
  if (allowed === undefined) return all
  const keys = new Set(allowed.map(({ family, style }) => fontKey(family, style)))
  return all.filter(({ family, style }) => keys.has(fontKey(family, style)))
}
