/** Where pictures can stand: one place per picture a post names, in the order of the cards. */
import { livePosts, postLabels, type Arrangement, type PostId } from '../../arrange/arrangement'
import { isNamedBy, type Place } from '../../deck/picture'
import type { ImageEntry, ImageKey, PlaceKey, State } from './state'

export interface OwnPlace extends Omit<Place, 'post'> {
  readonly post: PostId
  /** As its card is numbered; '' for a slide that a person added. */
  readonly label: string
}

/** Every place of posts that are not deleted; a post's own pictures, then those of the post it quotes. */
export function places(arrangement: Arrangement): readonly OwnPlace[] {
  const labels = postLabels(arrangement)
  return livePosts(arrangement).flatMap(({ id, post }) =>
    [...post.media, ...(post.quote?.media ?? [])].flatMap((media) =>
      media.place === undefined
        ? []
        : [{ key: media.place, media, post: id, label: labels.get(id) ?? '' }],
    ),
  )
}

/** The picture in a place; undefined while the place is empty, also after a file that was no picture. */
export function imageAt(
  state: Pick<State, 'work' | 'images'>,
  place: PlaceKey,
): { readonly key: ImageKey; readonly entry: ImageEntry } | undefined {
  const key = state.work.places.get(place)
  const entry = key === undefined ? undefined : state.images.get(key)
  if (key === undefined || entry === undefined) return undefined
  return entry.kind === 'failed' && entry.url === undefined ? undefined : { key, entry }
}

/** Pictures that were given and stand nowhere. */
export function unusedImages(state: Pick<State, 'work' | 'images'>): readonly ImageKey[] {
  const used = new Set(state.work.places.values())
  return state.work.pictures.filter(
    (key) => !used.has(key) && state.images.get(key)?.kind !== 'failed',
  )
}

/**
 * Puts pictures into empty places: one whose file the source names into that place, and into every other of the same
 * address; the others into the first that are left, in order; those that find none stay unused.
 */
export function fillEmptyPlaces(
  state: Pick<State, 'work' | 'images'>,
  images: readonly ImageKey[],
): ReadonlyMap<PlaceKey, ImageKey> {
  const filled = new Map(state.work.places)
  const isOpen = ({ key }: OwnPlace): boolean => imageAt(state, key)?.entry.kind !== 'ready'
  const open = places(state.work.arrangement).filter(isOpen)
  // The file of a place that is still being read stays there as long as another place names it too.
  const isTaken = ({ key }: OwnPlace): boolean => imageAt(state, key)?.entry.kind === 'converting'
  const atAddress = new Map<string | null, ImageKey>()
  const rest = images.filter((image) => {
    const named = open.filter((place) => isFileOf(state, image, place))
    const place = named.find((each) => !isTaken(each)) ?? named[0]
    if (place === undefined) return true
    open.splice(open.indexOf(place), 1)
    filled.set(place.key, image)
    atAddress.set(place.media.url, image)
    return false
  })
  // Of files of one name each has its own place; where the source shows an address again, it is the last of them.
  const again = open.flatMap(({ key, media }) => {
    const image = atAddress.get(media.url)
    return image === undefined ? [] : [{ key, image }]
  })
  for (const { key, image } of again) filled.set(key, image)
  const empty = open.filter(
    ({ key }) => imageAt(state, key) === undefined && again.every((place) => place.key !== key),
  )
  rest.forEach((image, index) => {
    const place = empty[index]
    if (place !== undefined) filled.set(place.key, image)
  })
  return filled
}

/** Whether a picture is the file a place waits for by name. */
export function isFileOf(
  { images }: Pick<State, 'images'>,
  image: ImageKey,
  { media }: Pick<OwnPlace, 'media'>,
): boolean {
  const entry = images.get(image)
  if (entry === undefined || !('name' in entry)) return false
  return isNamedBy(media, entry.name)
}

/**
 * Takes `failed` out of the places; the later pictures of its batch move up one place each, so that
 * a broken file leaves no hole among the pictures dropped with it.
 */
export function closeGap(
  taken: ReadonlyMap<PlaceKey, ImageKey>,
  failed: ImageKey,
  laterOfBatch: readonly ImageKey[],
): ReadonlyMap<PlaceKey, ImageKey> {
  const own = [...taken].flatMap(([place, image]) => (image === failed ? [place] : []))
  const placeOf = new Map([...taken].map(([place, image]) => [image, place]))
  const next = new Map(taken)
  let [free] = own
  if (free === undefined) return taken
  for (const place of own) next.delete(place)
  for (const image of laterOfBatch) {
    if (free === undefined) break
    const old = placeOf.get(image)
    next.set(free, image)
    if (old !== undefined) next.delete(old)
    free = old
  }
  return next
}
