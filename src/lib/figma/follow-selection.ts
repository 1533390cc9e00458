/** Which carousel a person turns to on the canvas while the panel is open. */
import { carouselOfLayer, selectedId } from './find-carousel'
import type { Host } from './host'

/**
 * Calls back with the id of the carousel of which something is selected, each time it is another one; null: nothing
 * of a carousel is, or of several.
 */
export function followSelection(host: Host, onTurn: (carousel: string | null) => void): void {
  /** Carousel and page that were looked at last: whose it is costs a look at every page. */
  let seen = ''
  let told: string | null = null
  const tell = (carousel: string | null): void => {
    if (carousel === told) return
    told = carousel
    onTurn(carousel)
  }
  host.on('selectionchange', () => {
    const page = host.currentPage
    const own = onlyCarousel(page)
    const now = own === null ? '' : `${own} ${page.id}`
    if (now === seen) return
    seen = now
    if (own === null) {
      tell(null)
      return
    }
    selectedId(host).then(
      (carousel) => {
        // The person has gone on to another one meanwhile.
        if (now === seen) tell(carousel)
      },
      () => {
        // It goes away while it is looked at; there is nothing to turn to.
      },
    )
  })
}

/** As its slides name it; null where nothing of a carousel is selected, or of several. */
function onlyCarousel({ selection }: PageNode): string | null {
  let only: string | null = null
  for (const layer of selection) {
    const id = carouselOfLayer(layer)?.id ?? null
    if (id === null || id === only) continue
    if (only !== null) return null
    only = id
  }
  return only
}
