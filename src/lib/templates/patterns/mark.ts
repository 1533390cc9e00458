/** What a pattern is made of: paths over the whole slide, each with one paint. */

/** The ground a pattern is drawn on, and what a person chose for it. */
export interface Field {
  /** px of the slide. */
  readonly width: number
  readonly height: number
  /** The slide's place in the deck, from 0; 0 for all where the pattern does not run on. */
  readonly index: number
  /** px of the design at 1080 width as px here, for what the scale does not change: places, clearances. */
  readonly place: (design: number) => number
  /** The same at the pattern's scale, for the size of marks and what lies between them. */
  readonly size: (design: number) => number
  /** Times as many marks as the design has. */
  readonly density: number
  /**
   * A number from −1 to 1 for the `n`th thing that has no fixed place: 0 as in the design, another one for
   * each arrangement a person asks for.
   */
  readonly shift: (n: number) => number
}

export interface Mark {
  /** Of the layer, for people. */
  readonly name: string
  /** SVG path data in px of the slide. */
  readonly path: string
  readonly color: 'text' | 'accent'
  /** Percent, at the design's strength. */
  readonly opacity: number
  /** px; a filled area if absent. */
  readonly weight?: number
}

/** px to a tenth: finer is not seen, and longer data costs. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
