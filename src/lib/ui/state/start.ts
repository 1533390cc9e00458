import type { CanvasSettings } from '../../settings/settings'
import type { Next } from './effect'
import type { Running, RunMode, State } from './state'

/** A run begins: what was open closes. `canvas`: the size of a row. */
export function started(
  state: State,
  mode: Exclude<RunMode, 'live' | 'remove'>,
  canvas?: CanvasSettings,
): Next<State> {
  const { run } = state.next
  return {
    state: running(state, mode),
    effects: [{ kind: 'draw', run, mode, ...(canvas !== undefined && { canvas }) }],
  }
}

/** The state with the next run going on. */
export function running(state: State, mode: Exclude<RunMode, 'live'>): State {
  const { run } = state.next
  const phase: Running = {
    kind: 'running',
    run,
    mode,
    step: 'prepare',
    done: 0,
    total: 0,
    isCancelling: false,
  }
  return {
    ...state,
    phase,
    next: { ...state.next, run: run + 1 },
    notice: null,
    view: { ...state.view, popover: 'none' },
  }
}
