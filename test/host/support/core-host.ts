import { createHost, type Host, type HostOptions } from '../../../playground/host/core/host'
import { createFixedEngine } from './fixed-engine'

/** A host on the engine with fixed metrics. Its JSON is the records themselves. */
export function createCoreHost(options: HostOptions = {}): Host {
  return createHost(
    createFixedEngine(),
    (document, layerId) => {
      const print = (id: string): object => {
        const layer = document.layers.get(id)
        return { ...layer, revision: 0, children: (layer?.children ?? []).map(print) }
      }
      return structuredClone(print(layerId))
    },
    options,
  )
}

/** Loads the fonts most tests write with. */
export async function loadFonts(figma: PluginAPI): Promise<void> {
  await figma.loadFontAsync({ family: 'Inter', style: 'Regular' })
  await figma.loadFontAsync({ family: 'Inter', style: 'Bold' })
}
