import { Toggle } from '@create-figma-plugin/ui'
import { Fragment, h, type JSX } from 'preact'
import { useState } from 'preact/hooks'

import { cleaningSwitches, type CleaningSwitch } from '../../settings/cleaning'
import { defaultSettings } from '../../settings/settings'
import { TextAction } from '../controls/buttons'
import { Row, Section } from '../controls/section'
import { cleaningChanges } from '../state/derived'
import { say, type WordKey } from '../words'
import styles from './design-cleaning.css'
import { sectionProps, type DesignProps } from './design-section'
import design from './design.css'

const labels: Record<CleaningSwitch, WordKey> = {
  pointers: 'clean.pointers',
  threadMarks: 'clean.marks',
  counters: 'clean.counters',
  hashtags: 'clean.tags',
  tracking: 'clean.tracking',
  callToAction: 'clean.outro',
}

/** What is left out of the words, each with how often it was found, and each phrase of it to be kept. */
export function Cleaning(props: DesignProps): JSX.Element {
  const { state, found, phrases, postNames, send } = props
  const last = postNames[postNames.length - 1] ?? say('clean.own')
  const shown = (key: CleaningSwitch): string =>
    key === 'callToAction' && found[key] > 0 ? last : String(found[key])
  const { cleaning } = state.work.settings
  const isOn = cleaningSwitches.some((key) => cleaning[key])
  return (
    <Section
      {...sectionProps('cleaning', props)}
      title={say('section.cleaning')}
      value={isOn ? say('clean.count', { n: cleaningChanges(phrases) }) : say('clean.off')}
      canReset={
        cleaning.kept.length > 0 ||
        cleaningSwitches.some((key) => cleaning[key] !== defaultSettings.cleaning[key])
      }
    >
      {cleaningSwitches.map((key) => (
        <Row key={key} wide label={say(labels[key])}>
          <div class={design['switch']}>
            <span class={design['hint']}>{shown(key)}</span>
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
      {state.view.open.includes('cleaning') && <Phrases {...props} />}
    </Section>
  )
}

/** Phrases that are listed before a person asks for all. */
const first = 8

function Phrases({ postNames, phrases, send }: DesignProps): JSX.Element | null {
  const [isWhole, setWhole] = useState(false)
  if (phrases.length === 0) return null
  const listed = isWhole ? phrases : phrases.slice(0, first)
  return (
    <>
      <ul class={styles['list']} aria-label={say('clean.list')}>
        {listed.map((phrase) => {
          const { key, text, before, post, isKept } = phrase
          const place = postNames[post] ?? say('clean.own')
          return (
            <li key={`${post} ${key} ${before} ${text}`} class={styles['phrase']}>
              <span class={styles['place']}>{place}</span>
              <span class={styles['action']}>
                <TextAction
                  label={say(isKept ? 'clean.leaveOf' : 'clean.keepOf', { text, place })}
                  onPress={() => {
                    send({ kind: 'phraseKept', phrase: { key, text, before }, isKept: !isKept })
                  }}
                >
                  {say(isKept ? 'clean.leave' : 'clean.keep')}
                </TextAction>
              </span>
              <p class={styles['words']} dir="auto">
                {before !== '' && <span class={styles['before']}>{before} </span>}
                {isKept ? <span>{text}</span> : <del>{text}</del>}
              </p>
            </li>
          )
        })}
      </ul>
      {listed.length < phrases.length && (
        <div>
          <TextAction
            onPress={() => {
              setWhole(true)
            }}
          >
            {say('clean.all', { n: phrases.length })}
          </TextAction>
        </div>
      )}
    </>
  )
}
