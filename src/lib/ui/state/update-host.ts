import { assertNever } from '../../base/assert-never'
import { parseSettings } from '../../settings/parse'
import { say } from '../words'
import type { Next } from './effect'
import type { HostEvent } from './event'
import { redo, undo } from './history'
import { sectionIds, type State, type ThumbSize, type View } from './state'
import { settingsJson } from './update-design'
import { noticed } from './notice'
import { smallestWindow } from './update-view'

export function updateHost(state: State, event: HostEvent): Next<State> {
  switch (event.kind) {
    case 'opened': {
      const { stored, canEdit } = event.opened
      const settings =
        stored.settings === null
          ? state.work.settings
          : parseSettings(toJson(stored.settings)).value
      return {
        state: {
          ...state,
          canEdit,
          work: { ...state.work, settings },
          view: parseWindow(state.view, stored.window === null ? null : toJson(stored.window)),
        },
        effects: [],
      }
    }
    case 'storageFailed':
      return noticed(state, say('store.failed', { what: say(`store.${event.part}`) }))
    case 'fontsArrived':
      return { state: { ...state, fonts: state.fonts + 1 }, effects: [] }
    case 'undid':
      return stepped(state, undo(state))
    case 'redid':
      return stepped(state, redo(state))
    default:
      return assertNever(event)
  }
}

function stepped(state: State, next: State): Next<State> {
  if (state.phase.kind === 'running') return { state, effects: [] }
  const { settings } = next.work
  return {
    state: next,
    effects:
      settings === state.work.settings
        ? []
        : [{ kind: 'store', part: 'settings', json: settingsJson(settings) }],
  }
}

/** Text that may be JSON; null when it is not. */
function toJson(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text)
    return json
  } catch {
    return null
  }
}

const sizes: readonly ThumbSize[] = ['small', 'medium', 'large']

/** The remembered view; what is missing or damaged stays as it was. */
function parseWindow(view: View, json: unknown): View {
  if (typeof json !== 'object' || json === null) return view
  const kept = new Map<string, unknown>(Object.entries(json))
  const open = kept.get('open')
  const webFonts = kept.get('webFonts')
  return {
    ...view,
    size: sizes.find((size) => size === kept.get('size')) ?? view.size,
    open: Array.isArray(open) ? sectionIds.filter((id) => open.includes(id)) : view.open,
    webFonts: typeof webFonts === 'boolean' ? webFonts : view.webFonts,
    window: {
      width: length(kept.get('width'), smallestWindow.width) ?? view.window.width,
      height: length(kept.get('height'), smallestWindow.height) ?? view.window.height,
    },
  }
}

function length(value: unknown, least: number): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(least, value) : undefined
}
