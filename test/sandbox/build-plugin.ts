import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { isBuilt, mainPath } from '../../playground/cli/build'
import { root } from '../../playground/cli/project'

/**
 * The plugin's main.js, minified, as it is shipped: the one that was built, or where a source is newer one that is
 * built into a folder of its own, so that no other build is in its way.
 */
export async function buildPlugin(): Promise<string> {
  if (isBuilt()) return readFile(mainPath, 'utf8')
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
