import type { DeckMerge } from '../sync/patch'
import type { FoundCarousel } from './find-carousel'
import { asideGap, slideGap } from './place'
import { placeOnPage } from './read-layer'

/**
 * Where layers go that are kept without their slide: below the row and below slides that are kept aside, from
 * left to right, under the slide they were in where there is room.
 */
export function createAsideRow(
  { steps }: DeckMerge,
  { slides }: FoundCarousel,
): (layer: SceneNode) => { readonly x: number; readonly y: number } {
  const bottoms = slides.map(({ canvas }) => canvas.at.y + canvas.size.height)
  const leaving = steps.flatMap((step) => {
    if (step.kind !== 'aside' || step.at === null) return []
    const height = slides.find(({ canvas }) => canvas.key === step.key)?.canvas.size.height ?? 0
    return [step.at.y + height]
  })
  const y = Math.ceil(Math.max(...bottoms, ...leaving)) + asideGap
  let free = -Infinity
  return (layer) => {
    const x = Math.max(Math.floor(placeOnPage(layer).x), free)
    free = x + Math.ceil(layer.width) + slideGap
    return { x, y }
  }
}
