/** Which sentences of a post stand together on a slide: one each, unless they are short or too many. */
import type { Unit } from './units'

/** Words of a slide: fewer look lost, more are no statement any more. */
const fewest = 12
const most = 24

// What a slide costs. A sentence of twelve words stands alone; shorter ones join, with a paragraph's
// end and a list between them less readily than without.
const slideCost = 0.3
const joinCost = 0.6
const paragraphCost = 0.3
const shortCost = 4
const longCost = 3
const afterListCost = 1
/** A line that ends in a colon belongs to what follows. */
const colonCost = 4

/** Units on a slide at most: no slide of more is ever cheap. */
const longestGroup = 12

/** Characters that a slide of running text holds. */
const plainSlide = 400

/** Slides that the words of one plain slide may become, and those of each further one. */
const slidesForOne = 3
const slidesForMore = 2

/** Where each slide's units begin: offsets into `units`, the first 0. */
export function partition(units: readonly Unit[]): readonly number[] {
  const length = units.reduce((sum, { text }) => sum + text.length, 0)
  const plain = Math.max(1, Math.ceil(length / plainSlide))
  const limit = slidesForOne + slidesForMore * (plain - 1)
  let starts = cheapest(units, slideCost)
  for (let cost = 0.6; starts.length > limit && cost < 100; cost *= 1.6)
    starts = cheapest(units, cost)
  return starts
}

/** The division of the least cost where each slide costs `each`. */
function cheapest(units: readonly Unit[], each: number): readonly number[] {
  interface Best {
    readonly cost: number
    readonly from: number
  }
  // best[end]: the best division of the first `end` units.
  const best: Best[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= units.length; end += 1) {
    let found: Best = { cost: Infinity, from: end - 1 }
    let count = 0
    let joins = 0
    for (let from = end - 1; from >= Math.max(0, end - longestGroup); from -= 1) {
      const unit = units[from]
      if (unit === undefined) break
      count += unit.count
      if (from < end - 1) joins += joinOf(unit, units[from + 1])
      const cost =
        (best[from]?.cost ?? Infinity) +
        each +
        joins +
        sizeCost(count, end - from) +
        edgeCost(units, from, end)
      if (cost < found.cost) found = { cost, from }
    }
    best.push(found)
  }
  const starts: number[] = []
  for (let end = units.length; end > 0; end = best[end]?.from ?? 0)
    starts.unshift(best[end]?.from ?? 0)
  return starts
}

function joinOf(unit: Unit, next: Unit | undefined): number {
  const between = unit.paragraph === next?.paragraph ? 0 : paragraphCost
  if (next?.kind === 'block') return between
  const isApart = unit.kind === 'block' || (next !== undefined && beginsItem(next))
  return joinCost + between + (isApart ? afterListCost : 0)
}

function sizeCost(count: number, units: number): number {
  const under = Math.max(0, fewest - count) / fewest
  const over = units === 1 ? 0 : Math.max(0, count - most) / most
  return shortCost * under ** 2 + longCost * over ** 2
}

function beginsItem(unit: Unit): boolean {
  return unit.kind === 'sentence' && unit.beginsItem === true
}

/** What it costs to begin and to end a slide here. */
function edgeCost(units: readonly Unit[], from: number, end: number): number {
  const before = units[from - 1]
  const after = units[end]
  const isLead = after !== undefined && /[:：]$/.test(units[end - 1]?.text ?? '')
  const leads = isLead && !beginsItem(after) ? colonCost : 0
  const isListAlone = units[from]?.kind === 'block' && before?.kind === 'sentence'
  return leads + (isListAlone ? colonCost / 2 : 0)
}
