import type { Next } from './effect'
import type { State } from './state'

/** How long "Cancelled. Nothing was changed." stands in the foot (panel reference, section 8). */
const noticeMs = 5000

/** A sentence in the foot for some seconds. */
export function noticed(state: State, notice: string): Next<State> {
  return { state: { ...state, notice }, effects: [{ kind: 'endNotice', afterMs: noticeMs }] }
}
