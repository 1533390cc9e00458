import { h, type JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'

import { applyPreset, isInDesign, type Preset } from '../../settings/presets'
import { templates } from '../../templates/all'
import { themeOf } from '../../templates/theme-of'
import { Action, FileAction, IconAction } from '../controls/buttons'
import { Menu } from '../controls/menu'
import { NameField } from '../controls/name-field'
import { Question } from '../controls/question'
import { Section } from '../controls/section'
import { Thumb } from '../controls/thumb'
import { say } from '../words'
import styles from './design-presets.css'
import { sectionProps, type DesignProps } from './design-section'
import design from './design.css'

/** px (panel reference, section 3) */
const thumb = { width: 32, height: 40 }
/** Each picture is a slide laid out anew whenever the design changes; further down a list names are enough. */
const mostPictures = 12

/** Whole designs under a name, each seen on the person's own slide. */
export function Presets(props: DesignProps): JSX.Element {
  const { state, send } = props
  const { presets, work } = state
  const chosen = presets.find(({ id }) => id === work.preset)
  const isChanged = chosen !== undefined && !isInDesign(work.settings, chosen)
  const [naming, setNaming] = useState<string | null>(null)
  return (
    <Section
      {...sectionProps('presets', props)}
      title={say('section.presets')}
      value={
        chosen === undefined
          ? String(presets.length)
          : isChanged
            ? `${chosen.name} · ${say('preset.changed')}`
            : chosen.name
      }
      canReset={null}
    >
      {presets.length === 0 ? (
        <p class={design['hint']}>{say('preset.none')}</p>
      ) : (
        <ul class={styles['list']} aria-label={say('preset.list')}>
          {presets.map((preset, index) => (
            <PresetRow
              key={preset.id}
              {...props}
              preset={preset}
              isPainted={index < mostPictures}
              isChosen={preset === chosen}
              isChanged={preset === chosen && isChanged}
              isNaming={naming === preset.id || (naming === 'new' && preset === chosen)}
              onNaming={setNaming}
            />
          ))}
        </ul>
      )}
      <div class={styles['actions']}>
        <span data-tip={isChanged ? undefined : say('preset.updateOff')} data-tip-side="top">
          <Action
            disabled={!isChanged}
            isWide
            onPress={() => {
              if (chosen !== undefined) send({ kind: 'presetUpdated', preset: chosen.id })
            }}
          >
            {say('preset.update')}
          </Action>
        </span>
        <Action
          isWide
          onPress={() => {
            send({ kind: 'presetSaved', name: say('preset.unnamed') })
            // It is named where it stands: the new one is the one the carousel is in.
            setNaming('new')
          }}
        >
          {say('preset.new')}
        </Action>
        <FileAction
          isWide
          accept=".json,application/json"
          onFiles={([file]) => {
            if (file !== undefined) send({ kind: 'presetFileGiven', file })
          }}
        >
          {say('preset.import')}
        </FileAction>
        <span
          data-tip={chosen === undefined ? say('preset.exportOff') : undefined}
          data-tip-side="top"
        >
          <Action
            disabled={chosen === undefined}
            isWide
            onPress={() => {
              if (chosen !== undefined) send({ kind: 'presetExported', preset: chosen.id })
            }}
          >
            {say('preset.export')}
          </Action>
        </span>
      </div>
    </Section>
  )
}

interface PresetRowProps extends DesignProps {
  readonly preset: Preset
  readonly isPainted: boolean
  readonly isChosen: boolean
  readonly isChanged: boolean
  readonly isNaming: boolean
  readonly onNaming: (id: string | null) => void
}

function PresetRow(props: PresetRowProps): JSX.Element {
  const { state, send, preset, isPainted, isChosen, isChanged, isNaming, onNaming } = props
  const { id, name } = preset
  const [mode, setMode] = useState<'rest' | 'menu' | 'asking'>('rest')
  const rest = (): void => {
    setMode('rest')
  }
  const isOpen = state.view.open.includes('presets')
  return (
    <li class={isChosen ? styles['chosen'] : styles['preset']} data-named>
      <button
        type="button"
        class={styles['apply']}
        aria-pressed={isChosen && !isChanged}
        onClick={() => {
          send({ kind: 'presetApplied', preset: id })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'F2') return
          event.preventDefault()
          onNaming(id)
        }}
      >
        <span class={styles['thumb']} style={thumb}>
          {isOpen && isPainted && <Picture {...props} />}
        </span>
        <span class={isNaming ? styles['unseen'] : styles['words']}>
          <span class={styles['name']}>{name}</span>
          <span class={styles['look']}>{lookOf(preset)}</span>
        </span>
        {isChanged && !isNaming && <span class={styles['look']}>{say('preset.changed')}</span>}
      </button>
      {isNaming && (
        <div class={styles['naming']}>
          <NameField
            label={say('preset.name')}
            name={name}
            longest={60}
            onDone={(given) => {
              onNaming(null)
              if (given !== null) send({ kind: 'presetRenamed', preset: id, name: given })
            }}
          />
        </div>
      )}
      <span class={styles['menu']}>
        <IconAction
          icon="dots"
          label={say('preset.menu', { name })}
          side="end"
          onPress={() => {
            setMode(mode === 'menu' ? 'rest' : 'menu')
          }}
        />
        {mode === 'menu' && (
          <Menu
            side="end"
            label={say('preset.menu', { name })}
            items={[
              {
                text: say('brand.rename'),
                onPress: () => {
                  rest()
                  onNaming(id)
                },
              },
              {
                text: say('brand.duplicate'),
                onPress: () => {
                  rest()
                  send({ kind: 'presetDuplicated', preset: id })
                },
              },
              {
                text: say('preset.deleteShort'),
                onPress: () => {
                  setMode('asking')
                },
              },
            ]}
            onClose={rest}
          />
        )}
      </span>
      {mode === 'asking' && (
        <Question
          text={say('preset.delete', { name })}
          answer={say('question.delete')}
          onClose={rest}
          onAnswer={() => {
            send({ kind: 'presetDeleted', preset: id })
          }}
        />
      )}
    </li>
  )
}

/** The person's own slide in the preset's design, whole, in a place of one size. */
function Picture(props: PresetRowProps): JSX.Element | null {
  const { state, sample, pictured, pictureUrl, preset } = props
  const { work } = state
  const { author, brand, outro, cleaning } = work.settings
  // What a preset brings along does not change it: its picture stands while a slider is dragged.
  const slide = useMemo(
    () => sample(applyPreset(work.settings, preset)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what a preset leaves as it is
    [preset, author, brand, outro, cleaning, work.brand, pictured],
  )
  if (slide === null) return null
  const width = Math.min(thumb.width, (thumb.height * slide.width) / slide.height)
  return <Thumb slide={slide} width={width} pictureUrl={pictureUrl} />
}

/** "Cobalt · Statement" */
function lookOf({ settings }: Preset): string {
  const template = templates.find(({ id }) => id === settings.template)
  return [themeOf(settings).name, template?.name ?? ''].filter((part) => part !== '').join(' · ')
}
