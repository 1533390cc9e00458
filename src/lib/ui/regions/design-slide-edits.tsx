import { h, type JSX } from 'preact'

import type { Carousel } from '../../templates/build-carousel'
import { TextAction } from '../controls/buttons'
import { handBySlide, updatable } from '../state/edited'
import type { Event } from '../state/event'
import type { State } from '../state/state'
import { overwritable } from '../summary-slides'
import { say } from '../words'
import styles from './design-slide.css'
import { HandEditRow } from './hand-rows'
import own from './design-slide-edits.css'

export interface SlideEditsProps {
  readonly state: State
  readonly carousel: Carousel
  /** Keys of the selected slides. */
  readonly slides: readonly string[]
  readonly send: (event: Event) => void
}

/** What a person did on the canvas to the selected slides; what is discarded goes with the next update. */
export function SlideEdits({ state, carousel, slides, send }: SlideEditsProps): JSX.Element | null {
  const edited = updatable(state)
  if (edited === null) return null
  const wanted = carousel.slides.map(({ key }) => key)
  const hands = handBySlide(edited, state.work, wanted)
  const edits = slides.flatMap((key) => hands.get(key)?.edits ?? [])
  if (edits.length === 0) return null
  const ids = overwritable(edits)
  const { discard } = edited
  return (
    <section class={styles['section']} aria-label={say('slide.byHand')}>
      <div class={styles['head']}>
        <h2>{say('slide.byHand')}</h2>
        <span class={own['all']}>
          {ids.length > 1 && ids.some((id) => !discard.includes(id)) && (
            <TextAction
              onPress={() => {
                send({ kind: 'editsDiscarded', edits: ids })
              }}
            >
              {say('edit.discardSlide', { n: ids.length })}
            </TextAction>
          )}
        </span>
      </div>
      <ul class={own['list']}>
        {edits.map((edit) => (
          <HandEditRow
            key={edit.id}
            edit={edit}
            discard={discard}
            button={say('edit.discardShort')}
            send={send}
          />
        ))}
      </ul>
    </section>
  )
}
