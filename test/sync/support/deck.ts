/** Slides on a page that is nothing but data: made, edited and updated as Figma would be. */
import type { Slide } from '../../../src/lib/slide/node'
import { mergeDeck } from '../../../src/lib/sync/merge-deck'
import { keysOf, treeOf } from '../../../src/lib/sync/outline'
import type { CanvasSlide, DeckMerge, SlideStep } from '../../../src/lib/sync/patch'
import { wantedSlide, type Resolve } from '../../../src/lib/sync/wanted'
import { apply, drawn, read, type Canvas } from './model'

interface Point {
  readonly x: number
  readonly y: number
}

export interface Frame {
  readonly key: string
  readonly canvas: Canvas
  container: string
  page: string
  at: Point
  wasAt: Point
  keys: readonly string[]
  tree: string
  /** How often it was read. */
  reads: number
}

export interface Page {
  /** In layer order. */
  frames: Frame[]
  /** No longer slides of the carousel. */
  readonly aside: Frame[]
  record: readonly string[]
}

export const resolve: Resolve = {
  font: ({ family, weight, italic }) => ({
    family,
    style: `${weight}${italic ? ' Italic' : ''}`,
  }),
  picture: (key) => ({ hash: `hash of ${key}`, size: { width: 800, height: 600 } }),
  variable: () => null,
  textStyle: () => null,
}

interface How {
  readonly discard?: 'all' | readonly string[]
  readonly readsAll?: boolean
}

/** A page with these slides as they are drawn first. */
export function pageOf(slides: readonly Slide[]): Page {
  const page: Page = { frames: [], aside: [], record: [] }
  updateDeck(page, slides)
  return page
}

export function updateDeck(page: Page, slides: readonly Slide[], how: How = {}): DeckMerge {
  const merged = planDeck(page, slides, how)
  for (const step of merged.steps) take(page, step)
  const { order } = merged
  if (order !== null) {
    page.frames.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  }
  page.record = merged.record
  return merged
}

export function planDeck(
  page: Page,
  slides: readonly Slide[],
  { discard = [], readsAll = false }: How = {},
): DeckMerge {
  return mergeDeck({
    slides,
    canvas: page.frames.map(toCanvas),
    record: page.record,
    ...{ readsAll, discard },
    gap: 80,
    want: (slide, at) => wantedSlide(slide, at, resolve),
  })
}

export function toCanvas(frame: Frame): CanvasSlide {
  const { key, container, page, at, wasAt, keys, tree, canvas } = frame
  return {
    ...{ key, container, page, at, wasAt, keys, tree },
    node: idOf(frame),
    size: { width: 1080, height: 1350 },
    read: () => {
      frame.reads += 1
      return read(canvas)
    },
  }
}

/** Where there is room for what is kept aside; `freeRoom` finds it. */
export const below: Point = { x: NaN, y: NaN }

function idOf({ key, canvas }: Frame): string {
  return `${key}@${canvas.root.id}`
}

export function frameOf(page: Page, key: string): Frame {
  const found = page.frames.find((frame) => frame.key === key)
  if (found === undefined) throw new Error(`No slide ${key}.`)
  return found
}

function take(page: Page, step: SlideStep): void {
  if (step.kind === 'insert') {
    const { slide, wanted, patches, at, container, after, keys, tree } = step
    if (page.frames.some(({ key }) => key === slide.key)) throw new Error(`${slide.key} is there.`)
    const canvas = drawn(wanted)
    apply(canvas, patches)
    const home = container ?? 'page'
    const index = page.frames.findIndex(({ key }) => key === after)
    const frame = {
      ...{ key: slide.key, canvas, at, keys, tree },
      wasAt: at,
      container: home,
      page: 'page',
      reads: 0,
    }
    page.frames.splice(index + 1, 0, frame)
    return
  }
  const frame = page.frames.find((one) => idOf(one) === step.node)
  if (frame === undefined) throw new Error(`No slide ${step.node}.`)
  if (step.kind === 'keep') {
    apply(frame.canvas, step.merge.patches)
    frame.at = step.at ?? frame.at
    frame.wasAt = step.wasAt
    frame.keys = step.keys
    frame.tree = step.tree
    return
  }
  page.frames.splice(page.frames.indexOf(frame), 1)
  if (step.kind === 'remove') return
  if (!step.stays) frame.at = below
  page.aside.push(frame)
}

/** Every key and tree as an update would keep them. */
export function keptOf(slide: Slide): { readonly keys: readonly string[]; readonly tree: string } {
  const wanted = wantedSlide(slide, { x: 0, y: 0 }, resolve)
  return { keys: keysOf(wanted), tree: treeOf(wanted) }
}

/** "p1 0,0 | p2 below": where the slides stand, in layer order. */
export function places(frames: readonly Frame[]): string {
  const place = (at: Point): string => (at === below ? 'below' : `${at.x},${at.y}`)
  return frames.map(({ key, at }) => `${key} ${place(at)}`).join(' | ')
}
