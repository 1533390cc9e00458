/** Saving pictures from the page. */
import type { Host } from '../host/index'
import type { Layer } from './layers'

/** What the button saves: the selected layers, or all slides; names for people to recognise. */
export function whatToDownload(
  layers: readonly Layer[],
  selected: readonly Layer[],
): { readonly layers: readonly Layer[]; readonly words: string } {
  const [only, ...more] = selected
  if (only !== undefined && more.length === 0) {
    return { layers: selected, words: `Saves “${only.name}”` }
  }
  const chosen = selected.length > 0 ? selected : [...layers].reverse()
  const what = selected.length > 0 ? 'selected layers' : 'slides'
  return { layers: chosen, words: `Saves ${chosen.length} ${what}, one file each` }
}

/** One PNG per layer, at life size; the page breathes in between. */
export async function downloadPngs(host: Host, layers: readonly Layer[]): Promise<void> {
  for (const { id, name } of layers) {
    const url = URL.createObjectURL(
      new Blob([new Uint8Array(host.png(id, 1))], { type: 'image/png' }),
    )
    const link = Object.assign(document.createElement('a'), {
      href: url,
      download: `${name.replace(/[\\/:*?"<>|]/g, '-')}.png`,
    })
    link.click()
    // Browsers drop downloads that follow each other at once.
    await new Promise((resolve) => setTimeout(resolve, 150))
    URL.revokeObjectURL(url)
  }
}
