import { readFileSync } from 'node:fs'

import { defineConfig } from 'vitest/config'

/** The kit imports styles as `!../css/base.css`, which only its own bundler understands. */
const noStyles = {
  name: 'no-styles',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    id.startsWith('!') || id.endsWith('.css') ? '\0no-styles' : undefined,
  load: (id: string) => (id === '\0no-styles' ? 'export default {}' : undefined),
}

/**
 * The kit's index names 850 icons, one file each: the panel uses none of them, and a test should not load
 * them. Its files also name source maps that its package does not hold, which is said once per file.
 */
const plainKit = {
  name: 'plain-kit',
  load: (id: string) =>
    /@create-figma-plugin\/(?:ui|utilities)\/lib\/.*\.js$/.test(id)
      ? readFileSync(id, 'utf8').replace(
          /^export .*\/icons\/icon-.*$|^\/\/# sourceMappingURL=.*$/gm,
          '',
        )
      : undefined,
}

export default defineConfig({
  oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
  plugins: [noStyles, plainKit],
  resolve: { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } },
  test: {
    reporters: ['default', './test/support/plain-reporter.ts'],
    server: { deps: { inline: [/@create-figma-plugin/] } },
    setupFiles: ['./test/support/seed.ts'],
    // Files share their globals, so what a test replaced is put back before the next.
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Starting the stand-in's wasm anew for each of 60 files costs more than their tests; nothing
          // in these suites changes a global or keeps state in a module.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          // As above: loading the panel for each file costs as much as its tests, which leave the page empty.
          isolate: false,
          include: ['test/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: './test/browser/support/global-setup.ts',
          fileParallelism: false,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
