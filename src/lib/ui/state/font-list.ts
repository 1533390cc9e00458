/** The fonts Figma has, as the panel offers them. */
import { cutsOf, type NamedCut } from '../../base/font-style'
import type { FontFamily } from '../../messages/protocol'
import type { FontChoice, Settings } from '../../settings/settings'
import { themeOf, type ThemeSettings } from '../../templates/theme-of'
import { say } from '../words'
import type { Next } from './effect'
import type { State } from './state'
import { remember } from './update-view'

export type FontRole = 'titleFont' | 'bodyFont'

/** How many of the families a person chose are kept. */
export const mostRecentFonts = 6

/** Families by name, as people look them up. */
export function sorted(families: readonly FontFamily[]): readonly FontFamily[] {
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  return [...families].sort((a, b) => compare(a.name, b.name))
}

/** A family was chosen: it comes first the next time. */
export function withRecent({ state, effects }: Next<State>, family: string): Next<State> {
  const others = state.view.recentFonts.filter((name) => !isSame(name, family))
  const recentFonts = [family, ...others].slice(0, mostRecentFonts)
  const next = remember({ state: { ...state, view: { ...state.view, recentFonts } } })
  return { ...next, effects: [...effects, ...next.effects] }
}

/** The font a theme or a person gives to a role. */
export function fontOf(settings: ThemeSettings, role: FontRole): FontChoice {
  const theme = themeOf(settings)
  const { title, body, bodyWeight = 400 } = theme
  return role === 'titleFont'
    ? { family: title.family, weight: title.weight, italic: title.isItalic === true }
    : { family: body, weight: bodyWeight, italic: false }
}

/** The font of a theme itself, whatever a person chose. */
export function themeFontOf(settings: ThemeSettings, role: FontRole): FontChoice {
  return fontOf({ ...settings, type: { ...settings.type, [role]: null } }, role)
}

/** Families in use or chosen before, as far as Figma has them: each once, titles first. */
export function usedFamilies(
  settings: Settings,
  recent: readonly string[],
  families: readonly FontFamily[],
): readonly string[] {
  const names = [
    fontOf(settings, 'titleFont').family,
    fontOf(settings, 'bodyFont').family,
    ...recent,
  ].flatMap((name) => familyOf(families, name)?.name ?? [])
  return [...new Set(names)]
}

/** The family of that name; capitals and outer spaces do not matter. */
export function familyOf(families: readonly FontFamily[], name: string): FontFamily | undefined {
  return families.find((family) => isSame(family.name, name))
}

/** The styles of a family that can be chosen. Running text has italics of its own, so body is upright. */
export function stylesOf(family: FontFamily, role: FontRole): readonly NamedCut[] {
  const cuts = cutsOf(family.styles)
  const upright = cuts.filter(({ italic }) => !italic)
  return role === 'titleFont' || upright.length === 0 ? cuts : upright
}

/** A family in the style that comes nearest to a font: choosing another family keeps how heavy it is. */
export function chosenFont(family: FontFamily, role: FontRole, like: FontChoice): FontChoice {
  const [first, ...others] = stylesOf(family, role)
  const away = (cut: NamedCut): number =>
    Math.abs(cut.weight - like.weight) + (cut.italic === like.italic ? 0 : 1000)
  const { weight, italic } = others.reduce(
    (best, cut) => (best === undefined || away(cut) < away(best) ? cut : best),
    first,
  ) ?? { weight: 400, italic: false }
  return { family: family.name, weight, italic }
}

const weights = [100, 200, 300, 400, 500, 600, 700, 800, 900] as const

/** A style by weight and slope, where Figma has no name for it. */
export function plainStyle({ weight, italic }: FontChoice): string {
  const nearest = weights.reduce((a, b) => (Math.abs(b - weight) < Math.abs(a - weight) ? b : a))
  const name = say(`weight.${nearest}`)
  return italic ? say('weight.italic', { weight: name }) : name
}

/** Families that slides ask for and Figma does not have, each once; none while it has not said. */
export function missingFamilies(
  settings: ThemeSettings,
  families: readonly FontFamily[] | null,
): readonly string[] {
  if (families === null || families.length === 0) return []
  const wanted = (['titleFont', 'bodyFont'] as const).map((role) => fontOf(settings, role).family)
  return [...new Set(wanted.filter((name) => familyOf(families, name) === undefined))]
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
