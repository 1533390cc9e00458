/** Searching the sizes at which a slide holds its words. */
import type { DeckSlide, Words } from '../deck/deck'
import { naturalHeight } from '../slide/layout'
import type { BoxNode } from '../slide/node'
import { column, type Sheet } from './kit'
import type { Stage } from './template'
import type { TitleOptions } from './titles'

export type SlideOf<Kind extends DeckSlide['kind']> = Extract<DeckSlide, { readonly kind: Kind }>

/** A title of a slide in a box of `width` px, with the marks of its words. */
export function titled(
  slide: { readonly title?: Words },
  width: number,
): Pick<TitleOptions, 'width' | 'words'> {
  return slide.title === undefined ? { width } : { width, words: slide.title }
}

/**
 * The first of the candidates, best first, that takes at most `share` of the room there is; the last one,
 * marked as not fitting, if none does. The room is the stage unless said, in px on the canvas.
 */
export function firstFit<Candidate>(
  sheet: Sheet,
  candidates: readonly Candidate[],
  build: (candidate: Candidate) => BoxNode,
  share = 1,
  room: { readonly width: number; readonly height: number } = sheet.stage,
): Stage {
  let last: BoxNode | null = null
  for (const candidate of candidates) {
    last = build(candidate)
    if (naturalHeight(last, room.width, sheet.measure) <= room.height * share)
      return { node: last, fits: true }
  }
  return {
    node: last ?? column(sheet, 'stage', { name: 'Stage', height: 'fill' }, []),
    fits: false,
  }
}
