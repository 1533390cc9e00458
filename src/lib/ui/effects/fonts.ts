/**
 * The fonts of the thumbnails: one that is installed or already in the page, else the family from
 * Google Fonts (when the person has not switched that off), else Inter stands in. Offline, nothing is said.
 */
import type { Font } from '../../base/type'

export interface FontLoader {
  /** Makes the fonts available if it can; `onArrived` is called when text has to be measured anew. */
  readonly need: (fonts: readonly Font[], mayLoad: boolean) => void
}

const timeOutMs = 8000

export function createFontLoader(
  fonts: FontFaceSet,
  get: typeof fetch,
  onArrived: () => void,
): FontLoader {
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

function toCss({ family, weight, italic }: Font): string {
  return `${italic ? 'italic' : 'normal'} ${weight} 40px "${family.replace(/["\\]/g, '')}"`
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
    context.font = isAsked ? `${toCss(font)}, ${fallback}` : `40px ${fallback}`
    return context.measureText('mmwiQ@&fgn0123').width
  }
  return ['monospace', 'serif'].every((generic) => width(generic, true) !== width(generic, false))
}

/** Adds all faces of a family; their files are fetched by the browser when text needs them. */
async function loadFamily(fonts: FontFaceSet, get: typeof fetch, family: string): Promise<boolean> {
  const name = encodeURIComponent(family).replace(/%20/g, '+')
  // A family refuses axes it lacks, so the widest request comes first.
  const axes = [':ital,wght@0,100..900;1,100..900', ':ital@0;1', ':wght@100..900', '']
  for (const axis of axes) {
    const css = await getText(
      get,
      `https://fonts.googleapis.com/css2?family=${name}${axis}&display=swap`,
    )
    if (css === 'offline') return false
    const faces = css === null ? [] : parseFaces(css, family)
    for (const face of faces) fonts.add(face)
    if (faces.length > 0) return true
  }
  return false
}

async function getText(get: typeof fetch, url: string): Promise<string | null> {
  const stop = new AbortController()
  const timer = setTimeout(() => {
    stop.abort()
  }, timeOutMs)
  try {
    const response = await get(url, { signal: stop.signal, referrerPolicy: 'no-referrer' })
    return response.ok ? await response.text() : null
  } catch {
    return 'offline'
  } finally {
    clearTimeout(timer)
  }
}

/** The `@font-face` rules of the style sheet; only files of fonts.gstatic.com are taken. */
function parseFaces(css: string, family: string): readonly FontFace[] {
  return (css.match(/@font-face\s*\{[^}]*\}/g) ?? []).flatMap((rule) => {
    const value = (property: string): string | undefined =>
      new RegExp(`${property}:\\s*([^;}]+)`).exec(rule)?.[1]?.trim()
    const source = /url\((https:\/\/fonts\.gstatic\.com\/[^)\s'"]+)\)/.exec(rule)?.[1]
    if (source === undefined) return []
    const range = value('unicode-range')
    return [
      new FontFace(family, `url(${source})`, {
        style: value('font-style') ?? 'normal',
        weight: value('font-weight') ?? '400',
        display: 'swap',
        ...(range !== undefined && { unicodeRange: range }),
      }),
    ]
  })
}
