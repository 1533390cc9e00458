/** The page's own program and style sheet, bundled in memory. */
import { build } from 'esbuild'

import { root } from '../cli/project'

export interface PageBundle {
  readonly script: Uint8Array
  readonly style: Uint8Array
}

export async function bundlePage(): Promise<PageBundle> {
  const { outputFiles } = await build({
    entryPoints: { page: `${root}playground/web/page.tsx` },
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: 'page',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    minify: true,
    sourcemap: 'inline',
    logLevel: 'silent',
    // Node's own are reached in Node only: the engine's reader of local files and CanvasKit's own.
    external: ['node:*', 'fs', 'path', '/assets/*'],
  })
  return { script: contentsOf('.js', outputFiles), style: contentsOf('.css', outputFiles) }
}

function contentsOf(
  extension: string,
  files: readonly { readonly path: string; readonly contents: Uint8Array }[],
): Uint8Array {
  const file = files.find(({ path }) => path.endsWith(extension))
  if (file === undefined) throw new Error(`The bundle of the page has no ${extension} file.`)
  return file.contents
}
