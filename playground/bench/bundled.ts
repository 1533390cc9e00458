import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

/**
 * What a module of `src/lib` exports, bundled as the plugin ships it. The loader that these tools run in wraps
 * every function to keep its name, which costs our code a tenth of its speed and a library nothing.
 *
 * @param path from `src/lib`
 */
export async function bundled(path: string): Promise<unknown> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../src/lib/${path}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`${path} could not be bundled.`)
  const address = `data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`
  return import(address)
}
