import { assetPaths } from './assets'
import type { Assets } from './assets'

/** Fetches every asset before the engine starts. Throws when one cannot be had, naming it. */
export async function openBrowserAssets(): Promise<Assets> {
  const { playgroundAssets } = globalThis as { playgroundAssets?: string }
  const base = new URL(playgroundAssets ?? 'assets/', document.baseURI)
  const loaded = new Map<string, Uint8Array>()
  await Promise.all(
    assetPaths.map(async (path) => {
      const response = await fetch(new URL(path, base))
      if (!response.ok) throw new Error(`Cannot load ${path}: HTTP ${response.status}.`)
      loaded.set(path, new Uint8Array(await response.arrayBuffer()))
    }),
  )
  return {
    read(path) {
      const bytes = loaded.get(path)
      if (bytes === undefined) throw new Error(`Not an asset of the engine: ${path}`)
      return bytes
    },
  }
}
