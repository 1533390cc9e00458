/** Which frames of the canvas are the carousel's slides, and which are copies that a person made of them. */
import type { CanvasSlide } from './patch'
import type { CanvasLayer, Written } from './props'

export interface PickedSlides {
  /** In document order, each key once. */
  readonly slides: readonly CanvasSlide[]
  /** Frames duplicated by hand: of which slide, and behind which of `slides` they stand in the row. */
  readonly copies: readonly { readonly node: string; readonly of: string; readonly after: string }[]
}

/**
 * Of frames with the same key the slide is the one whose id is in the record, else the first.
 *
 * @param found in document order
 * @param record the frames of the last run
 */
export function pickSlides(
  found: readonly CanvasSlide[],
  record: readonly { readonly key: string; readonly node: string }[],
): PickedSlides {
  const known = new Map(record.map(({ key, node }) => [key, node]))
  const chosen = new Map<string, CanvasSlide>()
  for (const slide of found) {
    if (!chosen.has(slide.key) || known.get(slide.key) === slide.node) chosen.set(slide.key, slide)
  }
  const slides = found.filter((slide) => chosen.get(slide.key) === slide)
  const copies = found
    .filter((slide) => chosen.get(slide.key) !== slide)
    .map((copy) => ({
      node: copy.node,
      of: copy.key,
      after: before(copy, slides)?.key ?? copy.key,
    }))
  return { slides, copies }
}

/** The nearest slide left of `copy`; undefined when it stands before all. */
function before(copy: CanvasSlide, slides: readonly CanvasSlide[]): CanvasSlide | undefined {
  let nearest: CanvasSlide | undefined
  for (const slide of slides) {
    const isLeft = slide.at.x <= copy.at.x
    if (isLeft && (nearest === undefined || slide.at.x > nearest.at.x)) nearest = slide
  }
  return nearest
}

/**
 * A copy as a slide of its own: its layers' keys begin with its own key instead of its original's. What is
 * stored with each layer has to be written anew with them.
 */
export function rekeySlide(slide: CanvasSlide, key: string): CanvasSlide {
  const rekey = (old: string): string => rekeyed(old, slide.key, key)
  return {
    ...slide,
    key,
    keys: slide.keys.map(rekey),
    // The tree names the old keys: what is wanted is another one.
    tree: '',
    read: () => rekeyLayer(slide.read(), rekey),
  }
}

/** "p2/1/body" of slide "p2/1" → "p9/1/body" of slide "p9/1". */
export function rekeyed(key: string, from: string, to: string): string {
  return key === from || key.startsWith(`${from}/`) ? to + key.slice(from.length) : key
}

function rekeyLayer(layer: CanvasLayer, rekey: (key: string) => string): CanvasLayer {
  const { key, written } = layer
  return {
    ...layer,
    key: key === null ? null : rekey(key),
    written: written === null ? null : rekeyWritten(written, rekey),
    children: layer.children.map((child) => rekeyLayer(child, rekey)),
  }
}

function rekeyWritten(written: Written, rekey: (key: string) => string): Written {
  return written.children === undefined
    ? written
    : { ...written, children: written.children.map(rekey) }
}
