import type { Reporter, TestModule } from 'vitest/node'

/** Says how many tests ran the plugin in QuickJS, and which did not. */
export default class SandboxReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    const ran = { 'main.js': 0, functions: 0, nothing: 0 }
    const without: string[] = []
    for (const module of modules) {
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed += 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        counts[state] += 1
        if (state === 'skipped') continue
        const what = test.meta().ran ?? 'nothing'
        ran[what] += 1
        if (what === 'nothing') without.push(`${module.relativeModuleId}: ${test.fullName}`)
      }
    }
    const lines = [
      '',
      `In QuickJS: ${ran['main.js']} tests with main.js, ${ran.functions} with functions of it.`,
      `Without code of the main thread: ${ran.nothing}.`,
      ...without.map((name) => `  ${name}`),
      `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
      '',
    ]
    process.stdout.write(lines.join('\n'))
  }
}
