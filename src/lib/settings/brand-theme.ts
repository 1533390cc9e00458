/** The colours of a brand as a theme of one's own. */
import { contrast, fromOklch, toOklch, withContrast } from '../base/colour'
import type { Hex } from '../base/paint'
import type { CustomThemeSettings } from './settings'

/** WCAG 2.2, 1.4.3, for text of any size. */
const leastContrast = 4.5

/** OKLCH lightness from which a colour is paper, up to which it is night; chroma from which it is no grey. */
const paper = 0.9
const night = 0.32
const colourful = 0.06

/** Lightness and share of its chroma of a background made from a brand's colour (design system, section 9). */
const tint = { lightness: 0.96, chroma: 0.12 }

/** How far cards are from their background in lightness, at most: what is read there must hold on both. */
const raised = 0.06

/**
 * A theme of one to six colours, the brand's own first. The background is the lightest of them if that is as
 * light as paper, else the first if that is as dark as night, else a tint of the first. Text is the darkest
 * that reads well on paper, emphasis the first that is neither and no grey, moved in lightness until it can be
 * read. What the colours do not give is left to be worked out.
 */
export function brandTheme(colors: readonly Hex[]): CustomThemeSettings {
  const [first = '#2239E8'] = colors
  const ground = groundOf(first, colors)
  const isDark = lightnessOf(ground) <= night
  const others = colors.filter((color) => color !== ground)
  // Text must stand off far more than emphasis, or it would look like it; emphasis wants a colour for itself.
  const inks = others.filter((color) => contrast(color, ground) >= 2 * leastContrast)
  const text =
    isDark || others.length < 2
      ? null
      : inks.reduce<Hex | null>(
          (a, b) => (a === null || lightnessOf(b) < lightnessOf(a) ? b : a),
          null,
        )
  const accent =
    others.find((color) => color !== text && toOklch(color).chroma >= colourful) ?? null
  return {
    fill: 'solid',
    colors: [ground],
    angle: 180,
    text,
    muted: null,
    accent: accent === null ? null : readable(accent, ground, isDark),
  }
}

function groundOf(first: Hex, colors: readonly Hex[]): Hex {
  const lightest = colors.reduce((a, b) => (lightnessOf(b) > lightnessOf(a) ? b : a), first)
  if (lightnessOf(lightest) >= paper) return lightest
  const tone = toOklch(first)
  return tone.lightness <= night && colors.length > 1
    ? first
    : fromOklch({ ...tone, lightness: tint.lightness, chroma: tone.chroma * tint.chroma })
}

function readable(color: Hex, ground: Hex, isDark: boolean): Hex {
  const tone = toOklch(ground)
  const card = fromOklch({ ...tone, lightness: tone.lightness + (isDark ? raised : -raised) })
  const grounds = [ground, card].map((own) => ({ kind: 'solid', color: own }) as const)
  return withContrast(color, grounds, leastContrast, isDark ? 'lighter' : 'darker')
}

function lightnessOf(color: Hex): number {
  return toOklch(color).lightness
}
