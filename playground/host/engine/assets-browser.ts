import { assetPaths, canvasKitPath } from './assets'
import type { Assets } from './assets'

/**
 * Fetches CanvasKit before the engine starts, each font when a text first needs it: a document uses a few
 * of the picker's hundreds. Throws when a file cannot be had, naming it.
 */
export async function openBrowserAssets(): Promise<Assets> {
  const { playgroundAssets } = globalThis as { playgroundAssets?: string }
  const base = new URL(playgroundAssets ?? 'assets/', document.baseURI)
  const response = await fetch(new URL(canvasKitPath, base))
  if (!response.ok) throw new Error(`Cannot load ${canvasKitPath}: HTTP ${response.status}.`)
  const loaded = new Map<string, Uint8Array>()
  loaded.set(canvasKitPath, new Uint8Array(await response.arrayBuffer()))
  const known = new Set(assetPaths)
  return {
    read(path) {
      if (!known.has(path)) throw new Error(`Not an asset of the engine: ${path}`)
      const bytes = loaded.get(path) ?? fetchNow(path, new URL(path, base))
      loaded.set(path, bytes)
      return bytes
    },
  }
}

/**
 * The one way to have a file in the middle of a read that must not wait. A synchronous request gives no
 * bytes, only text: this character set keeps each byte in the low half of a character.
 */
function fetchNow(path: string, url: URL): Uint8Array {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  request.overrideMimeType('text/plain; charset=x-user-defined')
  request.send()
  if (request.status !== 200) throw new Error(`Cannot load ${path}: HTTP ${request.status}.`)
  const text = request.responseText
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes
}
