import { Checkbox, Toggle } from '@create-figma-plugin/ui'
import { h, type ComponentChildren, type JSX } from 'preact'
import { useRef } from 'preact/hooks'

import { defaultSettings, type OutroSettings } from '../../settings/settings'
import { ActionList } from '../controls/action-list'
import { Action, IconAction, TextAction } from '../controls/buttons'
import { Message } from '../controls/message'
import { Row, Section } from '../controls/section'
import { Segmented } from '../controls/segmented'
import { TextField } from '../controls/text-field'
import {
  hasOwnWords,
  longest,
  mostActions,
  outroShows,
  ownWords,
  withAction,
  type Closing,
} from '../state/outro'
import { say } from '../words'
import { sectionProps, type DesignProps } from './design-section'
import styles from './design.css'

type Change = (next: Partial<OutroSettings>, gesture?: string) => void

/** How the deck ends: the thread's own closing words or a person's, what readers are asked to do, who it was. */
export function Outro(props: DesignProps): JSX.Element {
  const { state, closing, send } = props
  const { outro } = state.work.settings
  const change: Change = (next, gesture) => {
    const event = { kind: 'designChanged', change: { outro: { ...outro, ...next } } } as const
    send(gesture === undefined ? event : { ...event, gesture })
  }
  const end = (): void => {
    send({ kind: 'gestureEnded' })
  }
  return (
    <Section
      {...sectionProps('outro', props)}
      title={say('section.outro')}
      value={valueOf(outro, closing)}
      canReset={JSON.stringify(outro) !== JSON.stringify(defaultSettings.outro)}
      toggle={
        <Toggle
          aria-label={say('outro.on')}
          value={outro.on}
          onValueChange={(on) => {
            change({ on })
          }}
        >
          {null}
        </Toggle>
      }
    >
      {outro.on ? (
        <div class={styles['group']}>
          <Words outro={outro} closing={closing} change={change} end={end} />
          <Actions outro={outro} closing={closing} change={change} end={end} />
          <Row label={say('outro.variant')}>
            <Segmented<OutroSettings['variant']>
              label={say('outro.variant')}
              value={outro.variant}
              options={[
                { id: 'template', name: say('outro.template') },
                { id: 'profile', name: say('outro.profile') },
              ]}
              onSelect={(variant) => {
                change({ variant })
              }}
            />
          </Row>
          <Marks {...props} change={change} />
        </div>
      ) : (
        <p class={styles['hint']}>{say('outro.offHint')}</p>
      )}
    </Section>
  )
}

function valueOf(outro: OutroSettings, closing: Closing | null): string {
  if (!outro.on) return say('outro.off')
  if (outro.actions.length > 0) return say('outro.value', { n: outro.actions.length })
  if (outro.headline !== null) return say('outro.ownWords')
  if (closing === null) return say('outro.absent')
  return closing.post === '' ? say('clean.own') : say('outro.threadWords', { n: closing.post })
}

interface PartProps {
  readonly outro: OutroSettings
  readonly closing: Closing | null
  readonly change: Change
  readonly end: () => void
}

/** Headline and line; the thread's own stand there as long as nothing is written over them. */
function Words({ outro, closing, change, end }: PartProps): JSX.Element {
  const { headline, line } = outro
  const own = useRef<HTMLDivElement>(null)
  return (
    <div ref={own} class={styles['group']}>
      {!hasOwnWords(outro) && closing === null && <Message kind="note" text={say('outro.none')} />}
      {!hasOwnWords(outro) && closing !== null && (
        <Message
          kind="note"
          text={closing.post === '' ? say('outro.fromOwn') : say('outro.from', { n: closing.post })}
        >
          <TextAction
            onPress={() => {
              change(ownWords(closing))
              own.current?.querySelector('textarea')?.focus()
            }}
          >
            {say('outro.own')}
          </TextAction>
        </Message>
      )}
      <Stack
        label={say('outro.headline')}
        isChanged={headline !== null}
        onReset={() => {
          change({ headline: null })
        }}
      >
        <TextField
          label={say('outro.headline')}
          value={headline ?? ''}
          placeholder={closing?.headline ?? say('outro.optional')}
          longest={longest.headline}
          rows={2}
          onInput={(next) => {
            change({ headline: next === '' ? null : next }, 'outro.headline')
          }}
          onEnd={end}
        />
      </Stack>
      <Stack
        label={say('outro.line')}
        isChanged={line !== null}
        onReset={() => {
          change({ line: null })
        }}
      >
        <TextField
          label={say('outro.line')}
          value={line ?? ''}
          placeholder={placeholder(line, closing?.line, say('outro.noLine'))}
          longest={longest.line}
          onInput={(next) => {
            change({ line: next }, 'outro.line')
          }}
          onEnd={end}
        />
      </Stack>
    </div>
  )
}

