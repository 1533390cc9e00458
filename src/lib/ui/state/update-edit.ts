/** A carousel that stands on the canvas: what the hand did there, the summary of an update, Live. */
import { adoptCopy } from '../../arrange/canvas-copies'
import { assertNever } from '../../base/assert-never'
import type { Deck } from '../../deck/deck'
import type { EditId, UpdatePlan } from '../../slide/edits'
import { say } from '../words'
import type { Effect, Next } from './effect'
import { editedOf, namesHere, updatable, type Edited } from './edited'
import type { EditEvent } from './event-edit'
import { settled } from './history'
import { noticed } from './notice'
import { started } from './start'
import type { State } from './state'
import { updateTurning } from './turning'
import { copied, deleted } from './update-slides'

export function updateEdit(state: State, event: EditEvent): Next<State> {
  switch (event.kind) {
    case 'planned':
      return planned(state, event)
    case 'summaryCancelled':
      if (state.phase.kind !== 'summary') return only(state)
      return only({ ...withDiscards(state, state.phase.before), phase: { kind: 'arranging' } })
    case 'editsDiscarded': {
      const before = rowOf(state, event.row)?.discard ?? []
      const fresh = event.edits.filter((id) => !before.includes(id))
      return fresh.length === 0 ? only(state) : discarding(state, event.row, [...before, ...fresh])
    }
    case 'editsKept': {
      const before = rowOf(state, event.row)?.discard ?? []
      const left = before.filter((id) => !event.edits.includes(id))
      return left.length === before.length ? only(state) : discarding(state, event.row, left)
    }
    case 'layersSelected':
      return {
        state: closed(state),
        effects: event.nodes.length === 0 ? [] : [{ kind: 'select', nodes: event.nodes }],
      }
    case 'liveToggled':
      return only(withEdited(state, { isLive: event.on }))
    case 'liveDue': {
      const edited = updatable(state)
      const isBusy = state.phase.kind === 'running' || state.phase.kind === 'summary'
      if (edited === null || !edited.isLive || edited.liveRun !== null || isBusy || !state.canEdit)
        return only(state)
      const { run } = state.next
      return {
        state: {
          ...withEdited(state, { liveRun: run }),
          next: { ...state.next, run: run + 1 },
        },
        effects: [{ kind: 'draw', run, mode: 'live' }],
      }
    }
    case 'windowFocused': {
      const isBusy = state.phase.kind === 'running' || state.phase.kind === 'summary'
      const look: readonly Effect[] = isBusy ? [] : [{ kind: 'lookElsewhere' }]
      return { state, effects: [...inspecting(state), ...look] }
    }
    case 'inspected':
      return inspected(state, event)
    case 'slidesFound':
      return adopted(state, event.deck)
    case 'carouselSelected':
    case 'carouselAsked':
    case 'carouselOpened':
      return updateTurning(state, event)
    default:
      return assertNever(event)
  }
}

/** Asks what the hand did; nothing while a run may be doing it. */
function inspecting(state: State): readonly Effect[] {
  const edited = editedOf(state)
  const isBusy = state.phase.kind === 'running' || (edited?.liveRun ?? null) !== null
  if (edited === null || isBusy) return []
  return [edited, ...edited.rows].map(({ id }) => ({ kind: 'inspect', carousel: id }))
}

function planned(
  state: State,
  { run, plan, rows = [] }: Extract<EditEvent, { kind: 'planned' }>,
): Next<State> {
  const edited = editedOf(state)
  const { phase } = state
  const isLive = edited !== null && edited.liveRun === run
  const isAsked = phase.kind === 'running' && phase.run === run
  if (edited === null || (!isLive && !isAsked)) return only(state)
  const idle = withEdited(state, { liveRun: isLive ? null : edited.liveRun })
  if (isLive && (phase.kind === 'running' || phase.kind === 'summary')) return only(idle)
  const discards = [edited, ...edited.rows].map(({ discard }) => discard)
  const asks = [plan, ...rows].some((one, index) => asksFor(one, discards[index] ?? []))
  if (!isLive && !asks) return started(idle, 'apply')
  return only({
    ...idle,
    phase: { kind: 'summary', plan, rows, before: discards },
    view: { ...idle.view, popover: 'none', drag: null },
  })
}

/** An edit of the person's is in the way of an update, or something goes. */
function asksFor({ edits, removed, aside }: UpdatePlan, discard: readonly EditId[]): boolean {
  return (
    removed > 0 || aside.length > 0 || edits.some(({ id, isMet }) => isMet && !discard.includes(id))
  )
}

