import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import { defaultSettings, type PictureSettings } from '../../settings/settings'
import { NumberField } from '../controls/number-field'
import { Row, Section } from '../controls/section'
import { Segmented } from '../controls/segmented'
import { framesPictures } from '../state/pictures-shown'
import { say } from '../words'
import { sectionProps, type DesignProps } from './design-section'
import styles from './design.css'

/** How pictures stand on all slides. */
export function Pictures(props: DesignProps): JSX.Element {
  const { state, send } = props
  const { settings } = state.work
  const { pictures } = settings
  const change = (next: Partial<PictureSettings>, gesture?: string): void => {
    const event = { kind: 'designChanged', change: { pictures: { ...pictures, ...next } } } as const
    send(gesture === undefined ? event : { ...event, gesture })
  }
  const toggle = (key: 'border' | 'captions'): JSX.Element => (
    <Row wide label={say(`pictures.${key}`)}>
      <Toggle
        aria-label={say(`pictures.${key}`)}
        value={pictures[key]}
        onValueChange={(on) => {
          change({ [key]: on })
        }}
      >
        {null}
      </Toggle>
    </Row>
  )
  const hasFrames = framesPictures(settings)
  return (
    <Section
      {...sectionProps('pictures', props)}
      title={say('section.pictures')}
      value={say(`pictures.${pictures.fit}`)}
      canReset={JSON.stringify(pictures) !== JSON.stringify(defaultSettings.pictures)}
    >
      <Row label={say('pictures.size')}>
        <Segmented<PictureSettings['fit']>
          label={say('pictures.size')}
          value={pictures.fit}
          options={[
            { id: 'auto', name: say('pictures.auto') },
            { id: 'fill', name: say('pictures.fill') },
            { id: 'fit', name: say('pictures.fit') },
          ]}
          onSelect={(fit) => {
            change({ fit })
          }}
        />
      </Row>
      <p class={styles['hint']}>{say(`pictures.${pictures.fit}Hint`)}</p>
      {hasFrames && (
        <Row
          label={say('pictures.radius')}
          reset={
            pictures.radius === null
              ? undefined
              : {
                  label: say('pictures.templates'),
                  onPress: () => {
                    change({ radius: null })
                  },
                }
          }
        >
          <NumberField
            label={say('pictures.radius')}
            value={pictures.radius}
            placeholder={say('rails.template')}
            min={0}
            max={200}
            onInput={(radius) => {
              change({ radius }, 'pictures.radius')
            }}
            onEmpty={() => {
              change({ radius: null }, 'pictures.radius')
            }}
            onEnd={() => {
              send({ kind: 'gestureEnded' })
            }}
          />
        </Row>
      )}
      {hasFrames && toggle('border')}
      {toggle('captions')}
      {pictures.captions && <p class={styles['hint']}>{say('pictures.captionsHint')}</p>}
    </Section>
  )
}
