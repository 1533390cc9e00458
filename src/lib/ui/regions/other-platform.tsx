import { h, type JSX } from 'preact'
import { useState } from 'preact/hooks'

import { platformById } from '../../settings/platforms'
import type { CanvasSettings } from '../../settings/settings'
import { Action, IconAction } from '../controls/buttons'
import { updatable } from '../state/edited'
import type { Event } from '../state/event'
import { isSameSize, rowName } from '../state/rows'
import type { State } from '../state/state'
import { say } from '../words'
import styles from './add-posts.css'
import { CanvasChoice } from './canvas-choice'
import { useDialogFocus } from './use-dialog-focus'

export interface OtherPlatformProps {
  readonly state: State
  readonly send: (event: Event) => void
}

/** For which platform the deck gets a second row, and in which shape. */
export function OtherPlatform({ state, send }: OtherPlatformProps): JSX.Element {
  const taken = [
    state.work.settings.canvas,
    ...(updatable(state)?.rows ?? []).map(({ canvas }) => canvas),
  ]
  const [canvas, setCanvas] = useState(() => freeSize(taken))
  const dialog = useDialogFocus('[data-choice] input, [data-choice] [tabindex="0"]')
  const isTaken = taken.some((size) => isSameSize(size, canvas))
  const title = say('row.title')
  return (
    <div ref={dialog} role="dialog" aria-label={title} class={styles['dialog']}>
      <div class={styles['head']}>
        <strong>{title}</strong>
        <IconAction
          icon="close"
          label={say('row.close')}
          side="end"
          onPress={() => {
            send({ kind: 'popoverToggled', popover: 'otherPlatform' })
          }}
        />
      </div>
      <div class={styles['choice']} data-choice>
        <CanvasChoice canvas={canvas} onChange={setCanvas} onEnd={() => undefined} />
      </div>
      <p class={styles['hint']}>{isTaken ? say('row.same') : say('row.hint')}</p>
      <div class={styles['end']}>
        <Action
          disabled={isTaken}
          onPress={() => {
            send({ kind: 'rowAdded', canvas })
          }}
        >
          {say('row.add', { size: rowName(canvas) })}
        </Action>
      </div>
    </div>
  )
}

/** A shape of the same platform that no row has yet; the platform's first one where all are taken. */
function freeSize(taken: readonly CanvasSettings[]): CanvasSettings {
  const [own] = taken
  if (own === undefined) throw new Error('There is no row to make another of.')
  const { ratios } = platformById(own.platform)
  const free = ratios.find((ratio) => taken.every((size) => !isSameSize(size, { ...own, ratio })))
  return { ...own, ratio: free ?? ratios[0] }
}