/** The thread's own words as long as they stand; what an emptied field means once it was emptied. */
function placeholder(own: string | null, threads: string | undefined, none: string): string {
  if (own !== null) return none
  return threads === undefined || threads === '' ? say('outro.optional') : threads
}

/** Up to three things to do, or a button. */
function Actions({ outro, closing, change, end }: PartProps): JSX.Element {
  const { actions, button } = outro
  return (
    <div class={styles['group']}>
      <div class={styles['count']}>
        <span>{say('outro.actions')}</span>
        <span>{say('outro.actionCount', { n: actions.length, max: mostActions })}</span>
      </div>
      {actions.length > 0 && (
        <ActionList
          actions={actions}
          onChange={(next, gesture) => {
            change({ actions: next }, gesture)
          }}
          onEnd={end}
        />
      )}
      {actions.length < mostActions && (
        <Action
          isWide
          onPress={() => {
            change({ actions: withAction(actions) })
          }}
        >
          {say('outro.addAction')}
        </Action>
      )}
      {actions.length > 0 ? (
        <p class={styles['hint']}>{say('outro.instead')}</p>
      ) : (
        <Row
          label={say('outro.button')}
          reset={
            button === null
              ? undefined
              : {
                  label: say('outro.thread'),
                  onPress: () => {
                    change({ button: null })
                  },
                }
          }
        >
          <TextField
            label={say('outro.button')}
            value={button ?? ''}
            placeholder={placeholder(button, closing?.button, say('outro.noButton'))}
            longest={longest.button}
            onInput={(next) => {
              change({ button: next }, 'outro.button')
            }}
            onEnd={end}
          />
        </Row>
      )}
    </div>
  )
}

/** Who it was, as far as this last slide can show it. */
function Marks({ state, change }: DesignProps & { readonly change: Change }): JSX.Element {
  const { settings } = state.work
  const { outro, brand } = settings
  const shows = outroShows(settings)
  const keys = (['avatar', 'handle', 'website'] as const).filter(
    (key) => key === 'website' || shows[key],
  )
  return (
    <div class={styles['group']}>
      <div class={styles['checks']}>
        {keys.map((key) => (
          <Checkbox
            key={key}
            value={outro[key]}
            onValueChange={(on) => {
              change({ [key]: on })
            }}
          >
            {say(`outro.${key}`)}
          </Checkbox>
        ))}
      </div>
      {outro.website && brand.website === '' && (
        <p class={styles['hint']}>{say('outro.noWebsite')}</p>
      )}
    </div>
  )
}

interface StackProps {
  readonly label: string
  readonly isChanged: boolean
  readonly onReset: () => void
  readonly children: ComponentChildren
}

/** A label above its field, with the way back to the thread's words. */
function Stack({ label, isChanged, onReset, children }: StackProps): JSX.Element {
  return (
    <div class={styles['stack']}>
      <div class={styles['count']}>
        <span aria-hidden="true">{label}</span>
        {isChanged && (
          <IconAction icon="reset" label={say('outro.thread')} side="end" onPress={onReset} />
        )}
      </div>
      {children}
    </div>
  )
}
