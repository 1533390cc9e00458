import type { Reporter, TestModule } from 'vitest/node'

import { reasonFor } from './without'

/** Says how many tests ran the plugin in QuickJS, and which did not. */
export default class SandboxReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    const ran = { 'main.js': 0, functions: 0, nothing: 0 }
    const without: string[] = []
    const aborts: string[] = []
    for (const module of modules) {
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed += 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        counts[state] += 1
        if (state === 'skipped') continue
        const name = `${module.relativeModuleId}: ${test.fullName}`
        const { ran: what = 'nothing', abort } = test.meta()
        ran[what] += 1
        if (what === 'nothing') {
          const reason = reasonFor(name)
          // As a failure would: the next such test must not go unseen.
          if (reason === undefined) process.exitCode = 1
          without.push(`${name} (${reason ?? 'NOBODY KNOWS WHY'})`)
        }
        if (abort !== undefined) aborts.push(`${name}: ${abort}`)
      }
    }
    const lines = [
      '',
      `In QuickJS: ${ran['main.js']} tests with main.js, ${ran.functions} with functions of it.`,
      `Without code of the main thread: ${ran.nothing}.`,
      ...without.map((name) => `  ${name}`),
      `QuickJS aborted ${aborts.length} times when it was closed after a test.`,
      ...aborts.map((words) => `  ${words}`),
      `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
      '',
    ]
    process.stdout.write(lines.join('\n'))
  }
}
