/** The pictures of who signs the slides. */
import type { KitPicture } from './event-brand'
import type { ImageKey, ReadyImage, State, Work } from './state'
import { kitOf } from './update-brand'

/** Who signs, and with which pictures. */
type Signing = Pick<Work, 'avatar' | 'brand' | 'brands' | 'logos'>

/**
 * The key of a picture of the profile with id `brand`; null: what the thread says. A kit without a logo has the
 * deck's; without a face it has the thread's, but never beside a name of its own.
 */
export function profileImage(
  { work }: { readonly work: Signing },
  brand: string | null,
  at: KitPicture,
): ImageKey | null {
  const kit = kitOf(work, brand)
  const own = kit?.[at] ?? null
  if (own !== null) return own
  const isNamed = kit !== undefined && (kit.name !== '' || kit.handle !== '')
  if (at === 'avatar') return isNamed ? null : work.avatar
  return at === 'logoLight' ? work.logos.light : work.logos.dark
}

/** A picture of the profile that is on the carousel, once it can be shown. */
export function signingImage(
  state: Pick<State, 'images'> & { readonly work: Signing },
  at: KitPicture,
): ReadyImage | undefined {
  return readyImage(state, profileImage(state, state.work.brand, at))
}

/** A picture that can be shown. */
export function readyImage(
  { images }: Pick<State, 'images'>,
  key: ImageKey | null,
): ReadyImage | undefined {
  const entry = key === null ? undefined : images.get(key)
  return entry?.kind === 'ready' ? entry : undefined
}
