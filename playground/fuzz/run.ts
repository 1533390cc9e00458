/**
 * A family of hostile input, tried as often as it is asked: a few cases in `npm test`, thousands by
 * `npm run fuzz`. fast-check makes the cases and, where one fails, finds the smallest that still does.
 */
import { setImmediate as turn } from 'node:timers/promises'

import fc from 'fast-check'

import { writeRow, type Row } from './report'

/** How many things of a case were taken, and how many were turned away in an orderly fashion. */
export interface Verdict {
  readonly answered: number
  readonly refused: number
}

export const answered: Verdict = { answered: 1, refused: 0 }
export const refused: Verdict = { answered: 0, refused: 1 }

export interface Family<Case> {
  /** In the report: "settings". */
  readonly name: string
  readonly cases: fc.Arbitrary<Case>
  /** Throws where a law is broken. */
  readonly check: (one: Case) => Verdict | Promise<Verdict>
  /** Cases in `npm test`. */
  readonly smoke: number
  /** Cases by `npm run fuzz`, as a share of its count: what a case costs beside reading a paste. */
  readonly share: number
}

/** Runs a family and writes its row of the report; throws with the seed and the smallest case that fails. */
export async function fuzz<Case>({ name, cases, check, smoke, share }: Family<Case>): Promise<Row> {
  let sum: Verdict = { answered: 0, refused: 0 }
  let runs = 0
  const property = fc.asyncProperty(cases, async (one) => {
    const verdict = await check(one)
    // A case that waits for nothing would leave its timers, and all they hold, to the end of the run.
    await turn()
    runs += 1
    sum = {
      answered: sum.answered + verdict.answered,
      refused: sum.refused + verdict.refused,
    }
  })
  const result = await fc.check(property, { numRuns: casesOf(smoke, share) })
  const row: Row = {
    family: name,
    cases: runs,
    ...sum,
    failure: result.failed ? failureOf(result) : null,
  }
  writeRow(row)
  if (row.failure !== null) throw new Error(row.failure, { cause: result.errorInstance })
  return row
}

/** `FUZZ_RUNS` is what `npm run fuzz` was asked for. */
function casesOf(smoke: number, share: number): number {
  const asked = Number(process.env['FUZZ_RUNS'] ?? 0)
  return asked > 0 ? Math.max(smoke, Math.round(asked * share)) : smoke
}

function failureOf<Case>(result: fc.RunDetails<[Case]>): string {
  const [smallest] = result.counterexample ?? []
  const why = result.errorInstance
  const words = why instanceof Error ? (why.stack ?? why.message) : String(why)
  return `Seed ${result.seed}, path ${result.counterexamplePath ?? ''}: ${fc.stringify(smallest)}\n${words}`
}
