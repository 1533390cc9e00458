/** What can be done with a picture, for tiles, their bar and keys. */
import { entryOfSlide } from '../../arrange/slides'
import type { Deck } from '../../deck/deck'
import { say } from '../words'
import { currentOf } from './selection'
import { beforeClosing, type Act } from './slide-acts'
import type { ImageKey, State } from './state'

export interface ImageActs {
  /** Onto the selected slide: into its next free place, else instead of its last picture. */
  readonly apply: Act
  /** "Apply to slide 8", "Choose a slide". */
  readonly applyText: string
  /** On a slide of its own behind the selected one, else at the end. */
  readonly add: Act
  readonly pickUp: Act
}

export function imageActs(state: State, deck: Deck, image: ImageKey): ImageActs {
  const slide = currentOf(state.selection.slides)
  const index = deck.slides.findIndex(({ key }) => key === slide)
  const closing = beforeClosing(deck)
  const before = index >= 0 && index < closing ? index + 1 : closing
  return {
    apply: applying(deck, image, slide, index),
    applyText: index < 0 ? say('image.applyNone') : say('image.apply', { n: index + 1 }),
    add: { event: { kind: 'pictureAdded', deck, image, before } },
    pickUp:
      deck.slides.length === 0
        ? { event: { kind: 'pictureAdded', deck, image, before: 0 } }
        : { event: { kind: 'dragStarted', what: { kind: 'image', image }, by: 'keys', deck } },
  }
}

function applying(deck: Deck, image: ImageKey, slide: string | null, index: number): Act {
  if (slide === null || index < 0) return { reason: say('image.applyHint') }
  return entryOfSlide(slide) === null
    ? { reason: say('image.applyClosing') }
    : { event: { kind: 'pictureApplied', deck, image, slide } }
}
