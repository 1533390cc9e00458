import { assertNever } from '../../base/assert-never'
import type { Next } from './effect'
import type { SelectEvent } from './event-arrange'
import { nothing, select, type Selection } from './selection'
import type { State, View } from './state'

export function updateSelection(state: State, event: SelectEvent): Next<State> {
  const { selection } = state
  switch (event.kind) {
    case 'postSelected':
      return withSelection(state, {
        posts: select(selection.posts, event.post, event.mode, event.among),
      })
    case 'slideSelected': {
      const slides = select(selection.slides, event.slide, event.mode, event.among)
      // Choosing a slide shows what can be done with it, as in Figma.
      return withSelection(state, { slides }, slides.keys.length === 0 ? 'deck' : 'slide')
    }
    case 'slideShown':
      return withSelection(state, { slides: { keys: [event.slide], anchor: event.slide } })
    case 'allSelected': {
      const all = { keys: event.keys, anchor: event.keys[0] ?? null }
      return withSelection(state, event.what === 'posts' ? { posts: all } : { slides: all })
    }
    case 'imageSelected':
      return withSelection(state, {
        image: selection.image === event.image ? null : event.image,
      })
    default:
      return assertNever(event)
  }
}

function withSelection(
  state: State,
  change: Partial<Selection>,
  rightTab: View['rightTab'] = state.view.rightTab,
): Next<State> {
  const next = { ...state, selection: { ...state.selection, ...change } }
  // Whoever chooses something has put back what was picked up by keys.
  return { state: { ...next, view: { ...next.view, rightTab, drag: null } }, effects: [] }
}

/** Nothing but the picture that is chosen. */
export function withoutSlides(selection: Selection): Selection {
  return { ...selection, posts: nothing, slides: nothing }
}
