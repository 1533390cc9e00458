import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import { cleaningSwitches, type CleaningSwitch } from '../../settings/cleaning'
import { defaultSettings } from '../../settings/settings'
import { Row, Section } from '../controls/section'
import { cleaningChanges } from '../state/derived'
import { say, type WordKey } from '../words'
import { sectionProps, type DesignProps } from './design-section'
import styles from './design.css'

const labels: Record<CleaningSwitch, WordKey> = {
  pointers: 'clean.pointers',
  threadMarks: 'clean.marks',
  counters: 'clean.counters',
  hashtags: 'clean.tags',
  tracking: 'clean.tracking',
  callToAction: 'clean.outro',
}

/** What is left out of the words, each with how often it was found. */
export function Cleaning(props: DesignProps): JSX.Element {
  const { state, source, found, send } = props
  const last = say('read.post', { n: source.thread.posts.length })
  const shown = (key: CleaningSwitch): string =>
    key === 'callToAction' && found[key] > 0 ? last : String(found[key])
  const { cleaning } = state.work.settings
  const isOn = cleaningSwitches.some((key) => cleaning[key])
  return (
    <Section
      {...sectionProps('cleaning', props)}
      title={say('section.cleaning')}
      value={isOn ? say('clean.count', { n: cleaningChanges(found, cleaning) }) : say('clean.off')}
      canReset={cleaningSwitches.some((key) => cleaning[key] !== defaultSettings.cleaning[key])}
    >
      {cleaningSwitches.map((key) => (
        <Row key={key} wide label={say(labels[key])}>
          <div class={styles['switch']}>
            <span class={styles['hint']}>{shown(key)}</span>
            <Toggle
              aria-label={`${say(labels[key])}, ${shown(key)}`}
              value={cleaning[key]}
              onValueChange={(value) => {
                send({ kind: 'cleaningChanged', key, value })
              }}
            >
              {null}
            </Toggle>
          </div>
        </Row>
      ))}
    </Section>
  )
}
