import { h, type ComponentChildren, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import type { Failure } from '../../messages/protocol'
import { Action, IconAction } from '../controls/buttons'
import { Icon } from '../controls/icons'
import type { Event } from '../state/event'
import type { Phase, RunResult } from '../state/state'
import { say } from '../words'
import { focusSlides } from './focus-slides'
import styles from './result-card.css'

export interface ResultCardProps {
  readonly phase: Phase
  /** How many posts went on to a second slide, and how many changes cleaning made. */
  readonly split: number
  readonly cleaned: number
  readonly send: (event: Event) => void
}

/** How the last run ended, over the slides until it is closed or something changes. */
export function ResultCard({ phase, split, cleaned, send }: ResultCardProps): JSX.Element | null {
  if (phase.kind === 'done')
    return (
      <Card
        look="done"
        title={say('done.title', { n: phase.result.slides, page: phase.result.page })}
        text={resultText(phase.result, split, cleaned)}
        send={send}
      >
        <Action
          onPress={() => {
            send({ kind: 'shown' })
          }}
        >
          {say('done.show')}
        </Action>
      </Card>
    )
  if (phase.kind !== 'failed') return null
  return (
    <Card
      look="failed"
      title={failureTitle(phase.failure)}
      text={failureText(phase.failure)}
      send={send}
    >
      <Action
        onPress={() => {
          send({ kind: 'mainPressed' })
        }}
      >
        {say('fail.retry')}
      </Action>
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
  readonly send: (event: Event) => void
}

function Card({ look, title, text, children, send }: CardProps): JSX.Element {
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // After a run the focus would be lost with the Cancel button.
    const shown = card.current
    shown?.querySelector<HTMLElement>('[data-first] button')?.focus()
    return () => {
      // The card goes with the focus in it: the slides it lay over take it.
      // Later, when the main button can be pressed again, too.
      if (shown?.contains(document.activeElement) === true) setTimeout(focusSlides)
    }
  }, [])
  return (
    <div ref={card} class={styles['card']} role={look === 'failed' ? 'alert' : 'status'}>
      <span class={styles[look]}>
        <Icon name={look === 'done' ? 'check' : 'warning'} />
      </span>
      <div class={styles['words']}>
        <strong class={styles['title']}>{title}</strong>
        {text !== '' && <p class={styles['text']}>{text}</p>}
        <div class={styles['actions']} data-first>
          {children}
        </div>
      </div>
      <IconAction
        icon="close"
        label={say('done.close')}
        side="end"
        onPress={() => {
          send({ kind: 'resultClosed' })
        }}
      />
    </div>
  )
}

function resultText({ missingFonts }: RunResult, split: number, cleaned: number): string {
  return [
    ...(split === 0 ? [] : [say('done.split', { n: split })]),
    ...(cleaned === 0 ? [] : [say('done.cleaned', { n: cleaned })]),
    ...missingFonts.map((font) => say('done.fonts', { font })),
  ].join(' ')
}

function failureTitle({ step, slide }: Failure): string {
  if (step === 'draw' && slide !== undefined) return say('fail.title', { n: slide })
  return say(step === 'place' ? 'fail.late' : 'fail.early')
}

function failureText({ code, concerns = '' }: Failure): string {
  return say(`fail.${code}`, { font: concerns })
}
