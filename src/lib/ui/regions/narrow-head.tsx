import { SegmentedControl } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import type { View } from '../state/state'
import { say } from '../words'
import { DeckMenu, UndoRedo, type HeadProps } from './head'
import styles from './studio.css'

const regions: readonly View['region'][] = ['posts', 'slides', 'design']
/** One name makes the options one tab stop; the kit's types leave it out. */
const oneStop = { name: 'region' }

/** The head of a narrow window: which region is shown, undo, the deck's menu. */
export function NarrowHead({ state, keys, title, carousel, send }: HeadProps): JSX.Element {
  return (
    <div class={styles['narrowHead']}>
      <div role="radiogroup" aria-label={say('region.choose')}>
        <SegmentedControl
          {...oneStop}
          value={state.view.region}
          options={regions.map((region) => ({ value: region, children: say(`region.${region}`) }))}
          onValueChange={(value) => {
            const region = regions.find((one) => one === value)
            if (region !== undefined) send({ kind: 'regionChosen', region })
          }}
        />
      </div>
      <UndoRedo state={state} keys={keys} send={send} />
      <DeckMenu isShort state={state} title={title} carousel={carousel} send={send} />
    </div>
  )
}
