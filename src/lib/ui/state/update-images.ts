import { assertNever } from '../../base/assert-never'
import { say } from '../words'
import type { Effect, Next } from './effect'
import type { GivenFile, ImageEvent, ImageTarget } from './event'
import { outdated, withSameStep, withWork } from './history'
import { closeGap, fillEmptyPlaces, isFileOf, places } from './places'
import type { ImageEntry, ImageKey, State, Work } from './state'

export function updateImages(state: State, event: ImageEvent): Next<State> {
  switch (event.kind) {
    case 'imagesReceived':
      return receive(state, event.files, event.target)
    case 'imageProgress':
      return only(
        withEntry(state, event.image, 'loading', (entry) => ({ ...entry, part: event.part })),
      )
    case 'imageReady': {
      const entry = state.images.get(event.image)
      if (entry === undefined) return only(state)
      const { picture, preview } = event
      const batch = entry.kind === 'converting' ? entry.batch : 0
      const name = entry.kind === 'converting' ? entry.name : picture.key
      const from = 'url' in entry ? { url: entry.url } : {}
      const ready = { kind: 'ready', name, batch, picture, preview, ...from } as const
      return only(outdated(setEntry(state, event.image, ready)))
    }
    case 'imageFailed':
      return only(fail(state, event.image, event.why))
    case 'imageRetried': {
      const entry = state.images.get(event.image)
      if (entry?.kind !== 'failed' || entry.url === undefined) return only(state)
      const { url } = entry
      return {
        state: outdated(setEntry(state, event.image, { kind: 'loading', url, part: 0 })),
        effects: [{ kind: 'download', image: event.image, url }],
      }
    }
    case 'imageApplied': {
      const taken = new Map(state.work.places)
      for (const [place, image] of taken) if (image === event.image) taken.delete(place)
      taken.set(event.place, event.image)
      const next = withWork(state, { ...state.work, places: taken })
      return only({ ...next, selection: { ...next.selection, image: null } })
    }
    case 'imageRemoved': {
      const taken = new Map(state.work.places)
      if (!taken.delete(event.place)) return only(state)
      return only(withWork(state, { ...state.work, places: taken }))
    }
    case 'imageDiscarded': {
      const pictures = state.work.pictures.filter((key) => key !== event.image)
      if (pictures.length === state.work.pictures.length) return only(state)
      const next = withWork(state, { ...state.work, pictures })
      return only({ ...next, selection: { ...next.selection, image: null } })
    }
    case 'avatarRemoved':
      return only(
        state.work.avatar === null ? state : withWork(state, { ...state.work, avatar: null }),
      )
    case 'logoRemoved': {
      const { logos } = state.work
      if (logos[event.ground] === null) return only(state)
      return only(withWork(state, { ...state.work, logos: { ...logos, [event.ground]: null } }))
    }
    case 'filesRefused': {
      const refused = event.names.map((name) => ({ name, why: say('image.bad') }))
      if (state.work.source === null) return unreadable(state, 'file')
      return only({ ...state, view: { ...state.view, refused, leftTab: 'images' } })
    }
    case 'refusedClosed':
      return only({
        ...state,
        view: { ...state.view, refused: state.view.refused.filter(({ why }) => why !== event.why) },
      })
    default:
      return assertNever(event)
  }
}

/** New files: they fill the empty places in order, or the one place (avatar, logo) they were given to. */
function receive(
  state: State,
  files: readonly GivenFile[],
  target: ImageTarget | undefined,
): Next<State> {
  if (files.length === 0) return only(state)
  if (state.work.source === null) return unreadable(state, 'pictures')
  const batch = state.next.image
  const keys = files.map((_, index) => `image-${batch + index}`)
  const images = new Map(state.images)
  const effects: Effect[] = []
  files.forEach(({ name, blob }, index) => {
    const image = `image-${batch + index}`
    images.set(image, { kind: 'converting', name, batch })
    effects.push({ kind: 'convert', image, blob })
  })
  const opened: State = {
    ...state,
    images,
    next: { ...state.next, image: batch + files.length },
    view: { ...state.view, refused: [], ...(target === undefined && { leftTab: 'images' }) },
  }
  return { state: withWork(opened, place(opened, keys, target)), effects }
}

function place(state: State, keys: readonly ImageKey[], target: ImageTarget | undefined): Work {
  const { work } = state
  const [first, ...rest] = keys
  if (target?.kind === 'avatar' && first !== undefined) return { ...work, avatar: first }
  if (target?.kind === 'logo' && first !== undefined)
    return { ...work, logos: { ...work.logos, [target.ground]: first } }
  const pictures = [...work.pictures, ...keys]
  if (target?.kind !== 'place' || first === undefined)
    return { ...work, pictures, places: fillEmptyPlaces(state, keys) }
  const taken: Work = { ...work, pictures, places: new Map(work.places).set(target.place, first) }
  return { ...taken, places: fillEmptyPlaces({ ...state, work: taken }, rest) }
}

/** A file that is no picture leaves; an address that did not load stays in its place and can be retried. */
function fail(state: State, image: ImageKey, why: string): State {
  const entry = state.images.get(image)
  if (entry === undefined) return state
  if (entry.kind === 'loading')
    return setEntry(state, image, { kind: 'failed', name: entry.url, url: entry.url })
  if (entry.kind === 'converting' && entry.url !== undefined)
    return setEntry(state, image, { kind: 'failed', name: entry.name, url: entry.url })
  const name = entry.kind === 'converting' ? entry.name : ''
  const batch = entry.kind === 'converting' ? entry.batch : 0
  const failed = setEntry(state, image, { kind: 'failed', name })
  const { work } = state
  const later = work.pictures.slice(work.pictures.indexOf(image) + 1).filter((key) => {
    const other = state.images.get(key)
    return other !== undefined && 'batch' in other && other.batch === batch && !isNamed(state, key)
  })
  const refused = [...state.view.refused, { name, why }]
  return withSameStep(
    { ...failed, view: { ...failed.view, refused } },
    {
      ...work,
      pictures: work.pictures.filter((key) => key !== image),
      places: closeGap(work.places, image, later),
      avatar: work.avatar === image ? null : work.avatar,
      logos: {
        light: work.logos.light === image ? null : work.logos.light,
        dark: work.logos.dark === image ? null : work.logos.dark,
      },
    },
  )
}

/** Whether a picture stands where the source names its file; it stays there. */
function isNamed(state: State, image: ImageKey): boolean {
  return places(state.work.arrangement).some(
    (place) => state.work.places.get(place.key) === image && isFileOf(state, image, place),
  )
}

function setEntry(state: State, image: ImageKey, entry: ImageEntry): State {
  return { ...state, images: new Map(state.images).set(image, entry) }
}

function withEntry<Kind extends ImageEntry['kind']>(
  state: State,
  image: ImageKey,
  kind: Kind,
  change: (entry: Extract<ImageEntry, { kind: Kind }>) => ImageEntry,
): State {
  const entry = state.images.get(image)
  if (entry === undefined || !isKind(entry, kind)) return state
  return setEntry(state, image, change(entry))
}

function isKind<Kind extends ImageEntry['kind']>(
  entry: ImageEntry,
  kind: Kind,
): entry is Extract<ImageEntry, { kind: Kind }> {
  return entry.kind === kind
}

/** Before there is a thread there is no place for pictures or odd files. */
function unreadable(state: State, why: 'pictures' | 'file'): Next<State> {
  return only({ ...state, phase: { kind: 'unreadable', text: '', why } })
}

function only(state: State): Next<State> {
  return { state, effects: [] }
}
