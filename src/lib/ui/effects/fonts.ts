/**
 * The fonts of the thumbnails: one that is installed or already in the page, else the family from
 * Google Fonts (when the person has not switched that off), else Inter stands in. Offline, nothing is said.
 */
import type { Font } from '../../base/type'
import type { Get } from './get'
import { loadFamily } from './google-fonts'

export interface FontLoader {
  /** Makes the fonts available if it can; `onArrived` is called when text has to be measured anew. */
  readonly need: (fonts: readonly Font[], mayLoad: boolean) => void
}

export function createFontLoader(fonts: FontFaceSet, get: Get, onArrived: () => void): FontLoader {
  const asked = new Set<string>()
  const loadedFamilies = new Set<string>()

  const ask = async (font: Font, mayLoad: boolean): Promise<void> => {
    if (await isInPage(fonts, font)) {
      onArrived()
      return
    }
    if (isInstalled(font) || !mayLoad || loadedFamilies.has(font.family)) return
    loadedFamilies.add(font.family)
    if (!(await loadFamily(fonts, get, font.family))) loadedFamilies.delete(font.family)
    else if (await isInPage(fonts, font)) onArrived()
  }

  return {
    need: (list, mayLoad) => {
      for (const font of list) {
        const key = `${toCss(font)} ${String(mayLoad)}`
        if (asked.has(key)) continue
        asked.add(key)
        void ask(font, mayLoad)
      }
    },
  }
}

function toCss(font: Font): string {
  return `${looksOf(font)} "${font.family.replace(/["\\]/g, '')}"`
}

function looksOf({ weight, italic }: Font): string {
  return `${italic ? 'italic' : 'normal'} ${weight} 40px`
}

/** Loads the faces of the page that fit, if it has any. */
async function isInPage(fonts: FontFaceSet, font: Font): Promise<boolean> {
  try {
    return (await fonts.load(toCss(font), 'Ag→“')).length > 0
  } catch {
    return false
  }
}

/** An installed family gives other widths than the generic fonts it would fall back to. */
function isInstalled(font: Font): boolean {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return false
  const width = (fallback: string, isAsked: boolean): number => {
    // Of the same weight: a computer whose own fonts have no bold makes it by widening their letters.
    context.font = isAsked ? `${toCss(font)}, ${fallback}` : `${looksOf(font)} ${fallback}`
    return context.measureText('mmwiQ@&fgn0123').width
  }
  return ['monospace', 'serif'].every((generic) => width(generic, true) !== width(generic, false))
}
