import { h, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import { findingSentence, isError, type Finding } from '../../slide/finding'
import { Action, IconAction } from '../controls/buttons'
import { Icon } from '../controls/icons'
import type { CanvasCheck } from '../state/commands'
import type { Event } from '../state/event'
import { say } from '../words'
import styles from './canvas-findings.css'

export interface CanvasFindingsProps {
  readonly check: CanvasCheck
  /** In a narrow window it rises from the foot. */
  readonly isSheet: boolean
  readonly send: (event: Event) => void
}

/** What a check of the slides on the canvas found; a press selects the layer there. */
export function CanvasFindings({ check, isSheet, send }: CanvasFindingsProps): JSX.Element {
  const { slides, findings } = check
  const dialog = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    const first = dialog.current?.querySelector<HTMLElement>('li button')
    const other = dialog.current?.querySelector<HTMLElement>('button')
    const shown = first ?? other
    shown?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [check])
  const title =
    findings.length === 0
      ? say('canvas.findNone', { n: slides.length })
      : say('canvas.findTitle', { n: findings.length })
  return (
    <div
      ref={dialog}
      role="dialog"
      aria-label={title}
      class={isSheet ? styles['sheet'] : styles['popover']}
    >
      <div class={styles['head']}>
        <strong class={findings.length === 0 ? styles['none'] : styles['title']}>
          {findings.length === 0 && <Icon name="check" />}
          {title}
        </strong>
        <Action
          onPress={() => {
            send({ kind: 'commandAsked', command: 'check' })
          }}
        >
          {say('canvas.findAgain')}
        </Action>
        <IconAction
          icon="close"
          label={say('canvas.findClose')}
          side="end"
          onPress={() => {
            send({ kind: 'popoverToggled', popover: 'canvasFindings' })
          }}
        />
      </div>
      {findings.length > 0 && (
        <ul class={styles['list']}>
          {sorted(check).map((finding, index) => (
            <Row key={index} finding={finding} check={check} send={send} />
          ))}
        </ul>
      )}
    </div>
  )
}

interface RowProps {
  readonly finding: Finding
  readonly check: CanvasCheck
  readonly send: (event: Event) => void
}

function Row({ finding, check, send }: RowProps): JSX.Element {
  const slide = check.slides.find(({ node }) => node === finding.slide)?.name ?? ''
  const isOfSlide = finding.node === finding.slide || finding.node === ''
  return (
    <li>
      <button
        type="button"
        class={styles['row']}
        onClick={() => {
          const nodes = [finding.node === '' ? finding.slide : finding.node]
          send({ kind: 'layersSelected', nodes })
        }}
      >
        <span class={finding.severity === 'advice' ? styles['note'] : styles['warning']}>
          <Icon name={finding.severity === 'advice' ? 'info' : 'warning'} />
        </span>
        <span class={styles['words']}>
          <span>
            <strong>{slide}</strong>
            {!isOfSlide && <span class={styles['layer']}> {finding.name}</span>}
          </span>
          <span>{findingSentence(finding)}</span>
        </span>
      </button>
    </li>
  )
}

/** Worst first, then in the order of the canvas. */
function sorted({ slides, findings }: CanvasCheck): readonly Finding[] {
  const rank = (finding: Finding): number =>
    isError(finding) ? 0 : finding.severity === 'warning' ? 1 : 2
  const place = ({ slide }: Finding): number => slides.findIndex(({ node }) => node === slide)
  return [...findings].sort((a, b) => rank(a) - rank(b) || place(a) - place(b))
}
