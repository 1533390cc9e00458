/** The command "Select carousel", which needs no panel. */
import { selectedCarousel } from './find-carousel'
import { isSlideFrame, readSlideMark, slideEntry, slideTypes, type SlideFrame } from './marks'
import type { Host } from './host'
import { ancestorsOf, showSlides } from './show'

/**
 * Selects all slides of one carousel on the current page and shows them: the one of which something is selected, or
 * the only one there is. Returns a sentence for the person where there is none to select.
 */
export function selectCarousel(host: Pick<Host, 'currentPage' | 'viewport'>): string | undefined {
  const page = host.currentPage
  const carousels = carouselsOn(page)
  const chosen = selectedCarousel(page)?.id
  const [only, another] = [...carousels.keys()]
  const id = chosen ?? (another === undefined ? only : undefined)
  if (id === undefined) return carousels.size === 0 ? words.none : words.several(carousels.size)
  showSlides(host, page, carousels.get(id) ?? [], () => undefined)
  return undefined
}

/** For people, at the foot of Figma's window. */
const words = {
  none: 'There is no carousel on this page.',
  several: (count: number) =>
    `There are ${count} carousels on this page. Select any layer of one and try again.`,
}

/** Frames of slides by carousel, in the order of the layers; one inside another slide is that slide's. */
function carouselsOn(page: PageNode): ReadonlyMap<string, readonly SlideFrame[]> {
  const found = page.findAllWithCriteria({
    types: [...slideTypes],
    pluginData: { keys: [slideEntry] },
  })
  const carousels = new Map<string, SlideFrame[]>()
  for (const frame of found) {
    const id = carouselOf(frame)
    if (id === null || ancestorsOf(frame).some((layer) => carouselOf(layer) !== null)) continue
    const known = carousels.get(id)
    if (known === undefined) carousels.set(id, [frame])
    else known.push(frame)
  }
  return carousels
}

/** Id of the carousel a layer is a slide of. */
function carouselOf(layer: BaseNode): string | null {
  return isSlideFrame(layer) ? (readSlideMark(layer)?.carousel ?? null) : null
}
