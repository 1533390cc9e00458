/** The engine: wasm and fonts are loaded when this module is, everything after that is synchronous. */
import { fontFiles } from '../fonts/catalog'
import { openFontLibrary } from '../fonts/library'
import type { Engine } from '../model'
import { openAssets } from './assets'
import { exportPng } from './export-png'
import { loadKit } from './kit'
import { createLayout } from './layout/flush'
import { createImageCache } from './paint/image-cache'
import { createPainter } from './paint/painter'
import { readImage } from './read-image'
import { parseSvg } from './svg/parse-svg'
import { createShaper } from './text/shaping'
import { createTextEngine } from './text/text-cache'

const assets = await openAssets()

const kit = await loadKit(assets)
const library = openFontLibrary(kit, assets)
const shaper = createShaper(kit, library)
const text = createTextEngine(library, shaper)
const layout = createLayout(text)
const painter = createPainter(kit, createImageCache(kit), { text, shaper })

/** For the engine's other entries, which print and paint elsewhere: `json-rest.ts`, `paint-view.ts`. */
export const parts = { kit, text, layout, painter }

export const engine: Engine = {
  listFonts: () => fontFiles.map(({ family, style }) => ({ family, style })),
  flush(document, layerId) {
    const before = text.count()
    layout.flush(document, layerId)
    return text.count() - before
  },
  readImage: (bytes) => readImage(kit, bytes),
  exportPng: (document, layerId, scale) =>
    exportPng({ kit, layout, painter }, document, layerId, scale),
  parseSvg: (svg) => parseSvg(kit, svg),
}
