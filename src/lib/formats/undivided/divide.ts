/**
 * Posts that a source runs together, with nothing between them but what also stands inside them. What is
 * known of posts decides: their number, where the page tells it; pictures, which end a post; counters;
 * the 280 characters a post could hold; sentences and lists, which posts seldom break. Of all ways to divide
 * the cheapest is taken (dynamic programming over paragraphs); where no number is known, the one with the
 * fewest posts.
 */
import { longestPost, weightedLength } from '../weighted-length'
import { startsByCounters } from './counters'

/** A paragraph, or a line. */
export interface Piece {
  readonly text: string
  /** How many blank lines stand before it. */
  readonly gap: number
  /** A picture, a card or the like stands at its end, as it does at the end of posts. */
  readonly endsPost?: boolean
  /** White space stands at its end, which pages leave behind the last word of a post. */
  readonly hasTail?: boolean
}

export interface Division {
  /** Indexes of the pieces that begin a post, 0 among them; none for no pieces. */
  readonly starts: readonly number[]
  /** Whether it could as well be otherwise. */
  readonly isGuess: boolean
}

// A post of more paragraphs is not looked for; keeps the time linear.
const mostPieces = 40
// Above this the exact number of posts is not worth its time, about 50 ms.
const mostSteps = 8_000_000

/** Divides pieces into posts, `expected` of them if that can be. Linear time for a given `expected`. */
export function dividePieces(pieces: readonly Piece[], expected?: number): Division {
  if (pieces.length === 0) return { starts: [], isGuess: false }
  const all = pieces.map((_, index) => index)
  if (pieces.length === 1) return { starts: all, isGuess: false }
  if (expected !== undefined && expected >= pieces.length) return { starts: all, isGuess: false }
  const counted = startsByCounters(
    pieces.map(({ text }) => text),
    expected,
  )
  // More numbers than posts are those of a list.
  const isCount = expected === undefined || (counted?.length ?? 0) <= expected + 1
  if (counted !== null && isCount) return divideCounted(pieces, counted, expected)
  if (expected !== undefined) {
    for (const starts of clearSigns(pieces)) {
      if (starts.length === expected) return { starts, isGuess: false }
    }
  } else {
    // Two blank lines stand between posts and not inside them.
    const wide = startsWhere(pieces, (_, { gap }) => gap >= 2)
    if (wide.length >= 3) return { starts: wide, isGuess: false }
    if (areWhole(pieces)) return { starts: all, isGuess: true }
  }
  return { starts: cheapest(pieces, costsOf(pieces), expected), isGuess: true }
}

/** Ways to divide that need no guess, if their number is right. */
function clearSigns(pieces: readonly Piece[]): readonly (readonly number[])[] {
  const gaps = Array.from(new Set(pieces.slice(1).map(({ gap }) => gap)))
  const wide = gaps.map((least) => startsWhere(pieces, (_, { gap }) => gap >= least))
  const tailed = startsWhere(pieces, ({ hasTail }) => hasTail === true)
  return [...wide.slice(0, 8), tailed]
}

function startsWhere(
  pieces: readonly Piece[],
  isStart: (before: Piece, piece: Piece) => boolean,
): readonly number[] {
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1]
    return before === undefined || isStart(before, piece) ? [index] : []
  })
}

/** Paragraphs of which hardly two would fit into one post are posts. */
function areWhole(pieces: readonly Piece[]): boolean {
  const lengths = pieces.map(({ text }) => weightedLength(text))
  const fitting = lengths.slice(1).filter((length, index) => {
    return length + (lengths[index] ?? 0) + 2 <= longestPost
  })
  const goOn = pieces.some(({ text }) => goesOn.test(text.slice(0, 40)))
  return !goOn && pieces.length >= 3 && fitting.length * 3 < pieces.length - 1
}

function divideCounted(
  pieces: readonly Piece[],
  counted: readonly number[],
  expected?: number,
): Division {
  if (expected === undefined) return { starts: withUncounted(pieces, counted), isGuess: false }
  // One too many: what stands before the first number is the first post's.
  if (counted.length > expected) return { starts: [0, ...counted.slice(2)], isGuess: false }
  // More posts than numbers: those without one stand before the first or behind the last.
  const costs = costsOf(pieces)
  const [, first = 0] = counted
  const last = counted[counted.length - 1] ?? 0
  const isCounted = new Set(counted)
  for (const [index, cost] of costs.entries()) {
    costs[index] = isCounted.has(index) ? -100 : index > first && index < last ? 30 : cost
  }
  const starts = cheapest(pieces, costs, expected)
  return { starts, isGuess: starts.length - counted.length > 1 }
}

/**
 * Posts without a number: what follows a picture is another post, and the words that close a thread may
 * follow a paragraph of links alone.
 */
function withUncounted(pieces: readonly Piece[], counted: readonly number[]): readonly number[] {
  const isCounted = new Set(counted)
  const all = pieces.flatMap((_, index) =>
    isCounted.has(index) || pieces[index - 1]?.endsPost === true ? [index] : [],
  )
  const last = all[all.length - 1] ?? 0
  for (let index = pieces.length - 1; index > last; index -= 1) {
    if (isLinkAlone(pieces[index - 1]?.text ?? '')) return [...all, index]
  }
  return all
}

