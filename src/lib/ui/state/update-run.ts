import { livePosts } from '../../arrange/arrangement'
import { assertNever } from '../../base/assert-never'
import { plainText } from '../../thread/text'
import { say } from '../words'
import { untouched, updatable, type Edited } from './edited'
import type { Effect, Next } from './effect'
import { noticed } from './notice'
import type { RunEvent } from './event'
import { withSameStep, withWork } from './history'
import { withStandIn } from './outcome'
import { drawnRow, newRow } from './rows'
import { started } from './start'
import { withEdited } from './update-edit'
import type { Running, State } from './state'

export function updateRun(state: State, event: RunEvent): Next<State> {
  switch (event.kind) {
    case 'mainPressed':
      return start(state)
    case 'cancelPressed':
      if (state.phase.kind !== 'running' || state.phase.isCancelling) return only(state)
      return {
        state: { ...state, phase: { ...state.phase, isCancelling: true } },
        effects: [{ kind: 'cancel', run: state.phase.run }],
      }
    case 'runStep': {
      const running = current(state, event.run)
      if (running === null) return only(state)
      const { step, done, total } = event
      // The steps overlap, e.g. a font of a late slide is loaded while slides are drawn; what is shown
      // and spoken goes forward only.
      if (order.indexOf(step) < order.indexOf(running.step)) return only(state)
      return only({ ...state, phase: { ...running, step, done, total } })
    }
    case 'runMeasured':
      return only({ ...state, known: event.known })
    case 'runDone':
      return done(state, event)
    case 'runFailed': {
      const { failure } = event
      if (current(state, failure.run) === null && !isLiveRun(state, failure.run)) return only(state)
      const idle = withEdited(state, { liveRun: null })
      return {
        state: { ...idle, phase: { kind: 'failed', failure } },
        effects: inspecting(idle),
      }
    }
    case 'runCancelled':
      if (isLiveRun(state, event.run)) return only(withEdited(state, { liveRun: null }))
      if (current(state, event.run) === null) return only(state)
      return noticed({ ...state, phase: { kind: 'arranging' } }, say('run.cancelled'))
    case 'resultClosed':
      if (state.phase.kind !== 'done' && state.phase.kind !== 'failed') return only(state)
      return only({ ...state, phase: { kind: 'arranging' } })
    case 'shown':
      return { state, effects: [{ kind: 'show' }] }
    case 'copyAsked': {
      const text = event.what === 'thread' ? threadText(state) : failureText(state)
      const closed: State = { ...state, view: { ...state.view, popover: 'none' } }
      return text === '' ? only(closed) : { state: closed, effects: [{ kind: 'copy', text }] }
    }
    case 'textCopied':
      return { state, effects: [{ kind: 'copy', text: event.text }] }
    case 'interUsed': {
      if (state.phase.kind !== 'failed') return only(state)
      const settings = withStandIn(state.work.settings, state.phase.failure)
      return settings === null ? only(state) : start(withWork(state, { ...state.work, settings }))
    }
    case 'copied':
      return noticed(state, say(event.ok ? 'done.copied' : 'copy.failed'))
    case 'noticeEnded':
      return only({ ...state, notice: null })
    default:
      return assertNever(event)
  }
}

const order: readonly Running['step'][] = [
  'prepare',
  'waiting',
  'fonts',
  'measure',
  'draw',
  'place',
]

