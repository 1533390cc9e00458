import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * The plugin's main.js, minified, as it is shipped. Built into a folder of its own, so that it is never
 * stale and no other build is in its way.
 */
export async function buildPlugin(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thread-to-carousel-'))
  try {
    const build = join(root, 'node_modules/@create-figma-plugin/build/lib/cli.js')
    await promisify(execFile)(process.execPath, [build, '--minify', '--output', folder], {
      cwd: root,
    })
    return await readFile(join(folder, 'build/main.js'), 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
