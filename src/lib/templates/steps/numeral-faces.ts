/** How digits are drawn in the families of our themes, each at its heaviest weight. */

/** Thousandths of the size. */
export interface NumeralFace {
  /** What stands empty left and right of the digits 0 to 9. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Flat digits from the baseline to their top. */
  readonly height: number
  /** The same of each digit, where they differ: old-style figures. */
  readonly tops?: readonly number[]
  /** The baseline below the middle of its line. */
  readonly baseline: number
}

/**
 * Measured from the outlines and the `hhea` table of each family's heaviest upright file as Google Fonts
 * publishes it (the files of the package `@expo-google-fonts`, version 0.4.2).
 */
const faces: Readonly<Record<string, NumeralFace>> = {
  'Instrument Serif': {
    left: [36, 5, 20, 20, 10, 10, 36, 18, 28, 26],
    right: [36, 10, 26, 30, 14, 30, 28, 4, 28, 36],
    height: 720,
    baseline: 340,
  },
  Inter: {
    left: [34, 44, 34, 37, 41, 31, 34, 27, 34, 34],
    right: [34, 47, 40, 34, 34, 34, 34, 27, 34, 34],
    height: 728,
    baseline: 364,
  },
  'Space Grotesk': {
    left: [50, 12, 42, 34, 26, 38, 50, 26, 28, 40],
    right: [50, 66, 38, 40, 22, 34, 40, 24, 28, 50],
    height: 700,
    baseline: 346,
  },
  Newsreader: {
    left: [40, 72, 54, 63, 25, 62, 58, 66, 58, 44],
    right: [40, 66, 61, 74, 25, 69, 46, 52, 58, 61],
    height: 676,
    baseline: 235,
  },
  Archivo: {
    left: [41, 105, 49, 42, 23, 39, 41, 45, 41, 36],
    right: [41, 43, 48, 42, 23, 42, 36, 42, 41, 41],
    height: 688,
    baseline: 334,
  },
  'Playfair Display': {
    left: [40, 36, 36, 24, 2, 20, 42, 21, 37, 23],
    right: [40, 34, 39, 28, 27, 29, 25, -4, 34, 35],
    // Between its low digits (533) and its high ones (722): the low ones would be small.
    height: 640,
    tops: [533, 530, 533, 533, 533, 549, 723, 523, 722, 533],
    baseline: 416,
  },
  Figtree: {
    left: [25, 35, 20, 20, 10, 30, 30, 25, 30, 30],
    right: [25, 80, 30, 30, 30, 30, 30, 30, 30, 30],
    height: 700,
    baseline: 350,
  },
  'Plus Jakarta Sans': {
    left: [50, 25, 37, 27, 32, 36, 37, 27, 47, 37],
    right: [50, 88, 49, 45, 30, 48, 37, 30, 46, 37],
    height: 745,
    baseline: 408,
  },
  Manrope: {
    left: [70, 60, 50, 40, 50, 50, 70, 40, 60, 50],
    right: [70, 120, 50, 60, 50, 50, 50, 50, 60, 70],
    height: 720,
    baseline: 383,
  },
  'Bricolage Grotesque': {
    left: [45, 30, 40, 20, 23, 44, 45, 20, 43, 43],
    right: [44, 69, 44, 35, 19, 43, 42, 16, 44, 45],
    height: 660,
    baseline: 330,
  },
  'Hanken Grotesk': {
    left: [27, 82, 27, 7, 3, 15, 16, 28, 9, 16],
    right: [27, 151, 32, 19, 4, 21, 16, 27, 9, 16],
    height: 697,
    baseline: 349,
  },
  Sora: {
    left: [52, 30, 44, 30, 28, 42, 48, 28, 38, 32],
    right: [52, 78, 48, 42, 20, 30, 32, 16, 38, 48],
    height: 730,
    baseline: 340,
  },
  Fraunces: {
    left: [30, 36, 30, 38, 14, 40, 30, 35, 44, 30],
    right: [30, 29, 18, 20, 42, 37, 30, -16, 36, 30],
    height: 716,
    baseline: 362,
  },
  'DM Serif Display': {
    left: [22, 24, 52, 61, 24, 60, 32, 27, 28, 31],
    right: [21, 22, 40, 34, 28, 31, 31, 22, 28, 32],
    height: 644,
    baseline: 351,
  },
  'Schibsted Grotesk': {
    left: [29, 21, 16, 13, 17, 27, 28, 14, 24, 25],
    right: [29, 61, 29, 24, 17, 24, 24, 13, 24, 28],
    height: 703,
    baseline: 359,
  },
}

const even = (thousandths: number): readonly number[] =>
  Array.from({ length: 10 }, () => thousandths)

/** The face of a family; of one that was not measured what most of ours are like. */
export function numeralFace(family: string): NumeralFace {
  const own = new Map(Object.entries(faces)).get(family)
  return own ?? { left: even(32), right: even(32), height: 705, baseline: 348 }
}
