import { assertNever } from '../../base/assert-never'
import type { Migration } from '../../settings/stored'
import type { Effect, Next } from './effect'
import type { ViewEvent } from './event'
import { nothingSelected } from './selection'
import { initialState, type SectionId, type State, type ThumbSize, type View } from './state'

/** Smallest window the panel is drawn for, px (panel reference, section 3). */
export const smallestWindow = { width: 360, height: 480 }

/** Decks longer than this open with small thumbnails (panel reference, section 8, "Many"). */
const manySlides = 30

export function updateView(state: State, event: ViewEvent): Next<State> {
  switch (event.kind) {
    case 'tabChosen':
      return show(state, { leftTab: event.tab })
    case 'regionChosen':
      return show(state, { region: event.region })
    case 'sizeChosen':
      return remember(show(state, { size: event.size, opensSmall: false }))
    case 'deckPlanned':
      return show(state, { opensSmall: event.slides > manySlides })
    case 'sectionToggled':
      return remember(show(state, { open: toggled(state.view.open, event.section, event.isAlone) }))
    case 'sectionShown': {
      const open = [...new Set([...state.view.open, event.section])]
      return remember(show(state, { open, rightTab: 'deck', region: 'design', popover: 'none' }))
    }
    case 'popoverToggled':
      return show(state, {
        popover: state.view.popover === event.popover ? 'none' : event.popover,
      })
    case 'rightTabChosen':
      return show(state, { rightTab: event.tab })
    case 'cleared':
      return {
        state: {
          ...state,
          selection: nothingSelected,
          view: { ...state.view, rightTab: 'deck' },
        },
        effects: [],
      }
    case 'safeAreaToggled':
      return show(state, { showsSafe: event.on })
    case 'webFontsToggled':
      return remember(show(state, { webFonts: event.on }))
    case 'resized': {
      const width = Math.max(smallestWindow.width, Math.round(event.width))
      const height = Math.max(smallestWindow.height, Math.round(event.height))
      const next = remember(show(state, { window: { width, height } }))
      const resize: Effect = { kind: 'resize', width, height }
      return { ...next, effects: [resize, ...next.effects] }
    }
    default:
      return assertNever(event)
  }
}

/** The section of the author became the brand kit's. */
export const windowMigrations: readonly Migration[] = [authorIsBrand]

function authorIsBrand(stored: Readonly<Record<string, unknown>>): typeof stored {
  const { open } = stored
  const rename = (id: unknown): unknown => (id === 'author' ? 'brand' : id)
  return { ...stored, open: Array.isArray(open) ? open.map(rename) : open }
}

/** What of the view is kept for the next time the panel opens. */
export function windowJson({ size, open, webFonts, recentFonts, window }: View): string {
  const version = windowMigrations.length + 1
  return JSON.stringify({ version, size, open, webFonts, recentFonts, ...window })
}

/** The size the thumbnails have. */
export function shownSize({ size, opensSmall }: View): ThumbSize {
  return opensSmall ? 'small' : size
}

function show(state: State, view: Partial<View>): Next<State> {
  return { state: { ...state, view: { ...state.view, ...view } }, effects: [] }
}

/** Keeps the view for the next time. */
export function remember({ state }: Pick<Next<State>, 'state'>): Next<State> {
  return { state, effects: [{ kind: 'store', part: 'window', json: windowJson(state.view) }] }
}

function toggled(
  open: readonly SectionId[],
  section: SectionId,
  isAlone: boolean,
): readonly SectionId[] {
  const isOpen = open.includes(section)
  if (isAlone) return isOpen && open.length === 1 ? [] : [section]
  return isOpen ? open.filter((other) => other !== section) : [...open, section]
}

/** The state where nothing of a deck is selected, edited, searched for or dragged: another one is to be shown. */
export function withoutPlaceInDeck(state: State): State {
  const { leftTab, rightTab, editing, search, showsDeleted, drag } = initialState.view
  const fresh = { leftTab, rightTab, editing, search, showsDeleted, drag }
  return {
    ...state,
    selection: nothingSelected,
    view: { ...state.view, ...fresh, popover: 'none', region: 'slides', refused: [] },
  }
}
