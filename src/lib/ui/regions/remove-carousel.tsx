import { Checkbox, Text } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { Carousel } from '../../templates/build-carousel'
import { Question } from '../controls/question'
import { handBySlide, updatable } from '../state/edited'
import type { Event } from '../state/event'
import { rowName } from '../state/rows'
import type { State } from '../state/state'
import { say } from '../words'
import styles from './remove-carousel.css'

export interface RemoveCarouselProps {
  readonly state: State
  readonly carousel: Carousel
  readonly send: (event: Event) => void
}

/** Asks before the slides go, with the names of those a person changed, and offers what only they used. */
export function RemoveCarousel({ state, carousel, send }: RemoveCarouselProps): JSX.Element | null {
  const [design, setDesign] = useState(true)
  const edited = updatable(state)
  if (edited === null) return null
  const { variables, textStyles } = state.commands.leftovers
  const { hand, page, rows } = edited
  const keys = carousel.slides.map(({ key }) => key)
  const hands = handBySlide(edited, state.work, keys)
  const touched = carousel.slides.filter(({ key }) => hands.has(key)).map(({ name }) => name)
  const parts = [
    say('remove.ask', { n: hand.slides.length + hand.copies.length, page }),
    ...(touched.length === 0 ? [] : [say('remove.touched', { slides: listed(touched) })]),
    ...(rows.length === 0
      ? []
      : [
          say('remove.others', {
            n: rows.length,
            size: rows.map(({ canvas }) => rowName(canvas)).join(', '),
          }),
        ]),
  ]
  const what = [
    ...(variables === 0 ? [] : [say('remove.variables', { n: variables })]),
    ...(textStyles === 0 ? [] : [say('remove.textStyles', { n: textStyles })]),
  ]
  const [one, other] = what
  return (
    <Question
      text={parts.join(' ')}
      answer={say('remove.do')}
      onAnswer={() => {
        send({ kind: 'removeConfirmed', design: design && one !== undefined })
      }}
      onClose={() => {
        if (state.view.popover === 'removeCarousel')
          send({ kind: 'popoverToggled', popover: 'removeCarousel' })
      }}
    >
      {one !== undefined && (
        <div class={styles['also']}>
          <Checkbox value={design} onValueChange={setDesign}>
            <Text>
              {say('remove.design', {
                what: other === undefined ? one : say('remove.and', { a: one, b: other }),
              })}
            </Text>
          </Checkbox>
        </div>
      )}
    </Question>
  )
}

/** Names of slides that are written out; more are "and 3 more". */
const most = 5

function listed(names: readonly string[]): string {
  const shown = names.slice(0, most).map((name) => `“${name}”`)
  const more = names.length - shown.length
  return [...shown, ...(more === 0 ? [] : [say('read.more', { n: more })])].join(', ')
}
