/**
 * From guessed text sizes to real ones. The panel plans with word widths of its own canvas, asks Figma how
 * large the texts of that plan really are, and plans again with what it learned; when a plan asks
 * nothing new, every box in it was measured where it will live.
 *
 *   plan ─► newRequests ─► Figma ─► withSizes ─► measureWith ─► plan …
 */
import type { Measure, TextBlock, TextLayout } from '../base/type'
import { blockKey, createMeasure, fontKey, type WordWidth } from './line-breaking'

/** A text of a plan and the width of its box in px; null when it never wraps. */
export interface PlannedText {
  readonly block: TextBlock
  readonly width: number | null
}

/** As in `messages/protocol.ts`; `null` asks for the natural width. */
export interface SizeRequest {
  readonly block: TextBlock
  readonly widths: readonly (number | null)[]
}

export interface SizeResult {
  /** px, one per requested width, in order. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
}

/** What is known of real texts. Immutable; `noSizes` knows nothing. */
export interface KnownSizes {
  readonly blocks: ReadonlyMap<string, KnownBlock>
  /** How real widths of a font compare with the guessed, over all of its texts. */
  readonly fonts: ReadonlyMap<string, number>
}

interface KnownBlock {
  readonly block: TextBlock
  /** px without wrapping. */
  readonly natural: number
  /** Real heights in px by width of the box. */
  readonly heights: ReadonlyMap<number, number>
}

export const noSizes: KnownSizes = { blocks: new Map(), fonts: new Map() }

/**
 * What must be asked to know every text of a plan: one request per block, at most its natural width and
 * the widths it is used at; nothing that is known already. Empty when all is known.
 */
export function newRequests(
  texts: readonly PlannedText[],
  known: KnownSizes,
): readonly SizeRequest[] {
  const wanted = new Map<string, { readonly block: TextBlock; readonly widths: Set<number> }>()
  for (const { block, width } of texts) {
    const key = blockKey(block)
    const entry = wanted.get(key) ?? { block, widths: new Set<number>() }
    if (width !== null) entry.widths.add(width)
    wanted.set(key, entry)
  }
  const requests: SizeRequest[] = []
  for (const [key, { block, widths }] of wanted) {
    const there = known.blocks.get(key)
    const missing = [...widths].filter((width) => there?.heights.has(width) !== true)
    const asked = [...(there === undefined ? [null] : []), ...missing]
    if (asked.length > 0) requests.push({ block, widths: asked })
  }
  return requests
}

/** `known` and what Figma answered; results are in the order of the requests, missing ones are ignored. */
export function withSizes(
  known: KnownSizes,
  requests: readonly SizeRequest[],
  results: readonly SizeResult[],
  wordWidth: WordWidth,
): KnownSizes {
  const blocks = new Map(known.blocks)
  requests.forEach(({ block, widths }, index) => {
    const sizes = results[index]?.sizes ?? []
    const key = blockKey(block)
    const before = blocks.get(key)
    const heights = new Map(before?.heights)
    let natural = before?.natural ?? null
    widths.forEach((width, at) => {
      const size = sizes[at]
      if (size === undefined) return
      if (width === null) natural = size.width
      else heights.set(width, size.height)
    })
    if (natural !== null) blocks.set(key, { block, natural, heights })
  })
  return { blocks, fonts: fontScales(blocks, wordWidth) }
}

/**
 * A `Measure` that agrees with everything known: words of a known block are as much wider than guessed as
 * the whole block is, words of an unknown one as the texts of its font are on average, and where a
 * height was measured at just this width, its line count is the measured one.
 */
export function measureWith(known: KnownSizes, wordWidth: WordWidth): Measure {
  const guess = createMeasure(wordWidth)
  const measure = createMeasure(wordWidth, (block) => {
    const there = known.blocks.get(blockKey(block))
    if (there === undefined) return known.fonts.get(fontKey(block.style.font)) ?? 1
    return scaleOf(there, guess) ?? 1
  })
  // Before Figma has answered.
  if (known.blocks.size === 0) return measure
  return (block, width) => {
    const layout = measure(block, width)
    const height = known.blocks.get(blockKey(block))?.heights.get(width)
    return height === undefined ? layout : withHeight(layout, block, height, width)
  }
}

/** Real by guessed width; null for a text without width. */
function scaleOf({ block, natural }: KnownBlock, guess: Measure): number | null {
  const guessed = Math.max(...guess(block, Infinity).lines)
  return guessed > 0 && natural > 0 ? natural / guessed : null
}

function fontScales(
  blocks: ReadonlyMap<string, KnownBlock>,
  wordWidth: WordWidth,
): ReadonlyMap<string, number> {
  const guess = createMeasure(wordWidth)
  const sums = new Map<string, { real: number; guessed: number }>()
  for (const there of blocks.values()) {
    const guessed = Math.max(...guess(there.block, Infinity).lines)
    if (guessed <= 0 || there.natural <= 0) continue
    const key = fontKey(there.block.style.font)
    const sum = sums.get(key) ?? { real: 0, guessed: 0 }
    sums.set(key, { real: sum.real + there.natural, guessed: sum.guessed + guessed })
  }
  return new Map(Array.from(sums, ([key, { real, guessed }]) => [key, real / guessed]))
}

/** The layout with the line count a measured height stands for. */
function withHeight(
  layout: TextLayout,
  { style }: TextBlock,
  height: number,
  width: number,
): TextLayout {
  const difference = Math.round((height - layout.height) / style.lineHeight)
  if (difference === 0) return { lines: layout.lines, height }
  if (difference < 0) {
    const count = Math.max(1, layout.lines.length + difference)
    const lines = layout.lines.slice(0, count)
    return { lines: [...lines.slice(0, -1), Math.min(width, ...layout.lines.slice(-1))], height }
  }
  // A word more than guessed went to the next line; which one is not known, only that it is short.
  const last = layout.lines[layout.lines.length - 1] ?? 0
  const added = Array.from({ length: difference }, () => Math.min(width, last))
  return { lines: [...layout.lines, ...added], height }
}
