import { assertNever } from '../../base/assert-never'
import { repairedAll, type RepairStep } from '../repairs'
import type { Next } from './effect'
import type { FindingAt, FindingsEvent } from './event-findings'
import { withSameStep, withWork } from './history'
import type { State } from './state'
import { updateSlides } from './update-slides'

export function updateFindings(state: State, event: FindingsEvent): Next<State> {
  switch (event.kind) {
    case 'findingsOpened':
      return only(withPopover(event.at === null ? state : withCurrent(state, event.at)))
    case 'findingOpened':
      return only(withCurrent(state, event.at))
    case 'deckDivided': {
      const { work } = state
      if (work.isDivided === event.on) return only(state)
      return only(withWork(state, { ...work, isDivided: event.on }))
    }
    case 'findingsFixed': {
      const { deck, split, steps, next } = event
      const parted =
        split.length === 0
          ? state
          : updateSlides(state, { kind: 'slidesSplit', deck, slides: split }).state
      const fixed = withSteps(parted, steps, parted !== state)
      return only(next === null ? fixed : withCurrent(fixed, next))
    }
    default:
      return assertNever(event)
  }
}

/** `isOneStep`: it belongs to the undo step before. */
function withSteps(state: State, steps: readonly RepairStep[], isOneStep: boolean): State {
  const { settings } = state.work
  const repaired = repairedAll(settings, steps)
  if (repaired === settings) return state
  const work = { ...state.work, settings: repaired }
  return isOneStep ? withSameStep(state, work) : withWork(state, work)
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
