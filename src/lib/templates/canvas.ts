/**
 * The sheet a slide is set on: its size, its edges, and how much larger type stands on it than on one of
 * 1080 px (`k`). Every number is from the design system, section 2.
 */
import type { Pad } from '../slide/node'
import { ratioSizes } from '../settings/platforms'
import type { CanvasSettings } from '../settings/settings'
import { even } from './type-scale'

/** How templates compose: a size of a person's own is composed as the one it is most like. */
export type CanvasKind = 'portrait' | 'square' | 'landscape' | 'story' | 'tall' | 'pin'

export interface Canvas {
  readonly kind: CanvasKind
  /** px */
  readonly width: number
  readonly height: number
  /** Edge to header, stage and footer, px. */
  readonly pad: Pad
  /** px at 1080 width × k = px here. */
  readonly k: number
  /** px from header or footer to stage. */
  readonly gap: number
  /** px at the foot that content (not the rails) keeps free: platforms lay their bars there. */
  readonly contentFoot: number
}

const designed: Readonly<Record<CanvasKind, Omit<Canvas, 'kind' | 'width' | 'height'>>> = {
  portrait: { pad: edges(96), k: 1, gap: 64, contentFoot: 140 },
  square: { pad: edges(80), k: 1, gap: 48, contentFoot: 80 },
  landscape: { pad: edges(88, 128), k: 1.25, gap: 56, contentFoot: 88 },
  story: {
    pad: { top: 250, right: 96, bottom: 340, left: 96 },
    k: 1.12,
    gap: 72,
    contentFoot: 340,
  },
  tall: { pad: edges(96), k: 1, gap: 72, contentFoot: 140 },
  pin: { pad: edges(88), k: 0.93, gap: 72, contentFoot: 88 },
}

/** TikTok lays its buttons over the right edge. */
const tiktokRight = 150

/** The sheet of some settings. A custom size is composed as the ratio nearest to its own. */
export function canvasOf({ platform, ratio, width, height }: CanvasSettings): Canvas {
  if (ratio === 'custom' || ratio === 'wide') {
    return customCanvas(ratio === 'wide' ? ratioSizes.wide : { width, height })
  }
  const own = designed[ratio]
  const pad =
    platform === 'tiktok' && ratio === 'story' ? { ...own.pad, right: tiktokRight } : own.pad
  return { kind: ratio, ...ratioSizes[ratio], ...own, pad }
}

function customCanvas(size: { readonly width: number; readonly height: number }): Canvas {
  const { width, height } = size
  const least = Math.min(width, height)
  const isWide = width > 1.3 * height
  const k = (least / 1080) * (isWide ? 1.25 : 1)
  const kind = kindOf(width / height)
  const edge = even(0.089 * least)
  return { kind, ...size, pad: edges(edge), k, gap: even(64 * k), contentFoot: edge }
}

/** A custom sheet never has the pads of a story: it is not known what will lie over it. */
function kindOf(ratio: number): CanvasKind {
  if (ratio > 1.3) return 'landscape'
  if (ratio > 0.9) return 'square'
  if (ratio > 0.775) return 'portrait'
  return ratio > 0.7 ? 'tall' : ratio > 0.6 ? 'pin' : 'story'
}

function edges(top: number, right = top): Pad {
  return { top, right, bottom: top, left: right }
}

/** px of the design at 1080 width as px on the canvas: even and at least 2, unless it is that size itself. */
export function scaled({ k }: Canvas, px: number): number {
  if (k === 1 || px === 0) return Number.isInteger(px) ? px : even(px)
  return Math.sign(px) * Math.max(2, even(Math.abs(px) * k))
}
