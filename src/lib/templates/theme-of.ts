/** The theme of some settings: one of ours or a person's own, with the fonts they chose. */
import { paintOver, withContrast } from '../base/colour'
import type { Paint } from '../base/paint'
import type { CustomThemeSettings, PatternId, Settings } from '../settings/settings'
import { customTheme, type CustomTheme } from './custom-theme'
import { faceOf } from './faces'
import type { Theme } from './theme'
import { themeById } from './themes'

/** What a theme depends on. */
export type ThemeSettings = Pick<Settings, 'theme' | 'custom' | 'type' | 'pattern'>

/** Never throws; an unknown theme is the default one. */
export function themeOf({ theme: id, custom, type, pattern }: ThemeSettings): Theme {
  const theme =
    id === 'custom' ? customTheme(customChoices(custom)) : overAreas(themeById(id), pattern)
  const isContinuous = pattern.id !== 'none' && pattern.runsOn
  return withFonts(isContinuous ? upright(theme) : theme, type)
}

/** What settings keep of a person's own theme, with its colours spread evenly along the gradient. */
export function customChoices({ colors, ...given }: CustomThemeSettings): CustomTheme {
  const last = Math.max(1, colors.length - 1)
  return { ...given, stops: colors.map((color, index) => ({ at: index / last, color })) }
}

/** Percent of their paint at the design's strength (patterns/areas.ts). */
const areas: ReadonlyMap<PatternId, { readonly color: 'accent' | 'text'; readonly share: number }> =
  new Map([
    ['blobs', { color: 'accent', share: 0.1 }],
    ['rays', { color: 'text', share: 0.05 }],
  ])

/** WCAG 2.2, 1.4.3, and a little more: colours of eight bits are rounded more than once. */
const leastContrast = 4.55

/**
 * Over an area of a pattern accent and muted move in lightness until small numbers in the one, and hints
 * on an empty place in the other, hold there as they do on the plain background.
 */
function overAreas(theme: Theme, pattern: Settings['pattern']): Theme {
  const area = areas.get(pattern.id)
  if (area === undefined) return theme
  const direction = theme.isDark ? 'lighter' : 'darker'
  const marked = (own: Theme): Paint => paintOver(own[area.color], area.share, own.background)
  let { accent } = theme
  // A darker accent makes darker blobs: the second or third step is the last.
  for (let step = 0; step < 4; step += 1) {
    const grounds = [theme.background, marked({ ...theme, accent })]
    accent = withContrast(accent, grounds, leastContrast, direction)
  }
  const place = paintOver(theme.text, emptyPlace, marked({ ...theme, accent }))
  const muted = withContrast(theme.muted, [place], leastContrast, direction)
  return { ...theme, accent, muted }
}

/** Of the text colour: the fill of an empty picture place. */
const emptyPlace = 0.06

/** A gradient that runs from side to side would show a seam where a pattern runs on to the next slide. */
function upright(theme: Theme): Theme {
  const { background } = theme
  return background.kind === 'solid'
    ? theme
    : { ...theme, background: { ...background, angle: 180 } }
}

function withFonts(theme: Theme, { titleFont, bodyFont }: Settings['type']): Theme {
  const title =
    titleFont === null
      ? theme.title
      : {
          ...faceOf(titleFont.family),
          weight: titleFont.weight,
          ...(titleFont.italic ? { isItalic: true as const } : {}),
        }
  return bodyFont === null
    ? { ...theme, title }
    : { ...theme, title, body: bodyFont.family, bodyWeight: bodyFont.weight }
}
