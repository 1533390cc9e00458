import { writeFileSync } from 'node:fs'

import type { Reporter, TestModule } from 'vitest/node'

/**
 * Counts a run: tests, modules that could not load, stray errors. Writes the counts as JSON to the file
 * that `TEST_COUNTS` names (so does `npm test`, which adds its own checks to them), else prints them as
 * the line `N passed, N failed`.
 */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    let skipped = 0
    for (const module of modules) {
      let tests = 0
      for (const test of module.children.allTests()) {
        tests += 1
        const { state } = test.result()
        if (state === 'passed') passed += 1
        else if (state === 'failed') failed += 1
        else skipped += 1
      }
      if (module.state() === 'failed' && module.errors().length > 0) failed += 1
      if (tests === 0 && module.state() !== 'failed') failed += 1
    }
    const countsPath = process.env['TEST_COUNTS']
    if (countsPath !== undefined) {
      writeFileSync(countsPath, JSON.stringify({ passed, failed, skipped }))
      return
    }
    const rest = skipped > 0 ? `, ${String(skipped)} skipped` : ''
    process.stdout.write(`\n${String(passed)} passed, ${String(failed)} failed${rest}\n`)
  }
}
