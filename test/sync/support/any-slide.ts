/** Random slides over the same keys, and a random hand on a canvas. */
import fc from 'fast-check'

import type { Wanted } from '../../../src/lib/sync/patch'
import type { Paragraph, Props } from '../../../src/lib/sync/props'
import { accent, box, gold, ink, red, shape, slideOf, text } from './merge'
import { all, own, parentOf, takeOut, type Canvas, type Layer } from './model'

const keys = ['x1', 'x2', 'x3', 't1', 't2', 't3', 't4', 'h1', 'h2'] as const

const sentences = [
  'Threads are read by few people to the end',
  'Slides are another matter, says the study',
  'Which is why this deck is here at all',
  'A heading',
  '',
  'Nobody has ever counted the posts',
]

const looks = fc.record({
  opacity: fc.constantFrom(1, 0.8),
  visible: fc.constantFrom(true, true, false),
  width: fc.constantFrom<Props['width']>('fill', 300, 640),
  fills: fc.constantFrom<readonly NonNullable<Props['fills']>[number][]>([ink], [accent], [gold]),
})

const words = fc
  .subarray(sentences, { minLength: 1 })
  .chain((list) =>
    fc.tuple(
      ...list.map((sentence) =>
        fc
          .constantFrom<Paragraph['marks']>(
            [],
            [{ start: 0, end: 2, fills: [accent] }],
            [{ start: 0, end: 2, fills: [gold] }],
          )
          .map((marks) => ({ text: sentence, marks: sentence === '' ? [] : marks })),
      ),
    ),
  )

/** A slide with some of the keys, in any order, in any boxes. */
export const anySlide: fc.Arbitrary<Wanted> = fc
  .record({
    order: fc.shuffledSubarray([...keys]),
    homes: fc.array(fc.nat(20), { minLength: keys.length, maxLength: keys.length }),
    looks: fc.array(looks, { minLength: keys.length, maxLength: keys.length }),
    words: fc.array(words, { minLength: keys.length, maxLength: keys.length }),
    drawings: fc.array(fc.constantFrom('rectangle', 'ellipse'), { minLength: 2, maxLength: 2 }),
  })
  .map((given) => {
    const children = new Map<string, string[]>([['s', []]])
    given.order.forEach((key, index) => {
      const homes = [...children.keys()]
      const home = homes[(given.homes[index] ?? 0) % homes.length] ?? 's'
      children.get(home)?.push(key)
      if (key.startsWith('x')) children.set(key, [])
    })
    const make = (key: string): Wanted => {
      const at = keys.findIndex((one) => one === key)
      const props = given.looks[at] ?? {}
      if (key.startsWith('t')) return text(key, given.words[at] ?? [], props)
      const drawing = given.drawings[key === 'h1' ? 0 : 1] ?? 'rectangle'
      if (key.startsWith('h')) return shape(key, { ...props, drawing })
      return box(key, (children.get(key) ?? []).map(make), { ...props, position: 'flow' })
    }
    return slideOf((children.get('s') ?? []).map(make))
  })

/** One thing a person does; the numbers choose the layer and what is done to it. */
export interface Act {
  readonly kind: 'prop' | 'words' | 'delete' | 'move' | 'add' | 'group' | 'reorder' | 'paragraph'
  readonly which: number
  readonly where: number
}

export const anyActs: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Act['kind']>(
      ...([
        'prop',
        'prop',
        'words',
        'paragraph',
        'delete',
        'move',
        'add',
        'group',
        'reorder',
      ] as const),
    ),
    which: fc.nat(1000),
    where: fc.nat(1000),
  }),
  { maxLength: 5 },
)

/** Does it, where there is anything to do it to. */
export function act(canvas: Canvas, acts: readonly Act[]): void {
  acts.forEach((one, index) => {
    actOnce(canvas, one, index)
  })
}

const handLooks: readonly Props[] = [
  { opacity: 0.33 },
  { fills: [red] },
  { width: 777 },
  { name: 'Mine' },
]

function actOnce(canvas: Canvas, { kind, which, where }: Act, index: number): void {
  const inside = all(canvas.root).slice(1)
  const layer = inside[which % Math.max(1, inside.length)]
  if (layer === undefined) return
  const { children } = parentOf(canvas, layer)
  switch (kind) {
    case 'prop':
      if (layer.written === null) return
      layer.props = { ...layer.props, ...handLooks[where % handLooks.length] }
      return
    case 'words':
    case 'paragraph':
      rewrite(layer, kind, where)
      return
    case 'delete':
      takeOut(canvas, layer)
      return
    case 'move': {
      const homes = all(canvas.root).filter((home) => canHold(home) && !all(layer).includes(home))
      const home = homes[where % Math.max(1, homes.length)]
      if (home === undefined) return
      takeOut(canvas, layer)
      home.children.splice(where % (home.children.length + 1), 0, layer)
      return
    }
    case 'add':
      children.splice(where % (children.length + 1), 0, own(`Sticker ${index}`))
      return
    case 'group':
      children.splice(children.indexOf(layer), 1, own(`Group ${index}`, [layer]))
      return
    case 'reorder':
      children.splice(where % children.length, 0, ...children.splice(children.indexOf(layer), 1))
      return
  }
}

function canHold({ written, children }: Layer): boolean {
  return written === null ? children.length > 0 : written.kind === 'box' || written.kind === 'slide'
}

function rewrite(layer: Layer, kind: 'words' | 'paragraph', where: number): void {
  const { paragraphs = [] } = layer.props
  if (layer.written === null || paragraphs.length === 0) return
  const at = where % paragraphs.length
  const mine = { text: `By hand ${where}`, marks: [] }
  const changed =
    kind === 'paragraph'
      ? [...paragraphs.slice(0, at), mine, ...paragraphs.slice(at)]
      : paragraphs.map((one, index) =>
          index === at ? { ...one, text: `${one.text} by hand` } : one,
        )
  layer.props = { ...layer.props, paragraphs: changed }
}
