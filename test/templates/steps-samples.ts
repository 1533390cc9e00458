/** Decks set in Steps, and what tests look for in them. */
import type { RatioId } from '../../src/lib/settings/platforms'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { layOutSlide, type Rect } from '../../src/lib/slide/layout'
import type { Slide, SlideNode, TextNode } from '../../src/lib/slide/node'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import type { Carousel } from '../../src/lib/templates/build-carousel'
import type { Post } from '../../src/lib/thread/thread'
import { carousel, fixedMeasure, post } from './samples'

export const measure = fixedMeasure()
export function settingsOf(changes: Partial<Settings> = {}): Settings {
  return { ...defaultSettings, template: 'steps', theme: 'citrus', ...changes }
}

export function steps(
  given: Parameters<typeof carousel>[0],
  changes: Partial<Settings> = {},
): Carousel {
  return carousel(given, settingsOf(changes), measure)
}

export function on(ratio: RatioId, width = 1080, height = 1350): Partial<Settings> {
  return { canvas: { ...defaultSettings.canvas, ratio, width, height } }
}

export function named(slide: Slide | undefined, name: string): SlideNode | undefined {
  return slide === undefined ? undefined : nodesOf(slide).find((node) => node.name === name)
}

export function textsNamed(slide: Slide | undefined, name: string): readonly string[] {
  const texts = slide === undefined ? [] : nodesOf(slide).filter(isText)
  return texts.filter((node) => node.name === name).map((node) => spaced(nodeText(node)))
}

export function isText(node: SlideNode): node is TextNode {
  return node.kind === 'text'
}

export function spaced(text: string): string {
  return text.replace(/\u00A0/g, ' ')
}

export function rectOf(slide: Slide | undefined, name: string): Rect | undefined {
  if (slide === undefined) return undefined
  return layOutSlide(slide, measure).find(({ node }) => node.name === name)?.rect
}

/** A post with the number its writer gave it, as reading keeps it. */
export function counted(number: number, text: string): Post {
  return { ...post(text), counter: { number, text: `${number}/`, at: 'start' } }
}

export const habits: readonly (Post | string)[] = [
  '5 habits of people who bake',
  counted(1, 'Weigh everything\n\nCups lie.'),
  counted(2, 'Keep it warm\n\nAt 24 °C.'),
  'It took me three years to learn the next one, which is about time.\n\nA recipe can only guess.',
  counted(3, 'Wait longer\n\nLonger than you think.'),
  'Follow @maralindq for more bread.',
]
