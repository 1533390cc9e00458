import { h, type JSX } from 'preact'

import { carriedBy } from '../state/dragging'
import type { Drag } from '../state/event-arrange'
import type { State } from '../state/state'
import type { Carousel } from '../../templates/build-carousel'
import styles from './drag-chip.css'

export interface DragChipProps {
  readonly state: State
  readonly carousel: Carousel
  readonly drag: Drag
}

/** What is being dragged, beside the pointer. A picture of it: what it says is said elsewhere. */
export function DragChip({ state, carousel, drag }: DragChipProps): JSX.Element {
  const names = carousel.slides.map(({ name }) => name)
  const { number, text, image, more } = carriedBy(state, drag, carousel.deck, names)
  const entry = image === null ? undefined : state.images.get(image)
  return (
    <div class={styles['chip']} data-drag-chip aria-hidden="true">
      {number !== '' && <span class={styles['number']}>{number}</span>}
      <span class={styles['text']} dir="auto">
        {text}
      </span>
      {entry?.kind === 'ready' && (
        <img class={styles['picture']} src={entry.preview} alt="" draggable={false} />
      )}
      {more > 0 && <span class={styles['more']}>{`+${more}`}</span>}
    </div>
  )
}
