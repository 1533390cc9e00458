/** What keys mean in the slide grid (panel reference, section 6). Pure: a press in, events out. */
import type { Deck } from '../../deck/deck'
import type { Event as PanelEvent } from '../state/event'
import { slideActs, type Act, type SlideActs } from '../state/slide-acts'
import type { State } from '../state/state'

export type KeyPress = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>

/** The events a key is for; null: it is none of the grid's. `focused` is the slide with the focus. */
export function slideKey(
  state: State,
  deck: Deck,
  focused: string | null,
  press: KeyPress,
): readonly PanelEvent[] | null {
  const { drag } = state.view
  if (drag !== null) return drag.by === 'keys' ? dragKey(deck, press) : null
  const among = deck.slides.map(({ key }) => key)
  const isCommand = press.metaKey || press.ctrlKey
  if (isCommand && press.key.toLowerCase() === 'a')
    return [{ kind: 'allSelected', what: 'slides', keys: among }]
  if (focused === null) return null
  if (press.key === 'Enter' && !isCommand)
    return [{ kind: 'slideSelected', slide: focused, mode: 'only', among }]
  if (press.key === ' ') return [{ kind: 'slideSelected', slide: focused, mode: 'toggle', among }]
  const act = actOf(press, isCommand)
  if (act === null) return null
  return done(state, focused, act(slideActs(state, deck, focused)))
}

function dragKey(deck: Deck, { key }: KeyPress): readonly PanelEvent[] | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return [{ kind: 'dragStepped', step: -1, deck }]
    case 'ArrowRight':
    case 'ArrowDown':
      return [{ kind: 'dragStepped', step: 1, deck }]
    case 'Enter':
    case ' ':
      return [{ kind: 'dragDropped', deck }]
    case 'Escape':
      return [{ kind: 'dragCancelled' }]
    default:
      return null
  }
}

function actOf({ key, altKey }: KeyPress, isCommand: boolean): ((acts: SlideActs) => Act) | null {
  if (altKey) return null
  if (isCommand) {
    if (key === 'ArrowLeft') return ({ earlier }) => earlier
    if (key === 'ArrowRight') return ({ later }) => later
    return key.toLowerCase() === 'd' ? ({ duplicate }) => duplicate : null
  }
  if (key === 'Delete' || key === 'Backspace') return ({ remove }) => remove
  return key.toLowerCase() === 'm' ? ({ pickUp }) => pickUp : null
}

/** What is done to the focused slide is done with it selected: the focus stays with it. The tab stays as it is. */
function done(state: State, focused: string, act: Act): readonly PanelEvent[] {
  if (!('event' in act)) return []
  const isSelected = state.selection.slides.keys.includes(focused)
  return isSelected ? [act.event] : [{ kind: 'slideShown', slide: focused }, act.event]
}
