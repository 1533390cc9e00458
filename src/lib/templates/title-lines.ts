/**
 * Which words of a title stand on which line. Arithmetic over the widths of words: however many ways are
 * tried, no text is laid out for it.
 */

/** What stands between two places where a line may end. */
export interface Unit {
  /** px without the space after it. */
  readonly width: number
  /** px of that space, which hangs out at the end of a line. */
  readonly space: number
  /** What a line that ends after it costs: 0 where a reader pauses anyway. */
  readonly pause: number
}

export interface TitleLines {
  /** Of each line the index after its last unit. */
  readonly ends: readonly number[]
  /** px of each line. */
  readonly widths: readonly number[]
}

/** What is asked of the lines beside being even. */
export interface LineWish {
  /** Exactly so many lines: as few as there can be unless said. */
  readonly count?: number
  /** What a last line costs that is a single unit. */
  readonly alone: number
}

/** Of the longest line. The first two and the last weight are from the design system, section 3, line breaks 1. */
const lines = {
  /** A last line counts less, and a very short one more. */
  lastWeight: 0.35,
  veryShortLast: 0.34,
  veryShortCost: 0.5,
  /** A line above the last that is shorter breaks off where nobody pauses: worse than a word left alone. */
  shortAbove: 0.5,
  shortCost: 1.5,
  /** Lines are never better in a box that is wider than this makes of their average. */
  averageFill: 0.6,
} as const

/** Widths of the longest line that are tried. */
const mostTried = 12

/**
 * The best lines in a box `width` px wide: even, none of them short, the last with company, each ending where a
 * reader pauses. null where a unit is wider than the box, or where the count cannot be.
 */
export function bestLines(
  units: readonly Unit[],
  width: number,
  { count, alone }: LineWish,
): TitleLines | null {
  const line = lineWidths(units)
  const fewest = linesFilled(units, line, width)
  if (fewest === null) return null
  const wanted = count ?? fewest
  if (wanted < fewest || wanted > units.length) return null
  let best: { readonly cost: number; readonly ends: readonly number[] } | null = null
  for (const longest of longestLines(units, line, width, wanted)) {
    const found = setIn(units, line, { count: wanted, alone, longest })
    if (found !== null && (best === null || found.cost < best.cost - 1e-9)) best = found
  }
  if (best === null) return null
  const { ends } = best
  return {
    ends,
    widths: ends.map((end, index) => line(ends[index - 1] ?? 0, end)),
  }
}

/** px of a line of the units from one index to before another. */
export type LineWidth = (from: number, to: number) => number

export function lineWidths(units: readonly Unit[]): LineWidth {
  const begins = [0]
  for (const { width, space } of units)
    begins.push((begins[begins.length - 1] ?? 0) + width + space)
  return (from, to) => (begins[to] ?? 0) - (begins[from] ?? 0) - (units[to - 1]?.space ?? 0)
}

/** How many lines a box takes that fills one after the other; null where a unit is wider than it. */
function linesFilled(units: readonly Unit[], line: LineWidth, width: number): number | null {
  let from = 0
  let count = 1
  for (let to = 1; to <= units.length; to += 1) {
    if ((units[to - 1]?.width ?? 0) > width) return null
    if (line(from, to) <= width) continue
    from = to - 1
    count += 1
  }
  return count
}

/** Widths the longest line may have, from the least upwards. */
function longestLines(
  units: readonly Unit[],
  line: LineWidth,
  width: number,
  count: number,
): readonly number[] {
  const all: number[] = []
  for (let from = 0; from < units.length; from += 1) {
    for (let to = from + 1; to <= units.length && line(from, to) <= width; to += 1)
      all.push(line(from, to))
  }
  all.sort((one, other) => one - other)
  let low = 0
  let high = all.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const needed = linesFilled(units, line, all[middle] ?? 0)
    if (needed !== null && needed <= count) high = middle
    else low = middle + 1
  }
  const least = all[low] ?? width
  const most = Math.max(least, line(0, units.length) / count / lines.averageFill)
  const step = (most - least) / mostTried
  const tried: number[] = []
  for (const longest of all.slice(low)) {
    if (longest > most) break
    const before = tried[tried.length - 1]
    const isSame =
      tried.length > 1 && before !== undefined && longest - least < step * (tried.length - 1)
    if (isSame) tried[tried.length - 1] = longest
    else tried.push(longest)
  }
  return tried
}

interface Setting {
  readonly count: number
  readonly alone: number
  /** px no line is wider than, and the measure of all of them. */
  readonly longest: number
}

/** The cheapest way to set the units in so many lines. */
function setIn(
  units: readonly Unit[],
  line: LineWidth,
  { count, alone, longest }: Setting,
): { readonly cost: number; readonly ends: readonly number[] } | null {
  const all = units.length
  // costs[to]: of the cheapest way to set the units before `to` in the lines so far; froms: where its last line begins.
  let costs: readonly number[] = [0]
  const froms: number[][] = []
  for (let index = 1; index <= count; index += 1) {
    const isLast = index === count
    const next: number[] = []
    const from: number[] = []
    for (let to = isLast ? all : index; to <= all; to += 1) {
      const pause = isLast ? 0 : (units[to - 1]?.pause ?? 0)
      for (let begin = to - 1; begin >= index - 1; begin -= 1) {
        const width = line(begin, to)
        if (width > longest + 1e-6) break
        const before = costs[begin]
        if (before === undefined) continue
        const share = width / longest
        const own = isLast ? lastCost(share) + (to - begin === 1 ? alone : 0) : aboveCost(share)
        const cost = before + own + pause
        if (cost >= (next[to] ?? Infinity)) continue
        next[to] = cost
        from[to] = begin
      }
    }
    costs = next
    froms.push(from)
  }
  const cost = costs[all]
  if (cost === undefined) return null
  const ends: number[] = []
  let end = all
  for (const from of froms.reverse()) {
    ends.unshift(end)
    end = from[end] ?? 0
  }
  return { cost, ends }
}

function lastCost(share: number): number {
  const short = share < lines.veryShortLast ? lines.veryShortCost : 0
  return lines.lastWeight * (1 - share) ** 2 + short
}

function aboveCost(share: number): number {
  return (1 - share) ** 2 + (share < lines.shortAbove ? lines.shortCost : 0)
}
