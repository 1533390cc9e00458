/** Threads set in Statement, and what stands on their slides, for its tests. */
import type { RatioId } from '../../src/lib/settings/platforms'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { layOutSlide, type Rect } from '../../src/lib/slide/layout'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { printNode } from '../../src/lib/slide/print'
import { nodesOf } from '../../src/lib/slide/walk'
import type { Carousel } from '../../src/lib/templates/build-carousel'
import { carousel, fixedMeasure, post } from './samples'

export const measure = fixedMeasure()
export const ratios: readonly RatioId[] = [
  'portrait',
  'square',
  'landscape',
  'tall',
  'story',
  'pin',
]

export function settingsAt(ratio: RatioId, size = { width: 1080, height: 1350 }): Settings {
  const canvas = { ...defaultSettings.canvas, ratio, ...size }
  return { ...defaultSettings, template: 'statement', theme: 'fern', canvas }
}

export function made(
  given: Parameters<typeof carousel>[0],
  settings = settingsAt('portrait'),
): Carousel {
  return carousel(given, settings, measure)
}

/** The stage of the only slide between a cover and an end, printed. */
export function stage(text: string, ...media: Parameters<typeof post>[1][]): string {
  const { slides } = made(['Cover', post(text, ...media), 'And a last post that ends it'])
  const node = named(slides[1], 'Stage')
  return node === undefined ? '' : printNode(node).replaceAll('p1/1/', '')
}

export function named(slide: Slide | undefined, name: string): SlideNode | undefined {
  return slide === undefined ? undefined : nodesOf(slide).find((node) => node.name === name)
}

export function rectOf(slide: Slide | undefined, name: string): Rect {
  const found =
    slide === undefined
      ? undefined
      : layOutSlide(slide, measure).find(({ node }) => node.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found.rect
}
