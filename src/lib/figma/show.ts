import type { Host } from './host'

/**
 * Selects slides of `page` and zooms to them. A page the person has left keeps its selection for their
 * return, and their view stays where it is.
 *
 * @param onTakeBack told how to undo each step, before it is done
 */
export function showSlides(
  host: Host,
  page: PageNode,
  slides: readonly FrameNode[],
  onTakeBack: (restore: () => void) => void,
): void {
  if (slides.length === 0) return
  const selection = page.selection
  onTakeBack(() => {
    page.selection = selection.filter((layer) => !layer.removed)
  })
  page.selection = slides
  if (host.currentPage.id !== page.id) return
  const { viewport } = host
  const { center, zoom } = viewport
  onTakeBack(() => {
    viewport.center = center
    viewport.zoom = zoom
  })
  viewport.scrollAndZoomIntoView(slides)
}
