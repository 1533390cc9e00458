import { buildSync } from 'esbuild'
import { expect, it } from 'vitest'

import { partsOf } from '../../playground/bench/parts-of-code'
import { groupOf, heaviest } from '../../playground/bench/sizes'

/** Two sources with a template over several lines, bundled and minified as the plugin is. */
function bundle() {
  const { outputFiles } = buildSync({
    stdin: {
      contents:
        'import { one } from "data:text/javascript,export const one=`first%0Alines%0Aof ${Math.random()}`";\nconsole.log(one, "second")',
      sourcefile: 'src/entry.js',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    sourcemap: 'external',
    outfile: 'out.js',
  })
  const [map, code] = outputFiles.map(({ text }) => text)
  const { mappings, sources } = JSON.parse(map ?? '') as { mappings: string; sources: string[] }
  return { code: code ?? '', mappings, sources }
}

it('the parts of a bundle are all of it, each with the words of its source', () => {
  const { code, mappings, sources } = bundle()
  const parts = partsOf(code, mappings, sources)
  expect([...parts.values()].reduce((sum, part) => sum + part.length, 0)).toBe(code.length)
  const own = [...parts].find(([name]) => name.endsWith('entry.js'))?.[1] ?? ''
  const other = [...parts].find(([name]) => name.includes('data:'))?.[1] ?? ''
  expect(own).toContain('second')
  expect(other).toMatch(/first\nlines\nof/)
  expect(own).not.toContain('lines')
  expect(other).not.toContain('second')
})

it.each([
  ['node_modules/@scope/name/lib/node_modules/inner/a.js', 'inner'],
  ['node_modules/@scope/name/lib/a.js', '@scope/name'],
  ['../elsewhere/node_modules/plain/a.js', 'plain'],
  ['src/lib/formats/x-page/words/labels.ts', 'src/lib/formats/x-page'],
  ['src/lib/formats/read.ts', 'src/lib/formats'],
  ['src/main.ts', 'src'],
  ['../../tmp/build/<stdin>', 'build kit'],
])('%s is in the group %s', (path, group) => {
  expect(groupOf(path)).toBe(group)
})

it('the heaviest groups are those that are largest gzipped, all their modules together', () => {
  const words = (count: number): string =>
    Array.from({ length: count }, (_, index) => (index * 7919).toString(36)).join(' ')
  const modules = new Map([
    ['src/lib/deck/a.ts', words(100)],
    ['src/lib/deck/b.ts', words(200).slice(300)],
    ['src/lib/sync/a.ts', words(150)],
    ['src/lib/slide/a.ts', 'the same '.repeat(2000)],
  ])
  expect(heaviest(modules, 2).map(({ group }) => group)).toEqual(['src/lib/deck', 'src/lib/sync'])
})