function isLinkAlone(text: string): boolean {
  return /^\s*(?:\[[^\]\n]{1,200}\]\([^()\s]{1,500}\)|https?:\/\/\S{1,500})\s*$/.test(text)
}

/** What it costs to begin a post at each piece; less than nothing where something speaks for it. */
function costsOf(pieces: readonly Piece[]): number[] {
  const leastGap = pieces.slice(1).reduce((least, { gap }) => Math.min(least, gap), Infinity)
  // Where most paragraphs end in white space it says nothing.
  const tails = pieces.filter(({ hasTail }) => hasTail === true).length
  const costOfTail = tails * 2 > pieces.length ? 0 : -8
  return pieces.map((piece, index) => {
    const before = pieces[index - 1]
    if (before === undefined) return 0
    const end = before.text.trimEnd().slice(-400)
    const hasTail = before.hasTail === true
    return (
      (before.endsPost === true ? -30 : 0) +
      (hasTail ? (endsInAddress.test(end) ? costOfTail / 2 : costOfTail) : 0) +
      (piece.gap > leastGap ? -6 : 0) +
      (isLinkAlone(before.text) ? -2 : 0) +
      (goesOn.test(piece.text.slice(0, 40)) ? 8 : 0) +
      (/[,:;：，；、]$/.test(end) ? (hasTail ? 3 : 8) : 0) +
      (/[\p{L}\p{N}]$/u.test(end) ? 1 : 0)
    )
  })
}

// Pages leave white space behind addresses too.
const endsInAddress = /(?:https?:\/\/\S{1,300}|[\w-]{1,60}\.[a-z]{2,6}(?:\/\S{0,300})?)$/

// Items of lists, and sentences that began before.
const goesOn = /^\s*(?:[-–—•*⁃◦▪→↳✅❌✓☑]|\d{1,2}[.)]\s|[a-z]\)|[)\]»,;:]|\p{Ll})/u

/** Cost of a post of more than `most` in one, which is too long. */
function costOfLength(length: number, most: number): number {
  return length <= most ? 0 : Math.min(60, 10 + (length - most) / 10)
}

// Without a number of posts each costs this much.
const costOfPost = 6

function cheapest(
  pieces: readonly Piece[],
  costs: readonly number[],
  expected?: number,
): readonly number[] {
  // Lengths up to each piece; what stands between two is one or two line ends.
  const lengths = [0]
  for (const { text, gap } of pieces) {
    lengths.push((lengths[lengths.length - 1] ?? 0) + weightedLength(text) + Math.min(2, gap + 1))
  }
  // Where posts are long on the average, their author could write long ones.
  const average = (lengths[pieces.length] ?? 0) / (expected ?? Infinity)
  const most = average < longestPost * 0.9 ? longestPost : average * 3
  const segment = (from: number, to: number): number => {
    const length =
      (lengths[to] ?? 0) - (lengths[from] ?? 0) - Math.min(2, (pieces[from]?.gap ?? 0) + 1)
    return (costs[from] ?? 0) + (to - from === 1 ? 0 : costOfLength(length, most))
  }
  if (expected === undefined) return withFewest(pieces.length, segment)
  const reach = Math.max(mostPieces, 3 * Math.ceil(pieces.length / expected))
  return expected * pieces.length * reach <= mostSteps
    ? withNumber(pieces.length, { posts: expected, reach }, segment)
    : withFewest(pieces.length, segment)
}

type CostOfSegment = (from: number, to: number) => number

function withFewest(count: number, segment: CostOfSegment): readonly number[] {
  const best = [0]
  const from = [0]
  for (let to = 1; to <= count; to += 1) {
    best.push(Infinity)
    for (let start = Math.max(0, to - mostPieces); start < to; start += 1) {
      const cost = (best[start] ?? Infinity) + segment(start, to) + costOfPost
      // Of equal ways the one that fills the earlier posts.
      if (cost <= (best[to] ?? Infinity)) {
        best[to] = cost
        from[to] = start
      }
    }
  }
  const starts: number[] = []
  for (let to = count; to > 0; to = from[to] ?? 0) starts.push(from[to] ?? 0)
  return starts.reverse()
}

/** Exactly `posts` segments of `reach` pieces at most. */
function withNumber(
  count: number,
  { posts, reach }: { readonly posts: number; readonly reach: number },
  segment: CostOfSegment,
): readonly number[] {
  const width = count + 1
  const from = new Int32Array((posts + 1) * width)
  let best = new Float64Array(width).fill(Infinity)
  best[0] = 0
  for (let post = 1; post <= posts; post += 1) {
    const next = new Float64Array(width).fill(Infinity)
    for (let to = post; to <= count; to += 1) {
      for (let start = Math.max(post - 1, to - reach); start < to; start += 1) {
        const cost = (best[start] ?? Infinity) + segment(start, to)
        if (cost < (next[to] ?? Infinity)) {
          next[to] = cost
          from[post * width + to] = start
        }
      }
    }
    best = next
  }
  const starts: number[] = []
  let to = count
  for (let post = posts; post > 0; post -= 1) {
    to = from[post * width + to] ?? 0
    starts.push(to)
  }
  return starts.reverse()
}
