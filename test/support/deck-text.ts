/** Every word of a deck, in order: for laws that say none is lost. */
import { blocksOfDraft } from '../../src/lib/deck/choices'
import type { Deck } from '../../src/lib/deck/deck'
import { blocksText } from '../../src/lib/deck/words'

export function deckText({ slides }: Deck): string {
  return slides.map((slide) => blocksText(blocksOfDraft(slide))).join('\n')
}
