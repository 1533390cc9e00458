import { h, type JSX } from 'preact'

import type { State } from '../state/state'
import { say } from '../words'
import styles from './design.css'

/** Says that the deck's frame decides what a section would; nothing for templates of ours. */
export function FrameHint(props: {
  readonly state: {
    readonly frames: State['frames']
    readonly work: Pick<State['work'], 'settings'>
  }
  readonly of: 'size' | 'rails'
}): JSX.Element | null {
  const { frames, work } = props.state
  const own = frames.templates?.find(({ id }) => id === work.settings.template)
  const [frame] = own?.frames ?? []
  if (own === undefined || frame === undefined) return null
  const { width, height } = frame
  const text =
    props.of === 'size'
      ? say('template.frameSize', { frame: own.name, width, height })
      : say('template.frameRails', { frame: own.name })
  return <p class={styles['hint']}>{text}</p>
}
