import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'

import {
  defaultSettings,
  slotChoices,
  type RailSettings,
  type SlotChoice,
} from '../../settings/settings'
import { Row, Section } from '../controls/section'
import { Segmented } from '../controls/segmented'
import { SelectField } from '../controls/select-field'
import { SlotMap } from '../controls/slot-map'
import { TextField } from '../controls/text-field'
import { itemsInUse, slotItems, slots, type Slot } from '../state/slots'
import { say } from '../words'
import { sectionProps, type DesignProps } from './design-section'
import styles from './design.css'
import { FrameHint } from './frame-hint'
import { itemNames } from './slot-names'
import { SlotPicture } from './slot-picture'

/** What stands in the four corners of every slide. */
export function Rails(props: DesignProps): JSX.Element {
  const { state, source, avatarUrl, send } = props
  const { settings } = state.work
  const { rails, brand } = settings
  const fields = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<Slot | null>(null)
  const change = (next: Partial<RailSettings>, gesture?: string): void => {
    const event = { kind: 'designChanged', change: { rails: { ...rails, ...next } } } as const
    send(gesture === undefined ? event : { ...event, gesture })
  }
  const chosen = slots.map((slot) => rails[slot])
  const items = slotItems(settings)
  const inUse = itemsInUse(settings)
  const { author } = source.thread
  const name = settings.author.name ?? (author.name || author.handle)
  const nameOf = (slot: Slot): string =>
    items[slot].map((item) => say(itemNames[item])).join(', ') || say('rails.none')
  const end = (): void => {
    send({ kind: 'gestureEnded' })
  }
  return (
    <Section
      {...sectionProps('rails', props)}
      title={say('section.rails')}
      value={inUse.map((item) => say(itemNames[item])).join(', ') || say('rails.none')}
      canReset={JSON.stringify(rails) !== JSON.stringify(defaultSettings.rails)}
    >
      <FrameHint state={state} of="rails" />
      <SlotMap<Slot>
        value={current}
        slots={slots.map((slot) => ({
          id: slot,
          name: say('rails.slot', { slot: say(`rails.${slot}`), what: nameOf(slot) }),
          picture: (
            <SlotPicture items={items[slot]} rails={rails} name={name} avatarUrl={avatarUrl} />
          ),
        }))}
        onSelect={(slot) => {
          fields.current?.querySelector<HTMLElement>(`[data-slot="${slot}"] select`)?.focus()
        }}
      />
      <div ref={fields} class={styles['group']}>
        {slots.map((slot) => (
          <div
            key={slot}
            data-slot={slot}
            onFocusCapture={() => {
              setCurrent(slot)
            }}
            onBlurCapture={() => {
              setCurrent(null)
            }}
          >
            <Row label={say(`rails.${slot}`)}>
              <SelectField<SlotChoice>
                label={say(`rails.${slot}`)}
                value={rails[slot]}
                options={slotChoices.map((id) => ({ id, name: say(itemNames[id]) }))}
                onSelect={(choice) => {
                  change({ [slot]: choice })
                }}
              />
            </Row>
          </div>
        ))}
      </div>
      {chosen.includes('text') && (
        <Row label={say('rails.text')}>
          <TextField
            label={say('rails.text')}
            value={rails.text}
            placeholder={say('rails.textExample')}
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
              const next = { brand: { ...brand, website } }
              send({ kind: 'designChanged', change: next, gesture: 'brand.website' })
            }}
            onEnd={end}
          />
        </Row>
      )}
      {inUse.includes('page') && (
        <Row label={say('rails.pageStyle')}>
          <Segmented<RailSettings['pageStyle']>
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
      )}
      {inUse.includes('swipe') && (
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
      )}
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
