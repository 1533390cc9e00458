/** What cleaning takes out of a post, phrase by phrase, so that a person can read it and keep it. */
import { isSamePhrase, type KeptPhrase, type Removal } from '../../settings/cleaning'

export interface Phrase extends KeptPhrase {
  /** How many things it is: hashtags are counted one by one. */
  readonly count: number
  /** A person wants it on the slide: it was found and stays. */
  readonly isKept: boolean
}

/**
 * Asks whether a text may become another one that lacks some of its words; `ahead` is what stands before the
 * text in its post. What the answer is, the phrase is remembered.
 */
export type MayLeave = (whole: string, rest: string, ahead?: string, count?: number) => boolean

/** For callers that keep nothing and count nothing. */
export const mayAlwaysLeave: MayLeave = () => true

/** Characters before a phrase that tell its place; half a line in the panel. */
const contextLength = 40

/** One switch at work on one post: asks, and remembers what it asked about. */
export function createInquiry(
  key: Removal,
  kept: readonly KeptPhrase[],
): { readonly mayLeave: MayLeave; readonly phrases: readonly Phrase[] } {
  const phrases: Phrase[] = []
  return {
    phrases,
    mayLeave: (whole, rest, ahead = '', count = 1) => {
      const { pieces, from } = removed(whole, rest)
      const text = pieces
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '')
        .join(' … ')
      // Only spaces went.
      if (text === '') return true
      const before = endOfText(`${ahead}\n${whole.slice(0, from)}`)
      const phrase = { key, text, before }
      // A part of what another switch was told to leave: neither shown nor taken.
      if (kept.some((one) => isPartOf(phrase, one))) return false
      const stays = kept.some((one) => isSamePhrase(one, phrase))
      phrases.push({ ...phrase, count, isKept: stays })
      return !stays
    },
  }
}

/** "👇" after "A thread 🧵" is a part of "A thread 🧵👇". */
function isPartOf(phrase: KeptPhrase, kept: KeptPhrase): boolean {
  if (phrase.key === kept.key) return false
  const bare = (text: string): string => text.replace(/[\s…]/g, '')
  if (!bare(kept.text).endsWith(bare(phrase.text))) return false
  const [one, other] = [phrase, kept].map(({ before, text }) => bare(before + text))
  return one !== undefined && other !== undefined && (one.endsWith(other) || other.endsWith(one))
}

/** The last words of a text in one line, cut between words where there is room for it: "…to a jar". */
function endOfText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= contextLength) return line
  const end = line.slice(-contextLength)
  const space = end.indexOf(' ')
  const cut = space >= 0 && space < contextLength / 2 ? end.slice(space + 1) : end
  // Not half a character at its start.
  return `…${cut.replace(/^[\uDC00-\uDFFF]/, '')}`
}

/** Characters that have to agree before a gap counts as closed. */
const agreed = 12

/** The stretches of a text that another one lacks, and where the first begins. Spaces do not count. */
function removed(
  whole: string,
  rest: string,
): { readonly pieces: readonly string[]; readonly from: number } {
  const kept = rest.trim()
  if (kept === '') return { pieces: [whole], from: 0 }
  if (whole.endsWith(kept)) return { pieces: [whole.slice(0, whole.length - kept.length)], from: 0 }
  if (whole.startsWith(kept)) return { pieces: [whole.slice(kept.length)], from: kept.length }
  const pieces: string[] = []
  let from = whole.length
  let [at, other] = [0, 0]
  while (at < whole.length) {
    const [one, two] = [whole.charAt(at), rest.charAt(other)]
    if (one === two || (/\s/.test(one) && /\s/.test(two))) {
      at += 1
      other += 1
    } else if (/\s/.test(two)) other += 1
    else if (/\s/.test(one)) at += 1
    else {
      const next = other >= rest.length ? '' : rest.slice(other, other + agreed)
      const found = next === '' ? -1 : whole.indexOf(next, at)
      const end = found < 0 ? whole.length : found
      from = Math.min(from, at)
      pieces.push(whole.slice(at, end))
      at = end
    }
  }
  return { pieces, from }
}
