/** The theme of some settings: one of ours or a person's own, with the fonts they chose. */
import type { Settings } from '../settings/settings'
import { customTheme } from './custom-theme'
import { faceOf } from './faces'
import type { Theme } from './theme'
import { themeById } from './themes'

/** What a theme depends on. */
export type ThemeSettings = Pick<Settings, 'theme' | 'custom' | 'type' | 'pattern'>

/** Never throws; an unknown theme is the default one. */
export function themeOf({ theme: id, custom, type, pattern }: ThemeSettings): Theme {
  const { colors, ...given } = custom
  const last = Math.max(1, colors.length - 1)
  const stops = colors.map((color, index) => ({ at: index / last, color }))
  const theme = id === 'custom' ? customTheme({ ...given, stops }) : themeById(id)
  const isContinuous = pattern.id !== 'none' && pattern.runsOn
  return withFonts(isContinuous ? upright(theme) : theme, type)
}

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
