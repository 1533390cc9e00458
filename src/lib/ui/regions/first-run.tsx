import { h, type JSX } from 'preact'

import { Action } from '../controls/buttons'
import { Message } from '../controls/message'
import { SlideLabel } from '../controls/slide-label'
import { Thumb } from '../controls/thumb'
import type { Slide } from '../../slide/node'
import type { Event } from '../state/event'
import type { Phase, State } from '../state/state'
import { say } from '../words'
import styles from './first-run.css'
import { PasteField } from './paste-field'
import { TurnOffer } from './turn-offer'

export interface FirstRunProps {
  readonly state: State
  /** The example, painted: decoration. */
  readonly slides: readonly Slide[]
  readonly keys: string
  readonly isNarrow: boolean
  /** There was a thread before; this brings it back. */
  readonly back: 'undid' | 'redid' | null
  readonly isOver: boolean
  readonly send: (event: Event) => void
  readonly onFiles: (files: readonly File[]) => void
}

/** Nothing read yet: a field that takes anything, an example, and what will come of it. */
export function FirstRun(props: FirstRunProps): JSX.Element {
  const { state, slides, keys, isNarrow, back, isOver, send, onFiles } = props
  const { phase } = state
  const width = isNarrow ? 156 : 197
  const failure = phase.kind === 'unreadable' ? phase : null
  const isReading = phase.kind === 'empty' && phase.isReading
  return (
    <main class={styles['first']}>
      <section class={styles['half']} aria-label={say('first.title')}>
        <TurnOffer state={state} send={send} />
        <h1 class={styles['title']}>{say('first.title')}</h1>
        <p class={styles['lead']}>{say('first.lead')}</p>
        <PasteField
          given={failure?.text ?? ''}
          isBad={failure !== null}
          isOver={isOver}
          isReading={isReading}
          keys={keys}
          send={send}
          onFiles={onFiles}
        />
        {failure !== null && <Trouble failure={failure} send={send} />}
        <div class={styles['foot']}>
          <Action
            onPress={() => {
              send({ kind: 'exampleAsked' })
            }}
          >
            {say('first.example')}
          </Action>
          {back !== null && (
            <Action
              onPress={() => {
                send({ kind: back })
              }}
            >
              {say('first.back')}
            </Action>
          )}
          <span class={styles['quiet']}>
            {say('first.privacy')} {say('images.from')}
          </span>
        </div>
      </section>
      <div class={styles['show']} inert aria-hidden="true">
        {slides.map((slide) => (
          <div key={slide.key}>
            <SlideLabel name={slide.name} />
            <div class={styles['thumb']} style={{ width }}>
              <Thumb slide={slide} width={width} pictureUrl={noPicture} />
            </div>
          </div>
        ))}
      </div>
    </main>
  )
}

const noPicture = (): undefined => undefined

interface TroubleProps {
  readonly failure: Extract<Phase, { kind: 'unreadable' }>
  readonly send: (event: Event) => void
}

function Trouble({ failure, send }: TroubleProps): JSX.Element {
  if (failure.why !== 'chrome') return <Message kind="failure" text={say(`read.${failure.why}`)} />
  return (
    <Message kind="failure" title={say('read.chromeTitle')} text={say('read.chrome')}>
      <Action
        onPress={() => {
          send({ kind: 'usedAsDraft', text: failure.text })
        }}
      >
        {say('read.draft')}
      </Action>
    </Message>
  )
}
