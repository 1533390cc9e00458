/** Places among children: where a layer that comes is put, and the fewest moves that bring layers in order. */
import type { Wanted } from './patch'
import { moveSpot, type Spot } from './spots'

/**
 * The index for a child of `parent` in `into`: behind the nearest earlier sibling that stands there, else before
 * the nearest later one, else last.
 */
export function placeOf(key: string, parent: Wanted, into: Spot): number {
  const order = parent.children.map((child) => child.key)
  const at = order.indexOf(key)
  const indexOf = (sibling: string): number =>
    into.children.findIndex((spot) => spot.key === sibling)
  for (const sibling of order.slice(0, at).reverse()) {
    const index = indexOf(sibling)
    if (index >= 0) return index + 1
  }
  for (const sibling of order.slice(at + 1)) {
    const index = indexOf(sibling)
    if (index >= 0) return index
  }
  return into.children.length
}

/**
 * Brings the children of `parent` that `order` names into that order, with the fewest moves; all others keep
 * their neighbours. Gives each move as a key and the index it has afterwards.
 */
export function sortMoves(
  parent: Spot,
  order: readonly string[],
): readonly (readonly [key: string, index: number])[] {
  const present = parent.children.filter(({ key }) => key !== null && order.includes(key))
  const rank = (spot: Spot): number => order.indexOf(spot.key ?? '')
  const stay = new Set(longestRise(present.map(rank)))
  const moves: (readonly [string, number])[] = []
  const sorted = [...present].sort((a, b) => rank(a) - rank(b))
  sorted.forEach((spot, at) => {
    if (stay.has(rank(spot)) || spot.key === null) return
    const others = parent.children.filter((child) => child !== spot)
    const before = sorted[at - 1]
    // The first one of all goes before the first that stays.
    const anchor = sorted.find((one) => stay.has(rank(one)))
    const index =
      before === undefined
        ? anchor === undefined
          ? 0
          : others.indexOf(anchor)
        : others.indexOf(before) + 1
    moveSpot(spot, parent, index)
    moves.push([spot.key, index])
  })
  return moves
}

/** The longest rising part of a list of different numbers. */
function longestRise(list: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = []
  list.forEach((value) => {
    const before = best.filter((rise) => (rise[rise.length - 1] ?? Infinity) < value)
    const longest = before.reduce<readonly number[]>(
      (most, rise) => (rise.length > most.length ? rise : most),
      [],
    )
    best.push([...longest, value])
  })
  return best.reduce<readonly number[]>(
    (most, rise) => (rise.length > most.length ? rise : most),
    [],
  )
}
