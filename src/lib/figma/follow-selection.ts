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
    if (own === undefined) return
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

/** Of a selection of thousands of layers, which moves with every click, so many are asked. */
const most = 50

/**
 * As its slides name it; null where nothing of a carousel is selected, or of several; undefined when a layer goes
 * away while it is asked.
 */
function onlyCarousel({ selection }: PageNode): string | null | undefined {
  try {
    const ids = selection.slice(0, most).map((layer) => carouselOfLayer(layer)?.id ?? null)
    const [only = null, ...others] = new Set(ids.filter((id) => id !== null))
    return others.length > 0 ? null : only
  } catch {
    return undefined
  }
}
