/** Which slides of a long deck are near enough to be painted (panel reference, section 8, "Many"). */
import { useEffect, useState } from 'preact/hooks'

import type { Slide } from '../../slide/node'

/** Decks up to this length are painted whole. */
const wholeDeck = 60

/**
 * True for slides at most one screen away from what `grid` shows; all of them in a short deck. Cells are
 * found by their `data-slide`.
 */
export function useVisibleSlides(
  grid: { readonly current: HTMLElement | null },
  slides: readonly Slide[],
): (key: string) => boolean {
  const [near, setNear] = useState<ReadonlySet<string>>(new Set())
  const isLong = slides.length > wholeDeck && typeof IntersectionObserver !== 'undefined'
  useEffect(() => {
    const root = grid.current
    if (!isLong || root === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        setNear((before) => {
          const next = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const key = target.getAttribute('data-slide') ?? ''
            if (isIntersecting) next.add(key)
            else next.delete(key)
          }
          return next
        })
      },
      { root, rootMargin: '100% 0px' },
    )
    for (const cell of root.querySelectorAll('[data-slide]')) observer.observe(cell)
    return () => {
      observer.disconnect()
    }
  }, [grid, slides, isLong])
  return (key) => !isLong || near.has(key)
}
