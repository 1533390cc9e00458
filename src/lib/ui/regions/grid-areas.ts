/** Where the slides of the grid stand in the window, read from what is on the screen. */
import { picturesOf } from '../../deck/cover-picture'
import type { Deck } from '../../deck/deck'
import type { Area, CellArea } from './hit-target'

/** The scrolling part of the slide grid; null while no slides are shown. */
export function slideScroller(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-slide-scroller]')
}

/** Every slide of the grid, in reading order. */
export function cellAreas(scroller: HTMLElement, { slides }: Deck): readonly CellArea[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-slide]')].map((cell) => {
    const slide = cell.dataset['slide'] ?? ''
    const own = slides.find(({ key }) => key === slide)
    const places = own === undefined ? [] : picturesOf(own).map(({ place }) => place)
    return { slide, area: areaOf(cell), places: placeAreas(cell, places) }
  })
}

/** Names of the layers that are picture places, filled or empty. */
const painted = '[data-name="Image"], [data-name="Video poster"]'

/** The places of a slide as they are painted, in their order; none where they cannot be told apart. */
function placeAreas(cell: HTMLElement, places: readonly string[]): CellArea['places'] {
  const shown = [...cell.querySelectorAll<HTMLElement>(painted)]
  if (shown.length !== places.length) return []
  return places.flatMap((place, index) => {
    const element = shown[index]
    return element === undefined ? [] : [{ place, area: areaOf(element) }]
  })
}

export function areaOf(element: Element): Area {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom }
}
