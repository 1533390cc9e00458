/** From one carousel to another while the panel is open: which is offered, and what opening it makes of the state. */
import type { OpenedCarousel } from '../../messages/protocol'
import { say } from '../words'
import { withCarousel } from './carousel-work'
import { noCommands } from './commands'
import type { Effect, Next } from './effect'
import { editedOf, type Edited } from './edited'
import type { EditEvent } from './event-edit'
import { withWork } from './history'
import { noticed } from './notice'
import { initialState, type State } from './state'
import { withoutPlaceInDeck } from './update-view'

type TurnEvent = Extract<
  EditEvent,
  { readonly kind: 'carouselSelected' | 'carouselAsked' | 'carouselOpened' }
>

export function updateTurning(state: State, event: TurnEvent): Next<State> {
  switch (event.kind) {
    case 'carouselSelected':
      return { state: { ...state, selected: event.carousel }, effects: [] }
    case 'carouselAsked':
      return { state, effects: [{ kind: 'openCarousel', carousel: event.carousel }] }
    case 'carouselOpened':
      return event.carousel === null
        ? noticed(withoutCarousel(state, event.asked), say('edit.lost'))
        : turnedTo(state, event.carousel)
  }
}

/** The selected carousel, where the panel could edit it and does not; null: there is none to offer. */
export function offeredCarousel(
  state: Pick<State, 'edited' | 'phase' | 'selected' | 'work'>,
): string | null {
  const { selected, phase } = state
  if (selected === null || phase.kind === 'running' || phase.kind === 'summary') return null
  const edited = editedOf(state)
  const isShown = edited?.id === selected || edited?.rows.some(({ id }) => id === selected) === true
  return isShown ? null : selected
}

/** The carousels that the deck shown was drawn as, each of which can be edited by itself; none: it was not. */
export function offeredParts({
  parts,
  phase,
  work,
}: Pick<State, 'parts' | 'phase' | 'work'>): readonly string[] {
  const isBusy = phase.kind === 'running' || phase.kind === 'summary'
  if (isBusy || parts === null || !work.isDivided || parts.source !== work.source) return []
  return parts.ids
}

/** It is not in the file: it is not offered as selected any longer. The others a deck became keep their numbers. */
function withoutCarousel(state: State, id: string): State {
  return { ...state, selected: state.selected === id ? null : state.selected }
}

/** A carousel of the canvas takes the place of what is shown, in one undo step. */
function turnedTo(state: State, opened: OpenedCarousel): Next<State> {
  // Asked for twice before it came.
  if (editedOf(state)?.id === opened.id) return { state, effects: [] }
  const { settings, brands, brand, preset } = state.work
  const work = { ...initialState.work, settings, brands, brand, preset }
  const bare: State = { ...withoutPlaceInDeck(state), work, edited: null, commands: noCommands }
  const next = withCarousel(bare, opened)
  // Neither its work nor a word of it.
  if (next.state.work.source === null)
    return noticed({ ...state, selected: null }, say('edit.empty'))
  const { images, edited, next: numbers, notice } = next.state
  const stepped = withWork({ ...bare, work: state.work }, next.state.work)
  const shown: State = { ...stepped, images, edited, next: numbers }
  const told = notice ?? (state.work.source === null ? null : say('turn.opened'))
  if (told === null) return { state: shown, effects: next.effects }
  const said = noticed(shown, told)
  return { state: said.state, effects: [...next.effects, ...said.effects] }
}

/**
 * The carousel of the thread that is shown after an event: that which another thread left goes aside, and comes back
 * with its thread.
 */
export function withOwnCarousel(before: State, { state, effects }: Next<State>): Next<State> {
  const { edited: old } = before
  const { edited, work } = state
  const isLeft = old !== null && edited !== null && old.source !== edited.source
  const others = isLeft ? asideOf(before.others, old) : state.others
  const isOther = work.source !== null && edited !== null && edited.source !== work.source
  const own = isOther ? others.find(({ source }) => source === work.source) : undefined
  if (own === undefined || edited === null)
    return isLeft ? { state: { ...state, others }, effects } : { state, effects }
  // The same carousel was opened twice: what was drawn since is not known here.
  const back: Edited = own.id === edited.id ? { ...own, drawn: null } : own
  const inspect = [back, ...back.rows].map(({ id }): Effect => ({ kind: 'inspect', carousel: id }))
  return {
    state: { ...state, edited: back, others: asideOf(others, edited).filter((one) => one !== own) },
    effects: [...effects, ...inspect],
  }
}

function asideOf(others: readonly Edited[], edited: Edited): readonly Edited[] {
  const rest = others.filter(({ source }) => source !== edited.source)
  return [...rest, { ...edited, isLive: false, liveRun: null }]
}
