import type { Host } from './host'

/**
 * Selects slides of `page` and zooms to them. A page the person has left keeps its selection for their
 * return, and their view stays where it is.
 *
 * @param onTakeBack told how to undo each step, before it is done
 */
export function showSlides(
  host: Pick<Host, 'currentPage' | 'viewport'>,
  page: PageNode,
  slides: readonly SceneNode[],
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

/**
 * Selects the layers with these ids that are still there and zooms to them, on the page of the first: a
 * selection is of one page. Layers that stand in another of them are left out, as Figma selects no layer
 * together with what holds it (figma-facts 10).
 */
export async function selectLayers(host: Host, ids: readonly string[]): Promise<void> {
  const found = await Promise.all(ids.map((id) => host.getNodeByIdAsync(id)))
  const layers = found.filter(isLayer)
  const page = layers[0] === undefined ? null : pageOf(layers[0])
  if (page === null) return
  if (host.currentPage.id !== page.id) await host.setCurrentPageAsync(page)
  const own = layers.filter((layer) => !layer.removed && pageOf(layer)?.id === page.id)
  const chosen = new Set(own.map(({ id }) => id))
  const outer = own.filter((layer) => !ancestorsOf(layer).some(({ id }) => chosen.has(id)))
  if (outer.length === 0) return
  page.selection = outer
  host.viewport.scrollAndZoomIntoView(outer)
}

function isLayer(node: BaseNode | null): node is SceneNode {
  return node !== null && node.type !== 'PAGE' && node.type !== 'DOCUMENT' && !node.removed
}

/** What a layer stands in, from the inside out; its page comes before the document. */
export function ancestorsOf(layer: BaseNode): readonly BaseNode[] {
  const ancestors: BaseNode[] = []
  for (let parent = layer.parent; parent !== null; parent = parent.parent) ancestors.push(parent)
  return ancestors
}

/** The page a layer stands on; null for one that stands nowhere any more. */
export function pageOf(layer: BaseNode): PageNode | null {
  return ancestorsOf(layer).find((node) => node.type === 'PAGE') ?? null
}
