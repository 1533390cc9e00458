import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import { platformById } from '../../settings/platforms'
import { defaultSettings, type CanvasSettings } from '../../settings/settings'
import { canvasOf } from '../../templates/canvas'
import { TextAction } from '../controls/buttons'
import { Icon } from '../controls/icons'
import { Message } from '../controls/message'
import { Row, Section } from '../controls/section'
import { slidesOver } from '../state/derived'
import { rowName } from '../state/rows'
import { say } from '../words'
import { CanvasChoice } from './canvas-choice'
import { sectionProps, type DesignProps } from './design-section'
import { FrameHint } from './frame-hint'
import styles from './design.css'

/** For which platform, in which shape, and what the platform says about it. */
export function Canvas(props: DesignProps): JSX.Element {
  const { state, send } = props
  const { canvas } = state.work.settings
  const change = (next: CanvasSettings, gesture?: string): void => {
    const event = { kind: 'designChanged', change: { canvas: next } } as const
    send(gesture === undefined ? event : { ...event, gesture })
  }
  return (
    <Section
      {...sectionProps('canvas', props)}
      title={say('section.canvas')}
      value={rowName(canvas)}
      canReset={JSON.stringify(canvas) !== JSON.stringify(defaultSettings.canvas)}
    >
      <FrameHint state={state} of="size" />
      <CanvasChoice
        canvas={canvas}
        onChange={change}
        onEnd={() => {
          send({ kind: 'gestureEnded' })
        }}
      />
      <Row wide label={say('canvas.showSafe')}>
        <Toggle
          aria-label={say('canvas.showSafe')}
          value={state.view.showsSafe}
          onValueChange={(on) => {
            send({ kind: 'safeAreaToggled', on })
          }}
        >
          {null}
        </Toggle>
      </Row>
      <Notes {...props} />
    </Section>
  )
}

/** What the platform takes and what keeps clear of its buttons, each with whose word it is. */
function Notes({ state, count, send }: DesignProps): JSX.Element {
  const { settings, isDivided } = state.work
  const { name, most, mostIsFact, notes } = platformById(settings.canvas.platform)
  const { pad, contentFoot } = canvasOf(settings.canvas)
  const words = {
    fact: say('canvas.fact', { platform: name }),
    reported: say('canvas.reported'),
    advice: say('canvas.advice'),
  }
  const [side, foot] = [Math.max(pad.left, pad.right), Math.max(pad.bottom, contentFoot)]
  return (
    <div class={styles['group']}>
      {most !== null && slidesOver(count, settings) > 0 && isDivided && (
        <Message kind="note" text={say('parts.canvas', { n: count, limit: most })}>
          <TextAction
            onPress={() => {
              send({ kind: 'deckDivided', on: false })
            }}
          >
            {say('parts.one')}
          </TextAction>
        </Message>
      )}
      {most !== null && slidesOver(count, settings) > 0 && !isDivided && (
        <p class={`${styles['note'] ?? ''} ${styles['over'] ?? ''}`}>
          <Icon name="warning" />
          <span>
            {say('canvas.over', { n: count, limit: most })}{' '}
            <em>{words[mostIsFact ? 'fact' : 'reported']}</em>
          </span>
        </p>
      )}
      {[...notes, { text: say('canvas.safe', { side, foot }), kind: 'advice' as const }].map(
        ({ text, kind }) => (
          <p key={text} class={styles['note']}>
            <Icon name={kind === 'fact' ? 'check' : 'info'} />
            <span>
              {text} <em>{words[kind]}</em>
            </span>
          </p>
        ),
      )}
    </div>
  )
}
