/**
 * `npm run fuzz [-- COUNT [FAMILY]]`: everything that comes from outside, damaged, mixed and senseless: COUNT
 * pastes (100,000 if not said) and of every other family as many cases as take about as long; some minutes.
 * The same ones each time; others with `TEST_SEED=NUMBER`. FAMILY is a part of a file's name in `test/hostility`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { printRows, readRows } from '../fuzz/report'
import { runTool } from './project'

/** The command; exit code 1 when a case raised an exception or broke a law. */
export async function run([count = '100000', family]: readonly string[]): Promise<number> {
  const files =
    family === undefined
      ? ['test/formats/fuzz.test.ts', 'test/hostility/', 'test/browser/hostility.test.ts']
      : [`hostility/${family}`]
  const folder = await mkdtemp(join(tmpdir(), 'thread-to-carousel-fuzz-'))
  try {
    const { code, output } = await runTool('vitest/vitest.mjs', ['run', ...files], {
      env: { FUZZ_RUNS: count, FUZZ_REPORT: folder },
    })
    const rows = readRows(folder)
    if (code !== 0) console.log(output)
    console.log(printRows(rows))
    return code === 0 && rows.length > 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
