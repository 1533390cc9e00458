import { assertNever } from '../../base/assert-never'
import { repairedAll, type RepairStep } from '../repairs'
import type { Next } from './effect'
import type { FindingAt, FindingsEvent } from './event-findings'
import { withWork } from './history'
import type { State } from './state'

export function updateFindings(state: State, event: FindingsEvent): Next<State> {
  switch (event.kind) {
    case 'findingsOpened':
      return only(withPopover(event.at === null ? state : withCurrent(state, event.at)))
    case 'findingOpened':
      return only(withCurrent(state, event.at))
    case 'findingFixed': {
      const fixed = withSteps(state, event.steps)
      return only(event.next === null ? fixed : withCurrent(fixed, event.next))
    }
    case 'allFixed':
      return only(withSteps(state, event.steps))
    default:
      return assertNever(event)
  }
}

/** One undo step, however many repairs. */
function withSteps(state: State, steps: readonly RepairStep[]): State {
  const { settings } = state.work
  const repaired = repairedAll(settings, steps)
  return repaired === settings ? state : withWork(state, { ...state.work, settings: repaired })
}

/** A narrow window shows its slides, so that the one a finding is about can be seen. */
function withCurrent(state: State, { id, slide }: FindingAt): State {
  return {
    ...state,
    selection: { ...state.selection, slides: { keys: [slide], anchor: slide } },
    view: { ...state.view, finding: id, region: 'slides' },
  }
}

function withPopover(state: State): State {
  return { ...state, view: { ...state.view, popover: 'findings' } }
}

function only(state: State): Next<State> {
  return { state, effects: [] }
}
