/** A family from Google Fonts (https://developers.google.com/fonts/docs/css2). */
import type { Get } from './get'

const timeOutMs = 8000

/**
 * Adds all faces of a family to `fonts`; their files are fetched by the browser when text needs them.
 * False when the family is not there or the network is not.
 */
export async function loadFamily(fonts: FontFaceSet, get: Get, family: string): Promise<boolean> {
  const name = encodeURIComponent(family).replace(/%20/g, '+')
  for (const axes of axesOf(family)) {
    const css = await getText(
      get,
      `https://fonts.googleapis.com/css2?family=${name}${axes}&display=swap`,
    )
    if (css === undefined) return false
    const faces = css === null ? [] : parseFaces(css, family)
    for (const face of faces) fonts.add(face)
    if (faces.length > 0) return true
  }
  return false
}

/**
 * What the families of our themes have, where it is not all weights upright and italic: a range beyond a
 * family's own is answered with an error, not with what there is.
 * Read from the families' packages, version 0.4, November 2026.
 */
const known: ReadonlyMap<string, string> = new Map([
  ['Bricolage Grotesque', upright(200, 800)],
  ['DM Serif Display', ':ital@0;1'],
  ['Figtree', sloped(300, 900)],
  ['Instrument Sans', sloped(400, 700)],
  ['Instrument Serif', ':ital@0;1'],
  ['JetBrains Mono', sloped(100, 800)],
  ['Manrope', upright(200, 800)],
  ['Newsreader', sloped(200, 800)],
  ['Playfair Display', sloped(400, 900)],
  ['Plus Jakarta Sans', sloped(200, 800)],
  ['Schibsted Grotesk', sloped(400, 900)],
  ['Sora', upright(100, 800)],
  ['Space Grotesk', upright(300, 700)],
])

/** What to ask a family for, one after another, the most first. */
function axesOf(family: string): readonly string[] {
  const own = known.get(family) ?? (family.startsWith('Noto Sans') ? upright(100, 900) : undefined)
  return [
    ...(own === undefined ? [] : [own]),
    sloped(100, 900),
    sloped(400, 700),
    upright(400, 700),
    // Families that are no variable fonts have single weights only.
    ':ital,wght@0,400;0,700;1,400;1,700',
    ':wght@400;700',
    ':ital@0;1',
    '',
  ]
}

function upright(lightest: number, heaviest: number): string {
  return `:wght@${lightest}..${heaviest}`
}

function sloped(lightest: number, heaviest: number): string {
  return `:ital,wght@0,${lightest}..${heaviest};1,${lightest}..${heaviest}`
}

/**
 * null: not to be had. An error may also be kept from the page, and then looks like no network.
 * undefined: too slow to ask again.
 */
async function getText(get: Get, url: string): Promise<string | null | undefined> {
  const stop = new AbortController()
  const timer = setTimeout(() => {
    stop.abort()
  }, timeOutMs)
  try {
    const response = await get(url, { signal: stop.signal })
    return response.ok ? await response.text() : null
  } catch {
    return stop.signal.aborted ? undefined : null
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
