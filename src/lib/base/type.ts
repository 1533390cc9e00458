/**
 * Type as the field names it: what a piece of text looks like.
 * Shared by planning, measuring and both painters, so it knows neither Figma nor CSS.
 */
export interface Font {
  readonly family: string
  /** CSS weight, 100–900. Figma's style names ("Semi Bold") are found in `figma/fonts.ts`. */
  readonly weight: number
  readonly italic: boolean
}

export interface TextStyle {
  readonly font: Font
  /** px */
  readonly size: number
  /** px. Always set, so that a height is a line count. */
  readonly lineHeight: number
  /** Letter spacing in percent of the size; 0 is none. */
  readonly tracking: number
}

/** A stretch of text with what differs from its block's style; absent means as the block. */
export interface StyledRun {
  readonly text: string
  readonly font?: Font
}

/** Text to be measured: paragraphs are divided by "\n". */
export interface TextBlock {
  readonly runs: readonly StyledRun[]
  readonly style: TextStyle
  /** px between paragraphs, 0 if absent. */
  readonly paragraphGap?: number
}

export interface TextLayout {
  /** Width of each line in px, in order; its length is the line count. Empty text is one line of 0. */
  readonly lines: readonly number[]
  /** px: lines × lineHeight + paragraph gaps. */
  readonly height: number
}

/**
 * Lays `block` out in a box `width` px wide. Must be pure for the length of one plan: the same
 * block and width give the same answer. The panel measures with a canvas, Generate with Figma's own
 * text, tests with fixed widths.
 */
export type Measure = (block: TextBlock, width: number) => TextLayout
