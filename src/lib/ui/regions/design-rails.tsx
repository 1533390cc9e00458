import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import {
  defaultSettings,
  slotChoices,
  type RailSettings,
  type SlotChoice,
} from '../../settings/settings'
import { Row, Section } from '../controls/section'
import { SelectField } from '../controls/select-field'
import { TextField } from '../controls/text-field'
import { say, type WordKey } from '../words'
import { sectionProps, type DesignProps } from './design-section'

const slots = ['headerLeft', 'headerRight', 'footerLeft', 'footerRight'] as const

const slotLabels: Readonly<Record<(typeof slots)[number], WordKey>> = {
  headerLeft: 'rails.headerLeft',
  headerRight: 'rails.headerRight',
  footerLeft: 'rails.footerLeft',
  footerRight: 'rails.footerRight',
}

const choiceLabels: Readonly<Record<SlotChoice, WordKey>> = {
  template: 'rails.template',
  none: 'rails.none',
  author: 'rails.author',
  logo: 'rails.logo',
  handle: 'rails.handle',
  website: 'rails.website',
  text: 'rails.text',
  date: 'rails.date',
  title: 'rails.title',
  page: 'rails.page',
  progress: 'rails.progress',
  dots: 'rails.dots',
  swipe: 'rails.swipe',
}

/** What stands in the four corners of every slide. */
export function Rails(props: DesignProps): JSX.Element {
  const { state, send } = props
  const { rails, brand } = state.work.settings
  const change = (next: Partial<RailSettings>, gesture?: string): void => {
    const event = { kind: 'designChanged', change: { rails: { ...rails, ...next } } } as const
    send(gesture === undefined ? event : { ...event, gesture })
  }
  const chosen = slots.map((slot) => rails[slot])
  const own = chosen.filter((choice) => choice !== 'template').length
  const end = (): void => {
    send({ kind: 'gestureEnded' })
  }
  return (
    <Section
      {...sectionProps('rails', props)}
      title={say('section.rails')}
      value={own === 0 ? say('rails.template') : say('rails.own', { n: own })}
      canReset={
        JSON.stringify([rails, brand]) !==
        JSON.stringify([defaultSettings.rails, defaultSettings.brand])
      }
    >
      {slots.map((slot) => (
        <Row key={slot} label={say(slotLabels[slot])}>
          <SelectField<SlotChoice>
            label={say(slotLabels[slot])}
            value={rails[slot]}
            options={slotChoices.map((id) => ({ id, name: say(choiceLabels[id]) }))}
            onSelect={(choice) => {
              change({ [slot]: choice })
            }}
          />
        </Row>
      ))}
      {chosen.includes('text') && (
        <Row label={say('rails.text')}>
          <TextField
            label={say('rails.text')}
            value={rails.text}
            placeholder=""
            longest={40}
            onInput={(text) => {
              change({ text }, 'rails.text')
            }}
            onEnd={end}
          />
        </Row>
      )}
      {chosen.includes('website') && (
        <Row label={say('rails.website')}>
          <TextField
            label={say('rails.website')}
            value={brand.website}
            placeholder={say('rails.websiteExample')}
            longest={80}
            onInput={(website) => {
              send({
                kind: 'designChanged',
                change: { brand: { ...brand, website } },
                gesture: 'brand.website',
              })
            }}
            onEnd={end}
          />
        </Row>
      )}
      <Row label={say('rails.pageStyle')}>
        <SelectField<RailSettings['pageStyle']>
          label={say('rails.pageStyle')}
          value={rails.pageStyle}
          options={[
            { id: 'of', name: '3/11' },
            { id: 'number', name: '03' },
          ]}
          onSelect={(pageStyle) => {
            change({ pageStyle })
          }}
        />
      </Row>
      <Row label={say('rails.swipe')}>
        <SelectField<RailSettings['swipeStyle']>
          label={say('rails.swipe')}
          value={rails.swipeStyle}
          options={[
            { id: 'template', name: say('rails.template') },
            { id: 'arrow', name: say('rails.arrow') },
            { id: 'disc', name: say('rails.disc') },
            { id: 'pill', name: say('rails.pill') },
          ]}
          onSelect={(swipeStyle) => {
            change({ swipeStyle })
          }}
        />
      </Row>
      {toggle(say('rails.onCover'), rails.onCover, (onCover) => {
        change({ onCover })
      })}
      {toggle(say('rails.onOutro'), rails.onOutro, (onOutro) => {
        change({ onOutro })
      })}
    </Section>
  )
}

function toggle(label: string, value: boolean, onChange: (on: boolean) => void): JSX.Element {
  return (
    <Row wide label={label}>
      <Toggle aria-label={label} value={value} onValueChange={onChange}>
        {null}
      </Toggle>
    </Row>
  )
}
