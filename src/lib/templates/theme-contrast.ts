/** Whether what a theme sets can be read on what it stands on, and the least change that makes it so. */
import { contrast, withContrast, worstContrast } from '../base/colour'
import type { Hex, Paint } from '../base/paint'
import { solid } from './kit'
import type { Theme } from './theme'

/** A pair of colours with too little contrast. */
export interface ContrastFinding {
  /** What a reader sees: "accent" is small text in the accent, "button" the label of a button. */
  readonly what: 'title' | 'body' | 'meta' | 'accent' | 'button'
  /** The role that paints it. */
  readonly role: 'text' | 'muted' | 'accent' | 'onAccent'
  /** The role it stands on. */
  readonly ground: 'background' | 'surface' | 'accent'
  /** WCAG's ratio, 1 to 21; on a gradient at its worst point. */
  readonly contrast: number
  /** What it should be at least: WCAG 2.2, 1.4.3, for large and for other text. */
  readonly least: number
}

/** WCAG 2.2, 1.4.3 (https://www.w3.org/TR/WCAG22/#contrast-minimum): large text, and any other. */
const large = 3
const small = 4.5

const pairs: readonly Omit<ContrastFinding, 'contrast'>[] = [
  { what: 'title', role: 'text', ground: 'background', least: large },
  { what: 'body', role: 'text', ground: 'background', least: small },
  { what: 'meta', role: 'muted', ground: 'background', least: small },
  { what: 'accent', role: 'accent', ground: 'background', least: small },
  { what: 'title', role: 'text', ground: 'surface', least: large },
  { what: 'body', role: 'text', ground: 'surface', least: small },
  { what: 'meta', role: 'muted', ground: 'surface', least: small },
  { what: 'accent', role: 'accent', ground: 'surface', least: small },
  { what: 'button', role: 'onAccent', ground: 'accent', least: small },
]

/** The pairs that fall short, in a fixed order; none: everything can be read. */
export function contrastFindings(theme: Theme): readonly ContrastFinding[] {
  return pairs
    .map((pair) => ({ ...pair, contrast: worstContrast(theme[pair.role], groundOf(theme, pair)) }))
    .filter((finding) => finding.contrast < finding.least)
}

function groundOf(theme: Theme, { ground }: Pick<ContrastFinding, 'ground'>): Paint {
  return ground === 'background' ? theme.background : solid(theme[ground])
}

/**
 * The theme with every pair held, by lightness alone: what is set gets lighter or darker, no more than it
 * must. Grounds stay, unless neither black nor white can be read on them (a gradient from dark to light, a
 * dark surface on a light background): then those get darker or lighter too. A theme that holds is given
 * back itself, and a colour that holds stays.
 */
export function repairTheme(theme: Theme): Theme {
  if (contrastFindings(theme).length === 0) return theme
  const pole = poleFor(theme)
  const background = readableUnder(pole, theme.background)
  const surface = surfaceUnder(pole, theme.surface)
  const grounds = [background, solid(surface)]
  const towards = pole === white ? 'lighter' : 'darker'
  const accent = withContrast(theme.accent, grounds, small, towards)
  return {
    ...theme,
    isDark: pole === white,
    background,
    surface,
    text: withContrast(theme.text, grounds, small, towards),
    muted: withContrast(theme.muted, grounds, small, towards),
    accent,
    onAccent: withContrast(theme.onAccent, [solid(accent)], small),
  }
}

const white: Hex = '#FFFFFF'
const black: Hex = '#000000'

/** Whether text is to be towards white or black: where it is now, unless only the other can be read. */
function poleFor({ text, background, surface }: Theme): Hex {
  const isLight = contrast(text, black) > contrast(text, white)
  const poles = isLight ? [white, black] : [black, white]
  const onBackground = poles.filter((pole) => worstContrast(pole, background) >= small)
  const onBoth = onBackground.find((pole) => contrast(pole, surface) >= small)
  return onBoth ?? onBackground[0] ?? poles[0] ?? black
}

/** What black or white has on a ground that had to be moved: enough for muted and accent to keep a colour. */
const room = 6

function surfaceUnder(pole: Hex, surface: Hex): Hex {
  return contrast(pole, surface) >= small ? surface : movedFrom(pole, surface, room)
}

/** A paint on which `pole` can be read everywhere: stops get darker or lighter until it can. */
function readableUnder(pole: Hex, paint: Paint): Paint {
  if (worstContrast(pole, paint) >= small) return paint
  if (paint.kind === 'solid') return solid(movedFrom(pole, paint.color, room))
  // Between two stops a gradient can be darker than both, so stops alone do not say that it holds.
  for (let least = room; least < 21; least += 0.5) {
    const stops = paint.stops.map((stop) => ({
      ...stop,
      color: movedFrom(pole, stop.color, least),
    }))
    const moved = { ...paint, stops }
    if (worstContrast(pole, moved) >= small) return moved
  }
  return solid(pole === white ? black : white)
}

function movedFrom(pole: Hex, color: Hex, least: number): Hex {
  return withContrast(color, [solid(pole)], least, pole === white ? 'darker' : 'lighter')
}
