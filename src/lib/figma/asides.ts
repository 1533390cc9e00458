/**
 * What is kept of a carousel without its place in it: below all rows of a run, each under the slide it was or
 * was in, where nothing else of the page stands. Places are found last, when all else stands where it stays.
 */
import { freeRoom, type Box } from '../sync/free-room'
import type { OnTakeBack } from './entries'
import { keepPlace } from './layer-place'
import { asideGap, slideGap } from './place'
import { placeOnPage } from './read-layer'
import { hasMissingFont } from './text-fonts'
import { moveOnPage } from './write-props'

export interface Asides {
  /** Takes a layer out of what it stands in, as it is. Where a font is missing nothing can be moved, and it stays. */
  readonly take: (layer: SceneNode) => void
  /** Puts all that was taken in their places, below these slides. */
  readonly place: (slides: readonly SceneNode[]) => void
}

export function createAsides(page: PageNode, onTakeBack: OnTakeBack): Asides {
  const kept: { readonly layer: SceneNode; readonly box: Box }[] = []
  return {
    take: (layer) => {
      const { x, y } = placeOnPage(layer)
      const isInside = layer.parent?.id !== page.id
      if (isInside && hasMissingFont(layer)) return
      keepPlace(layer, onTakeBack)
      if (isInside) page.appendChild(layer)
      const { width, height } = layer
      kept.push({ layer, box: { x: Math.floor(x), y, width, height } })
    },
    place: (slides) => {
      if (kept.length === 0) return
      const ids = new Set(kept.map(({ layer }) => layer.id))
      const taken = page.children.filter(({ id }) => !ids.has(id)).flatMap(boxesOf)
      const row = slides.flatMap((slide) => slide.absoluteBoundingBox ?? [])
      const rest = row.length > 0 ? row : kept.map(({ box }) => box)
      const start = Math.ceil(Math.max(...rest.map(({ y, height }) => y + height))) + asideGap
      for (const { layer, box } of kept) {
        const below = { ...box, y: start }
        const y = Math.ceil(freeRoom(below, taken, slideGap))
        taken.push({ ...below, y })
        moveOnPage(layer, { x: box.x, y }, onTakeBack)
      }
    },
  }
}

/** Where a layer stands on the page, and what sticks out of it where it is a section. */
export function boxesOf(layer: SceneNode): readonly Box[] {
  const own = layer.absoluteBoundingBox
  const inside = layer.type === 'SECTION' ? layer.children.flatMap(boxesOf) : []
  return own === null ? inside : [own, ...inside]
}
