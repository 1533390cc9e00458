/** Commands on a carousel that stands on the canvas: each is asked for, and done once the canvas was looked at. */
import { inCanvasOrder } from '../../arrange/canvas-order'
import { assertNever } from '../../base/assert-never'
import type { CanvasSettings } from '../../settings/settings'
import { say } from '../words'
import type { CanvasCommand, Commands } from './commands'
import { editedOf, namesHere, updatable, type Edited } from './edited'
import type { Effect, Next } from './effect'
import type { CommandEvent } from './event-command'
import { noticed } from './notice'
import { isSameSize } from './rows'
import { running, started } from './start'
import type { State, View } from './state'
import { withEdited } from './update-edit'
import { withArrangement } from './update-slides'

export function updateCommand(state: State, event: CommandEvent): Next<State> {
  switch (event.kind) {
    case 'commandAsked':
      return asked(state, event.command)
    case 'commandDue':
      return due(state, event.isSame)
    case 'slidesOrdered':
      return ordered(state, event)
    case 'canvasChecked':
      if (editedOf(state)?.id !== event.carousel) return only(state)
      return only(showing(withCommands(state, { check: event.check }), 'canvasFindings'))
    case 'canvasCopied': {
      const { text, ok } = event
      if (text === '') return noticed(state, say('canvas.textNone'))
      if (ok) return noticed(closed(state), say('done.copied'))
      return only(showing(withCommands(state, { text }), 'canvasText'))
    }
    case 'rowAdded':
      return rowAdded(state, event.canvas)
    case 'leftoversFound':
      if (updatable(state)?.id !== event.carousel) return only(state)
      return only(showing(withCommands(state, { leftovers: event.leftovers }), 'removeCarousel'))
    case 'removeConfirmed':
      return removing(state, event.design)
    case 'carouselRemoved':
      return removed(state, event.run, event.stayed)
    default:
      return assertNever(event)
  }
}

function asked(state: State, command: CanvasCommand): Next<State> {
  const edited = updatable(state)
  if (edited === null) return only(closed(state))
  if (command === 'otherPlatform') return only(showing(state, 'otherPlatform'))
  const next = withCommands(closed(state), { asked: command })
  return does(next, { kind: 'inspect', carousel: edited.id })
}

/** Does what was asked for; `isSame`: the canvas is as the panel shows it. */
function due(state: State, isSame: boolean): Next<State> {
  const command = state.commands.asked
  const next = withCommands(state, { asked: null })
  const edited = updatable(next)
  if (command === null) return only(state)
  if (edited === null) return noticed(next, say('command.noCarousel'))
  const { id } = edited
  switch (command) {
    case 'renumber':
      return next.canEdit ? started(next, isSame ? 'order' : 'orderAsk') : only(next)
    case 'check':
      return does(next, { kind: 'readCanvas', carousel: id, purpose: 'check' })
    case 'copyThread':
      return does(next, { kind: 'readCanvas', carousel: id, purpose: 'copy' })
    case 'otherPlatform':
      return only(next.canEdit ? showing(next, 'otherPlatform') : next)
    case 'remove':
      return does(next, { kind: 'findLeftovers', carousel: id })
    default:
      return assertNever(command)
  }
}

/** The arrangement in the order of the canvas; where each slide was put by hand, the row closes up. */
function ordered(
  state: State,
  { run, deck }: Extract<CommandEvent, { kind: 'slidesOrdered' }>,
): Next<State> {
  const { phase } = state
  const edited = updatable(state)
  if (edited === null || phase.kind !== 'running' || phase.run !== run) return only(state)
  const wanted = deck.slides.map(({ key }) => key)
  const names = namesHere(edited, state.work, wanted)
  const order = edited.hand.slides.flatMap(({ key }) => names.get(key) ?? [])
  const next = withArrangement(state, deck, inCanvasOrder(state.work.arrangement, deck, order))
  const moved = moves(edited).filter((id) => !edited.discard.includes(id))
  if (next === state && moved.length === 0 && phase.mode === 'order')
    return noticed({ ...state, phase: { kind: 'arranging' } }, say('renumber.same'))
  return only(withEdited(next, { discard: [...edited.discard, ...moved] }))
}

/** Edits that are nothing but the place of a slide. */
function moves({ hand }: Edited): readonly string[] {
  return hand.edits.flatMap(({ id, slide, layer, property }) =>
    layer === slide && property === 'position' ? [id] : [],
  )
}

function rowAdded(state: State, canvas: CanvasSettings): Next<State> {
  const edited = updatable(state)
  if (edited === null || !state.canEdit) return only(state)
  const sizes = [state.work.settings.canvas, ...edited.rows.map((row) => row.canvas)]
  if (sizes.some((size) => isSameSize(size, canvas))) return noticed(state, say('row.same'))
  return started(state, 'row', canvas)
}

function removing(state: State, design: boolean): Next<State> {
  const edited = updatable(state)
  if (edited === null || !state.canEdit) return only(state)
  const { run } = state.next
  return {
    state: running(state, 'remove'),
    effects: [{ kind: 'remove', run, carousel: edited.id, design }],
  }
}

function removed(state: State, run: number, stayed: number): Next<State> {
  if (state.phase.kind !== 'running' || state.phase.run !== run) return only(state)
  const gone = withEdited(state, { isGone: true, discard: [], liveRun: null })
  const told = stayed === 0 ? say('remove.done') : say('remove.stayed', { n: stayed })
  return noticed({ ...gone, phase: { kind: 'arranging' } }, told)
}

function withCommands(state: State, change: Partial<Commands>): State {
  return { ...state, commands: { ...state.commands, ...change } }
}

function showing(state: State, popover: View['popover']): State {
  return { ...state, view: { ...state.view, popover } }
}

function closed(state: State): State {
  return state.view.popover === 'none' ? state : showing(state, 'none')
}

function does(state: State, effect: Effect): Next<State> {
  return { state, effects: [effect] }
}

function only(state: State): Next<State> {
  return { state, effects: [] }
}
