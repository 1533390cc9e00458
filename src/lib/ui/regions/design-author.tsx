import { h, type JSX } from 'preact'

import { AssetWell } from '../controls/asset-well'
import { IconAction } from '../controls/buttons'
import { Row, Section } from '../controls/section'
import { TextField } from '../controls/text-field'
import type { State } from '../state/state'
import { say } from '../words'
import { sectionProps, type DesignProps } from './design-section'
import styles from './design.css'

/** Who signs the slides: what the thread says, unless the person says otherwise. */
export function Author(props: DesignProps): JSX.Element {
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
