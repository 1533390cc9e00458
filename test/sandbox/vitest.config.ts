/** `npm run test:sandbox`: the tests of the main thread, with what they import of it in QuickJS. */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vitest/config'

const root = fileURLToPath(new URL('../../', import.meta.url))
const main = `${root}src/lib/figma/`
const tests = `${root}test/`
const own = `${root}test/sandbox/`
const prefix = '\0in-sandbox:'

/** A module of the main thread that a test imports has the same names, but its functions run in QuickJS. */
const inSandbox: Plugin = {
  name: 'in-sandbox',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (importer?.startsWith(tests) !== true || importer.startsWith(own)) return undefined
    const found = await this.resolve(source, importer, { skipSelf: true })
    if (found?.id === `${tests}figma/support/start.ts`) return `${own}start.ts`
    if (found?.id.startsWith(main) !== true) return undefined
    return `${prefix}${found.id.slice(main.length).replace(/\.ts$/, '')}`
  },
  load(id) {
    if (!id.startsWith(prefix)) return undefined
    const path = id.slice(prefix.length)
    const source = readFileSync(`${main}${path}.ts`, 'utf8')
    const names = source.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)
    return [
      `import { moduleInSandbox } from ${JSON.stringify(`${own}modules.ts`)}`,
      `const all = moduleInSandbox(${JSON.stringify(path)})`,
      ...Array.from(names, ([, name]) => `export const ${name} = all.${name}`),
    ].join('\n')
  },
}

export default defineConfig({
  root,
  plugins: [inSandbox],
  test: {
    reporters: ['default', './test/sandbox/reporter.ts'],
    setupFiles: ['./test/support/seed.ts', './test/sandbox/setup.ts'],
    globalSetup: './test/sandbox/global-setup.ts',
    // The other half of conformance, preview.test.tsx, is the panel's.
    include: ['test/figma/**/*.test.ts', 'test/conformance/**/*.test.ts'],
    environment: 'node',
    isolate: false,
    maxWorkers: availableParallelism(),
    restoreMocks: true,
    unstubGlobals: true,
    // The whole suite takes minutes, and a sweep of faults most of one.
    testTimeout: 300_000,
  },
})
