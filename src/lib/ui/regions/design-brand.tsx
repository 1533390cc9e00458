import { h, type JSX } from 'preact'
import { useState } from 'preact/hooks'

import { kitLabel } from '../../settings/brand'
import { Action, FileAction, IconAction } from '../controls/buttons'
import { Menu } from '../controls/menu'
import { NameField } from '../controls/name-field'
import { ProfileRow } from '../controls/profile-row'
import { Question } from '../controls/question'
import { Section } from '../controls/section'
import { profileImage, readyImage } from '../state/brand-images'
import { kitOf } from '../state/update-brand'
import { say } from '../words'
import { KitColors, KitFonts, ProfileFields, ProfilePictures } from './design-brand-fields'
import styles from './design-brand.css'
import { sectionProps, type DesignProps } from './design-section'
import design from './design.css'

/** Who signs the slides: what the thread says, or one of the person's brand kits. */
export function Brand(props: DesignProps): JSX.Element {
  const { state, source, send } = props
  const { brands, brand, settings } = state.work
  const { author } = source.thread
  const kit = kitOf(state.work, brand)
  const threadName = settings.author.name ?? author.name
  const threadHandle = settings.author.handle ?? author.handle
  const ofThread = threadHandle === '' ? say('brand.thread') : `@${threadHandle}`
  const shownName =
    kit === undefined ? threadName || ofThread : kitLabel(kit) || say('brand.unnamed')
  const urlOf = (id: string | null): string | undefined =>
    readyImage(state, profileImage(state, id, 'avatar'))?.preview
  const typed = Object.values({ ...settings.author, ...settings.brand }).some((text) => text !== '')
  return (
    <Section
      {...sectionProps('brand', props)}
      title={say('section.brand')}
      value={shownName}
      canReset={kit !== undefined || typed}
    >
      <ProfileRow
        label={say('brand.profiles')}
        value={brand ?? ''}
        newLabel={say('brand.new')}
        profiles={[
          {
            id: '',
            name: author.name || (author.handle && `@${author.handle}`) || say('brand.threadShort'),
            initials: author.name || author.handle,
            url: urlOf(null),
          },
          ...brands.map((each) => ({
            id: each.id,
            name: kitLabel(each) || say('brand.unnamed'),
            initials: kitLabel(each),
            url: urlOf(each.id),
          })),
        ]}
        onSelect={(id) => {
          send({ kind: 'brandChosen', brand: id === '' ? null : id })
        }}
        onNew={() => {
          send({ kind: 'brandAdded' })
        }}
      />
      <ProfileHead
        key={brand}
        {...props}
        name={kit === undefined ? say('brand.thread') : shownName}
      />
      <ProfileFields {...props} />
      <ProfilePictures
        {...props}
        name={kit === undefined ? threadName || threadHandle : kitLabel(kit)}
      />
      {kit !== undefined && <KitColors {...props} kit={kit} />}
      {kit !== undefined && <KitFonts {...props} kit={kit} />}
      <Action
        isWide
        onPress={() => {
          send({ kind: 'documentBrandAsked' })
        }}
      >
        {say('brand.read')}
      </Action>
      <p class={design['hint']}>{say('brand.readHint')}</p>
      <div class={styles['files']}>
        <FileAction
          isWide
          accept=".json,application/json"
          onFiles={([file]) => {
            if (file !== undefined) send({ kind: 'brandFileGiven', file })
          }}
        >
          {say('brand.import')}
        </FileAction>
        {brand !== null && (
          <Action
            isWide
            onPress={() => {
              send({ kind: 'brandExported', brand })
            }}
          >
            {say('brand.export')}
          </Action>
        )}
      </div>
    </Section>
  )
}

/** The profile's name, which can be changed where it stands, and what else is done to it. */
function ProfileHead({ state, send, name }: DesignProps & { readonly name: string }): JSX.Element {
  const [mode, setMode] = useState<'rest' | 'menu' | 'naming' | 'asking'>('rest')
  const { brand } = state.work
  const rest = (): void => {
    setMode('rest')
  }
  const duplicate = {
    text: say(brand === null ? 'brand.save' : 'brand.duplicate'),
    onPress: () => {
      rest()
      send({ kind: 'brandDuplicated', brand })
    },
  }
  const ofKit = [
    {
      text: say('brand.rename'),
      onPress: () => {
        setMode('naming')
      },
    },
    duplicate,
    {
      text: say('brand.deleteShort'),
      onPress: () => {
        setMode('asking')
      },
    },
  ]
  return (
    <div class={styles['head']} data-named>
      {/* A place of its own: nothing beside it is moved in the page and loses the focus. */}
      <div class={styles['place']}>
        {mode === 'naming' && brand !== null ? (
          <NameField
            label={say('brand.label')}
            name={name}
            longest={60}
            onDone={(label) => {
              rest()
              if (label !== null) send({ kind: 'brandChanged', brand, change: { label } })
            }}
          />
        ) : (
          <span class={styles['name']}>{name}</span>
        )}
      </div>
      <span class={styles['menu']}>
        <IconAction
          icon="dots"
          label={say('brand.menu')}
          side="end"
          onPress={() => {
            setMode(mode === 'menu' ? 'rest' : 'menu')
          }}
        />
        {mode === 'menu' && (
          <Menu
            side="end"
            label={say('brand.menu')}
            items={brand === null ? [duplicate] : ofKit}
            onClose={rest}
          />
        )}
      </span>
      {mode === 'asking' && brand !== null && (
        <Question
          text={say('brand.delete', { name })}
          answer={say('question.delete')}
          onClose={rest}
          onAnswer={() => {
            send({ kind: 'brandDeleted', brand })
          }}
        />
      )}
    </div>
  )
}
