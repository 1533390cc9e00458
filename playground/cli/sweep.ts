/**
 * `npm run sweep [-- FILE …]`: the suites of which `npm test` takes some cases, with all of them: a failure at
 * every single call, every layout to every other, every fixture cut in many more places. Hours; FILE is a part of
 * a test's path, for one of them alone.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { root, runTool } from './project'

/** The command; exit code 1 when a case failed. */
export async function run(files: readonly string[]): Promise<number> {
  // No suite's usual limit of time was meant for so many cases.
  const limit = ['--testTimeout', '14400000']
  const { code } = await runTool(
    'vitest/vitest.mjs',
    ['run', '--project', 'node', ...limit, ...(files.length > 0 ? files : sweptSuites())],
    { show: true, env: { FAULTS: 'all', SAMPLES: 'all' } },
  )
  return code === 0 ? 0 : 1
}

/** Every suite that can run whole: it asks for FAULTS, or takes a part of its cases by `test/support/samples.ts`. */
function sweptSuites(): readonly string[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((path) =>
      /support\/samples'|env\['FAULTS'\]/.test(readFileSync(join(root, path), 'utf8')),
    )
}