/** What was drawn is what the panel edits from now on. */
function done(state: State, event: Extract<RunEvent, { kind: 'runDone' }>): Next<State> {
  const { run, result, carousel, drawn, rows = [] } = event
  const isLive = isLiveRun(state, run)
  if (current(state, run) === null && !isLive) return only(state)
  const { phase } = state
  if (phase.kind === 'running' && phase.run === run && phase.mode === 'row')
    return rowDone(state, event)
  // A page that was duplicated holds a carousel of its own from its first update on.
  const isNew = phase.kind === 'running' && phase.run === run && phase.mode === 'draw'
  // Each is a carousel of its own from now on: which of them is edited is the person's choice.
  const { others = [] } = result
  if (isNew && others.length > 0) {
    const parts = { source: state.work.source, ids: [carousel, ...others] }
    return only({ ...state, parts, phase: { kind: 'done', result } })
  }
  // What was drawn as one carousel is one.
  const { work } = state
  const whole = isNew && work.isDivided ? withSameStep(state, { ...work, isDivided: false }) : state
  const before = isNew ? null : state.edited
  const edited: Edited = {
    id: carousel,
    page: result.page,
    source: drawn === null ? state.work.source : drawn.work.source,
    drawn,
    hand: before?.hand ?? untouched,
    discard: [],
    adopted: [],
    copies: [],
    isLive: before?.isLive ?? false,
    liveRun: null,
    isGone: false,
    rows: (before?.rows ?? []).map((row, index, all) =>
      // One that was gone has none: which it was is asked for next.
      drawnRow(rows.length === all.length ? { ...row, id: rows[index] ?? row.id } : row, drawn),
    ),
    isOpened: before?.isOpened ?? false,
  }
  // A duplicated page has a carousel of its own from its first update on; no slide has the old name any more.
  const selected = state.selected === before?.id ? carousel : state.selected
  return {
    state: {
      ...withoutDrawn(whole, edited),
      ...{ edited, selected },
      ...(!isLive && { phase: { kind: 'done', result } }),
    },
    effects: inspecting({ edited }),
  }
}

/** An earlier opening of the carousel, which undo brings back, no longer knows what stands on the canvas. */
function withoutDrawn(state: State, { id }: Edited): State {
  const others = state.others.map((one) => (one.id === id ? { ...one, drawn: null } : one))
  return { ...state, others }
}

/** The deck has one more row from now on. */
function rowDone(
  state: State,
  { result, carousel, drawn }: Extract<RunEvent, { kind: 'runDone' }>,
): Next<State> {
  const { edited } = state
  const canvas = drawn?.work.settings.canvas
  const done: State = { ...state, phase: { kind: 'done', result } }
  if (edited === null || canvas === undefined) return only(done)
  const rows = [...edited.rows, newRow(carousel, canvas, drawn)]
  return only({ ...done, edited: { ...edited, rows } })
}

function isLiveRun({ edited }: State, run: number): boolean {
  return edited !== null && edited.liveRun === run
}

/** What the hand did is looked at again where a run stopped because of it. */
function inspecting({ edited }: Pick<State, 'edited'>): readonly Effect[] {
  if (edited === null) return []
  return [edited, ...edited.rows].map(({ id }) => ({ kind: 'inspect', carousel: id }))
}

/**
 * What ⌘/Ctrl Enter does; whether there are slides is known when they are planned. After a finished run
 * it does nothing until something changes or the result is closed: pressed twice by accident, it would
 * draw the same row twice.
 */
function start(state: State): Next<State> {
  const { kind } = state.phase
  if (kind === 'running' || kind === 'done') return only(state)
  if (state.work.source === null || !state.canEdit) return only(state)
  if (updatable(state) === null) return started(state, 'draw')
  return started(state, kind === 'summary' ? 'apply' : 'ask')
}

/** The run that is going on, if `run` is its number; answers to an older run are late and say nothing. */
function current(state: State, run: number): Running | null {
  return state.phase.kind === 'running' && state.phase.run === run ? state.phase : null
}

function threadText(state: State): string {
  return livePosts(state.work.arrangement)
    .map(({ post }) => plainText(post))
    .join('\n\n')
}

function failureText(state: State): string {
  if (state.phase.kind !== 'failed') return ''
  const { code, step, slide, concerns, detail } = state.phase.failure
  return [
    `code: ${code}`,
    `step: ${step}`,
    ...(slide === undefined ? [] : [`slide: ${slide}`]),
    ...(concerns === undefined ? [] : [`concerns: ${concerns}`]),
    `detail: ${detail}`,
  ].join('\n')
}

function only(state: State): Next<State> {
  return { state, effects: [] }
}
