/**
 * The planned carousel of a state. Derived, so never stored: worked out again when the thread, the
 * settings, a picture, the fonts or Figma's measurements change, and remembered until then.
 */
import { plannedThread, type Planned } from '../arrange/arrangement'
import type { Measure } from '../base/type'
import type { WordWidth } from '../deck/line-breaking'
import { measureWith, withSizes, type KnownSizes } from '../deck/measuring'
import { placesOf, type Picture } from '../deck/picture'
import { kitPictures } from '../settings/brand'
import type { Settings } from '../settings/settings'
import type { Slide } from '../slide/node'
import type { Post, Thread } from '../thread/thread'
import { buildCarousel, type Carousel, type CarouselInput } from '../templates/build-carousel'
import { createMemory } from '../templates/memory'
import type { BrandPictures } from '../templates/kit'
import { withFrameSize } from '../templates/own/frame-size'
import { signingImage } from './state/brand-images'
import type { SlideChange } from './state/event-arrange'
import { imageAt, places } from './state/places'
import type { State, Work } from './state/state'
import { createVariants } from './variants'

export interface Planner {
  /** Null while there is no thread. */
  readonly plan: (state: State) => Carousel | null
  /**
   * A slide after the cover, with words if there are any, with `change` in the settings, for choosing by
   * pictures; the cover where that is all, null without a thread. Only two posts are planned, so that it costs little however long
   * the thread is; remembered until the thread, the settings or the fonts change.
   */
  readonly sample: (state: State, change: Partial<Settings>) => Slide | null
  /**
   * A slide with something else chosen for it, for choosing by pictures; null where there is none. Only its post and
   * the ends of the thread are planned; remembered until anything changes.
   */
  readonly slideWith: (state: State, slide: string, change: SlideChange) => Slide | null
  /** What the carousel is built from, with the measurer of the moment; null without a thread. */
  readonly input: (state: State) => CarouselInput | null
}

interface Basis {
  readonly source: Work['source']
  readonly title: Work['title']
  readonly arrangement: Work['arrangement']
  readonly settings: Work['settings']
  readonly known: KnownSizes
  readonly fonts: number
  readonly frames: State['frames']['templates']
  /** Which picture stands in which place, as far as they can be shown, and which could not be loaded. */
  readonly ready: string
}

export function createPlanner(wordWidth: WordWidth): Planner {
  let planned: State | null = null
  let basis: Basis | null = null
  let measure: Measure | null = null
  let memory = createMemory()
  let carousel: Carousel | null = null
  let input: Omit<CarouselInput, 'measure'> | null = null
  let joined: Planned['joined'] | undefined

  const variants = createVariants()
  const samples = new Map<string, Slide | null>()
  let sampled: Sampled = { posts: [], ready: '' }

  const plan = (state: State): Carousel | null => {
    // It is asked for again and again while one state is shown.
    if (state === planned) return carousel
    planned = state
    const next = basisOf(state)
    if (basis !== null && isSame(basis, next)) return carousel
    if (measure === null || basis?.known !== next.known || basis.fonts !== next.fonts)
      // Without new answers, only how far real fonts are from this moment's guess is worked out.
      measure = measureWith(withSizes(state.known, [], [], wordWidth), wordWidth)
    const isInSameLook = basis !== null && looksSame(basis, next)
    basis = next
    if (!isInSameLook) memory = createMemory(memory)
    variants.turn(isInSameLook)
    const thread = plannedOf(state, joined)
    joined = thread?.joined
    input = thread === null ? null : inputOf(state, thread)
    const shown = sampledOf(input)
    if (!isInSameLook || !isSameSample(sampled, shown)) samples.clear()
    sampled = shown
    const fresh = input === null ? null : buildCarousel({ ...input, measure }, memory)
    carousel =
      fresh === null
        ? null
        : {
            ...fresh,
            title: state.work.title ?? fresh.title,
            slides: keepSame(carousel?.slides ?? [], fresh.slides),
          }
    return carousel
  }

  return {
    plan,
    input: (state) => {
      plan(state)
      return input === null || measure === null ? null : { ...input, measure }
    },
    slideWith: (state, slide, change) => {
      const deck = plan(state)?.deck
      if (deck === undefined || input === null || measure === null) return null
      return variants.slide({ ...input, measure }, deck, slide, change)
    },
    sample: (state, change) => {
      plan(state)
      const id = JSON.stringify(change)
      const known = samples.get(id)
      if (known !== undefined) return known
      const slide =
        input === null || measure === null
          ? null
          : sampleOf(input, { ...state.work.settings, ...change }, measure)
      samples.set(id, slide)
      return slide
    },
  }
}

function sampleOf(
  input: Omit<CarouselInput, 'measure'>,
  chosen: Settings,
  measure: Measure,
): Slide | null {
  const { posts } = firstPosts(input.thread)
  // A last post is set in another order; one without words has no slide.
  const thread = { ...input.thread, posts: [...posts, { runs: [], media: [] }] }
  const settings: Settings = { ...chosen, slides: [] }
  const { deck, slides } = buildCarousel({ ...input, thread, settings, measure })
  const own = deck.slides.findIndex((slide) => slide.post === 1 && 'title' in slide)
  return slides[own < 0 ? 1 : own] ?? slides[0] ?? null
}

