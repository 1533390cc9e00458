import CanvasKitInit from 'canvaskit-wasm/full'
import type { CanvasKit } from 'canvaskit-wasm'

import { canvasKitPath, type Assets } from './assets'

/**
 * Starts CanvasKit. In Node it finds its wasm file beside itself; in a browser it is given the bytes that
 * were fetched with the other assets, by an address of their own, because it takes nothing but addresses.
 */
export async function loadKit(assets: Assets): Promise<CanvasKit> {
  if (typeof document === 'undefined') return CanvasKitInit()
  const bytes = new Uint8Array(assets.read(canvasKitPath))
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }))
  try {
    return await CanvasKitInit({ locateFile: () => url })
  } finally {
    URL.revokeObjectURL(url)
  }
}
