/** What the bundles weigh and what they are made of, beside an empty plugin of the same kit and hooks. */
import { gzipSync } from 'node:zlib'

import { buildWithKit, bundles } from './kit-build'
import { atMost, type BenchRow } from './row'

/** kB gzipped that the panel and the main thread may weigh: what Figma loads when the plugin opens. */
const goals = { main: 60, ui: 160 }

/** The least plugin with a window. */
const emptyPlugin = {
  'package.json': JSON.stringify({
    type: 'module',
    'figma-plugin': {
      editorType: ['figma'],
      id: '1',
      name: 'Empty',
      main: 'src/main.ts',
      ui: 'src/ui.tsx',
    },
  }),
  'src/main.ts': `
    import { showUI } from '@create-figma-plugin/utilities'
    export default () => showUI({ width: 240, height: 120 })`,
  'src/ui.tsx': `
    import { render } from '@create-figma-plugin/ui'
    import { h } from 'preact'
    export default render(() => <p>Nothing yet.</p>)`,
}

/** Rows for `main.js` and `ui.js`: minified, gzipped, and the ten heaviest of our folders and packages. */
export async function measureSizes(): Promise<readonly BenchRow[]> {
  const own = await buildWithKit('own')
  const empty = await buildWithKit(emptyPlugin)
  return bundles.flatMap((name) => {
    const { code, modules } = own[name]
    const whole = gzipped(code)
    const row = (what: string, of: (text: string) => number, most?: number): BenchRow => {
      const peer = { what: 'empty plugin', figure: of(empty[name].code) }
      const figure = of(code)
      const goal = most === undefined ? {} : { goal: atMost(figure, most, ' kB') }
      return {
        what: `${name}.js, ${what}`,
        figure,
        unit: 'kB',
        peer,
        ratio: figure / peer.figure,
        ...goal,
      }
    }
    return [
      row('minified', minified),
      row('gzipped', gzipped, goals[name]),
      ...heaviest(modules, 10).map(({ group, text }) => ({
        what: `${name}.js: ${group}, gzipped by itself`,
        figure: gzipped(text),
        unit: 'kB',
        peer: { what: `all of ${name}.js`, figure: whole },
        ratio: gzipped(text) / whole,
      })),
    ]
  })
}

/** Of the groups that modules are in, those that are heaviest when gzipped, heaviest first. */
export function heaviest(
  modules: ReadonlyMap<string, string>,
  count: number,
): readonly { readonly group: string; readonly text: string }[] {
  const texts = new Map<string, string>()
  for (const [path, text] of modules) {
    const group = groupOf(path)
    texts.set(group, (texts.get(group) ?? '') + text)
  }
  return [...texts]
    .map(([group, text]) => ({ group, text, weight: gzipped(text) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, count)
}

/** The package, or our folder: `src/lib/formats/x-page`, and `src/lib/formats` for what is right in it. */
export function groupOf(path: string): string {
  const [, name] = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? []
  if (name !== undefined) return name
  // The entry is the build kit's, and what stands before all sources is the bundler's.
  if (!path.startsWith('src/')) return 'build kit'
  return path.split('/').slice(0, -1).slice(0, 4).join('/')
}

/** kB (1,000 bytes of UTF-8). */
function minified(text: string): number {
  return Buffer.byteLength(text) / 1000
}

/** kB, at the level that package registries and web servers of files use. */
function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length / 1000
}
