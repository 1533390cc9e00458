/** A person's own theme as settings keep it: building it from one colour, mending it, measuring it. */
import { over, paintOver, toOklch, withLightness, worstContrast } from '../../base/colour'
import type { Hex, Paint } from '../../base/paint'
import { defaultSettings, type CustomThemeSettings } from '../../settings/settings'
import type { Slide, VectorNode } from '../../slide/node'
import { nodesOf } from '../../slide/walk'
import { repairCustom, themeFromColor } from '../../templates/custom-theme'
import { contrastFindings, type ContrastFinding } from '../../templates/theme-contrast'
import { customChoices, themeOf, type ThemeSettings } from '../../templates/theme-of'

/**
 * A theme from one colour, as dark or light as asked. Text and muted are left to be worked out, so that
 * they follow when the background is changed later.
 */
export function builtFrom(color: Hex, dark: boolean): CustomThemeSettings {
  const { background, accent } = themeFromColor(color, { dark })
  const ground = background.kind === 'solid' ? background.color : color
  return repaired({
    ...defaultSettings.custom,
    fill: 'solid',
    colors: [ground],
    text: null,
    muted: null,
    accent,
  })
}

/** The same theme with everything readable; what can be read stays as it is. */
export function repaired(custom: CustomThemeSettings): CustomThemeSettings {
  const given = customChoices(custom)
  const mended = repairCustom(given)
  if (mended === given) return custom
  const { text = null, muted = null, accent = null, stops } = mended
  return { ...custom, colors: stops.map(({ color }) => color), text, muted, accent }
}

export interface Contrasts {
  /** Of titles and body, and of what is muted: WCAG's ratio where it is least. */
  readonly text: number
  readonly meta: number
  readonly accent: number
  /** What a theme's own check finds; none: everything can be read. */
  readonly findings: readonly ContrastFinding[]
}

/**
 * How well a theme's colours can be read where they are read worst: on the background, on cards, and on
 * what the pattern of `slide` lays below its words.
 */
export function contrastsOf(settings: ThemeSettings, slide: Slide | null): Contrasts {
  const theme = themeOf(settings)
  const card: Paint = { kind: 'solid', color: theme.surface }
  const marks = slide === null ? [] : marksOf(slide)
  const grounds = [
    theme.background,
    card,
    ...marks.map(({ color, opacity }) => paintOver(color, opacity, theme.background)),
  ]
  const least = (color: Hex): number =>
    Math.min(...grounds.map((ground) => worstContrast(color, ground)))
  return {
    text: least(theme.text),
    meta: least(theme.muted),
    accent: least(theme.accent),
    findings: contrastFindings(theme),
  }
}

/** What a pattern lays over areas of a slide; lines and dots too fine to matter are left out. */
function marksOf(slide: Slide): readonly { readonly color: Hex; readonly opacity: number }[] {
  return nodesOf(slide).flatMap((node) => {
    if (node.kind !== 'vector' || !node.key.includes('/pattern/') || node.fine === true) return []
    const paint = paintOf(node)
    return paint?.kind === 'solid' ? [{ color: paint.color, opacity: paint.opacity ?? 1 }] : []
  })
}

function paintOf({ fill, line }: VectorNode): Paint | undefined {
  return fill ?? line?.paint
}

/** The colours of a gradient: a single one is joined by the same hue, a step lighter or darker. */
export function atLeastTwo(colors: readonly Hex[]): readonly Hex[] {
  const [first] = colors
  if (first === undefined) return defaultSettings.custom.colors
  if (colors.length > 1) return colors
  const { lightness } = toOklch(first)
  return [first, withLightness(first, lightness < 0.5 ? lightness + step : lightness - step)]
}

/** Of lightness, 0–1. */
const step = 0.14

/** A third stop in the middle that leaves the gradient as it looks. */
export function withMiddle(colors: readonly Hex[]): readonly Hex[] {
  const [first = '#000000', last = first] = colors
  return [first, over(last, 0.5, first), last]
}
