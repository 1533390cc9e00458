import CanvasKitInit from 'canvaskit-wasm/full'
import type { CanvasKit } from 'canvaskit-wasm'

import { canvasKitPath, type Assets } from './assets'

/** Starts CanvasKit from bytes already at hand, so that it never looks for its wasm file by itself. */
export async function loadKit(assets: Assets): Promise<CanvasKit> {
  // `wasmBinary` is an option of every Emscripten module; CanvasKit's typings leave it out.
  const options = { wasmBinary: assets.read(canvasKitPath) }
  return CanvasKitInit(options as Parameters<typeof CanvasKitInit>[0])
}