/** The row with this id; undefined: the one that was opened. */
function rowOf(state: State, row: string | undefined): Pick<Edited, 'discard'> | null {
  const edited = updatable(state)
  return row === undefined ? edited : (edited?.rows.find(({ id }) => id === row) ?? null)
}

function discarding(
  state: State,
  row: string | undefined,
  discard: readonly EditId[],
): Next<State> {
  const rows = (updatable(state)?.rows ?? []).map((one) =>
    one.id === row ? { ...one, discard } : one,
  )
  const next = withEdited(state, row === undefined ? { discard } : { rows })
  return only(next.phase.kind === 'summary' ? next : settled(next))
}

/** What is to be overwritten, of the row that was opened and then of the others. */
function withDiscards(state: State, [own = [], ...others]: readonly (readonly EditId[])[]): State {
  const rows = state.edited?.rows.map((row, index) => ({ ...row, discard: others[index] ?? [] }))
  return withEdited(state, { discard: own, ...(rows !== undefined && { rows }) })
}

/** What the main thread found on the canvas. */
function inspected(state: State, event: Extract<EditEvent, { kind: 'inspected' }>): Next<State> {
  const { edited } = state
  const { hand, carousel } = event
  if (edited?.rows.some(({ id }) => id === carousel) === true) {
    const rows = edited.rows.flatMap((row) => {
      if (row.id !== carousel) return row
      // Deleted by hand: the others go on without it.
      return hand === null ? [] : { ...row, hand }
    })
    return only({ ...state, edited: { ...edited, rows } })
  }
  if (edited === null || edited.id !== carousel) return only(state)
  if (hand !== null) return only({ ...state, edited: { ...edited, hand, isGone: false } })
  const gone: State = { ...state, edited: { ...edited, isGone: true, discard: [], liveRun: null } }
  const isOver = gone.phase.kind === 'summary' || gone.phase.kind === 'done'
  return only(isOver ? { ...gone, phase: { kind: 'arranging' } } : gone)
}

/** Whether slides were duplicated or deleted on the canvas that the arrangement does not know of yet. */
export function hasFound({ hand, adopted: known }: Edited): boolean {
  return (
    hand.copies.some(({ node }) => !known.includes(node)) ||
    hand.deleted.some((key) => !known.includes(key))
  )
}

/** Slides duplicated on the canvas are slides here too, those deleted there are left out: undo brings them back. */
function adopted(state: State, deck: Deck): Next<State> {
  const edited = updatable(state)
  if (edited === null || state.phase.kind === 'running' || state.phase.kind === 'summary')
    return only(state)
  const keys = deck.slides.map(({ key }) => key)
  const names = namesHere(edited, state.work, keys)
  const { hand, adopted: known } = edited
  const copies = hand.copies.filter(({ node }) => !known.includes(node))
  const gone = hand.deleted.filter((key) => !known.includes(key) && keys.includes(key))
  let next = state
  const made: { readonly node: string; readonly key: string }[] = []
  for (const { node, of, after } of copies) {
    const copy = adoptCopy(
      next.work.arrangement,
      deck,
      names.get(of) ?? of,
      names.get(after) ?? after,
    )
    if (copy === null) continue
    next = copied(next, deck, { ...copy, keys: new Map() })
    made.push({ node, key: copy.key })
  }
  next = gone.length === 0 ? next : deleted(next, deck, gone)
  const linked = withEdited(next, {
    adopted: [...known, ...hand.copies.map(({ node }) => node), ...hand.deleted],
    copies: [...edited.copies, ...made],
  })
  const told = [
    ...(made.length === 0 ? [] : [say('edit.copied', { n: made.length })]),
    ...(gone.length === 0 ? [] : [say('edit.deleted', { n: gone.length })]),
  ].join(' ')
  return told === '' ? only(linked) : noticed(linked, told)
}

/** The state with something else known of the carousel it edits. */
export function withEdited(state: State, change: Partial<Edited>): State {
  return state.edited === null ? state : { ...state, edited: { ...state.edited, ...change } }
}

function closed(state: State): State {
  const { popover } = state.view
  return popover === 'deckMenu' ? { ...state, view: { ...state.view, popover: 'none' } } : state
}

function only(state: State): Next<State> {
  return { state, effects: [] }
}
