/** Building with the plugin's build kit and hooks in a folder of its own, to see what the bundles are made of. */
import { execFile } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

import { root } from '../cli/project'
import { partsOf } from './parts-of-code'

export const bundles = ['main', 'ui'] as const

export interface Bundle {
  readonly code: string
  /** What each source became, by its path in the project; '' is what the bundler added. */
  readonly modules: ReadonlyMap<string, string>
}

export type KitBuild = Readonly<Record<(typeof bundles)[number], Bundle>>

/** The plugin as it is, or another one of the same kit: files by name, `package.json` and in `src`. */
export type Source = 'own' | Readonly<Record<string, string>>

/** The minified bundles of a plugin. Rejects with the build's own words when it fails. */
export async function buildWithKit(source: Source): Promise<KitBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'))
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    if (source === 'own') {
      symlinkSync(join(root, 'src'), join(folder, 'src'))
      copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
    } else {
      mkdirSync(join(folder, 'src'))
      for (const [name, text] of Object.entries(source)) writeFileSync(join(folder, name), text)
    }
    for (const name of bundles) writeFileSync(join(folder, hookOf(name)), hook(name, folder))
    const kit = join(root, 'node_modules/@create-figma-plugin/build/lib/cli.js')
    await promisify(execFile)(process.execPath, [kit, '--minify'], { cwd: folder })
    return { main: readBundle('main', folder), ui: readBundle('ui', folder) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function hookOf(name: string): string {
  return `build-figma-plugin.${name}.js`
}

/** The project's hook with our eyes on it. */
function hook(name: string, folder: string): string {
  const address = (path: string): string => JSON.stringify(pathToFileURL(join(root, path)).href)
  return [
    `import own from ${address(hookOf(name))}`,
    `import { recorded } from ${address('playground/bench/record-build.js')}`,
    `export default (options) => recorded(own(options), ${JSON.stringify(join(folder, `${name}.json`))})`,
  ].join('\n')
}

function readBundle(name: string, folder: string): Bundle {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
  // Written by `record-build.js` and by esbuild.
  const sheets = JSON.parse(read(`${name}.json`)) as Readonly<
    Record<string, { readonly from: string; readonly sheet: string }>
  >
  const map = JSON.parse(read(`build/${name}.js.map`)) as {
    readonly sources: readonly string[]
    readonly mappings: string
  }
  const pathOf = (source: string): string => {
    const path = resolve(folder, 'build', source)
    const made = sheets[path]
    if (made === undefined) return relative(root, path)
    const { from, sheet } = made
    return relative(
      root,
      sheet.startsWith('.') ? resolve(from, sheet) : resolve(root, 'node_modules', sheet),
    )
  }
  const code = read(`build/${name}.js`)
  return { code, modules: partsOf(code, map.mappings, map.sources.map(pathOf)) }
}
