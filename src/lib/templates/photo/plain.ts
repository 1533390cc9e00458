/**
 * The ground of words in a deck that has no photo: the theme's own background, and a large quiet disc on it in
 * place of a picture. It lies on the seam of two slides, so that whoever swipes sees it whole.
 */
import { paintOver } from '../../base/colour'
import type { Hex, Paint } from '../../base/paint'
import { picturesOf } from '../../deck/cover-picture'
import type { ShapeNode } from '../../slide/node'
import type { Sheet } from '../kit'
import { readableOpacity } from '../patterns'
import type { Theme } from '../theme'

/** Opacity of the accent at the top of the disc. */
const strongest = 0.22

/** px at 1080 width: across the disc; and how much of it the head of the slide cuts off. */
const across = 880
const beyondEdge = 0.09

/** Whether a slide has the disc: pictures of its own are picture enough, and so is a pattern a person chose. */
export function hasDisc({ slide, settings }: Sheet): boolean {
  return settings.pattern.id === 'none' && picturesOf(slide).length === 0
}

/** The theme's background where the disc is strongest. */
export function discGround({ theme }: Sheet): Paint {
  const { color, opacity } = tintOf(theme)
  return paintOver(color, opacity, theme.background)
}

/** A circle that fades downwards, where most words stand. */
export function disc(sheet: Sheet): ShapeNode {
  const { canvas, theme, around } = sheet
  const size = sheet.px(across)
  const isAtEnd = ((around.page?.number ?? 1) - 1) % 2 === 0
  const { color, opacity } = tintOf(theme)
  return {
    kind: 'shape',
    shape: 'ellipse',
    key: sheet.key('disc'),
    name: 'Disc',
    at: { x: (isAtEnd ? canvas.width : 0) - size / 2, y: -Math.round(size * beyondEdge) },
    width: size,
    height: size,
    fill: {
      kind: 'gradient',
      angle: 180,
      stops: [
        { at: 0, color, opacity },
        { at: 1, color, opacity: 0 },
      ],
    },
  }
}

/** A tint of the accent, as strong as text can be read on it. On a light gradient it would be grey: there a light. */
function tintOf(theme: Theme): { readonly color: Hex; readonly opacity: number } {
  const isLightGradient = theme.background.kind === 'gradient' && !theme.isDark
  const [color, asked] = isLightGradient ? [theme.surface, 1] : [theme.accent, strongest]
  return { color, opacity: Math.floor(readableOpacity(theme, color, asked) * 1000) / 1000 }
}
