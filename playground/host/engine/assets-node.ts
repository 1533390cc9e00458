import type { Assets } from './assets'

/** Reads from `node_modules` when asked: a run that needs no emoji never opens the emoji font. */
export async function openNodeAssets(): Promise<Assets> {
  // Imported here, not above, so that a bundle for the browser can leave them out.
  const { readFileSync } = await import('node:fs')
  const { createRequire } = await import('node:module')
  const path = await import('node:path')
  const require = createRequire(import.meta.url)
  const roots = new Map<string, string>()
  return {
    read(file) {
      const packageName = file.split('/', file.startsWith('@') ? 2 : 1).join('/')
      const root =
        roots.get(packageName) ?? path.dirname(require.resolve(`${packageName}/package.json`))
      roots.set(packageName, root)
      return readFileSync(path.join(root, file.slice(packageName.length)))
    },
  }
}
