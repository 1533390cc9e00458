/** One way in for the tests of the merge: a canvas, what is wanted, what is given up. */
import { mergeSlide } from '../../../src/lib/sync/merge-slide'
import type { TextTravels } from '../../../src/lib/sync/merge-text'
import { keysOf, treeOf } from '../../../src/lib/sync/outline'
import type { SlideMerge, Wanted } from '../../../src/lib/sync/patch'
import type { Paragraph, Props } from '../../../src/lib/sync/props'
import { apply, drawn, read, type Canvas } from './model'

export interface Update {
  readonly canvas: Canvas
  readonly base: Wanted
  readonly next: Wanted
  /** "layer property" */
  readonly discard?: 'all' | readonly string[]
  readonly travels?: ReadonlyMap<string, TextTravels>
}

export function merge({
  canvas,
  base,
  next,
  discard = [],
  travels = new Map(),
}: Update): SlideMerge {
  return mergeSlide({
    slide: next.key,
    canvas: read(canvas),
    keys: keysOf(base),
    tree: treeOf(base),
    wanted: next,
    isDiscarded: (id) => discard === 'all' || discard.some((one) => id === `${next.key} ${one}`),
    travels,
  })
}

/** Merges and applies. */
export function update(given: Update): SlideMerge {
  const merged = merge(given)
  apply(given.canvas, merged.patches)
  return merged
}

export interface Given {
  readonly base: Wanted
  readonly hand: (canvas: Canvas) => void
  readonly next: Wanted
  readonly discard?: 'all' | readonly string[]
}

/** Draws `base`, lets the hand work, updates to `next`. */
export function after({ base, hand, next, discard }: Given): {
  readonly canvas: Canvas
  readonly merged: SlideMerge
  /** "layer property" of every edit. */
  readonly edits: readonly string[]
} {
  const canvas = drawn(base)
  hand(canvas)
  const merged = update({ canvas, base, next, ...(discard === undefined ? {} : { discard }) })
  return {
    canvas,
    merged,
    edits: merged.edits.map(({ layer, property }) => `${layer} ${property}`),
  }
}

export function slideOf(children: readonly Wanted[], props: Props = {}): Wanted {
  const own: Props = { name: '01 Cover', width: 1080, height: 1350, ...props }
  return { key: 's', kind: 'slide', node: null, props: own, children }
}

export function box(key: string, children: readonly Wanted[] = [], props: Props = {}): Wanted {
  const own: Props = { name: key, width: 'fill', height: 'hug', position: 'flow', ...props }
  return { key, kind: 'box', node: null, props: own, children }
}

export function shape(key: string, props: Props = {}): Wanted {
  const own: Props = { name: key, width: 96, height: 8, drawing: 'rectangle', ...props }
  return { key, kind: 'shape', node: null, props: own, children: [] }
}

export const ink = { type: 'SOLID', color: '#15140F' } as const
export const accent = { type: 'SOLID', color: '#2239E8' } as const
export const gold = { type: 'SOLID', color: '#E8B722' } as const
export const red = { type: 'SOLID', color: '#FF0000' } as const

export function text(key: string, words: string | readonly Paragraph[], props: Props = {}): Wanted {
  const own: Props = {
    name: key,
    width: 'fill',
    height: 'hug',
    position: 'flow',
    font: { family: 'Inter', style: 'Regular' },
    size: 36,
    lineHeight: 52,
    tracking: 0,
    fills: [ink],
    textStyle: null,
    paragraphs: paragraphs(words),
    ...props,
  }
  return { key, kind: 'text', node: null, props: own, children: [] }
}

/** Paragraphs divided by "\n"; `*word*` is in the accent, `_word_` in bold, `~word~` in gold. */
export function paragraphs(words: string | readonly Paragraph[]): readonly Paragraph[] {
  if (typeof words !== 'string') return words
  return words.split('\n').map(paragraph)
}

function paragraph(words: string): Paragraph {
  let text = ''
  const marks: Paragraph['marks'][number][] = []
  for (const part of words.split(/(\*[^*]+\*|_[^_]+_|~[^~]+~)/)) {
    const start = text.length
    const sign = part[0]
    const isMarked = part.length > 2 && (sign === '*' || sign === '_' || sign === '~')
    text += isMarked ? part.slice(1, -1) : part
    if (!isMarked) continue
    if (sign === '_')
      marks.push({ start, end: text.length, font: { family: 'Inter', style: 'Bold' } })
    else marks.push({ start, end: text.length, fills: [sign === '*' ? accent : gold] })
  }
  return { text, marks }
}

/** The other way; red is `!word!`, what has no sign is in braces. */
export function print(all: readonly Paragraph[] | undefined): string {
  return (all ?? []).map(printOne).join('\n')
}

function printOne({ text, marks }: Paragraph): string {
  let out = ''
  let at = 0
  for (const mark of marks) {
    const { start, end, ...look } = mark
    const sign = signs.get(JSON.stringify(look)) ?? '|'
    out += text.slice(at, start) + sign + text.slice(start, end) + sign
    at = end
  }
  return out + text.slice(at)
}

const signs = new Map([
  [JSON.stringify({ fills: [accent] }), '*'],
  [JSON.stringify({ fills: [gold] }), '~'],
  [JSON.stringify({ fills: [red] }), '!'],
  [JSON.stringify({ font: { family: 'Inter', style: 'Bold' } }), '_'],
])
