/** Builds main.js where it is not new, and bundles the modules of the main thread that tests name. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'

import { buildIfStale } from '../../playground/cli/build'
import { root } from '../../playground/cli/project'

const folder = join(root, 'src/lib/figma')

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await buildIfStale()
  const out = await mkdtemp(join(tmpdir(), 'thread-to-carousel-'))
  const bundle = join(out, 'modules.js')
  await build({
    stdin: { contents: entryOf(await namedModules()), resolveDir: folder, loader: 'ts' },
    outfile: bundle,
    bundle: true,
    format: 'iife',
    // As build-figma-plugin.main.js says of Figma's sandbox.
    target: 'es2020',
  })
  provide('mainModules', bundle)
  return () => rm(out, { recursive: true, force: true })
}

async function namedModules(): Promise<readonly string[]> {
  const tests = join(root, 'test')
  const paths = (await readdir(tests, { recursive: true })).filter((path) => path.endsWith('.ts'))
  const sources = await Promise.all(paths.map((path) => readFile(join(tests, path), 'utf8')))
  const names = sources.flatMap((source) =>
    [...source.matchAll(/'[./]+\/src\/lib\/figma\/([\w/-]+)'/g)].flatMap(([, name]) => name ?? []),
  )
  return [...new Set(names)].sort()
}

function entryOf(names: readonly string[]): string {
  const imports = names.map((name, at) => `import * as m${at} from ${JSON.stringify(`./${name}`)}`)
  const fields = names.map((name, at) => `${JSON.stringify(name)}: m${at}`)
  return `${imports.join('\n')}\nglobalThis.__modules = { ${fields.join(', ')} }`
}
