/** How large pictures are shown, so that one that is too small for its place can be told. */
import type { Measure } from '../base/type'
import type { Picture } from '../deck/picture'
import { layOutSlide, type Placed } from '../slide/layout'
import type { Slide } from '../slide/node'

/** Slides are laid out once, as long as they are the same. */
export type PictureScale = (slide: Slide, picture: Picture) => number | null

/** Px of the slide for one px of the picture, where it is shown largest; null: it is not on the slide. */
export function createPictureScale(measure: () => Measure | null): PictureScale {
  const known = new WeakMap<Slide, readonly Placed[]>()
  return (slide, picture) => {
    const measured = measure()
    if (measured === null) return null
    const placed = known.get(slide) ?? layOutSlide(slide, measured)
    known.set(slide, placed)
    const scales = placed.flatMap(({ node, rect }) => {
      if (node.kind !== 'picture' || node.image !== picture.key) return []
      const [x, y] = [rect.width / picture.width, rect.height / picture.height]
      return [node.fit === 'fill' ? Math.max(x, y) : Math.min(x, y)]
    })
    return scales.length === 0 ? null : Math.max(...scales)
  }
}

/** From here on it is seen: half as large again as the picture is. */
const soft = 1.5

/** "1.8" where a picture may look soft; null where it does not. */
export function softness(scale: number | null): string | null {
  return scale === null || scale < soft ? null : String(Math.round(scale * 10) / 10)
}
