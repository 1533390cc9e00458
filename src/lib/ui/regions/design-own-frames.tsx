import { h, type JSX } from 'preact'

import type { FrameProblem } from '../../slide/own-frame'
import { isRemark } from '../../slide/own-frame'
import { Action, IconAction } from '../controls/buttons'
import { Message } from '../controls/message'
import { slotWords } from '../frame-words'
import { missingFrame, worstProblem } from '../state/own-frames'
import { say } from '../words'
import type { DesignProps } from './design-section'
import styles from './design.css'

/** A frame of the person's own as template: taking what is selected, and what came of it. */
export function OwnFrames({ state, send }: DesignProps): JSX.Element {
  const { frames, work } = state
  const { template } = work.settings
  const own = frames.templates?.find(({ id }) => id === template)
  const problem = worstProblem(frames)
  const isMissing = missingFrame(frames, template) !== null
  return (
    <div class={styles['group']}>
      {isMissing && problem === null && <Message kind="warning" text={say('template.missing')} />}
      {problem !== null && <Problem problem={problem} />}
      {own !== undefined && (
        <div class={styles['count']}>
          <span>{say('template.frameRails', { frame: own.name })}</span>
          <IconAction
            icon="trash"
            side="end"
            label={say('template.forget', { frame: own.name })}
            onPress={() => {
              send({ kind: 'frameForgotten', template: own.id })
            }}
          />
        </div>
      )}
      <Action
        isWide
        disabled={frames.isReading || !state.canEdit}
        onPress={() => {
          send({ kind: 'frameAsked' })
        }}
      >
        {say(frames.isReading ? 'template.reading' : 'template.own')}
      </Action>
      <p class={styles['hint']}>{say('template.ownHint', slotWords)}</p>
    </div>
  )
}

function Problem({ problem }: { readonly problem: FrameProblem }): JSX.Element {
  const { code, name, detail } = problem
  const text = say(`frame.${code}`, { ...slotWords, frame: name, detail })
  return <Message kind={isRemark(problem) ? 'note' : 'warning'} text={text} />
}
