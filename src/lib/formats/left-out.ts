/** Notes that hold what was left out, so that no word of a source is lost. */
import type { Note } from '../base/parsed'
import type { NoteCode } from '../thread/note-words'

/**
 * A note with the lines that were left out as one piece, or none when they are blank. `count` is for notes
 * that count something other than lines.
 */
export function leftLines(
  code: NoteCode,
  lines: readonly string[],
  count?: number,
): readonly Note<NoteCode>[] {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (filled.length === 0) return []
  return [{ code, ...(count === undefined ? {} : { count }), left: [filled.join('\n')] }]
}
