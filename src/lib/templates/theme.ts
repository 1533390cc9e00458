import type { Hex, Paint } from '../base/paint'

/** Colours by role and the pair of families; contrast figures are in the design system, section 9. */
export interface Theme {
  /** As settings keep it: "bone". */
  readonly id: string
  /** For people. */
  readonly name: string
  /** Whether light text stands on a dark background. */
  readonly isDark: boolean
  /** Opaque. */
  readonly background: Paint
  readonly surface: Hex
  readonly text: Hex
  readonly muted: Hex
  readonly accent: Hex
  readonly onAccent: Hex
  readonly title: TitleFace
  /** Family of body, meta and labels. */
  readonly body: string
  /** CSS weight of running text where a person chose one; 400 if absent. */
  readonly bodyWeight?: number
}

/** A family for titles and what its drawing asks for, measured once by eye (design system, section 3). */
export interface TitleFace {
  readonly family: string
  /** CSS weight */
  readonly weight: number
  /** Real size = ladder size × factor: families then look equally large at the same step. */
  readonly factor: number
  /** Percent of the size at ladder step 72. */
  readonly tracking: number
  /** Times the real size, at ladder step 72. */
  readonly lineHeight: number
  /** Whether its italic may set a cover's second clause. */
  readonly hasItalic: boolean
  /** Titles are set in italics: a person's choice. */
  readonly isItalic?: true
}
