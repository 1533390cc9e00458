/** One figure of `npm run bench`, beside what it is to be compared with. */
export interface BenchRow {
  /** What was measured, and on what. */
  readonly what: string
  readonly figure: number
  /** Of `figure` and of the peer: 'MB/s', 'ms', 'calls' … */
  readonly unit: string
  /** What does the same work, or the bound to be held, measured in the same run. */
  readonly peer?: { readonly what: string; readonly figure: number }
  /** How `figure` stands to the peer; which way is better is in the goal. */
  readonly ratio?: number
  /** In words ('≤ 1.3×'), and whether this run kept it. */
  readonly goal?: { readonly text: string; readonly kept: boolean }
}

type Goal = NonNullable<BenchRow['goal']>

/** @param unit as it is written behind the bound: '×', ' kB' */
export function atMost(value: number, most: number, unit: string): Goal {
  return { text: `≤ ${most}${unit}`, kept: value <= most }
}

/** @param unit as it is written behind the bound: '×', ' MB/s' */
export function atLeast(value: number, least: number, unit: string): Goal {
  return { text: `≥ ${least}${unit}`, kept: value >= least }
}
