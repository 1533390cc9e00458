/** Random choices that are the same for the same seed. */
export interface Random {
  /** A whole number from 0, below `count`; 0 where `count` is 0. */
  readonly below: (count: number) => number
  /** One of a list that is not empty. */
  readonly pick: <Value>(values: readonly [Value, ...Value[]] | readonly Value[]) => Value
  /** True as often as `share` (0 to 1) says. */
  readonly chance: (share: number) => boolean
}

/** mulberry32, by Tommy Ettinger, in the public domain: 32 bits of state, good enough to choose with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number): number => Math.floor(next() * count)
  return {
    below,
    pick: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('Nothing to pick from.')
      return value
    },
    chance: (share) => next() < share,
  }
}
