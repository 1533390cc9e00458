import { assertNever } from '../../base/assert-never'
import { isSamePhrase } from '../../settings/cleaning'
import { defaultSettings, type Settings } from '../../settings/settings'
import { bareHandle } from '../../settings/values'
import { themeOf } from '../../templates/theme-of'
import type { Next } from './effect'
import type { DesignEvent } from './event'
import { endGesture, withWork } from './history'
import { withRecent } from './font-list'
import { builtFrom, repaired } from './own-theme'
import type { SectionId, State } from './state'
import { withBrand } from './update-brand'

export function updateDesign(state: State, event: DesignEvent): Next<State> {
  switch (event.kind) {
    case 'settingChanged':
      return withSettings(state, changed(state.work.settings, event), event.gesture ?? null)
    case 'designChanged': {
      const { settings } = state.work
      const next = { ...settings, ...event.change }
      const isSame = JSON.stringify(next) === JSON.stringify(settings)
      return withSettings(state, isSame ? settings : next, event.gesture ?? null)
    }
    case 'cleaningChanged': {
      const { settings } = state.work
      const cleaning = { ...settings.cleaning, [event.key]: event.value }
      const isSame = settings.cleaning[event.key] === event.value
      return withSettings(state, isSame ? settings : { ...settings, cleaning }, null)
    }
    case 'phraseKept': {
      const { settings } = state.work
      const { phrase, isKept } = event
      const others = settings.cleaning.kept.filter((one) => !isSamePhrase(one, phrase))
      const kept = isKept ? [...others, phrase] : others
      return withSettings(state, { ...settings, cleaning: { ...settings.cleaning, kept } }, null)
    }
    case 'fontChosen': {
      const { settings } = state.work
      const type = { ...settings.type, [event.role]: event.font }
      const next = withSettings(state, { ...settings, type }, null)
      return event.font === null ? next : withRecent(next, event.font.family)
    }
    case 'themeBuilt': {
      const { settings } = state.work
      const custom = builtFrom(event.color, themeOf(settings).isDark)
      return withSettings(state, { ...settings, theme: 'custom', custom }, event.gesture ?? null)
    }
    case 'contrastFixed': {
      const { settings } = state.work
      return withSettings(state, { ...settings, custom: repaired(settings.custom) }, null)
    }
    case 'gestureEnded':
      return { state: endGesture(state), effects: [] }
    case 'sectionReset': {
      const { work } = state
      const bare = event.section === 'brand' ? withBrand(work, null) : work
      const settings = resetSection(bare.settings, event.section)
      return { state: withWork(state, { ...bare, settings }), effects: [] }
    }
    default:
      return assertNever(event)
  }
}

function withSettings(state: State, settings: Settings, gesture: string | null): Next<State> {
  if (settings === state.work.settings) return { state, effects: [] }
  return { state: withWork(state, { ...state.work, settings }, gesture), effects: [] }
}

type Change = Extract<DesignEvent, { kind: 'settingChanged' }>

function changed(settings: Settings, change: Change): Settings {
  switch (change.path) {
    case 'type.title':
      return { ...settings, type: { ...settings.type, title: change.value } }
    case 'type.body':
      return { ...settings, type: { ...settings.type, body: change.value } }
    case 'type.meta':
      return { ...settings, type: { ...settings.type, meta: change.value } }
    case 'author.name':
      return { ...settings, author: withOverride(settings.author, 'name', change.value) }
    case 'author.handle':
      return {
        ...settings,
        author: withOverride(settings.author, 'handle', bareHandle(change.value)),
      }
    default:
      return assertNever(change)
  }
}

/** An emptied field is no override: what the thread says is shown again. */
function withOverride(
  author: Settings['author'],
  field: 'name' | 'handle',
  value: string,
): Settings['author'] {
  const { name, handle } = author
  const next = { name, handle, [field]: value.trim() === '' ? undefined : value }
  return {
    ...(next.name !== undefined && { name: next.name }),
    ...(next.handle !== undefined && { handle: next.handle }),
  }
}

function resetSection(settings: Settings, section: SectionId): Settings {
  const own = defaultSettings
  switch (section) {
    case 'canvas':
      return { ...settings, canvas: own.canvas }
    case 'template': {
      const { template, card, split, photo } = own
      return { ...settings, template, card, split, photo }
    }
    case 'theme':
      return { ...settings, theme: own.theme, custom: own.custom }
    case 'rails':
      return { ...settings, rails: own.rails }
    case 'pictures':
      return { ...settings, pictures: own.pictures }
    case 'outro':
      return { ...settings, outro: own.outro }
    case 'pattern':
      return { ...settings, pattern: own.pattern }
    case 'typography':
      return { ...settings, type: own.type, fitting: own.fitting }
    case 'cleaning':
      return { ...settings, cleaning: defaultSettings.cleaning }
    case 'layers':
      return { ...settings, layers: own.layers }
    case 'brand':
      return { ...settings, author: own.author, brand: own.brand }
    case 'presets':
      return settings
    default:
      return assertNever(section)
  }
}
