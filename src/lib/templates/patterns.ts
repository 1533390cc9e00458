/**
 * Background patterns: native vectors below everything else, by the formulas of the design system, section 8.
 * What is not fine counts as ground: it is only as strong as text and muted stay readable on it.
 */
import { paintOver, worstContrast } from '../base/colour'
import type { Hex } from '../base/paint'
import type { PatternId } from '../settings/settings'
import type { BoxNode, VectorNode } from '../slide/node'
import { none, solid, type Sheet } from './kit'
import { blobs, rays } from './patterns/areas'
import { crosses, diagonal, dots, grid } from './patterns/lattices'
import { circles, waves } from './patterns/lines'
import type { Field, Mark } from './patterns/mark'
import type { Theme } from './theme'

const drawings: Readonly<Record<Exclude<PatternId, 'none'>, (field: Field) => readonly Mark[]>> = {
  dots,
  grid,
  diagonal,
  waves,
  circles,
  crosses,
  blobs,
  rays,
}

/** A part of the slide, px. */
export interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a pattern follows. */
export type PatternSheet = Pick<Sheet, 'canvas' | 'theme' | 'settings' | 'around' | 'key'>

/**
 * The pattern of a slide, clipped to `part` of it (all of it if absent), in the colours of the sheet's
 * theme; null where there is none, or nothing of it may be seen. With `runsOn` each slide goes on where the
 * one before it ends; else all slides are the same.
 */
export function patternOf(sheet: PatternSheet, part?: Part): BoxNode | null {
  const { canvas, theme } = sheet
  const { id, strength, scale } = sheet.settings.pattern
  if (id === 'none') return null
  const { x, y, width, height } = part ?? { x: 0, y: 0, ...sizeOf(canvas) }
  if (width < 1 || height < 1) return null
  const vectors = drawings[id](fieldOf(sheet)).flatMap((mark, index): readonly VectorNode[] => {
    const color = theme[mark.color]
    const asked = Math.min(1, (mark.opacity / 100) * (strength / designStrength))
    // Lines and dots of the design's own size are too fine to change how text over them reads.
    const isFine = mark.weight !== undefined && scale <= 100
    const opacity = isFine ? asked : readableOpacity(theme, color, asked)
    if (opacity < faintest) return []
    const paint = solid(color, Math.floor(opacity * 1000 + 1e-6) / 1000)
    return [
      {
        kind: 'vector',
        key: sheet.key(`pattern/${index + 1}`),
        name: mark.name,
        at: { x: -x, y: -y },
        ...sizeOf(canvas),
        path: mark.path,
        ...(mark.weight === undefined
          ? { fill: paint }
          : { line: { paint, weight: Math.round(mark.weight * 100) / 100 } }),
        ...(isFine ? { fine: true } : {}),
      },
    ]
  })
  if (vectors.length === 0) return null
  return {
    kind: 'box',
    key: sheet.key('pattern'),
    name: 'Pattern',
    at: { x, y },
    width,
    height,
    clip: true,
    axis: 'column',
    gap: 0,
    pad: none,
    main: 'start',
    cross: 'start',
    children: vectors,
  }
}

/** The strength setting at which paints are the design's. */
const designStrength = 14

/** Below it nothing is seen. */
const faintest = 0.004

function sizeOf({ width, height }: Sheet['canvas']): Pick<Part, 'width' | 'height'> {
  return { width, height }
}

function fieldOf({ canvas, around, settings }: PatternSheet): Field {
  const { scale, density, seed, runsOn } = settings.pattern
  // A slide more wide than high has larger type for its height, and marks as much larger as the type.
  const unit = canvas.kind === 'landscape' ? canvas.k : canvas.width / 1080
  const place = (design: number): number => design * unit
  return {
    ...sizeOf(canvas),
    index: runsOn && around.page !== null ? around.page.number - 1 : 0,
    place,
    size: (design) => place(design) * (scale / 100),
    density: density / 50,
    shift: (n) => (seed === 0 ? 0 : 2 * chance(seed, n) - 1),
  }
}

/** A number from 0 to 1 that looks random and is always the same for the same seed and `n` (mulberry32). */
function chance(seed: number, n: number): number {
  let state = (Math.imul(seed, 0x9e3779b1) + Math.imul(n + 1, 0x6d2b79f5)) | 0
  state = Math.imul(state ^ (state >>> 15), state | 1)
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32
}

/** WCAG 2.2, 1.4.3, for text of any size. */
const leastContrast = 4.5

/** The opacity asked for, or the most at which text and muted can be read over `color` on the background. */
export function readableOpacity(theme: Theme, color: Hex, asked: number): number {
  const inks = [theme.text, theme.muted].map((ink) => ({
    ink,
    // Where a person's colours are below it without a pattern, the pattern takes nothing more away.
    least: Math.min(leastContrast, worstContrast(ink, theme.background)),
  }))
  const holds = (opacity: number): boolean => {
    const ground = paintOver(color, opacity, theme.background)
    return inks.every(({ ink, least }) => worstContrast(ink, ground) >= least)
  }
  if (holds(asked)) return asked
  let [held, failed] = [0, asked]
  // 10 halvings: closer than one step of eight bits.
  for (let step = 0; step < 10; step += 1) {
    const middle = (held + failed) / 2
    if (holds(middle)) held = middle
    else failed = middle
  }
  return held
}
