import type { FoundCarousel } from './find-carousel'

/**
 * Keys of the slides of the last run, in order: of the record, else as the slides stand. A carousel copied into
 * another file has slides that its record does not name, or the other way: what is not on the canvas of a copy
 * was not copied, which is not told from deleted.
 */
export function carouselPlacesOf({ record, slides }: FoundCarousel): readonly string[] {
  if (record !== null) return record.slides.map(([key]) => key)
  return [...slides]
    .sort((a, b) => a.canvas.at.y - b.canvas.at.y || a.canvas.at.x - b.canvas.at.x)
    .map(({ canvas }) => canvas.key)
}
