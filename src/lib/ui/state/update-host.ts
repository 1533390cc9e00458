import { assertNever } from '../../base/assert-never'
import type { Parsed } from '../../base/parsed'
import type { Command, Opened, StoredPart } from '../../messages/protocol'
import { parseBrands, picturesOfKits } from '../../settings/brand'
import { parseSettings } from '../../settings/parse'
import { parsePresets } from '../../settings/presets'
import { readStored } from '../../settings/stored'
import { say } from '../words'
import { withCarousel } from './carousel-work'
import type { Effect, Next } from './effect'
import type { HostEvent } from './event'
import { mostRecentFonts, sorted } from './font-list'
import { redo, undo } from './history'
import { initialState, sectionIds, type State, type ThumbSize, type View } from './state'
import { noticed } from './notice'
import { parseWork, withStoredWork } from './stored-work'
import { storedElsewhere } from './stored-elsewhere'
import { smallestWindow, windowMigrations } from './update-view'

export function updateHost(state: State, event: HostEvent): Next<State> {
  switch (event.kind) {
    case 'opened':
      return opened(state, event.opened)
    case 'storageFailed': {
      const { part } = event
      // Work is stored again and again; once is enough to know.
      if (state.unsaved.includes(part)) return { state, effects: [] }
      const next = { ...state, unsaved: [...state.unsaved, part] }
      return noticed(next, say('store.failed', { what: partName(part) }))
    }
    case 'storedElsewhere':
      return storedElsewhere(state, event)
    case 'fontsArrived':
      return { state: { ...state, fonts: state.fonts + 1 }, effects: [] }
    case 'fontsListed':
      return { state: { ...state, families: sorted(event.families) }, effects: [] }
    case 'undid':
      return stepped(state, undo(state))
    case 'redid':
      return stepped(state, redo(state))
    default:
      return assertNever(event)
  }
}

/** What was kept comes back, or the carousel that is selected on the canvas. A part that is damaged has its defaults, and the foot says so. */
function opened(state: State, { stored, canEdit, carousel, command }: Opened): Next<State> {
  const damaged: StoredPart[] = []
  const read = <Value>(
    part: StoredPart,
    parse: (json: unknown) => Parsed<Value>,
    otherwise: Value,
  ): Value => {
    const text = stored[part]
    if (text === null) return otherwise
    const { value, notes } = parse(readStored(text))
    if (notes.length > 0) damaged.push(part)
    return value
  }
  const settings = read('settings', parseSettings, state.work.settings)
  const brands = read('brands', parseBrands, { kits: [], chosen: null })
  const presets = read('presets', parsePresets, { presets: [], chosen: null })
  const next: State = {
    ...state,
    canEdit,
    work: {
      ...state.work,
      settings,
      brands: brands.kits,
      brand: brands.chosen,
      preset: presets.chosen,
    },
    // Nothing done before can be taken back: it would take the kits along.
    history: initialState.history,
    presets: presets.presets,
    view: parseWindow(
      state.view,
      stored.window === null ? null : readStored(stored.window, windowMigrations),
    ),
  }
  const work = stored.work === null ? null : parseWork(readStored(stored.work))
  if (stored.work !== null && work === null) damaged.push('work')
  const restored =
    carousel !== null
      ? asked(withCarousel(next, carousel), command)
      : work === null
        ? { state: next, effects: [] }
        : withStoredWork(next, work)
  const told =
    damaged.length === 0
      ? restored
      : noticed(restored.state, say('store.damaged', { what: damaged.map(partName).join(', ') }))
  const keys = picturesOfKits(brands.kits)
  const fetch: readonly Effect[] = keys.length === 0 ? [] : [{ kind: 'fetchPictures', keys }]
  const kept = work === null ? [] : work.images.flatMap(({ picture }) => picture ?? [])
  // What a damaged part named may be wanted again.
  const forget: readonly Effect[] =
    stored.brands === null || damaged.length > 0
      ? []
      : [{ kind: 'forgetPictures', except: [...keys, ...kept] }]
  const effects = told === restored ? restored.effects : [...restored.effects, ...told.effects]
  return { state: told.state, effects: [...effects, ...fetch, ...forget] }
}

/** What the panel was opened for waits until it is known what the hand did. */
function asked({ state, effects }: Next<State>, command: Command): Next<State> {
  if (command === 'open') return { state, effects }
  return { state: { ...state, commands: { ...state.commands, asked: command } }, effects }
}

/** Keys of the pictures that kits name, now or after an undo. */
export function kitPicturesOf({ work, history }: State): readonly string[] {
  return picturesOfKits([...history.past, work, ...history.future].flatMap(({ brands }) => brands))
}

function partName(part: StoredPart | 'pictures'): string {
  return say(`store.${part}`)
}

function stepped(state: State, next: State): Next<State> {
  const { kind } = state.phase
  return { state: kind === 'running' || kind === 'summary' ? state : next, effects: [] }
}

const sizes: readonly ThumbSize[] = ['small', 'medium', 'large']

/** The remembered view; what is missing or damaged stays as it was, and preview fonts are on. */
function parseWindow(view: View, json: unknown): View {
  if (typeof json !== 'object' || json === null) return { ...view, webFonts: true }
  const kept = new Map<string, unknown>(Object.entries(json))
  const open = kept.get('open')
  const webFonts = kept.get('webFonts')
  const recent = kept.get('recentFonts')
  return {
    ...view,
    size: sizes.find((size) => size === kept.get('size')) ?? view.size,
    open: Array.isArray(open) ? sectionIds.filter((id) => open.includes(id)) : view.open,
    webFonts: webFonts !== false,
    recentFonts: Array.isArray(recent)
      ? recent.filter((name) => typeof name === 'string').slice(0, mostRecentFonts)
      : view.recentFonts,
    window: {
      width: length(kept.get('width'), smallestWindow.width) ?? view.window.width,
      height: length(kept.get('height'), smallestWindow.height) ?? view.window.height,
    },
  }
}

function length(value: unknown, least: number): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(least, value) : undefined
}
