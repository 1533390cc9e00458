/**
 * The planned carousel of a state. Derived, so never stored: worked out again when the thread, the
 * settings, a picture, the fonts or Figma's measurements change, and remembered until then.
 */
import type { Measure } from '../base/type'
import type { Picture } from '../deck/picture'
import type { Slide } from '../slide/node'
import { buildCarousel, type Carousel } from '../templates/build-carousel'
import { imageAt, places } from './state/places'
import type { Measured, State, Work } from './state/state'

export interface Planner {
  /** Null while there is no thread. */
  readonly plan: (state: State) => Carousel | null
}

/** Makes the measurer for what is known: the fonts of this moment and Figma's answers. */
export type MeasureWith = (measured: readonly Measured[]) => Measure

type Basis = Pick<State, 'measured' | 'fonts'> & { readonly work: Work; readonly ready: string }

export function createPlanner(measureWith: MeasureWith): Planner {
  let basis: Basis | null = null
  let measure: Measure | null = null
  let carousel: Carousel | null = null

  return {
    plan: (state) => {
      const next: Basis = {
        work: state.work,
        measured: state.measured,
        fonts: state.fonts,
        ready: readyKeys(state),
      }
      if (basis !== null && isSame(basis, next)) return carousel
      if (measure === null || basis?.measured !== next.measured || basis.fonts !== next.fonts)
        measure = measureWith(state.measured)
      basis = next
      const fresh = build(state, measure)
      carousel =
        fresh === null ? null : { ...fresh, slides: keepSame(carousel?.slides ?? [], fresh.slides) }
      return carousel
    },
  }
}

function isSame(one: Basis, other: Basis): boolean {
  return (
    one.work.source === other.work.source &&
    one.work.settings === other.work.settings &&
    one.measured === other.measured &&
    one.fonts === other.fonts &&
    one.ready === other.ready
  )
}

/** Which picture stands in which place, as far as they can be shown. */
function readyKeys(state: State): string {
  const shown = [...readyPictures(state)].map(([place, picture]) => `${place}=${picture.key}`)
  return [avatarOf(state)?.key ?? '', ...shown].join(' ')
}

function readyPictures(state: State): ReadonlyMap<string, Picture> {
  const pictures = new Map<string, Picture>()
  for (const { key } of state.work.source === null ? [] : places(state.work.source.thread)) {
    const entry = imageAt(state, key)?.entry
    if (entry?.kind === 'ready') pictures.set(key, entry.picture)
  }
  return pictures
}

function avatarOf(state: State): Picture | undefined {
  const entry = state.work.avatar === null ? undefined : state.images.get(state.work.avatar)
  return entry?.kind === 'ready' ? entry.picture : undefined
}

function build(state: State, measure: Measure): Carousel | null {
  const { source, settings } = state.work
  if (source === null) return null
  const avatar = avatarOf(state)
  return buildCarousel({
    thread: source.thread,
    settings,
    pictures: readyPictures(state),
    ...(avatar !== undefined && { avatar }),
    measure,
  })
}

/** Slides that came out the same stay the same value, so that their thumbnails are not painted again. */
export function keepSame(before: readonly Slide[], after: readonly Slide[]): readonly Slide[] {
  const known = new Map(before.map((slide) => [slide.key, slide]))
  return after.map((slide) => {
    const old = known.get(slide.key)
    return old !== undefined && JSON.stringify(old) === JSON.stringify(slide) ? old : slide
  })
}
