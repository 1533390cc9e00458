/** Plain text → runs, with the style that people imitate by look-alike letters. */
import { readFancyLetters, type FancyPiece } from '../decode/fancy-letters'
import { recogniseRuns } from '../thread/recognise'
import { joinRuns, withText } from '../thread/text'
import type { Run } from '../thread/thread'

export interface StyledText {
  /** Joined they give the text in ordinary letters. */
  readonly runs: readonly Run[]
  /** How many stretches of look-alike letters became style. */
  readonly fancy: number
}

/**
 * The runs of a plain text: addresses, mentions and tags (see `recogniseRuns`), and marks for words in
 * look-alike letters. An address that is partly in such letters is found whole. Linear time.
 */
export function styledRuns(text: string): StyledText {
  const { pieces, count } = readFancyLetters(text)
  if (count === 0) return { runs: recogniseRuns(text), fancy: 0 }
  const runs = recogniseRuns(pieces.map((piece) => piece.text).join(''))
  return { runs: joinRuns(withMarks(runs, pieces)), fancy: count }
}

/** Cuts runs where pieces end, and gives each part the marks of its piece. Both have the same letters. */
function withMarks(runs: readonly Run[], pieces: readonly FancyPiece[]): readonly Run[] {
  const marked: Run[] = []
  let index = 0
  let used = 0
  for (const run of runs) {
    let at = 0
    while (at < run.text.length) {
      const piece = pieces[index]
      if (piece === undefined) break
      const length = Math.min(piece.text.length - used, run.text.length - at)
      const part = withText(run, run.text.slice(at, at + length))
      marked.push(piece.marks === undefined ? part : { ...part, marks: piece.marks })
      at += length
      used += length
      if (used === piece.text.length) {
        index += 1
        used = 0
      }
    }
  }
  return marked
}
