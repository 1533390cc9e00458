import { LoadingIndicator, Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import { platformById } from '../../settings/platforms'
import { Action, Primary, TextAction } from '../controls/buttons'
import { Icon } from '../controls/icons'
import type { CanvasChanges } from '../canvas-changes'
import { pictureCount } from '../effects/run'
import { worstOf, type PanelFinding } from '../findings'
import { mainAction, mainText, slidesOver, stepText } from '../state/derived'
import { editedOf } from '../state/edited'
import type { Event } from '../state/event'
import type { Running, State } from '../state/state'
import { say } from '../words'
import type { Keys } from './keys'
import styles from './foot.css'

export interface FootProps {
  readonly state: State
  /** How many slides the deck has. */
  readonly count: number
  /** How many carousels it is drawn as; 0: one. */
  readonly parts: number
  /** Null before the first check. */
  readonly findings: readonly PanelFinding[] | null
  /** What an update would do; null where there is nothing on the canvas to update. */
  readonly changes: CanvasChanges | null
  readonly isNarrow: boolean
  readonly keys: Keys
  readonly send: (event: Event) => void
}

/** The count, the findings and the one main button; while a run goes on, its step and Cancel. */
export function Foot(props: FootProps): JSX.Element {
  const { state, count, parts, findings, changes, isNarrow, keys, send } = props
  if (state.phase.kind === 'running')
    return <RunFoot state={state} phase={state.phase} send={send} />
  const { isEnabled, isSame, reason } = mainAction(state, count, changes)
  const notice = noticeOf(state)
  const { settings } = state.work
  const over = parts > 0 ? 0 : slidesOver(count, settings)
  const { most } = platformById(settings.canvas.platform)
  return (
    <footer class={styles['foot']}>
      <span class={over > 0 ? styles['over'] : undefined}>
        <strong class={styles['count']}>{count}</strong> {say('foot.count', { n: count })}
        {over > 0 ? `, ${say('foot.over', { over })}` : ''}
        {parts > 0 ? ` ${say('parts.count', { n: parts })}` : ''}
        {!isNarrow && over === 0 && parts === 0 && most !== null && (
          <span class={styles['notice']}> {say('foot.limit', { limit: most })}</span>
        )}
      </span>
      {parts > 0 && !isNarrow && (
        <TextAction
          onPress={() => {
            send({ kind: 'deckDivided', on: false })
          }}
        >
          {say('parts.one')}
        </TextAction>
      )}
      {findings !== null && count > 0 && (
        <FindingsButton
          state={state}
          findings={findings}
          isShort={isNarrow && (changes !== null || parts > 0)}
          send={send}
        />
      )}
      {notice !== null && <span class={styles['notice']}>{notice}</span>}
      <span class={styles['end']}>
        {changes !== null && state.canEdit && <Live state={state} send={send} />}
        <Primary
          keys={isNarrow ? '' : keys.main}
          disabled={!isEnabled}
          {...(reason !== undefined && { reason })}
          onPress={() => {
            send({ kind: 'mainPressed' })
          }}
        >
          {parts > 0 && !isSame
            ? say(isNarrow ? 'parts.generateShort' : 'parts.generate', { n: parts })
            : mainText({ isSame }, count, changes, isNarrow)}
        </Primary>
      </span>
    </footer>
  )
}

/** A sentence that goes by itself; else that what was edited is no longer there. */
function noticeOf(state: State): string | null {
  if (state.notice !== null) return state.notice
  return editedOf(state)?.isGone === true ? say('edit.lost') : null
}

/** Whether the canvas follows every change. */
function Live({ state, send }: Pick<FootProps, 'state' | 'send'>): JSX.Element {
  const isOn = editedOf(state)?.isLive === true
  return (
    <span class={styles['live']} data-tip={say('edit.liveOn')} data-tip-side="top">
      <span aria-hidden="true">{say('edit.live')}</span>
      <Toggle
        aria-label={say('edit.live')}
        value={isOn}
        onValueChange={(on) => {
          send({ kind: 'liveToggled', on })
        }}
      >
        {null}
      </Toggle>
    </span>
  )
}

interface FindingsButtonProps {
  readonly state: State
  readonly findings: readonly PanelFinding[]
  /** Their number alone is seen, where there is no room. */
  readonly isShort: boolean
  readonly send: (event: Event) => void
}

/** How many findings there are, in the colour of the worst; without any it is a line and no button. */
function FindingsButton({ state, findings, isShort, send }: FindingsButtonProps): JSX.Element {
  const worst = worstOf(findings)
  const { popover, finding: current } = state.view
  if (worst === 'none')
    return (
      <span class={styles['none']}>
        <Icon name="check" />
        <span class={isShort ? 'visually-hidden' : undefined}>{say('find.none')}</span>
      </span>
    )
  const isOpen = popover === 'findings'
  return (
    <button
      type="button"
      class={`${styles['findings'] ?? ''} ${styles[worst] ?? ''}`}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-keyshortcuts="Meta+\\ Control+\\"
      onClick={() => {
        const at = findings.find(({ id }) => id === current) ?? findings[0] ?? null
        send(
          isOpen ? { kind: 'popoverToggled', popover: 'findings' } : { kind: 'findingsOpened', at },
        )
      }}
    >
      <Icon name={worst === 'warning' ? 'warning' : 'info'} />
      {isShort && <span aria-hidden="true">{findings.length}</span>}
      <span class={isShort ? 'visually-hidden' : undefined}>
        {say('find.count', { n: findings.length })}
      </span>
      <Icon name="down" />
    </button>
  )
}

interface RunFootProps {
  readonly state: State
  readonly phase: Running
  readonly send: (event: Event) => void
}

function RunFoot({ state, phase, send }: RunFootProps): JSX.Element {
  const { ready, total } = pictureCount(state)
  const part = phase.step === 'place' ? 1 : phase.total === 0 ? 0 : phase.done / phase.total
  return (
    <footer class={styles['foot']}>
      <span class={styles['line']} style={{ width: `${part * 100}%` }} />
      <span>
        <LoadingIndicator aria-hidden />
      </span>
      <span>{stepText(phase)}</span>
      {total > 0 && phase.step === 'draw' && (
        <span class={styles['notice']}>{say('run.images', { n: ready, m: total })}</span>
      )}
      <span class={styles['end']}>
        <Action
          disabled={phase.isCancelling}
          onPress={() => {
            send({ kind: 'cancelPressed' })
          }}
        >
          {say('run.cancel')}
        </Action>
      </span>
    </footer>
  )
}
