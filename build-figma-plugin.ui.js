import { resolve } from 'node:path'

/**
 * Figma runs the panel in a current Chromium; the build kit's default, Chrome 58, would rewrite every
 * `?.` and spread for nothing. Words of other scripts stand as they are: escaped they take twice the room.
 *
 * @param {import('esbuild').BuildOptions} options of the build kit
 * @returns {import('esbuild').BuildOptions}
 */
export default function modernUi(options) {
  return {
    ...options,
    target: 'chrome110',
    charset: 'utf8',
    stdin: { contents: entry, resolveDir: process.cwd() },
    plugins: options.plugins?.map((plugin) =>
      plugin.name === 'css-modules' ? once(plugin) : plugin,
    ),
  }
}

/**
 * Every command opens the same panel. The kit's own entry takes it by `require`, for which esbuild wraps each
 * module in a function and leaves in what nothing uses.
 */
const entry = `
  import panel from './src/ui.tsx'
  panel(document.getElementById('create-figma-plugin'), __SHOW_UI_DATA__)
`

/**
 * The kit's plugin writes a style sheet into a new file for every import of it, so that a sheet used by
 * thirteen components would be in the panel thirteen times.
 *
 * @param {import('esbuild').Plugin} plugin
 * @returns {import('esbuild').Plugin}
 */
function once(plugin) {
  /** @type {Map<string, unknown>} */
  const sheets = new Map()
  return {
    ...plugin,
    setup: (build) =>
      plugin.setup({
        ...build,
        onResolve: (filter, find) => {
          build.onResolve(filter, (args) => {
            const [, mark = '', path = ''] = /^(!?)(.*)$/.exec(args.path) ?? []
            const name = mark + (path.startsWith('.') ? resolve(args.resolveDir, path) : path)
            if (!sheets.has(name)) sheets.set(name, find(args))
            return /** @type {ReturnType<typeof find>} */ (sheets.get(name))
          })
        },
      }),
  }
}
