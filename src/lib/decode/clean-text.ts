/** Pasted text → clean text: the steps, in the order in which each finds what the one before left. */
import type { Parsed } from '../base/parsed'
import {
  dropLoneSurrogates,
  normaliseLineEnds,
  softenHardSpaces,
  sweepInvisible,
} from './invisible'
import { repairMojibake } from './mojibake'

export type CleanCode = 'repaired' | 'invisible' | 'surrogates'

// All that is looked for is beyond ASCII, or a control.
const mayBeUnclean = /[^\t\n -~]/

/**
 * Repairs broken characters, drops halves of characters and invisible dirt, and gives every line the
 * same end. Tags and HTML character codes stay: they are read where a post's text is known.
 */
export function cleanText(text: string): Parsed<string, CleanCode> {
  if (!mayBeUnclean.test(text)) return { value: text, notes: [] }
  // A byte order mark begins a file, not a text; nobody needs to hear of it.
  const whole = dropLoneSurrogates(text.replace(/^\uFEFF/, ''))
  // Invisible controls may be bytes of broken characters, so those come first.
  const repaired = repairMojibake(whole.text)
  const swept = sweepInvisible(normaliseLineEnds(repaired.text))
  const notes = (
    [
      ['repaired', repaired.count],
      ['surrogates', whole.count],
      ['invisible', swept.count],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }))
  return { value: softenHardSpaces(swept.text), notes }
}
