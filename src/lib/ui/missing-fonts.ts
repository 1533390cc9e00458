/** Fonts that Figma does not have: one finding for a deck, however many of its slides ask for them. */
import type { Finding } from '../slide/finding'
import type { Slide } from '../slide/node'
import { nodesOf } from '../slide/walk'

/**
 * Shown on the first slide set in one of them; none where no slide is, as in a frame of a person's own with
 * fonts of its own.
 */
export function missingFonts(
  slides: readonly Slide[],
  missing: readonly string[],
): readonly Finding[] {
  const used = missing.filter((family) => slides.some((slide) => isSetIn(slide, family)))
  const first = slides.find((slide) => used.some((family) => isSetIn(slide, family)))
  if (first === undefined) return []
  return [
    {
      code: 'missing-font',
      severity: 'warning',
      slide: first.key,
      node: first.key,
      name: used.join(' and '),
      measured: used.length,
      rule: 0,
      repair: 'choose-font',
    },
  ]
}

function isSetIn(slide: Slide, family: string): boolean {
  return nodesOf(slide).some((node) => node.kind === 'text' && node.style.font.family === family)
}
