/** The work that is kept with a carousel in its document, and what opening a carousel makes of it. */
import * as v from 'valibot'

import { arrangementOf } from '../../arrange/arrangement'
import type { OpenedCarousel } from '../../messages/protocol'
import { kitPictures } from '../../settings/brand'
import { parseSettings } from '../../settings/parse'
import { defaultSettings, type Settings } from '../../settings/settings'
import { readStored } from '../../settings/stored'
import type { Post } from '../../thread/thread'
import { say } from '../words'
import { profileImage } from './brand-images'
import { loadPlaces } from './downloads'
import type { Effect, Next } from './effect'
import type { Edited, EditedRow } from './edited'
import type { KitPicture } from './event-brand'
import type { ImageEntry, State, Work } from './state'
import { parseWork, storedWorkOf, usedImages, withFreshImages, withStoredWork } from './stored-work'
import type { StoredWork } from './stored-schemas'
import { kitOf } from './update-brand'

/** What is kept, beside the work in progress: all that its slides show. */
interface CarouselWork {
  readonly work: StoredWork
  readonly settings: Settings
  readonly title: string | null
  /** The brand kit that was on it; null: what the thread says. */
  readonly brand: { readonly id: string } | null
  /** Keys of the pictures that signed it, of the kit or of the thread. */
  readonly signs: Readonly<Record<KitPicture, string | null>>
  /** Keys of the pictures its slides could show. */
  readonly shown: readonly string[]
}

/** JSON of everything needed to open the carousel again; `shown` are keys of pictures. */
export function carouselJson(state: State, shown: ReadonlySet<string>): string {
  const { work } = state
  const sign = (at: KitPicture): string | null => {
    const image = profileImage(state, work.brand, at)
    const entry = image === null ? undefined : state.images.get(image)
    return entry?.kind === 'ready' ? entry.picture.key : null
  }
  const kept: CarouselWork = {
    work: storedWorkOf(state, true),
    settings: work.settings,
    title: work.title,
    brand: kitOf(work, work.brand) ?? null,
    signs: { avatar: sign('avatar'), logoLight: sign('logoLight'), logoDark: sign('logoDark') },
    shown: [...shown],
  }
  return JSON.stringify({ version: 1, ...kept })
}

/** Keys of the pictures `carouselJson` names: those of the work, on slides or not, and of its brand kit. */
export function carouselPictures(state: State): readonly string[] {
  const signing = kitPictures.flatMap((at) => profileImage(state, state.work.brand, at) ?? [])
  const keys = [...usedImages(state.work), ...signing].flatMap((image) => {
    const entry = state.images.get(image)
    return entry?.kind === 'ready' ? entry.picture.key : []
  })
  return [...new Set(keys)]
}

/** null where it is damaged, of another kind or of a later version. Never throws. */
function parseCarousel(json: string | null): CarouselWork | null {
  const stored = json === null ? null : readStored(json)
  if (stored === null) return null
  const work = parseWork(stored['work'])
  if (work === null || work.source === null) return null
  const rest = v.safeParse(schema, stored)
  if (!rest.success) return null
  return { ...rest.output, work, settings: parseSettings(stored['settings']).value }
}

const key = v.nullable(v.string())

const schema = v.object({
  title: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  signs: v.object({ avatar: key, logoLight: key, logoDark: key }),
  shown: v.array(v.string()),
  // Nothing is taken out of it: it is compared with a kit of the person's own.
  brand: v.fallback(v.nullable(v.looseObject({ id: v.string() })), null),
})

/**
 * The state with a carousel of the canvas in it, instead of what was stored. One whose work is lost is made again
 * from the words of its slides, and says so.
 */
export function withCarousel(state: State, opened: OpenedCarousel): Next<State> {
  const kept = parseCarousel(opened.work)
  if (kept === null) return fromWords(state, opened)
  const restored = withStoredWork(state, withFreshImages(kept.work, state), 'document')
  const work: Work = { ...restored.state.work, settings: kept.settings, title: kept.title }
  const signed = withSigns({ ...restored.state, work }, kept)
  const { source } = signed.state.work
  const edited: Edited = {
    ...linkTo(opened),
    source,
    drawn: { work: signed.state.work, pictures: new Set(kept.shown) },
    rows: rowsOf(opened, signed.state.work),
  }
  return {
    state: { ...signed.state, edited },
    effects: [...restored.effects, ...signed.effects],
  }
}

/** The same deck in other sizes; one whose work is lost is left alone. */
function rowsOf({ rows = [] }: OpenedCarousel, work: Work): readonly EditedRow[] {
  return rows.flatMap(({ id, work: json, hand }) => {
    const kept = parseCarousel(json)
    if (kept === null) return []
    const { canvas } = kept.settings
    const own: Work = { ...work, settings: { ...work.settings, canvas } }
    return [{ id, canvas, hand, discard: [], drawn: { work: own, pictures: new Set(kept.shown) } }]
  })
}

/** The link to a carousel that was just opened. */
function linkTo({ id, page, hand }: OpenedCarousel): Omit<Edited, 'source' | 'drawn'> {
  return {
    id,
    page,
    hand,
    discard: [],
    adopted: [],
    copies: [],
    isLive: false,
    liveRun: null,
    isGone: false,
    rows: [],
    isOpened: true,
  }
}

/**
 * Who signs it: the kit it was made with, where the person has just that one; else what the kit had put there,
 * so that it stays as it is.
 */
function withSigns(state: State, { brand, signs }: CarouselWork): Next<State> {
  const own = brand === null ? undefined : kitOf(state.work, brand.id)
  if (brand === null)
    return { state: { ...state, work: { ...state.work, brand: null } }, effects: [] }
  if (own !== undefined && JSON.stringify(own) === JSON.stringify(brand))
    return { state: { ...state, work: { ...state.work, brand: own.id } }, effects: [] }
  const images = new Map(state.images)
  const effects: Effect[] = []
  let next = state.next.image
  const restore = (picture: string | null): string | null => {
    if (picture === null) return null
    const image = `image-${next}`
    const entry: ImageEntry = { kind: 'converting', name: '', batch: -next, kept: picture }
    images.set(image, entry)
    effects.push({ kind: 'restorePicture', image, key: picture, from: 'document' })
    next += 1
    return image
  }
  const avatar = restore(signs.avatar)
  const logos = { light: restore(signs.logoLight), dark: restore(signs.logoDark) }
  return {
    state: {
      ...state,
      images,
      next: { ...state.next, image: next },
      work: { ...state.work, brand: null, avatar, logos },
    },
    effects,
  }
}

/** A post for each slide, with its words. What was drawn before is not known. */
function fromWords(state: State, opened: OpenedCarousel): Next<State> {
  const posts = opened.words.map((text): Post => {
    const isBlank = text.trim() === ''
    return {
      runs: isBlank ? [] : [{ kind: 'text', text: text.trim() }],
      media: [],
      ...(isBlank && { isBlank: true }),
    }
  })
  if (posts.length === 0) return { state, effects: [] }
  const source = { thread: { author: { name: '', handle: '' }, posts }, notes: [] }
  const work: Work = {
    ...state.work,
    source,
    title: null,
    arrangement: arrangementOf(source.thread),
    settings: { ...state.work.settings, slides: [], author: defaultSettings.author },
  }
  return loadPlaces({
    ...state,
    phase: { kind: 'arranging' },
    work,
    edited: { ...linkTo(opened), source, drawn: null },
    notice: say('edit.rebuilt'),
  })
}
