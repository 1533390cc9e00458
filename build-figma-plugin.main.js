import { readFile, writeFile } from 'node:fs/promises'

import { minify } from 'terser'

/**
 * Figma's sandbox takes ES2020 (https://www.figma.com/plugin-docs/how-plugins-run/, read October 2026); the build
 * kit's ES2017 would rewrite every spread and `?.`. Its entry takes the commands by `require`, for which esbuild
 * wraps each module in a function and leaves in what nothing uses: they are imported instead.
 *
 * @param {import('esbuild').BuildOptions} options of the build kit
 * @returns {import('esbuild').BuildOptions}
 */
export default function modernMain(options) {
  const { stdin } = options
  if (typeof stdin?.contents !== 'string') throw new Error('The build kit has another entry now.')
  return {
    ...options,
    target: 'es2020',
    // ES2020 has no fields of classes: constructors assign them, which needs no helper.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    stdin: { ...stdin, contents: imported(stdin.contents) },
    plugins: [...(options.plugins ?? []), ...(options.minify === true ? [smaller] : [])],
  }
}

/**
 * What esbuild has minified becomes 3 % smaller once more: it never inlines a function into another or leaves out
 * a variable that is used once.
 *
 * @type {import('esbuild').Plugin}
 */
const smaller = {
  name: 'smaller',
  setup: ({ initialOptions, onEnd }) => {
    onEnd(async ({ errors }) => {
      const { outfile, sourcemap } = initialOptions
      if (errors.length > 0 || outfile === undefined) return
      const read = await readFile(outfile, 'utf8')
      const hasMap = sourcemap !== undefined && sourcemap !== false
      const map = hasMap ? await readFile(`${outfile}.map`, 'utf8') : null
      const { code, map: mapped } = await minify(read, {
        ecma: 2020,
        compress: { passes: 2 },
        format: { ascii_only: true },
        ...(map === null ? {} : { sourceMap: { content: map } }),
      })
      if (code === undefined) throw new Error('The bundle came to nothing.')
      await writeFile(outfile, code)
      if (typeof mapped === 'string') await writeFile(`${outfile}.map`, mapped)
    })
  },
}

/**
 * @param {string} entry with `require('./a.ts')`
 * @returns {string} the same with `import * as …`
 */
function imported(entry) {
  /** @type {Map<string, string>} */
  const names = new Map()
  const body = entry.replace(/require\((["'])(.+?)\1\)/g, (_, __, path) => {
    const name = names.get(path) ?? `module${names.size}`
    names.set(path, name)
    return name
  })
  if (names.size === 0) throw new Error('The build kit has another entry now.')
  const imports = [...names].map(
    ([path, name]) => `import * as ${name} from ${JSON.stringify(path)}`,
  )
  return `${imports.join('\n')}\n${body}`
}
