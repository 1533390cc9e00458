/** Slides with more words than read well, parted where their sentences end. */
import { countWords } from '../base/count-words'
import { sentenceEnds } from '../deck/boundaries'
import type { Deck } from '../deck/deck'
import { runsText } from '../thread/text'
import type { Arrangement, EntryId } from './arrangement'
import { cutEntry, type Cut } from './cuts'
import { splitPost } from './posts'
import { entryOfSlide } from './slides'

/**
 * Slides parted into as few as have at most `most` words each; a further part has no title of its own. Those
 * whose sentences are longer, listings and closing slides stay as they are. No word is lost.
 */
export function splitSlides(
  arrangement: Arrangement,
  deck: Deck,
  slides: readonly string[],
  most: number,
): Cut {
  const ids = [...new Set(slides.map(entryOfSlide))]
  const keys = new Map<string, string>()
  const parted = ids.reduce((before, id) => {
    const own = deck.slides.filter(({ key }) => entryOfSlide(key) === id)
    const meant = own.filter(({ key, kind }) => slides.includes(key) && isParted(kind))
    if (id === null || meant.length === 0) return before
    const cut = cutEntry(before, id, own)
    const after = meant.reduce(
      (all, { key }) => splitEntry(all, entryOfSlide(cut.keys.get(key) ?? key), most),
      cut.arrangement,
    )
    // Slides that could not be parted need not stand by themselves either.
    if (after === cut.arrangement) return before
    for (const [key, name] of cut.keys) keys.set(key, name)
    return after
  }, arrangement)
  return { arrangement: parted, keys }
}

function isParted(kind: Deck['slides'][number]['kind']): boolean {
  return kind === 'text' || kind === 'picture-text' || kind === 'list' || kind === 'step'
}

/** An entry of one post as several. */
function splitEntry(arrangement: Arrangement, id: EntryId | null, most: number): Arrangement {
  const entry = arrangement.entries.find((each) => each.id === id)
  const [only, ...others] = entry?.posts ?? []
  const post = arrangement.posts.find((each) => each.id === only)?.post
  if (only === undefined || others.length > 0 || post === undefined) return arrangement
  const cuts = cutsIn(runsText(post.runs), most)
  // From the end on, so that the offsets of what is before stay.
  const parted = [...cuts].reverse().reduce((all, at) => splitPost(all, only, at), arrangement)
  const known = new Set(arrangement.entries.map((each) => each.id))
  const entries = parted.entries.map((each) =>
    known.has(each.id) ? each : { ...each, isUntitled: true as const },
  )
  return parted === arrangement ? arrangement : { ...parted, entries }
}

/** Offsets that part a text evenly at ends of sentences; none where a part would have too many words. */
function cutsIn(text: string, most: number): readonly number[] {
  const total = countWords(text)
  if (total <= most || text.includes('```')) return []
  const ends = sentenceEnds(text).map((at) => ({ at, words: countWords(text.slice(0, at)) }))
  const fewest = Math.ceil(total / most)
  for (const count of [fewest, fewest + 1]) {
    const cuts = evenCuts(ends, total, count)
    const starts = [0, ...cuts.map(({ words }) => words), total]
    const longest = Math.max(...starts.slice(1).map((words, at) => words - (starts[at] ?? 0)))
    if (cuts.length === count - 1 && longest <= most) return cuts.map(({ at }) => at)
  }
  return []
}

interface End {
  readonly at: number
  /** Words before it. */
  readonly words: number
}

/** The ends nearest to equal shares, rising. */
function evenCuts(ends: readonly End[], total: number, count: number): readonly End[] {
  const cuts: End[] = []
  for (let part = 1; part < count; part += 1) {
    const share = (total * part) / count
    const after = cuts[cuts.length - 1]?.words ?? 0
    const left = ends.filter(({ words }) => words > after && words < total)
    const [first] = left
    if (first === undefined) return cuts
    cuts.push(
      left.reduce(
        (best, end) => (Math.abs(end.words - share) < Math.abs(best.words - share) ? end : best),
        first,
      ),
    )
  }
  return cuts
}
