import { h, type JSX } from 'preact'

import { Segmented } from '../controls/segmented'
import type { View } from '../state/state'
import { say } from '../words'
import { DeckMenu, UndoRedo, type HeadProps } from './head'
import styles from './studio.css'

const regions: readonly View['region'][] = ['posts', 'slides', 'design']

/** The head of a narrow window: which region is shown, undo, the deck's menu. */
export function NarrowHead({ state, keys, title, carousel, send }: HeadProps): JSX.Element {
  return (
    <div class={styles['narrowHead']}>
      <Segmented<View['region']>
        label={say('region.choose')}
        value={state.view.region}
        options={regions.map((id) => ({ id, name: say(`region.${id}`) }))}
        onSelect={(region) => {
          send({ kind: 'regionChosen', region })
        }}
      />
      <UndoRedo state={state} keys={keys} send={send} />
      <DeckMenu isShort state={state} title={title} carousel={carousel} send={send} />
    </div>
  )
}
