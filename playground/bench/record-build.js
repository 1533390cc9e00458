import { writeFileSync } from 'node:fs'

/**
 * The same build, which also writes a source map beside the bundle, and tells which file the build kit made of
 * which style sheet.
 *
 * @param {import('esbuild').BuildOptions} options of the build kit, after the project's own hook
 * @param {string} path of the JSON to write: style sheet by file
 * @returns {import('esbuild').BuildOptions}
 */
export function recorded(options, path) {
  /** @type {Record<string, { from: string, sheet: string }>} */
  const sheets = {}
  const plugins = (options.plugins ?? []).map((plugin) => observed(plugin, sheets))
  /** @type {import('esbuild').Plugin} */
  const writing = {
    name: 'write-sheets',
    setup: (build) => {
      build.onEnd(() => {
        writeFileSync(path, JSON.stringify(sheets))
      })
    },
  }
  return {
    ...options,
    sourcemap: 'external',
    sourcesContent: false,
    plugins: [...plugins, writing],
  }
}

/**
 * @param {import('esbuild').Plugin} plugin
 * @param {Record<string, { from: string, sheet: string }>} sheets told what the plugin makes of style sheets
 * @returns {import('esbuild').Plugin}
 */
function observed(plugin, sheets) {
  return {
    ...plugin,
    setup: (build) =>
      plugin.setup({
        ...build,
        onResolve: (filter, find) => {
          build.onResolve(filter, async (args) => {
            const found = await find(args)
            const sheet = args.path.replace(/^!/, '')
            if (found?.path !== undefined && sheet.endsWith('.css')) {
              sheets[found.path] = { from: args.resolveDir, sheet }
            }
            return found
          })
        },
      }),
  }
}
