/**
 * The fonts in use: opened when a text first needs them, asked for glyphs in a fixed order.
 *
 * Each font file is registered with CanvasKit under an alias of its own, so a text run names exactly
 * the files it may use and CanvasKit never has to guess by weight or slant.
 */
import type { CanvasKit, FontCollection, TypefaceFontProvider } from 'canvaskit-wasm'

import type { Assets } from '../engine/assets'
import type { FontName } from '../model'
import { emojiPath, fallbackFonts, fontFiles } from './catalog'
import type { FontFile } from './catalog'
import { readSfnt } from './sfnt'
import type { FontMetrics } from './sfnt'

/** An opened font: `alias` is what a CanvasKit paragraph calls it. */
export interface Face {
  readonly alias: string
  readonly file: FontFile
  readonly metrics: FontMetrics
  readonly covers: (codePoint: number) => boolean
}

export interface FontLibrary {
  readonly collection: FontCollection
  /** The face of this name; Inter Regular when there is none (a missing font still has to be drawn). */
  readonly face: (name: FontName) => Face
  /** Alias of the font that draws this grapheme: the face's own, else a fallback's. */
  readonly aliasFor: (face: Face, grapheme: string) => string
}

/** Opens the library over one CanvasKit; it lives as long as the engine. */
export function openFontLibrary(kit: CanvasKit, assets: Assets): FontLibrary {
  const provider: TypefaceFontProvider = kit.TypefaceFontProvider.Make()
  const collection = kit.FontCollection.Make()
  collection.setDefaultFontManager(provider)
  const files = new Map(fontFiles.map((file) => [`${file.family}|${file.style}`, file]))
  const faces = new Map<string, Face>()
  const coverage = new Map<string, (codePoint: number) => boolean>()
  const registered = new Set<string>()
  const chosen = new Map<string, string>()

  function register(path: string): Uint8Array {
    const bytes = assets.read(path)
    if (!registered.has(path)) {
      registered.add(path)
      provider.registerFont(toArrayBuffer(bytes), path)
    }
    return bytes
  }

  function open(file: FontFile): Face {
    const sfnt = readSfnt(register(file.path))
    return { alias: file.path, file, ...sfnt }
  }

  function face(name: FontName): Face {
    const key = `${name.family}|${name.style}`
    const known = faces.get(key)
    if (known !== undefined) return known
    const file = files.get(key) ?? files.get('Inter|Regular')
    if (file === undefined) throw new Error('The catalog has no Inter Regular.')
    const opened = open(file)
    faces.set(key, opened)
    return opened
  }

  function fallbackCovers(path: string, codePoint: number): boolean {
    const known = coverage.get(path) ?? readSfnt(register(path)).covers
    coverage.set(path, known)
    return known(codePoint)
  }

  function choose(own: Face, grapheme: string): string {
    if (isEmoji(grapheme)) {
      register(emojiPath)
      return emojiPath
    }
    const missing = Array.from(grapheme).filter((character) => !isCoveredBy(own, character))
    if (missing.length === 0) return own.alias
    const found = fallbackFonts.find((font) => {
      const path = own.file.weight >= 600 ? font.bold : font.regular
      return missing.every(
        (character) =>
          font.covers.test(character) && fallbackCovers(path, character.codePointAt(0) ?? 0),
      )
    })
    if (found === undefined) return own.alias
    return own.file.weight >= 600 ? found.bold : found.regular
  }

  return {
    collection,
    face,
    aliasFor(own, grapheme) {
      const key = `${own.alias}|${grapheme}`
      const known = chosen.get(key) ?? choose(own, grapheme)
      chosen.set(key, known)
      return known
    },
  }
}

/** Characters that never need a glyph: controls, joiners, variation selectors, line separators. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]|\p{Variation_Selector}/u

function isCoveredBy(own: Face, character: string): boolean {
  return invisible.test(character) || own.covers(character.codePointAt(0) ?? 0)
}

/** Drawn in colour: emoji by default, or asked for by U+FE0F, a keycap or a skin tone. */
function isEmoji(grapheme: string): boolean {
  if (grapheme.includes('\ufe0e')) return false
  return (
    /\p{Emoji_Presentation}/u.test(grapheme) ||
    (/\p{Emoji}/u.test(grapheme) && /[\ufe0f\u20e3]/u.test(grapheme))
  )
}

/** A copy that owns its memory, as CanvasKit asks for. */
function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(copy).set(bytes)
  return copy
}
