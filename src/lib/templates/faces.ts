/** How titles are set in each family: the table of the design system, section 3. */
import type { TitleFace } from './theme'

/** Every family made for titles, in the order of the table. */
export const faces: readonly TitleFace[] = [
  face('Instrument Serif', 400, 1.14, -1.5, 1.02, true),
  face('Inter', 700, 0.96, -3.2, 1.08),
  face('Space Grotesk', 600, 0.98, -3, 1.08),
  face('Newsreader', 500, 1.06, -2, 1.06, true),
  face('Archivo', 800, 0.96, -2.8, 1.04),
  face('Playfair Display', 600, 0.98, -1.5, 1.1, true),
  face('Figtree', 700, 1, -2.5, 1.08),
  face('Plus Jakarta Sans', 700, 0.94, -3, 1.12),
  face('Manrope', 700, 0.96, -3, 1.1),
  face('Bricolage Grotesque', 700, 1.02, -2.5, 1.02),
  face('Hanken Grotesk', 600, 1, -2.2, 1.06),
  face('Sora', 600, 0.9, -3.5, 1.12),
  face('Fraunces', 500, 0.98, -2, 1.06, true),
  face('DM Serif Display', 400, 1.02, -1, 1.08, true),
  face('Schibsted Grotesk', 700, 0.98, -2.5, 1.06),
]

/**
 * The face of any family; capitals and outer spaces of the name do not matter. One that is not in the table
 * is set as a plain sans at weight 700, under the name given.
 */
export function faceOf(family: string): TitleFace {
  const id = idOf(family)
  return faces.find((known) => idOf(known.family) === id) ?? face(family.trim(), 700, 1, -2.5, 1.08)
}

function idOf(family: string): string {
  return family.trim().toLowerCase()
}

function face(
  family: string,
  weight: number,
  factor: number,
  tracking: number,
  lineHeight: number,
  hasItalic = false,
): TitleFace {
  return { family, weight, factor, tracking, lineHeight, hasItalic }
}
