/** Decks in Photo with pictures of our own, and what stands on their slides. */
import type { GradientStop } from '../../src/lib/base/paint'
import { placesOf, type Picture } from '../../src/lib/deck/picture'
import type { RatioId } from '../../src/lib/settings/platforms'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { checkSlides } from '../../src/lib/slide/check'
import type { Finding } from '../../src/lib/slide/finding'
import { layOutSlide, type Rect } from '../../src/lib/slide/layout'
import type { ShapeNode, Slide, SlideNode } from '../../src/lib/slide/node'
import { nodesOf } from '../../src/lib/slide/walk'
import { buildCarousel, type Carousel } from '../../src/lib/templates/build-carousel'
import { checkRules } from '../../src/lib/templates/check-rules'
import type { Thread } from '../../src/lib/thread/thread'
import { bread, fixedMeasure, post, thread } from './samples'

export const measure = fixedMeasure()
export const photo: Picture = { key: 'photo', width: 1200, height: 900, kind: 'photo' }
export const tallPhoto: Picture = { key: 'tall', width: 900, height: 1600, kind: 'photo' }
export const diagram: Picture = {
  key: 'diagram',
  width: 1200,
  height: 800,
  kind: 'diagram',
  edge: '#FFFFFF',
}

export type Given = Partial<Settings>

/** A carousel in Photo; the thread's pictures are the given ones, one after the other, null an empty place. */
export function deck(
  given: Thread | Parameters<typeof thread>[0],
  pictures: readonly (Picture | null)[] = [],
  settings: Given = {},
): Carousel {
  const own = 'posts' in given ? given : thread(given)
  const places = placesOf(own).flatMap(({ key }, index) => {
    const picture = pictures[index % Math.max(1, pictures.length)] ?? null
    return picture === null ? [] : [[key, picture] as const]
  })
  return buildCarousel({
    thread: own,
    settings: { ...defaultSettings, template: 'photo', theme: 'noir', ...settings },
    pictures: new Map(places),
    measure,
  })
}

export function canvas(ratio: RatioId): Given {
  return { canvas: { ...defaultSettings.canvas, ratio } }
}

export function at(slides: readonly Slide[], index: number): Slide {
  const slide = slides[index]
  if (slide === undefined) throw new Error(`no slide ${index}`)
  return slide
}

export function named(slide: Slide, name: string): SlideNode | undefined {
  return nodesOf(slide).find((node) => node.name === name)
}

export function rectOf(slide: Slide, name: string): Rect {
  const found = layOutSlide(slide, measure).find(({ node }) => node.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found.rect
}

/** Names of what lies under the slide's own layers, bottom first. */
export function under(slide: Slide): readonly string[] {
  return slide.children.filter((node) => node.at !== undefined).map(({ name }) => name)
}

export function scrimOf(slide: Slide, key = 'scrim'): ShapeNode {
  const node = nodesOf(slide).find((each) => each.key.endsWith(`/${key}`))
  if (node?.kind !== 'shape') throw new Error(`no ${key}`)
  return node
}

/** Opacity of a gradient at 0–1 along it. */
export function opacityAt({ fill }: ShapeNode, share: number): number {
  const stops: readonly GradientStop[] = fill.kind === 'gradient' ? fill.stops : []
  const next = stops.findIndex((stop) => stop.at >= share - 1e-9)
  const after = stops[next < 0 ? stops.length - 1 : next]
  const before = stops[Math.max(0, next - 1)]
  if (after === undefined || before === undefined) return NaN
  const [from = 1, to = 1] = [before.opacity, after.opacity]
  if (next < 0 || after.at === before.at) return to
  return from + ((to - from) * (share - before.at)) / (after.at - before.at)
}

/** What a check says of slides but advice on their number of words and on places that are empty. */
export function findings(slides: readonly Slide[], settings: Given = {}): readonly Finding[] {
  const rules = checkRules({ ...defaultSettings, template: 'photo', ...settings })
  const isUsual = ({ code }: Finding): boolean =>
    !['words', 'empty-place', 'slide-limit'].includes(code)
  return checkSlides(slides, measure, rules).filter(isUsual)
}

export const caption = 'The crumb of a loaf, cut on the fifth morning.'
export const headed =
  'A jar on the fifth morning.\n\nThe line marks where the dough stood at midnight, and the foam above it is what you wait for.'
export const pictured: Thread = thread([
  post('How I learned to bake bread', 'image'),
  post(headed, 'image'),
  post(caption, 'image'),
  ...bread.slice(1, 5),
  post('Four loaves, four flours.', 'image', 'image', 'image', 'image'),
  ...bread.slice(8),
])

/** What has a place of its own on its slide: a line under the cover, words around a list, a poll, a quoted post. */
export const around: Thread = thread([
  'Bread at home\n\nAnd why it takes a night',
  'What you need:\n\nFour things, no more.\n\n1. Flour\n2. Water\n3. Salt\n4. Time\n\nNone of them is expensive.',
  {
    ...post('Which flour do you bake with?'),
    poll: {
      options: [
        { text: 'Rye', share: 12 },
        { text: 'Wheat', share: 66.5 },
      ],
      result: '1,204 votes · Final results',
    },
  },
  {
    ...post('Somebody said it better:'),
    quote: {
      author: { name: 'Jo Bakewell', handle: 'jobakes' },
      runs: post('Salt is not a spice, it is a clock.').runs,
      media: [],
    },
  },
  'How long flour keeps:\n\n- Rye → 6 months\n- Wheat → 12 months\n- Spelt → 8 months',
  'Weigh everything.',
  'If you liked this, share it with a friend who bakes.',
])
