import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with the line `N passed, N failed`: tests, modules that could not load, stray errors. */
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
    const rest = skipped > 0 ? `, ${String(skipped)} skipped` : ''
    process.stdout.write(`\n${String(passed)} passed, ${String(failed)} failed${rest}\n`)
  }
}
