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
  const look = async (): Promise<void> => {
    const page = host.currentPage
    const own = onlyCarousel(page)
    const now = own === null ? '' : `${own} ${page.id}`
    if (now === seen) return
    seen = now
    const carousel = own === null ? null : await selectedId(host)
    // Else the person has gone on to another one meanwhile.
    if (now === seen) tell(carousel)
  }
  host.on('selectionchange', () => {
    // What is looked at may go away: there is nothing to turn to then.
    look().catch(() => {
      seen = ''
    })
  })
}

/** Of a selection of thousands of layers, which moves with every click, so many are asked. */
const most = 50

/** As its slides name it; null where nothing of a carousel is selected, or of several. */
function onlyCarousel({ selection }: PageNode): string | null {
  const ids = selection.slice(0, most).map((layer) => carouselOfLayer(layer)?.id ?? null)
  const [only = null, ...others] = new Set(ids.filter((id) => id !== null))
  return others.length > 0 ? null : only
}
