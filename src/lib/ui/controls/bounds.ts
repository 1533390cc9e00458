/** What a number may be, ends included. */
export interface Bounds {
  readonly min: number
  readonly max: number
  /** After `max` comes `min` again, as with angles. */
  readonly wraps?: boolean
}

/** The nearest number within bounds; where they wrap, the same place on the circle. */
export function nearest(value: number, { min, max, wraps = false }: Bounds): number {
  if (!wraps) return Math.min(max, Math.max(min, value))
  const round = max - min + 1
  return ((((value - min) % round) + round) % round) + min
}
