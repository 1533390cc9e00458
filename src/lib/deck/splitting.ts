/**
 * Dividing what does not fit: at paragraphs, list items, sentences, clauses, words and, where a text
 * has none of these, between characters; in this order, the parts balanced. No word is lost or cut
 * that has another place to break, lists go on counting.
 */
import { clauseEnds, graphemeEnds, sentenceEnds, wordEnds } from './boundaries'
import type { DeckBlock, Words } from './deck'
import { mostOnOneSlide } from './fitting'
import { sliceWords, textOf, trimWords } from './words'

/** How far a part may be from the even share: 0.3 of it makes two parts 35 : 65. */
const tolerances = [0.3, 0.12]

/**
 * The blocks in as few parts as `fits` allows, at least two unless there is nothing to divide. `fits`
 * is asked with a part and its index. Parts of one character each are given back even if they do not fit.
 */
export function splitBlocks(
  blocks: readonly DeckBlock[],
  fits: (part: readonly DeckBlock[], index: number) => boolean,
): readonly (readonly DeckBlock[])[] {
  const text = createText(blocks)
  const most = Math.max(1, text.length)
  const tryWith = (count: number): readonly (readonly DeckBlock[])[] | null => {
    for (const tolerance of tolerances) {
      const parts: (readonly DeckBlock[])[] = []
      let isGood = true
      for (const part of divide(text, count, tolerance)) {
        isGood = fits(part, parts.length)
        if (!isGood) break
        parts.push(part)
      }
      if (isGood) return parts
    }
    return null
  }
  // One part more at a time while there are few; for very long texts in larger steps.
  let count = Math.max(2, Math.ceil(text.length / mostOnOneSlide))
  while (count < most) {
    const found = tryWith(count)
    if (found !== null) return found
    count += Math.max(1, Math.floor(count / 8))
  }
  return [...divide(text, most, 0.3)]
}

/** A paragraph or an item of the blocks, and where it begins in all of their text. */
interface Unit {
  readonly block: number
  readonly item: number
  readonly words: Words
  /** Where each of its runs begins in `text`. */
  readonly runStarts: readonly number[]
  readonly text: string
  readonly start: number
}

interface Text {
  readonly blocks: readonly DeckBlock[]
  readonly units: readonly Unit[]
  /** Where each unit begins. */
  readonly starts: readonly number[]
  readonly length: number
  /** Offsets at which the text may be divided, best kind first, each sorted. Made when asked for. */
  readonly levels: readonly (() => readonly number[])[]
}

/** Level from which on a cut lies inside a sentence. */
const insideSentence = 3

function createText(blocks: readonly DeckBlock[]): Text {
  const units: Unit[] = []
  let start = 0
  blocks.forEach((block, index) => {
    const parts =
      block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block.words] : []
    parts.forEach((words, item) => {
      const text = textOf(words)
      units.push({ block: index, item, words, runStarts: startsOfRuns(words), text, start })
      start += text.length + 1
    })
  })
  const starts = units.slice(1)
  // A line that ends in a colon belongs to what follows it.
  const led = new Set(
    starts.filter((_, index) => /[:：]$/.test(units[index]?.text.trimEnd() ?? '')),
  )
  const at = (found: (text: string) => readonly number[]) => (): readonly number[] =>
    units.flatMap((unit) => found(unit.text).map((end) => unit.start + end))
  const startsOf = (chosen: readonly Unit[]) => (): readonly number[] =>
    chosen.map((unit) => unit.start)
  return {
    blocks,
    units,
    starts: units.map((unit) => unit.start),
    length: Math.max(0, start - 1),
    levels: [
      startsOf(starts.filter((unit) => unit.item === 0 && !led.has(unit))),
      startsOf(starts.filter((unit) => unit.item > 0)),
      at(sentenceEnds),
      at(clauseEnds),
      at(wordEnds),
      at(graphemeEnds),
    ].map(once),
  }
}

interface Cut {
  readonly at: number
  readonly level: number
}

/**
 * The parts of a division into at most `count`, none empty, one after the other: whoever finds that one
 * does not fit has not paid for those behind it.
 */
function* divide(
  text: Text,
  count: number,
  tolerance: number,
): Generator<readonly DeckBlock[], void> {
  const share = text.length / count
  let from: Cut = { at: 0, level: 0 }
  for (let index = 1; index <= count; index += 1) {
    const isLast = index === count
    const cut = isLast ? null : findCut(text, share * index, share * tolerance, from.at)
    if (cut === null && !isLast) continue
    const part = slice(text, from, cut?.at ?? text.length)
    if (part.length > 0) yield part
    from = cut ?? from
  }
}

