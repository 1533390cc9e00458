import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import { defaultSettings } from '../../settings/settings'
import { AssetWell } from '../controls/asset-well'
import { IconAction } from '../controls/buttons'
import { Row, Section } from '../controls/section'
import { SizeField } from '../controls/size-field'
import { TextField } from '../controls/text-field'
import type { Event } from '../state/event'
import type { SectionId, Source, State } from '../state/state'
import { sizeRanges } from '../size-ranges'
import { say } from '../words'
import styles from './design.css'

export interface DesignProps {
  readonly state: State
  readonly source: Source
  /** How many pointers planning left out, or would. */
  readonly pointers: number
  readonly avatarUrl: string | undefined
  readonly send: (event: Event) => void
}

/** How the deck looks. Every change shows at once. */
export function Design(props: DesignProps): JSX.Element {
  return (
    <div class={styles['design']}>
      <Typography {...props} />
      <Author {...props} />
      <Cleaning {...props} />
    </div>
  )
}

function Typography(props: DesignProps): JSX.Element {
  const { state, send } = props
  const { type } = state.work.settings
  const size = (
    path: keyof typeof sizeRanges,
    value: number,
    shown: string,
    label: string,
  ): JSX.Element => (
    <SizeField
      shown={shown}
      label={label}
      value={value}
      {...sizeRanges[path]}
      onInput={(next) => {
        if (next !== value) send({ kind: 'settingChanged', path, value: next, gesture: path })
      }}
      onEnd={() => {
        send({ kind: 'gestureEnded' })
      }}
    />
  )
  return (
    <Section
      {...sectionProps('typography', props)}
      title={say('section.typography')}
      value={`${type.title}, ${type.body}, ${type.meta}`}
      canReset={JSON.stringify(type) !== JSON.stringify(defaultSettings.type)}
    >
      {size('type.title', type.title, say('type.title'), say('type.titleSize'))}
      {size('type.body', type.body, say('type.body'), say('type.bodySize'))}
      {size('type.meta', type.meta, say('type.meta'), say('type.metaSize'))}
      <p class={styles['hint']}>{say('type.hint')}</p>
      <Row wide label={say('type.webFonts')}>
        <Toggle
          aria-label={say('type.webFonts')}
          value={state.view.webFonts}
          onValueChange={(on) => {
            send({ kind: 'webFontsToggled', on })
          }}
        >
          {null}
        </Toggle>
      </Row>
    </Section>
  )
}

function Author(props: DesignProps): JSX.Element {
  const { state, source, avatarUrl, send } = props
  const { author } = state.work.settings
  const read = source.thread.author
  const name = author.name ?? read.name
  const handle = author.handle ?? read.handle
  const field = (
    path: 'author.name' | 'author.handle',
    value: string,
    was: string,
  ): JSX.Element => (
    <TextField
      label={say(path)}
      value={value}
      placeholder={was}
      longest={path === 'author.name' ? 60 : 30}
      onInput={(next) => {
        send({ kind: 'settingChanged', path, value: next, gesture: path })
      }}
      onEnd={() => {
        send({ kind: 'gestureEnded' })
      }}
    />
  )
  return (
    <Section
      {...sectionProps('author', props)}
      title={say('section.author')}
      value={name === '' ? `@${handle}` : name}
      canReset={author.name !== undefined || author.handle !== undefined}
    >
      <Row label={say('author.name')}>
        {field('author.name', author.name ?? read.name, read.name)}
      </Row>
      <Row label={say('author.handle')}>
        {field('author.handle', author.handle ?? read.handle, read.handle)}
      </Row>
      <Row label={say('author.avatar')}>
        <div class={styles['avatar']}>
          <AssetWell
            label={say('author.chooseAvatar')}
            name={name === '' ? handle : name}
            url={avatarUrl}
            isBusy={isAvatarBusy(state)}
            onFile={(file) => {
              send({ kind: 'imagesReceived', files: [file], target: { kind: 'avatar' } })
            }}
          />
          {state.work.avatar === null ? (
            <span class={styles['hint']}>{say('author.initials')}</span>
          ) : (
            <IconAction
              icon="close"
              label={say('author.removeAvatar')}
              side="end"
              onPress={() => {
                send({ kind: 'avatarRemoved' })
              }}
            />
          )}
        </div>
      </Row>
    </Section>
  )
}

function isAvatarBusy({ work, images }: State): boolean {
  const entry = work.avatar === null ? undefined : images.get(work.avatar)
  return entry?.kind === 'converting' || entry?.kind === 'loading'
}

function Cleaning(props: DesignProps): JSX.Element {
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

function sectionProps(
  id: SectionId,
  { state, send }: DesignProps,
): {
  readonly isOpen: boolean
  readonly onToggle: (isAlone: boolean) => void
  readonly onReset: () => void
} {
  return {
    isOpen: state.view.open.includes(id),
    onToggle: (isAlone) => {
      send({ kind: 'sectionToggled', section: id, isAlone })
    },
    onReset: () => {
      send({ kind: 'sectionReset', section: id })
    },
  }
}
