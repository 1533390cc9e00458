import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import { defaultSettings } from '../../settings/settings'
import { Row, Section } from '../controls/section'
import { say } from '../words'
import { sectionProps, type DesignProps } from './design-section'
import styles from './design.css'

/** What is left out of the words, with how often it was found. */
export function Cleaning(props: DesignProps): JSX.Element {
  const { state, pointers, send } = props
  const { cleaning } = state.work.settings
  return (
    <Section
      {...sectionProps('cleaning', props)}
      title={say('section.cleaning')}
      value={cleaning.pointers ? say('clean.count', { n: pointers }) : say('clean.off')}
      canReset={cleaning.pointers !== defaultSettings.cleaning.pointers}
    >
      <Row wide label={say('clean.pointers')}>
        <div class={styles['switch']}>
          <span class={styles['hint']}>{pointers}</span>
          <Toggle
            aria-label={`${say('clean.pointers')}, ${pointers}`}
            value={cleaning.pointers}
            onValueChange={(value) => {
              send({ kind: 'settingChanged', path: 'cleaning.pointers', value })
            }}
          >
            {null}
          </Toggle>
        </div>
      </Row>
    </Section>
  )
}
