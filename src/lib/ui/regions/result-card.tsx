import { h, type ComponentChildren, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import type { Failure } from '../../messages/protocol'
import { Action, IconAction } from '../controls/buttons'
import { useAlert } from '../controls/announcer'
import { Icon } from '../controls/icons'
import type { Event } from '../state/event'
import type { Changes } from '../state/derived'
import { failureWords, resultWords } from '../state/outcome'
import type { Phase } from '../state/state'
import { say } from '../words'
import { focusSlides } from './focus-slides'
import { PartButtons } from './part-buttons'
import styles from './result-card.css'

export interface ResultCardProps {
  readonly phase: Phase
  readonly changes: Changes
  /** Ids of the carousels the deck became; none where it is one. */
  readonly parts: readonly string[]
  /** To be pasted beside the pictures. */
  readonly caption: () => string
  readonly altTexts: () => string
  /** Whether Inter is a way round what failed. */
  readonly canUseInter: boolean
  readonly send: (event: Event) => void
}

/** How the last run ended, over the slides until it is closed or something changes. */
export function ResultCard(props: ResultCardProps): JSX.Element | null {
  const { phase, changes, send } = props
  if (phase.kind === 'done')
    return (
      <Card
        look="done"
        {...resultWords(phase.result, changes)}
        send={send}
        more={<PartButtons parts={props.parts} send={send} />}
      >
        <Action
          onPress={() => {
            send({ kind: 'shown' })
          }}
        >
          {say('done.show')}
        </Action>
        <Action
          onPress={() => {
            send({ kind: 'textCopied', text: props.caption() })
          }}
        >
          {say('done.caption')}
        </Action>
        <Action
          onPress={() => {
            send({ kind: 'textCopied', text: props.altTexts() })
          }}
        >
          {say('done.alts')}
        </Action>
      </Card>
    )
  return phase.kind === 'failed' ? <FailureCard {...props} failure={phase.failure} /> : null
}

function FailureCard(props: ResultCardProps & { readonly failure: Failure }): JSX.Element {
  const { failure, canUseInter, send } = props
  const words = failureWords(failure)
  useAlert(`${words.title} ${words.text}`)
  return (
    <Card look="failed" {...words} send={send}>
      <Action
        onPress={() => {
          send({ kind: 'mainPressed' })
        }}
      >
        {say('fail.retry')}
      </Action>
      {canUseInter && (
        <Action
          onPress={() => {
            send({ kind: 'interUsed' })
          }}
        >
          {say('fail.useInter')}
        </Action>
      )}
      <Action
        onPress={() => {
          send({ kind: 'copyAsked', what: 'details' })
        }}
      >
        {say('fail.details')}
      </Action>
    </Card>
  )
}

interface CardProps {
  readonly look: 'done' | 'failed'
  readonly title: string
  readonly text: string
  readonly children: ComponentChildren
  /** Below the actions. */
  readonly more?: ComponentChildren
  readonly send: (event: Event) => void
}

function Card({ look, title, text, children, more, send }: CardProps): JSX.Element {
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // After a run the focus would be lost with the Cancel button.
    const shown = card.current
    shown?.querySelector<HTMLElement>('[data-first] button')?.focus()
    return () => {
      // The card goes with the focus in it: the slides it lay over take it.
      // Later, when the main button can be pressed again, too.
      // On Escape the kit's buttons have let go of it before.
      const { activeElement, body } = document
      if (activeElement === body || shown?.contains(activeElement) === true) setTimeout(focusSlides)
    }
  }, [])
  return (
    <div ref={card} class={styles['card']} role="group" aria-label={title}>
      <span class={styles[look]}>
        <Icon name={look === 'done' ? 'check' : 'warning'} />
      </span>
      <div class={styles['words']}>
        <strong class={styles['title']}>{title}</strong>
        {text !== '' && <p class={styles['text']}>{text}</p>}
        <div class={styles['actions']} data-first>
          {children}
        </div>
        {more}
      </div>
      <div class={styles['close']}>
        <IconAction
          icon="close"
          label={say('done.close')}
          side="end"
          onPress={() => {
            send({ kind: 'resultClosed' })
          }}
        />
      </div>
    </div>
  )
}
