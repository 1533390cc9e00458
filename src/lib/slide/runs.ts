/** Runs as one text with stretches that look the same: how a layer's text is written and compared. */
import type { StyledRun } from '../base/type'

/** The text of runs as it is written: joined, lone halves of surrogate pairs replaced, same length. */
export function charactersOf(runs: readonly StyledRun[]): string {
  // With the u flag the class matches lone halves only. Figma's text is well-formed Unicode.
  return runs
    .map((run) => run.text)
    .join('')
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
}

export interface Stretch<Value> {
  /** UTF-16 offsets, end exclusive; never empty. */
  readonly start: number
  readonly end: number
  readonly value: Value
}

/** Neighbouring runs with the same value as one stretch, so that each costs one call. */
export function stretches<Run extends StyledRun, Value>(
  runs: readonly Run[],
  valueOf: (run: Run) => Value,
): readonly Stretch<Value>[] {
  const found: Stretch<Value>[] = []
  let start = 0
  for (const run of runs) {
    const end = start + run.text.length
    if (end === start) continue
    const value = valueOf(run)
    const last = found[found.length - 1]
    if (last !== undefined && JSON.stringify(last.value) === JSON.stringify(value)) {
      found[found.length - 1] = { start: last.start, end, value }
    } else {
      found.push({ start, end, value })
    }
    start = end
  }
  return found
}
