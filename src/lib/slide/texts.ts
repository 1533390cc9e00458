/** The texts of slides as they are to be measured. */
import type { Measure, TextBlock } from '../base/type'
import { layOutSlide, toBlock } from './layout'
import type { Slide } from './node'

export interface PlacedText {
  readonly block: TextBlock
  /** px; null when the text never wraps. */
  readonly width: number | null
}

/** Every text of the slides that has words, in order, with the width its box has. */
export function placedTexts(slides: readonly Slide[], measure: Measure): readonly PlacedText[] {
  return slides
    .flatMap((slide) => layOutSlide(slide, measure))
    .flatMap(({ node, rect }) =>
      node.kind === 'text' && node.runs.some((run) => run.text !== '')
        ? [{ block: toBlock(node), width: node.width === 'hug' ? null : rect.width }]
        : [],
    )
}
