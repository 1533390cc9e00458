/** The panel's program against a main thread, or anybody in its window, that says anything at any time. */
import { describe, it } from 'vitest'

import { fuzz, type Family } from '../../playground/fuzz/run'
import { toUiGuards } from '../../src/lib/messages/ui-guards'
import { anySteps, messageOf, type Step } from './messages-panel-cases'
import { checkState, checkWorks, openStage, turn } from './panel-support'

/** Whether the panel believes it. */
function isTaken(message: unknown): boolean {
  const [name, body] = Array.isArray(message) ? (message as readonly unknown[]) : []
  const guard = new Map<unknown, (body: unknown) => boolean>(Object.entries(toUiGuards)).get(name)
  return guard?.(body) === true
}

export const family: Family<readonly Step[]> = {
  name: 'messages to the panel',
  smoke: 6,
  share: 0.03,
  cases: anySteps,
  check: async (steps) => {
    const stage = openStage()
    const verdict = { answered: 0, refused: 0 }
    for (const step of steps) {
      if (step.kind === 'done') stage.panel.send(step.event)
      else {
        const message = messageOf(step)
        const before = stage.panel.state()
        stage.hear(message)
        if (isTaken(message)) verdict.answered += 1
        else {
          verdict.refused += 1
          if (stage.panel.state() !== before)
            throw new Error('A refused message changed the panel.')
        }
      }
      stage.panel.inspect()
    }
    await turn()
    checkState(stage)
    await checkWorks(stage)
    return verdict
  },
}

describe('messages to the panel', { timeout: 1_200_000 }, () => {
  it('of any kind in any order are answered or refused, and the panel still works', async () => {
    await fuzz(family)
  })
})
