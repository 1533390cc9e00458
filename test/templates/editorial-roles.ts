/** Every role of Editorial with all that may stand on it, and one slide built alone, for its tests. */
import type { DeckBlock, DeckSlide, List, PicturePlace, Words } from '../../src/lib/deck/deck'
import type { RatioId } from '../../src/lib/settings/platforms'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { layOutSlide, type Rect } from '../../src/lib/slide/layout'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { printNode } from '../../src/lib/slide/print'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { canvasOf, scaled } from '../../src/lib/templates/canvas'
import { editorial } from '../../src/lib/templates/editorial/editorial'
import { alone, type Sheet } from '../../src/lib/templates/kit'
import { railsOf, stageOf } from '../../src/lib/templates/rails'
import { frame } from '../../src/lib/templates/shell'
import { createTypeScale } from '../../src/lib/templates/type-scale'
import { bone } from '../../src/lib/templates/themes'
import { fixedMeasure, mara } from './samples'

export const measure = fixedMeasure()
export const ratios = ['portrait', 'square', 'landscape', 'tall', 'story', 'pin', 'wide'] as const

export function at(ratio: RatioId, width = 1080, height = 1350): Settings {
  return { ...defaultSettings, canvas: { platform: 'custom', ratio, width, height } }
}

/** A slide of the deck's making, as `buildCarousel` would set it, and whether it fits. */
export function built(
  slide: DeckSlide,
  settings: Settings,
): { readonly slide: Slide; readonly fits: boolean } {
  const canvas = editorial.canvas(canvasOf(settings.canvas))
  const rails = railsOf(slide, settings, editorial.rails(slide, settings), canvas)
  const { width, height } = stageOf(canvas, rails)
  const sheet: Sheet = {
    slide,
    theme: bone,
    type: createTypeScale(bone, settings.type, canvas.k),
    measure,
    pictures: new Map(),
    brand: {},
    direction: 'ltr',
    settings,
    canvas,
    px: (design) => scaled(canvas, design),
    stage: { width, height },
    around: { ...alone, page: { number: 2, of: 9 }, author: mara, runningTitle: 'Bread' },
    focusOf: () => null,
    key: (part) => `${slide.key}/${part}`,
  }
  const stage = editorial.build(sheet)
  return { slide: frame(sheet, stage, rails, '02 Slide'), fits: stage.fits }
}

export function words(text: string): Words {
  return [{ kind: 'text', text }]
}

export function paragraph(text: string): DeckBlock {
  return { kind: 'paragraph', words: words(text) }
}

export function list(...items: readonly string[]): List {
  return { kind: 'list', ordered: true, start: 1, items: items.map(words) }
}

export const base = { key: 'p1/1', post: 1, body: 36 } as const
export const picture: PicturePlace = { place: '1/0', kind: 'image' }
export const title = words('Heat matters more than time.')
export const blocks = [paragraph('A warm kitchen halves the wait.'), paragraph('Both are right.')]
export const short = list('Flour', 'Water', 'Salt')
const code = { kind: 'code', language: 'python', text: 'def feed(self):\n    return 50' } as const
const aside = { before: [paragraph('You need:')], after: [paragraph('And a night.')] }
const actions = [
  { icon: 'repost', label: 'Reshare with your network' },
  { icon: 'follow', label: 'Find me' },
  { icon: 'save', label: 'Save it for later' },
] as const

/** Every role, with everything the plan may put on it. */
export const roles: Readonly<Record<string, DeckSlide>> = {
  cover: { ...base, kind: 'cover', title, blocks },
  text: { ...base, kind: 'text', title, blocks },
  'text without title': { ...base, kind: 'text', blocks: [...blocks, short] },
  'text that goes on': { ...base, kind: 'text', title, blocks: [short], continued: true },
  statement: { ...base, kind: 'text', title, blocks: [] },
  'ruled list': { ...base, kind: 'list', title, rows: 'ruled', list: short, ...aside },
  values: {
    ...base,
    kind: 'list',
    rows: 'values',
    title,
    list: list('Rye → 85 % and then some more of it', 'Oat → 90 %'),
    ...aside,
  },
  poll: { ...base, kind: 'list', title, rows: 'shares', list: list('Rye → 60%'), ...aside },
  'list in columns': {
    ...base,
    kind: 'list',
    rows: 'columns',
    continued: { from: 15, to: 22 },
    list: list('Crumb', 'Jar', 'Miche', 'Levain', 'Rye', 'Oat', 'Oven', 'Salt'),
    ...aside,
  },
  step: { ...base, kind: 'step', number: '104', title, blocks: [...blocks, short] },
  'step alone': { ...base, kind: 'step', number: '1', title, blocks: [] },
  quote: { ...base, kind: 'quote', lead: words('From a book:'), by: mara, blocks },
  'quote with a list': { ...base, kind: 'quote', blocks: [...blocks, short] },
  code: { ...base, kind: 'code', title, code, part: { index: 2, of: 3 }, blocks },
  'code alone': { ...base, kind: 'code', code, blocks: [] },
  'picture and text': { ...base, kind: 'picture-text', title, blocks, pictures: [picture] },
  'picture with a title': { ...base, kind: 'picture', title, blocks, pictures: [picture] },
  grid: {
    ...base,
    kind: 'grid',
    title,
    blocks: [paragraph('Four loaves.')],
    pictures: [0, 1, 2, 3].map((index) => ({ place: `1/${index}`, kind: 'image' })),
  },
  outro: { ...base, kind: 'outro', title, blocks, button: words('Find me') },
  'outro with actions': { ...base, kind: 'outro', title, blocks, actions },
}

/** Letters and figures a slide must show. */
export function wanted(slide: DeckSlide): readonly string[] {
  const found: string[] = []
  const take = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      if (['text', 'label', 'number'].includes(key))
        found.push(...(value.match(/[\p{L}\p{N}]+/gu) ?? []))
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) take(inner, name)
    }
  }
  take(slide)
  return found
}

export function shownOn(slide: Slide): string {
  return nodesOf(slide)
    .map((node) => (node.kind === 'text' ? nodeText(node) : ''))
    .join(' ')
}

export function rectsOf(slide: Slide, name: string): readonly Rect[] {
  return layOutSlide(slide, measure).flatMap(({ node, rect }) => (node.name === name ? [rect] : []))
}

export function rectOf(slide: Slide, name: string): Rect {
  const [rect] = rectsOf(slide, name)
  if (rect === undefined) throw new Error(`no ${name}`)
  return rect
}

export function role(name: string): DeckSlide {
  const slide = roles[name]
  if (slide === undefined) throw new Error(name)
  return slide
}

export function stageOn(slide: Slide): string {
  const node = nodesOf(slide).find((one: SlideNode) => one.name === 'Stage')
  return node === undefined ? '' : printNode(node).replaceAll('p1/1/', '')
}
