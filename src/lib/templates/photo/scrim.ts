/** The darkness that rises from an edge of a photo behind the words that stand there. */
import type { GradientStop, Hex } from '../../base/paint'
import type { ShapeNode } from '../../slide/node'
import type { Sheet } from '../kit'

/** Of scrims and veils. */
export const scrimColor: Hex = '#08080A'

/** Percent at which the veil and the scrim are as the design has them. */
const designShade = 64

/** Opacity where the words begin: it holds white at 5.3:1 on a photo that is white itself. */
const atWords = 0.6

/**
 * Opacities by distance from where the words begin, away from the dark edge, as shares of the slide's length;
 * at the edge itself 0.86. The design's three, and two between them that round off its corners: on an even sky
 * the eye sees a line where a gradient turns.
 */
const atEdge = 0.86
const beyond = [
  { by: -0.05, opacity: 0.68 },
  { by: 0, opacity: atWords },
  { by: 0.16, opacity: 0.2 },
  { by: 0.23, opacity: 0.07 },
  { by: 0.3, opacity: 0 },
] as const

/** 0–1: how dark the scrim of a shade (percent) is where the words begin. */
export function scrimAtWords(shade: number): number {
  return scaledTo(shade, atWords)
}

function scaledTo(shade: number, opacity: number): number {
  return Math.min(1, (opacity * shade) / designShade)
}

const angles = { foot: 0, head: 180, left: 90, right: 270 } as const

/** Over the whole slide, dark at an edge, as dark as words need up to `reach` px on the canvas from it. */
export function scrim(
  sheet: Sheet,
  part: string,
  edge: keyof typeof angles,
  reach: number,
): ShapeNode {
  const { width, height } = sheet.canvas
  const { shade } = sheet.settings.photo
  const from = Math.min(1, reach / (edge === 'foot' || edge === 'head' ? height : width))
  const stops = [
    { at: 0, opacity: atEdge },
    ...beyond.map(({ by, opacity }) => ({ at: from + by, opacity })).filter(({ at }) => at > 0),
  ].map(({ at, opacity }) => ({ at, opacity: scaledTo(shade, opacity) }))
  return {
    kind: 'shape',
    shape: 'rectangle',
    key: sheet.key(part),
    name: 'Scrim',
    at: { x: 0, y: 0 },
    width,
    height,
    fill: { kind: 'gradient', angle: angles[edge], stops: withinSlide(stops) },
  }
}

/** The stops up to 1, what lies beyond the slide cut off where it ends. */
function withinSlide(
  stops: readonly { readonly at: number; readonly opacity: number }[],
): readonly GradientStop[] {
  const outside = stops.findIndex(({ at }) => at > 1)
  const inside = outside < 0 ? stops : stops.slice(0, outside)
  const [last, next] = [inside[inside.length - 1], stops[outside]]
  const cut =
    last === undefined || next === undefined || last.at === 1
      ? []
      : [
          {
            at: 1,
            opacity:
              last.opacity + ((next.opacity - last.opacity) * (1 - last.at)) / (next.at - last.at),
          },
        ]
  return [...inside, ...cut].map((stop) => ({ ...stop, color: scrimColor }))
}
