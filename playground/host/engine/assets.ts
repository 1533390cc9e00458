/**
 * Where the engine's binary files come from. Layout, text and painting are the same modules in Node
 * and in the browser; only this differs, and only `assets-node.ts` and `assets-browser.ts` know how.
 */
import { emojiPath, fallbackFonts, fontFiles } from '../fonts/catalog'

export interface Assets {
  /**
   * Bytes of one of `assetPaths`, at once: Figma's reads are synchronous, so a font that turns out to be
   * needed in the middle of a read cannot be waited for. Throws for any other path.
   */
  readonly read: (path: string) => Uint8Array
}

/** CanvasKit's WebAssembly module, below `node_modules`. */
export const canvasKitPath = 'canvaskit-wasm/bin/full/canvaskit.wasm'

/** Every file the engine may read, below `node_modules`: what a server of the playground must serve. */
export const assetPaths: readonly string[] = [
  canvasKitPath,
  ...new Set([
    ...fontFiles.map((file) => file.path),
    emojiPath,
    ...fallbackFonts.flatMap((font) => [font.regular, font.bold]),
  ]),
]

/**
 * The assets of this world. In a browser they are fetched from `assets/` beside the page
 * (`<page>/assets/canvaskit-wasm/bin/full/canvaskit.wasm` …), or from the address in the global
 * `playgroundAssets` when that is set.
 */
export async function openAssets(): Promise<Assets> {
  if (typeof document === 'undefined') {
    const { openNodeAssets } = await import('./assets-node')
    return openNodeAssets()
  }
  const { openBrowserAssets } = await import('./assets-browser')
  return openBrowserAssets()
}