/** Characters of a post that a small picture of a slide shows at most. */
const enough = 600

function firstPosts(thread: Thread): Thread {
  const short = thread.posts.filter(
    ({ runs }) => runs.reduce((sum, run) => sum + run.text.length, 0) <= enough,
  )
  const [first, second] = short.length >= 2 ? short : thread.posts
  return { ...thread, posts: [first, second].flatMap((post) => post ?? []) }
}

/** What samples are made of, and which of its pictures are there. */
interface Sampled {
  readonly posts: readonly Post[]
  readonly ready: string
}

function sampledOf(input: Omit<CarouselInput, 'measure'> | null): Sampled {
  if (input === null) return { posts: [], ready: '' }
  const { pictures, failed, brand } = input
  const thread = firstPosts(input.thread)
  const shown = placesOf(thread).map(({ key }) => [pictures.get(key), failed?.has(key)])
  return { posts: thread.posts, ready: JSON.stringify([brand, shown]) }
}

function isSameSample(one: Sampled, other: Sampled): boolean {
  return one.ready === other.ready && other.posts.every((post, at) => post === one.posts[at])
}

/** What a carousel is built from, but for the measurer; null while there is no thread. */
export function carouselInput(state: State): Omit<CarouselInput, 'measure'> | null {
  const planned = plannedOf(state)
  return planned === null ? null : inputOf(state, planned)
}

/** Posts that are as they were in `before` are the same values. */
function plannedOf({ work }: State, before?: Planned['joined']): Planned | null {
  const { source, arrangement } = work
  return source === null ? null : plannedThread(arrangement, source.thread, before)
}

function inputOf(state: State, { thread }: Planned): Omit<CarouselInput, 'measure'> {
  const own = state.frames.templates ?? []
  // A frame has its own size, for planning and for checking.
  const settings = withFrameSize(state.work.settings, own)
  const [pictures, failed] = [readyPictures(state), failedPlaces(state)]
  return { thread, settings, pictures, failed, brand: brandOf(state), own }
}

function basisOf(state: State): Basis {
  const { source, title, arrangement, settings } = state.work
  return {
    source,
    title,
    arrangement,
    settings,
    known: state.known,
    fonts: state.fonts,
    frames: state.frames.templates,
    ready: readyKeys(state),
  }
}

function isSame(one: Basis, other: Basis): boolean {
  return (
    one.source === other.source &&
    one.title === other.title &&
    one.arrangement === other.arrangement &&
    one.settings === other.settings &&
    one.ready === other.ready &&
    looksSame(one, other)
  )
}

/** Everything but the words, their order and the pictures is as it was: what the memory holds is good. */
function looksSame(one: Basis, other: Basis): boolean {
  return (
    hasSameDesign(one.settings, other.settings) &&
    one.known === other.known &&
    one.fonts === other.fonts &&
    one.frames === other.frames
  )
}

/** But for what is chosen for single slides, which is part of their plan. */
function hasSameDesign(one: Settings, other: Settings): boolean {
  if (one === other) return true
  const keys = Object.keys(one) as readonly (keyof Settings)[]
  return keys.every((key) => key === 'slides' || one[key] === other[key])
}

function readyKeys(state: State): string {
  const shown = [...readyPictures(state)].map(([place, picture]) => `${place}=${picture.key}`)
  const { avatar, logoLight, logoDark } = brandOf(state)
  const brand = [avatar, logoLight, logoDark].map((picture) => picture?.key ?? '')
  return [...brand, ...shown, ...failedPlaces(state)].join(' ')
}

function readyPictures(state: State): ReadonlyMap<string, Picture> {
  const pictures = new Map<string, Picture>()
  for (const { key } of places(state.work.arrangement)) {
    const entry = imageAt(state, key)?.entry
    if (entry?.kind === 'ready') pictures.set(key, entry.picture)
  }
  return pictures
}

/** Places whose picture could not be loaded. */
function failedPlaces(state: State): ReadonlySet<string> {
  const keys = places(state.work.arrangement).map(({ key }) => key)
  return new Set(keys.filter((key) => imageAt(state, key)?.entry.kind === 'failed'))
}

/** Avatar and logos, as far as they can be shown. */
function brandOf(state: State): BrandPictures {
  const ready = kitPictures.flatMap((at) => {
    const image = signingImage(state, at)
    return image === undefined ? [] : [[at, image.picture] as const]
  })
  return Object.fromEntries(ready)
}

/** Slides that came out the same stay the same value, so that their thumbnails are not painted again. */
export function keepSame(before: readonly Slide[], after: readonly Slide[]): readonly Slide[] {
  const known = new Map(before.map((slide) => [slide.key, slide]))
  return after.map((slide) => {
    const old = known.get(slide.key)
    if (old === undefined || old === slide) return slide
    return isSameTree(old, slide) ? old : slide
  })
}

/** Of plain data, which a slide is; most that differ do so in what is looked at first. */
function isSameTree(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false
  const fields = one as Readonly<Record<string, unknown>>
  const others = other as Readonly<Record<string, unknown>>
  // Plain loops, also over lists: all slides are compared at every step of a slider.
  for (const name in fields)
    if (!(name in others) || !isSameTree(fields[name], others[name])) return false
  for (const name in others) if (!(name in fields)) return false
  return true
}
