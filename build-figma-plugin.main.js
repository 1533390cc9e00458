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
  }
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
