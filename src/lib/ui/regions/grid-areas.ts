/** Where the slides of the grid stand in the window, read from what is on the screen. */
import { entryOfSlide } from '../../arrange/slides'
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
    const isClosing = entryOfSlide(slide) === null
    return { slide, area: areaOf(cell), isClosing, places: placeAreas(cell, places) }
  })
}

/** The thumbnails of all slides, without their labels. */
export function thumbAreas(scroller: HTMLElement): readonly Area[] {
  return [...scroller.querySelectorAll('[data-thumb]')].map(areaOf)
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

/** An area of the window inside of the scroller, in px of what it scrolls. */
export function insideOf(scroller: HTMLElement, area: Area): Area {
  const origin = scroller.getBoundingClientRect()
  const x = scroller.scrollLeft - origin.left
  const y = scroller.scrollTop - origin.top
  return {
    left: area.left + x,
    top: area.top + y,
    right: area.right + x,
    bottom: area.bottom + y,
  }
}

export function areaOf(element: Element): Area {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom }
}
