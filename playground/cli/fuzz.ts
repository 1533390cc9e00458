/**
 * `npm run fuzz [-- COUNT]`: reads 100,000 (or COUNT) damaged, mixed and senseless pastes; a few minutes.
 * The same ones each time; with `TEST_SEED=NUMBER` those from that number on.
 */
import { runTool } from './project'

/** The command; exit code 1 when one of them raised an exception or broke a law of readings. */
export async function run([count = '100000']: readonly string[]): Promise<number> {
  const { code } = await runTool('vitest/vitest.mjs', ['run', 'test/formats/fuzz.test.ts'], {
    show: true,
    env: { FUZZ_RUNS: count },
  })
  return code === 0 ? 0 : 1
}
