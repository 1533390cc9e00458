/** Brand kits: what is done to them, and what that does to the carousel. */
import { assertNever } from '../../base/assert-never'
import {
  applyBrand,
  copyOfKit,
  emptyKit,
  importBrand,
  isInColors,
  kitPictures,
  withoutBrand,
  type BrandKit,
} from '../../settings/brand'
import { brandTheme } from '../../settings/brand-theme'
import { freshId } from '../../settings/names'
import { isSameData } from '../../settings/same'
import type { Settings } from '../../settings/settings'
import { bareHandle } from '../../settings/values'
import { say } from '../words'
import { kitOfFile } from './brand-from-file'
import type { Effect, Next } from './effect'
import type { BrandEvent, KitChange, KitPicture } from './event-brand'
import { outdated, withSameStep, withWork } from './history'
import { noticed } from './notice'
import type { State, Work } from './state'

export function updateBrand(state: State, event: BrandEvent): Next<State> {
  const { work } = state
  switch (event.kind) {
    case 'brandChosen':
      return only(withWork(state, withBrand(work, event.brand)))
    case 'brandAdded':
      return only(withKit(state, emptyKit(freshId('brand', work.brands), '')))
    case 'brandDuplicated':
      return duplicate(state, event.brand)
    case 'brandDeleted': {
      const rest = withBrand(work, work.brand === event.brand ? null : work.brand)
      const brands = work.brands.filter(({ id }) => id !== event.brand)
      return only(withWork(state, { ...rest, brands }))
    }
    case 'brandChanged': {
      const next = changed(work, event.brand, event.change)
      return only(withWork(state, next, event.gesture ?? null))
    }
    case 'brandThemeUsed': {
      const { colors = [] } = kitOf(work, event.brand) ?? {}
      if (colors.length === 0) return only(state)
      const settings = { ...work.settings, theme: 'custom', custom: brandTheme(colors) }
      return only(withWork(state, { ...work, settings }))
    }
    case 'brandPictureGiven': {
      const { brand, at, file } = event
      return {
        state,
        effects: [{ kind: 'keepPicture', brand, at, given: { kind: 'file', blob: file.blob } }],
      }
    }
    case 'brandPictureReady': {
      const { picture, preview } = event
      if (kitOf(work, event.brand) === undefined) return only(state)
      const shown = withPicture(state, picture, preview)
      return only(withWork(shown, changed(work, event.brand, { [event.at]: picture.key })))
    }
    case 'brandPictureFailed':
      return noticed(state, event.why)
    case 'brandPictureRemoved':
      return only(withWork(state, changed(work, event.brand, { [event.at]: null })))
    case 'keptPictureReady': {
      const { picture, preview } = event
      const isNamed = work.brands.some((kit) => kitPictures.some((at) => kit[at] === picture.key))
      return only(isNamed ? outdated(withPicture(state, picture, preview)) : state)
    }
    case 'keptPictureLost':
      return lost(state, event.key)
    case 'brandExported': {
      const kit = kitOf(work, event.brand)
      return { state, effects: kit === undefined ? [] : [{ kind: 'saveBrand', kit }] }
    }
    case 'brandFileGiven':
      return { state, effects: [{ kind: 'readFile', what: 'brand', blob: event.file }] }
    case 'brandFileRead':
      return imported(state, event.text)
    case 'documentBrandAsked':
      return { state, effects: [{ kind: 'readBrand' }] }
    case 'documentBrandRead':
      return readFromDocument(state, event)
    default:
      return assertNever(event)
  }
}

/** Work with another kit on it: what the one before had put there goes. Of an unknown kit: what the thread says. */
export function withBrand(work: Work, id: string | null): Work {
  const [before, kit] = [kitOf(work, work.brand), kitOf(work, id)]
  if (before === kit) return work
  const bare = before === undefined ? work.settings : withoutBrand(work.settings, before)
  const settings = kit === undefined ? bare : applyBrand(bare, kit)
  return { ...work, settings, brand: kit?.id ?? null }
}

/** The kit of an id. */
export function kitOf({ brands }: Pick<Work, 'brands'>, id: string | null): BrandKit | undefined {
  return brands.find((kit) => kit.id === id)
}

function withKit(state: State, kit: BrandKit): State {
  const { work } = state
  const next = withBrand({ ...work, brands: [...work.brands, kit] }, kit.id)
  return withWork(state, next)
}

type AnyChange = KitChange & Partial<Record<KitPicture, string | null>>

