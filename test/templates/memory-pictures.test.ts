/** What of a carousel is built anew when pictures arrive, go and fail. */
import fc from 'fast-check'
import { expect, it, onTestFinished, vi } from 'vitest'

import { placesOf, type Picture } from '../../src/lib/deck/picture'
import { defaultSettings, templateIds, type TemplateId } from '../../src/lib/settings/settings'
import { templateById } from '../../src/lib/templates/all'
import { buildCarousel, type Carousel } from '../../src/lib/templates/build-carousel'
import { createMemory } from '../../src/lib/templates/memory'
import type { BrandPictures } from '../../src/lib/templates/kit'
import type { Slide } from '../../src/lib/slide/node'
import type { Post } from '../../src/lib/thread/thread'
import { fixedMeasure, mara, post, thread } from './samples'

const wide: Picture = { key: 'wide', width: 1600, height: 900, kind: 'photo' }
const tall: Picture = { key: 'tall', width: 600, height: 1500, kind: 'photo' }
const chart: Picture = {
  key: 'chart',
  width: 900,
  height: 700,
  kind: 'diagram',
  edge: '#FAFAFA',
}
const samples = [wide, tall, { ...tall, height: 700 }, chart, { ...chart, edge: '#101010' }]

const posts: readonly Post[] = [
  post('How I bake bread', 'image'),
  post('Flour is half of it.\n\nWater is the rest, and what is left is time.'),
  post('A jar on the fifth morning, and the foam above it.', 'image'),
  post('Three loaves', 'image', 'image', 'image'),
  { ...post('Another hand wrote this.', 'video'), author: { name: 'Ann Other', handle: 'ann' } },
  {
    ...post('What they say'),
    quote: { author: mara, ...post('Salt comes last.', 'image') },
  },
  post('', 'image', 'image'),
  post('Follow me for more bread.'),
]
const places = placesOf(thread(posts)).map(({ key }) => key)

interface Shown {
  readonly pictures: ReadonlyMap<string, Picture>
  readonly failed: ReadonlySet<string>
  readonly brand: BrandPictures
}
const nothing: Shown = { pictures: new Map(), failed: new Set(), brand: {} }

type Step =
  | { readonly kind: 'arrives' | 'fails' | 'goes'; readonly at: string; readonly picture: Picture }
  | { readonly kind: 'brand'; readonly at: keyof BrandPictures; readonly picture: Picture | null }

function after({ pictures, failed, brand }: Shown, step: Step): Shown {
  if (step.kind === 'brand') {
    return { pictures, failed, brand: { ...brand, [step.at]: step.picture ?? undefined } }
  }
  const there = new Map(pictures)
  const broken = new Set(failed)
  there.delete(step.at)
  broken.delete(step.at)
  if (step.kind === 'arrives') there.set(step.at, step.picture)
  if (step.kind === 'fails') broken.add(step.at)
  return { pictures: there, failed: broken, brand }
}

const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('arrives', 'arrives', 'fails', 'goes'),
        at: fc.constantFrom(...places),
        picture: fc.constantFrom(...samples),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('brand'),
        at: fc.constantFrom('avatar', 'logoLight', 'logoDark'),
        picture: fc.constantFrom(wide, tall, null),
      }),
    },
  ),
  { minLength: 1, maxLength: 5 },
) satisfies fc.Arbitrary<readonly Step[]>

it.each(templateIds)(
  'whatever pictures arrive, go and fail: with the memory of before %s is as without',
  (template) => {
    const rails = { ...defaultSettings.rails, headerRight: 'logo', footerLeft: 'author' } as const
    const settings = { ...defaultSettings, template, rails }
    const given = { thread: thread(posts), settings, measure: fixedMeasure() }
    fc.assert(
      fc.property(steps, (changes) => {
        const memory = createMemory()
        buildCarousel({ ...given, ...nothing }, memory)
        let shown = nothing
        for (const step of changes) {
          shown = after(shown, step)
          const fresh = buildCarousel({ ...given, ...shown })
          expect(buildCarousel({ ...given, ...shown }, memory)).toEqual(fresh)
        }
      }),
      { numRuns: 4 },
    )
  },
  60_000,
)

/** The posts whose slides a template builds from now on. */
function builds(template: TemplateId): Set<number> {
  const built = new Set<number>()
  const one = templateById(template)
  const { build } = one
  const spy = vi.spyOn(one, 'build').mockImplementation((sheet) => {
    built.add(sheet.slide.post)
    return build(sheet)
  })
  onTestFinished(() => {
    spy.mockRestore()
  })
  return built
}

/** The posts of slides that are not the values they were. */
function freshPosts(before: Carousel, after: Carousel): readonly number[] {
  const old = new Set(before.slides)
  const fresh = after.deck.slides.filter((_, at) => !old.has(after.slides[at] as Slide))
  return [...new Set(fresh.map((slide) => slide.post))]
}

it.each([
  ['editorial', 200],
  ['photo', 200],
  ['post-card', 40],
  ['split', 40],
  ['statement', 40],
  ['steps', 40],
] as const)(
  'in %s of %i posts, half of them with a picture to come, one that arrives builds its own slides alone',
  (template, count) => {
    const many = Array.from({ length: count }, (_, n) =>
      n % 2 === 1 ? post(`Loaf number ${n}`, 'image') : post(`Loaf number ${n}`),
    )
    const settings = { ...defaultSettings, template }
    const given = { thread: thread(many), settings, measure: fixedMeasure() }
    const memory = createMemory()
    const start = new Map([['1/0', wide]])
    const before = buildCarousel({ ...given, pictures: start }, memory)
    const built = builds(template)
    // A diagram: no other slide borrows it.
    const arrived = new Map([...start, ['21/0', chart]])
    const after = buildCarousel({ ...given, pictures: arrived }, memory)
    expect([[...built], freshPosts(before, after)]).toEqual([[21], [21]])
  },
)

it('a photo that arrives is built on its own slide and on those that borrow it, up to the next', () => {
  const many = Array.from({ length: 40 }, (_, n) =>
    n % 10 === 5 ? post('', 'image') : post(`Loaf number ${n}`),
  )
  const settings = { ...defaultSettings, template: 'photo' } as const
  const given = { thread: thread(many), settings, measure: fixedMeasure() }
  const memory = createMemory()
  const start = new Map(['5/0', '25/0'].map((place) => [place, { ...wide, key: place }]))
  const before = buildCarousel({ ...given, pictures: start }, memory)
  const after = buildCarousel({ ...given, pictures: new Map([...start, ['15/0', tall]]) }, memory)
  expect(freshPosts(before, after)).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24])
})

it('a face that arrives builds the slides of whose it is, and no stage of a layout without one', () => {
  const rails = { ...defaultSettings.rails, footerLeft: 'author' } as const
  const settings = { ...defaultSettings, template: 'editorial', rails } as const
  const given = { thread: thread(posts), settings, measure: fixedMeasure(), pictures: new Map() }
  const memory = createMemory()
  const before = buildCarousel(given, memory)
  const built = builds('editorial')
  const after = buildCarousel({ ...given, brand: { avatar: wide } }, memory)
  expect([...built]).toEqual([])
  const others = posts.flatMap(({ author }, at) => (author === undefined ? [at] : []))
  expect(freshPosts(before, after)).toEqual(others)
})
