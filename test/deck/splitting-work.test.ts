/** Dividing a long text costs what the text is long, whatever it is made of: looks are counted, not time. */
import { describe, expect, it } from 'vitest'

import type { CodeSlide, DeckBlock, Words } from '../../src/lib/deck/deck'
import { partsOf } from '../../src/lib/deck/parts'
import { splitBlocks } from '../../src/lib/deck/splitting'
import { blocksText } from '../../src/lib/deck/words'

/** The same value; `look` hears of every property of it that is read, however deep. */
function watched<Value extends object>(value: Value, look: () => void): Value {
  return new Proxy(value, {
    get: (target, key): unknown => {
      look()
      const found: unknown = Reflect.get(target, key)
      return typeof found === 'object' && found !== null ? watched(found, look) : found
    },
  })
}

interface Work {
  /** How often a block, an item or a run is looked at. */
  readonly looks: number
  /** Characters of all parts that were tried. */
  readonly tried: number
  readonly parts: number
}

/** What it costs to divide the blocks into parts of 700 characters. */
function workOf(blocks: readonly DeckBlock[]): Work {
  let looks = 0
  let tried = 0
  const parts = splitBlocks(
    watched(blocks, () => (looks += 1)),
    (part) => {
      const { length } = blocksText(part)
      tried += length
      return length <= 700
    },
  )
  return { looks, tried, parts: parts.length }
}

const sentence = 'Knead nothing, wait, and the dough is ready. '
const runsOf = (count: number): Words =>
  Array.from({ length: count }, (_, index) =>
    index % 2 === 0
      ? { kind: 'text', text: sentence }
      : { kind: 'hashtag', text: '#bread', tag: 'bread' },
  )
const paragraph = (words: Words): DeckBlock => ({ kind: 'paragraph', words })
const list = (items: readonly Words[]): DeckBlock => ({
  kind: 'list',
  ordered: false,
  start: 1,
  items,
})

const shapes: readonly (readonly [string, (size: number) => readonly DeckBlock[]])[] = [
  [
    'one paragraph of one run',
    (size) => [paragraph([{ kind: 'text', text: sentence.repeat(size) }])],
  ],
  ['one paragraph of many runs', (size) => [paragraph(runsOf(size))]],
  ['many paragraphs', (size) => Array.from({ length: size }, () => paragraph(runsOf(1)))],
  ['one list', (size) => [list(Array.from({ length: size }, () => runsOf(2)))]],
  ['many lists', (size) => Array.from({ length: size }, () => list([runsOf(2), runsOf(1)]))],
]

describe('the work of dividing', () => {
  it.each(shapes)('%s: eight times the text is no more than nine times the work', (_, make) => {
    const [small, large] = [workOf(make(400)), workOf(make(3200))]
    expect(large.parts).toBeGreaterThan(20)
    expect(large.looks).toBeLessThan(small.looks * 9)
    expect(large.tried).toBeLessThan(small.tried * 9)
  })

  it.each(shapes)('%s: parts are not laid out again and again', (_, make) => {
    const blocks = make(3200)
    expect(workOf(blocks).tried).toBeLessThan(blocksText(blocks).length * 3)
  })
})

describe('the work of dividing a listing', () => {
  /** How many parts are made to divide a listing into ones of up to 30 lines, and how many of them stay. */
  const partsMade = (functions: number): { readonly made: number; readonly stay: number } => {
    const text = 'function knead(dough) {\n  const ready = rest(dough)\n\n  return ready\n}\n'
    const listing = { kind: 'code', text: text.repeat(functions) } as const
    let made = 0
    const code = {
      ...listing,
      get kind() {
        made += 1
        return 'code' as const
      },
    }
    const slide: CodeSlide = { kind: 'code', key: '', post: 1, body: 36, code, blocks: [] }
    const parts = partsOf(slide, {
      fits: (part) => part.kind === 'code' && part.code.text.split('\n').length <= 30,
      bodies: [36, 32],
    })
    return { made, stay: parts.length }
  }

  it('makes few parts more than stay, however long it is', () => {
    for (const functions of [30, 300, 3000]) {
      const { made, stay } = partsMade(functions)
      expect(stay).toBeGreaterThan((functions * 5) / 30)
      expect(made).toBeLessThan(stay * 4)
    }
  })
})
