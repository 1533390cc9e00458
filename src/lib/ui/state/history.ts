/** Undo for everything in `work`: snapshots, one per step, 100 steps. */
import type { History, State, Work } from './state'

const steps = 100

/**
 * The state with new work in it. It is one undo step, unless `gesture` is the gesture of the step
 * before: then it joins that step. A finished or failed run is over once something changes.
 */
export function withWork(state: State, work: Work, gesture: string | null = null): State {
  if (work === state.work) return state
  const joins = gesture !== null && gesture === state.history.gesture
  const history: History = {
    past: joins ? state.history.past : [...state.history.past, state.work].slice(-steps),
    future: [],
    gesture,
  }
  return settled({ ...state, work, history, notice: null })
}

/** Work changed by the world and not by the person: no step of its own. */
export function withSameStep(state: State, work: Work): State {
  return work === state.work ? state : { ...state, work }
}

export function endGesture(state: State): State {
  if (state.history.gesture === null) return state
  return { ...state, history: { ...state.history, gesture: null } }
}

export function undo(state: State): State {
  const { past, future } = state.history
  const work = past[past.length - 1]
  if (work === undefined) return state
  const history = { past: past.slice(0, -1), future: [state.work, ...future], gesture: null }
  return settled({ ...state, work, history, notice: null })
}

export function redo(state: State): State {
  const { past, future } = state.history
  const [work, ...rest] = future
  if (work === undefined) return state
  const history = { past: [...past, state.work], future: rest, gesture: null }
  return settled({ ...state, work, history, notice: null })
}

/** A finished run is over once a picture came that it did not draw. */
export function outdated(state: State): State {
  return state.phase.kind === 'done' ? { ...state, phase: { kind: 'arranging' } } : state
}

/** The phase that fits the work: first run without a thread, arranging with one. */
export function settled(state: State): State {
  if (state.phase.kind === 'running' || state.phase.kind === 'summary') return state
  const kind = state.work.source === null ? 'empty' : 'arranging'
  if (state.phase.kind === kind) return state
  return { ...state, phase: kind === 'empty' ? { kind, isReading: false } : { kind } }
}

/** The work and its steps; `at` 0 is the work as it is, then come the steps before and after it. */
export function inAllWork(state: State, change: (work: Work, at: number) => Work): State {
  const { history } = state
  const { past, future } = history
  return {
    ...state,
    work: change(state.work, 0),
    history: {
      ...history,
      past: past.map((work, index) => change(work, 1 + index)),
      future: future.map((work, index) => change(work, 1 + past.length + index)),
    },
  }
}
