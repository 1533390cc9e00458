/** What must hold for every slide, as code: findings instead of pictures that look wrong. */
import type { Measure } from '../base/type'
import { layOutSlide, type Placed } from './layout'
import type { Slide } from './node'

export interface Finding {
  readonly code: 'duplicate-key' | 'outside' | 'overlap' | 'name'
  readonly slide: string
  /** Key of the node it concerns. */
  readonly node: string
  /** px it sticks out, where that can be said. */
  readonly by?: number
}

/**
 * Checks slides of one deck: keys are unique, names hold no "/", no text or picture leaves its slide,
 * and no two texts lie on each other.
 */
export function checkSlides(slides: readonly Slide[], measure: Measure): readonly Finding[] {
  const seen = new Set<string>()
  return slides.flatMap((slide) => {
    const placed = layOutSlide(slide, measure)
    const keys = [slide.key, ...placed.map(({ node }) => node.key)]
    const doubles = keys.filter((key) => seen.size === seen.add(key).size)
    return [
      ...doubles.map((node) => ({ code: 'duplicate-key', slide: slide.key, node }) as const),
      ...checkNames(slide, placed),
      ...checkInside(slide, placed),
      ...checkOverlap(slide, placed),
    ]
  })
}

function checkNames(slide: Slide, placed: readonly Placed[]): readonly Finding[] {
  const named = [slide, ...placed.map(({ node }) => node)]
  return named
    .filter(({ name }) => name === '' || name.includes('/'))
    .map(({ key }) => ({ code: 'name', slide: slide.key, node: key }))
}

function checkInside(slide: Slide, placed: readonly Placed[]): readonly Finding[] {
  return placed.flatMap(({ node, rect }) => {
    // Half a pixel: widths of real text are fractions.
    const by = Math.max(
      -rect.x,
      -rect.y,
      rect.x + rect.width - slide.width,
      rect.y + rect.height - slide.height,
    )
    const counts = node.kind === 'text' || node.kind === 'picture'
    return counts && by > 0.5 ? [{ code: 'outside', slide: slide.key, node: node.key, by }] : []
  })
}

function checkOverlap(slide: Slide, placed: readonly Placed[]): readonly Finding[] {
  const texts = placed.filter(({ node }) => node.kind === 'text' && node.at === undefined)
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => {
      const across = overlap(one.rect.x, one.rect.width, other.rect.x, other.rect.width)
      const down = overlap(one.rect.y, one.rect.height, other.rect.y, other.rect.height)
      const by = Math.min(across, down)
      return by > 0.5
        ? [{ code: 'overlap', slide: slide.key, node: other.node.key, by } as const]
        : []
    }),
  )
}

function overlap(one: number, length: number, other: number, otherLength: number): number {
  return Math.min(one + length, other + otherLength) - Math.max(one, other)
}