/**
 * The best place near `target`: the best kind that has one within `reach`, and of these the nearest. A cut
 * inside a sentence is worse than an uneven one, and one inside a clause worse still, so before either
 * `reach` is doubled.
 */
function findCut(text: Text, target: number, reach: number, after: number): Cut | null {
  const kinds = text.levels.map((_, level) => level)
  const whole = kinds.filter((level) => level <= insideSentence)
  const broken = kinds.filter((level) => level > insideSentence)
  const find = (levels: readonly number[], within: number): Cut | null => {
    for (const level of levels) {
      const at = nearest(text.levels[level]?.() ?? [], target)
      const isNear = at !== undefined && Math.abs(at - target) <= within
      if (isNear && at > after && at < text.length) return { at, level }
    }
    return null
  }
  const sentences = kinds.filter((level) => level < insideSentence)
  return (
    find(sentences, reach) ??
    find(sentences, reach * 2) ??
    find(whole, reach) ??
    find(whole, reach * 2) ??
    find(broken, reach) ??
    find(broken, Infinity)
  )
}

/** Of sorted offsets the one nearest to `target`. */
function nearest(offsets: readonly number[], target: number): number | undefined {
  const index = firstFrom(offsets, target)
  const [below, above] = [offsets[index - 1], offsets[index]]
  if (below === undefined || above === undefined) return above ?? below
  return target - below <= above - target ? below : above
}

/** Index of the first of sorted offsets that is `target` or more; how many there are if none is. */
function firstFrom(offsets: readonly number[], target: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < target) low = middle + 1
    else high = middle
  }
  return low
}

/** What stands between two offsets. Its work grows with what is cut out, not with the text around it. */
function slice(text: Text, from: Cut, to: number): readonly DeckBlock[] {
  const first = Math.max(0, firstFrom(text.starts, from.at + 1) - 1)
  const units = text.units
    .slice(first, firstFrom(text.starts, to))
    .filter((unit) => unit.start + unit.text.length > from.at)
  const blocks: DeckBlock[] = []
  for (let index = 0; index < units.length;) {
    const own = unitsOfBlock(units, index)
    const block = text.blocks[units[index]?.block ?? 0]
    if (block !== undefined) blocks.push(...sliceBlock(block, own, from, to))
    index += own.length
  }
  return blocks
}

/** The units from `first` on that are of the same block. */
function unitsOfBlock(units: readonly Unit[], first: number): readonly Unit[] {
  let end = first
  while (end < units.length && units[end]?.block === units[first]?.block) end += 1
  return units.slice(first, end)
}

function sliceBlock(
  block: DeckBlock,
  units: readonly Unit[],
  from: Cut,
  to: number,
): readonly DeckBlock[] {
  const blocks: DeckBlock[] = []
  const parts = units
    .map((unit) => ({
      unit,
      words: trimWords(sliceUnit(unit, Math.max(0, from.at - unit.start), to - unit.start)),
      isRest: from.at > unit.start,
    }))
    .filter(({ words }) => words.length > 0)
  const rest = parts[0]?.isRest === true && block.kind === 'list' ? parts.shift() : undefined
  const continues = from.level >= insideSentence ? ({ continues: true } as const) : {}
  // The rest of an item has lost its number to the slide before: it is a paragraph here.
  if (rest !== undefined) blocks.push({ kind: 'paragraph', words: rest.words, continues: true })
  const [first] = parts
  if (first === undefined) return blocks
  if (block.kind === 'list') {
    const items = parts.map(({ words }) => words)
    blocks.push({ ...block, start: block.start + first.unit.item, items })
  } else if (block.kind === 'paragraph') {
    blocks.push({ ...block, words: first.words, ...(first.isRest ? continues : {}) })
  }
  return blocks
}

/** `sliceWords` of a unit, which looks only at the runs that it takes from. */
function sliceUnit({ words, runStarts }: Unit, from: number, to: number): Words {
  const first = Math.max(0, firstFrom(runStarts, from + 1) - 1)
  const taken = words.slice(first, firstFrom(runStarts, to))
  const before = runStarts[first] ?? 0
  return sliceWords(taken, from - before, to - before)
}

function startsOfRuns(words: Words): readonly number[] {
  let at = 0
  return words.map((run) => {
    const start = at
    at += run.text.length
    return start
  })
}

function once(make: () => readonly number[]): () => readonly number[] {
  let made: readonly number[] | null = null
  return () => (made ??= make())
}