/** A kit changed; the carousel it is on follows. */
function changed(work: Work, id: string, change: AnyChange): Work {
  const before = kitOf(work, id)
  if (before === undefined) return work
  const { handle = before.handle } = change
  const kit = { ...before, ...change, handle: bareHandle(handle) }
  if (JSON.stringify(kit) === JSON.stringify(before)) return work
  const brands = work.brands.map((each) => (each === before ? kit : each))
  if (work.brand !== id) return { ...work, brands }
  return { ...work, brands, settings: withChangedKit(work.settings, before, kit) }
}

/**
 * The settings of a carousel after the kit that is on it has changed. Colours follow only where they are those of the
 * kit, as another theme was chosen on purpose; fonts where they are what changed.
 */
export function withChangedKit(settings: Settings, before: BrandKit, kit: BrandKit): Settings {
  const { author, brand, theme, custom, type } = applyBrand(withoutBrand(settings, before), kit)
  const isFont =
    !isSameData(before.titleFont, kit.titleFont) || !isSameData(before.bodyFont, kit.bodyFont)
  return {
    ...settings,
    author,
    brand,
    ...(isInColors(settings, before) ? { theme, custom } : {}),
    ...(isFont ? { type } : {}),
  }
}

function duplicate(state: State, id: string | null): Next<State> {
  const { work } = state
  const kit = kitOf(work, id)
  if (kit !== undefined) return only(withKit(state, copyOfKit(kit, work.brands)))
  const { author, brand } = work.settings
  const read = work.source?.thread.author
  const made: BrandKit = {
    ...emptyKit(freshId('brand', work.brands), ''),
    name: author.name ?? read?.name ?? '',
    handle: author.handle ?? read?.handle ?? '',
    website: brand.website,
    closing: brand.closing ?? '',
  }
  const given = { avatar: work.avatar, logoLight: work.logos.light, logoDark: work.logos.dark }
  const effects = kitPictures.flatMap((at): readonly Effect[] => {
    const image = given[at]
    const entry = image === null ? undefined : state.images.get(image)
    if (entry?.kind !== 'ready') return []
    const { key } = entry.picture
    return [{ kind: 'keepPicture', brand: made.id, at, given: { kind: 'known', key } }]
  })
  return { state: withKit(state, made), effects }
}

function imported(state: State, text: string): Next<State> {
  const { value, notes } = importBrand(text, state.work.brands)
  if (value === null) {
    const isLater = notes.some(({ code }) => code === 'file-later')
    return noticed(state, say(isLater ? 'file.later' : 'brand.bad'))
  }
  const { kit, pictures } = value
  const keep = kitPictures.flatMap((at): readonly Effect[] => {
    const url = pictures[at]
    if (url === undefined) return []
    return [{ kind: 'keepPicture', brand: kit.id, at, given: { kind: 'data', url } }]
  })
  const next = withKit(state, kit)
  const [partly] = notes
  const told = partly === undefined ? only(next) : noticed(next, say('file.partly'))
  return { ...told, effects: [...told.effects, ...keep] }
}

/** A new kit of what the Figma file says, on the carousel. */
function readFromDocument(
  state: State,
  { brand, pictures }: Extract<BrandEvent, { kind: 'documentBrandRead' }>,
): Next<State> {
  if (brand === null) return noticed(state, say('brand.readFailed'))
  const kit = kitOfFile(brand, state.work.brands)
  if (kit === null) return noticed(state, say('brand.readNothing'))
  const keep = pictures.map(({ at, blob }): Effect => ({
    ...{ kind: 'keepPicture', brand: kit.id, at },
    given: { kind: 'file', blob },
  }))
  return { state: withKit(state, kit), effects: keep }
}

/** A picture that cannot be read any more leaves the kits that named it. */
function lost(state: State, key: string): Next<State> {
  const { work } = state
  const bare = (kit: BrandKit): BrandKit =>
    kitPictures.reduce((left, at) => (left[at] === key ? { ...left, [at]: null } : left), kit)
  const brands = work.brands.map(bare)
  if (brands.every((kit, index) => kit === work.brands[index])) return only(state)
  return noticed(withSameStep(state, { ...work, brands }), say('store.pictureLost'))
}

type Shown = Extract<BrandEvent, { kind: 'keptPictureReady' }>

function withPicture(state: State, picture: Shown['picture'], preview: Shown['preview']): State {
  const entry = { kind: 'ready', name: '', batch: 0, picture, preview } as const
  return { ...state, images: new Map(state.images).set(picture.key, entry) }
}

function only(state: State): Next<State> {
  return { state, effects: [] }
}
