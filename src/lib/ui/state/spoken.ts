/** What is said aloud when there is a pause. Typing never speaks. */
import { say } from '../words'
import { countText, stepText, type Changes } from './derived'
import { editedOf } from './edited'
import { resultWords } from './outcome'
import { partsText } from './parts'
import type { State } from './state'

/**
 * Counts, every second slide drawn, results. `findings` is null while the slides are not checked; `parts`, how many
 * carousels the deck is drawn as, is 0 for one. Failures are not here: they are alerts.
 */
export function spoken(
  { phase, notice, work, edited }: Pick<State, 'phase' | 'notice' | 'work' | 'edited'>,
  slides: number,
  findings: number | null,
  changes: Changes,
  parts = 0,
): string {
  if (notice !== null) return notice
  switch (phase.kind) {
    case 'empty':
      return phase.isReading ? say('read.busy') : ''
    case 'arranging': {
      if (editedOf({ edited, work })?.isGone === true) return say('edit.lost')
      const count = parts > 0 ? partsText(slides, parts) : countText(slides, work.settings)
      if (findings === null) return count
      return `${count}, ${findings === 0 ? say('find.none') : say('find.count', { n: findings })}`
    }
    case 'running':
      return stepText({ ...phase, done: phase.done - (phase.done % 2) })
    case 'done': {
      const { title, text } = resultWords(phase.result, changes)
      return text === '' ? title : `${title}. ${text}`
    }
    // A dialog that takes the focus is read out by itself.
    case 'summary':
    case 'unreadable':
    case 'failed':
      return ''
  }
}
