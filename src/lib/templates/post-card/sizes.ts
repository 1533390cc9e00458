/** Sizes of a card's words: what each card would have by itself, and how a deck has few of them. */
import type { DeckBlock } from '../../deck/deck'
import { blocksText, countWords } from '../../deck/words'
import type { Sheet } from '../kit'
import { ladders } from '../type-scale'

/** How many words a person would count in some blocks. */
export function wordsIn(blocks: readonly DeckBlock[]): number {
  return countWords(blocksText(blocks))
}

/** Words of a post up to which it is set at the largest body size, and up to which it is set larger still. */
const shortPost = 45
const fewWords = 15

/** px at 1080 width, above the sizes of running text: a few words on a canvas with room around the card. */
const largeSizes = [64, 56] as const

/** Whether a card of few words looks lost here: everywhere but on the two sheets that are made for a card. */
export function isRoomy({ canvas: { kind } }: Sheet): boolean {
  return kind !== 'portrait' && kind !== 'square'
}

/** Whether words are so few that a card on a roomy canvas sets them larger. */
export function areFew(sheet: Sheet, count: number): boolean {
  return isRoomy(sheet) && count <= fewWords
}

/**
 * Sizes of a card's words, best first: the slide's own up to 45 words, and a step below it. Where there is
 * room, every size between, and larger ones for a few words.
 */
export function wordsSizes(sheet: Sheet, blocks: readonly DeckBlock[]): readonly number[] {
  const { slide, type } = sheet
  const count = wordsIn(blocks)
  const below = sideSize(sheet)
  if (!isRoomy(sheet)) return settled(sheet, count <= shortPost ? [slide.body, below] : [below])
  const start = count <= shortPost ? slide.body : Math.max(below, type.bodySize(44))
  const sizes = ladders.body.map(type.bodySize).filter((size) => size <= start && size >= below)
  const large = areFew(sheet, count) ? largeSizes.map(type.bodySize) : []
  return settled(sheet, [...large, ...sizes])
}

/** Sizes of longer words, and of those beside something else: a heading, a picture, a listing. */
const sideSizes = [40, 36] as const

/** One step below the slide's own size: 40, and 36 for a slide on which that is too large; at most `most`. */
export function sideSize(sheet: Sheet, most = 40): number {
  const { slide, type } = sheet
  const sizes = sideSizes.map(type.bodySize)
  const below = sizes.find((size) => size < slide.body) ?? slide.body
  return Math.min(below, type.bodySize(most))
}

/** Sizes of running text a deck has, where no word must be made much smaller for it. */
const mostSizes = 2

/** Of a size: words are not made smaller than that for the sake of other slides; about a step of the ladder. */
const leastShare = 0.81

/**
 * Sizes a slide might have → those it may have beside the other slides of its deck, without repeats; as they are
 * while the deck is not known.
 */
export function settled(sheet: Sheet, sizes: readonly number[]): readonly number[] {
  const steps = stepsOf(sheet.sizes ?? [], sheet.type.bodySize(48))
  const own = (size: number): number => steps.find((step) => step <= size) ?? size
  return [...new Set(sizes.map(own))]
}

/**
 * The sizes a deck is set at, largest first, when its slides would have `sizes`: neighbouring sizes become the
 * smaller of them until two are left, so that the words lose as little as can be. A few words give up that they
 * are larger than `usual` before there is a third size.
 */
function stepsOf(sizes: readonly number[], usual: number): readonly number[] {
  const [free, capped] = [Infinity, usual].map((most) => bestGroups(sizes, most).map(least))
  return free === undefined || free.length > mostSizes ? (capped ?? []) : free
}

/** Groups of neighbouring sizes, largest first: as few as may be, then with the least loss. */
function bestGroups(sizes: readonly number[], most: number): Groups {
  const there = [...new Set(sizes)].sort((one, other) => other - one)
  const [best = []] = partitions(there)
    .filter((groups) =>
      groups.every((group) => least(group) >= leastShare * Math.min(most, group[0] ?? 0)),
    )
    .map((groups) => ({
      groups,
      count: Math.max(mostSizes, groups.length),
      loss: lossOf(groups, sizes),
    }))
    .sort((one, other) => one.count - other.count || one.loss - other.loss)
    .map(({ groups }) => groups)
  return best
}

type Groups = readonly (readonly number[])[]

/** How much smaller all slides become together. */
function lossOf(groups: Groups, sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => {
    const group = groups.find((each) => each.includes(size)) ?? [size]
    return sum + Math.log(size / least(group))
  }, 0)
}

function least(group: readonly number[]): number {
  return group[group.length - 1] ?? 0
}

/** Every way to put neighbours together: there are never more than a few sizes. */
function partitions(sizes: readonly number[]): readonly Groups[] {
  const [first, ...rest] = sizes
  if (first === undefined) return [[]]
  return partitions(rest).flatMap((groups) => {
    const [next, ...others] = groups
    const apart = [[first], ...groups]
    return next === undefined ? [apart] : [apart, [[first, ...next], ...others]]
  })
}
