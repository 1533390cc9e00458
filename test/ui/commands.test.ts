/** Commands on a carousel that stands on the canvas, against a main thread that answers when the test says so. */
import { describe, expect, test } from 'vitest'

import type { Hand, OpenedCarousel, ToMain } from '../../src/lib/messages/protocol'
import type { Command } from '../../src/lib/messages/protocol'
import { defaultSettings } from '../../src/lib/settings/settings'
import { editedOf } from '../../src/lib/ui/state/edited'
import {
  editOf,
  generated,
  lastOf,
  noHand,
  openedCarousel,
  planOf,
  pressUpdate,
  updatesOf,
} from './edit-support'
import { measureAll, openStage, turn, type Stage } from './stage'
import { nothingStored, resultOf } from './support'

const texts = ['How to bake slowly', 'First comes flour.', 'Then comes water.', 'Last is heat.']

/** The slides as they stand, in this order. */
function standing(keys: readonly string[]): Hand['slides'] {
  return keys.map((key) => ({ key, node: `node of ${key}` }))
}

/** A panel opened on a carousel of the canvas by a command; `hand` is what was done to it. */
async function opened(
  command: Command,
  hand: Partial<Hand> = {},
  rows: OpenedCarousel['rows'] = [],
): Promise<Stage> {
  const maker = openStage()
  const draw = await generated(maker, texts)
  const stage = openStage()
  const slides = standing(draw.slides.map(({ key }) => key))
  const carousel = openedCarousel({ work: draw.work, hand: { ...noHand, slides, ...hand }, rows })
  stage.answer('opened', { stored: nothingStored, command, canEdit: true, carousel })
  await measureAll(stage)
  return stage
}

const keysIn = (request: ToMain['update']): readonly string[] =>
  request.slides.map(({ key }) => key)

describe('Renumber slides', () => {
  const slides = standing(['p0/1', 'p3/1', 'p1/1', 'p2/1'])
  const moved = {
    ...editOf('p3/1', '', { property: 'position' }),
    id: 'p3/1 p3/1 position',
    layer: 'p3/1',
  }

  test('opened by the menu updates at once: in the order of the canvas, where they were put given up', async () => {
    const words = editOf('p1/1', 'body')
    const stage = await opened('renumber', { slides, edits: [moved, words] })
    const update = lastOf(stage, 'update')
    expect([updatesOf(stage), keysIn(update)]).toEqual([
      ['apply'],
      ['p0/1', 'p3/1', 'p1/1', 'p2/1'],
    ])
    expect(update.slides.map(({ name }) => name.slice(0, 2))).toEqual(['01', '02', '03', '04'])
    expect(update.discard).toEqual(['p3/1 p3/1 position'])
    stage.answer('drawn', { run: update.run, carousel: 'c1', ...resultOf(4) })
    expect(stage.panel.changes()?.isSame).toBe(true)
  })

  test('of slides in order writes nothing and says so', async () => {
    const stage = await opened('renumber')
    expect([updatesOf(stage), stage.panel.state().notice]).toEqual([
      [],
      'The slides are in order already.',
    ])
    expect(stage.panel.state().phase.kind).toBe('arranging')
  })

  test('in the deck menu looks at the canvas first, and asks where more than the order is new', async () => {
    const stage = openStage()
    await generated(stage, texts)
    stage.panel.send({ kind: 'designChanged', change: { theme: 'noir' } })
    stage.panel.send({ kind: 'commandAsked', command: 'renumber' })
    await measureAll(stage)
    expect([lastOf(stage, 'inspect'), updatesOf(stage)]).toEqual([{ carousel: 'c1' }, []])
    stage.answer('inspected', { carousel: 'c1', hand: { ...noHand, slides } })
    await measureAll(stage)
    expect([updatesOf(stage), keysIn(lastOf(stage, 'update'))]).toEqual([
      ['ask'],
      ['p0/1', 'p3/1', 'p1/1', 'p2/1'],
    ])
    stage.panel.send({ kind: 'undid' })
  })

  test('a part of a post that was moved is renamed, and its frame is told its new key', async () => {
    const long = Array.from(
      { length: 60 },
      (_, n) =>
        `Sentence number ${n} of this post says something long enough to fill about two lines of a slide, no more.`,
    ).join('\n\n')
    const maker = openStage()
    const draw = await generated(maker, [...texts, long])
    const keys = draw.slides.map(({ key }) => key)
    const part = 'p4/2'
    expect(keys).toContain(part)
    const order = ['p0/1', part, ...keys.filter((key) => key !== 'p0/1' && key !== part)]
    const stage = openStage()
    const hand = { ...noHand, slides: standing(order) }
    stage.answer('opened', {
      stored: nothingStored,
      command: 'renumber',
      canEdit: true,
      carousel: openedCarousel({ work: draw.work, hand }),
    })
    await measureAll(stage)
    const { copies, ...update } = lastOf(stage, 'update')
    const renamed = new Map(copies.map(({ node, key }) => [node, key]))
    expect(copies.length).toBeGreaterThan(0)
    expect(update.slides.map(({ key }) => key)).toEqual(
      order.map((key) => renamed.get(`node of ${key}`) ?? key),
    )
  })
})

describe('Check slides', () => {
  test('lists what is wrong with what stands on the canvas; a finding selects its layer', async () => {
    const stage = await opened('check')
    expect(lastOf(stage, 'readCanvas')).toEqual({ carousel: 'c1', purpose: 'check' })
    const box = { x: 0, y: 0, width: 1080, height: 1350 }
    const text = {
      id: '1:2',
      name: 'Body',
      type: 'TEXT',
      characters: 'Small',
      absoluteBoundingBox: { x: 100, y: 600, width: 200, height: 12 },
      style: { fontFamily: 'Inter', fontWeight: 400, fontSize: 9, lineHeightPx: 12 },
      fills: [{ type: 'SOLID', color: { r: 0, g: 0, b: 0, a: 1 } }],
    }
    const json = {
      id: '1:1',
      name: '01 Cover',
      type: 'FRAME',
      absoluteBoundingBox: box,
      children: [text],
      fills: [{ type: 'SOLID', color: { r: 1, g: 1, b: 1, a: 1 } }],
    }
    stage.answer('canvasRead', {
      carousel: 'c1',
      purpose: 'check',
      frames: [{ key: 'p0/1', json }],
    })
    const { commands, view } = stage.panel.state()
    expect(view.popover).toBe('canvasFindings')
    expect(commands.check?.slides).toEqual([{ key: 'p0/1', node: '1:1', name: '01 Cover' }])
    expect(commands.check?.findings).toContainEqual(
      expect.objectContaining({ code: 'small-type', slide: '1:1', node: '1:2' }),
    )
  })

  test('an answer for a carousel that is gone changes nothing', async () => {
    const stage = await opened('check')
    const before = stage.panel.state()
    stage.answer('canvasRead', { carousel: 'c1', purpose: 'check', frames: null })
    stage.answer('canvasRead', { carousel: 'c9', purpose: 'check', frames: [] })
    expect(stage.panel.state()).toBe(before)
  })
})

describe('Copy thread from canvas', () => {
  const edits = [
    editOf('p1/1', 'body'),
    editOf('p2/1', 'x', { property: 'added', layer: '9:9', node: '9:9' }),
  ]
  const looks = [
    {
      layer: 'p1/1/body',
      words: [
        { at: 0, from: 'First comes flour.', to: [{ text: 'First ' }, { text: 'comes rye.' }] },
      ],
    },
  ]
  const added = { id: '9:9', name: 'Mine', type: 'TEXT', characters: 'A note' }
  const frames = [
    { key: 'p2/1', json: { id: '1:3', name: '03', type: 'FRAME', children: [added] } },
  ]

  test('has the words of the canvas in its order, with what a person wrote', async () => {
    const layer = await bodyKey()
    const stage = await opened('copyThread', {
      slides: standing(['p0/1', 'p2/1', 'p1/1', 'p3/1']),
      edits: [{ ...edits[0], layer } as (typeof edits)[number], ...edits.slice(1)],
      looks: [{ ...looks[0], layer }],
    })
    stage.answer('canvasRead', { carousel: 'c1', purpose: 'copy', frames })
    expect(stage.copied).toEqual([
      'How to bake slowly\n\nThen comes water.\n\nA note\n\nFirst comes rye.\n\nLast is heat.',
    ])
    expect(stage.panel.state().notice).toBe('Copied')
  })

  test('is shown to be copied by hand where the clipboard is closed', async () => {
    const stage = await opened('copyThread')
    stage.panel.send({ kind: 'canvasCopied', text: 'Words', ok: false })
    const { view, commands } = stage.panel.state()
    expect([view.popover, commands.text]).toEqual(['canvasText', 'Words'])
  })
})

/** Key of the layer that has the words of the second slide. */
async function bodyKey(): Promise<string> {
  const draw = await generated(openStage(), texts)
  const found = /"key":"(p1\/1\/[^"]*)"[^{}]*"runs":\[\{"text":"First comes/.exec(
    JSON.stringify(draw.slides),
  )
  const layer =
    found?.[1] ??
    [...JSON.stringify(draw.slides).matchAll(/"key":"(p1\/1\/(?:body|text|title)[^"]*)"/g)][0]?.[1]
  return layer ?? ''
}

describe('the same deck for another platform', () => {
  const canvas = { ...defaultSettings.canvas, ratio: 'square' as const }

  test('is drawn as a row of the carousel, in its own size', async () => {
    const stage = await opened('otherPlatform')
    expect(stage.panel.state().view.popover).toBe('otherPlatform')
    stage.panel.send({ kind: 'rowAdded', canvas })
    await measureAll(stage)
    const draw = lastOf(stage, 'draw')
    expect([draw.rowOf, draw.slides[0]?.width, draw.slides[0]?.height]).toEqual(['c1', 1080, 1080])
    expect(JSON.parse(draw.work)).toMatchObject({ settings: { canvas: { ratio: 'square' } } })
    stage.answer('drawn', { run: draw.run, carousel: 'c2', ...resultOf(4) })
    const edited = editedOf(stage.panel.state())
    expect([edited?.id, edited?.rows.map(({ id }) => id)]).toEqual(['c1', ['c2']])
    expect(stage.panel.changes()?.isSame).toBe(true)
  })

  test('is served by the same update, with the edits to be overwritten in each', async () => {
    const stage = await opened('otherPlatform')
    stage.panel.send({ kind: 'rowAdded', canvas })
    await measureAll(stage)
    stage.answer('drawn', { run: lastOf(stage, 'draw').run, carousel: 'c2', ...resultOf(4) })
    stage.panel.send({ kind: 'designChanged', change: { theme: 'noir' } })
    const asked = await pressUpdate(stage)
    expect(asked.rows?.map(({ carousel, slides }) => [carousel, slides[0]?.height])).toEqual([
      ['c2', 1080],
    ])
    const met = planOf({ edits: [editOf('p1/1', 'body', { isMet: true })] })
    stage.answer('plan', { run: asked.run, plan: planOf(), rows: [met] })
    expect(stage.panel.state().phase.kind).toBe('summary')
    stage.panel.send({ kind: 'editsDiscarded', edits: ['p1/1/body words'], row: 'c2' })
    const applied = await pressUpdate(stage)
    expect([applied.mode, applied.discard, applied.rows?.[0]?.discard]).toEqual([
      'apply',
      [],
      ['p1/1/body words'],
    ])
    stage.answer('drawn', { run: applied.run, carousel: 'c1', rows: ['c2'], ...resultOf(8) })
    expect(editedOf(stage.panel.state())?.rows[0]?.discard).toEqual([])
    expect(stage.panel.changes()?.isSame).toBe(true)
  })

  test('a size that has a row already is not drawn again', async () => {
    const stage = await opened('otherPlatform')
    stage.panel.send({ kind: 'rowAdded', canvas: defaultSettings.canvas })
    expect(stage.panel.state().phase.kind).toBe('arranging')
  })

  test('opened from the other row the same work is there, and a row that is deleted is let go', async () => {
    const draw = await generated(openStage(), texts)
    const own = JSON.parse(draw.work) as { settings: { canvas: unknown } }
    const other = JSON.stringify({ ...own, settings: { ...own.settings, canvas } })
    const stage = await opened('open', {}, [
      { id: 'c2', work: other, hand: noHand },
      { id: 'c3', work: null, hand: noHand },
    ])
    const rows = (): unknown =>
      editedOf(stage.panel.state())?.rows.map(({ id, canvas: { ratio } }) => [id, ratio])
    expect(rows()).toEqual([['c2', 'square']])
    expect(stage.panel.changes()?.isSame).toBe(true)
    stage.answer('inspected', { carousel: 'c2', hand: null })
    expect(rows()).toEqual([])
  })
})

describe('Remove carousel', () => {
  test('asks with what only it used, removes in one run, and the thread stays', async () => {
    const stage = await opened('open')
    stage.panel.send({ kind: 'commandAsked', command: 'remove' })
    stage.answer('inspected', { carousel: 'c1', hand: noHand })
    expect(lastOf(stage, 'leftovers')).toEqual({ carousel: 'c1' })
    stage.answer('leftovers', { carousel: 'c1', variables: 6, textStyles: 4 })
    expect(stage.panel.state().view.popover).toBe('removeCarousel')
    stage.panel.send({ kind: 'removeConfirmed', design: true })
    const { run, ...request } = lastOf(stage, 'remove')
    expect(request).toEqual({ carousel: 'c1', design: true })
    stage.answer('removed', { run, slides: 4, stayed: 0 })
    const { phase, notice, work } = stage.panel.state()
    expect([phase.kind, notice, work.source === null]).toEqual([
      'arranging',
      'Carousel removed. Undo in Figma brings it back.',
      false,
    ])
    expect(stage.panel.changes()).toBeNull()
    await turn()
  })

  test('a failure says so, and the carousel is still edited', async () => {
    const stage = await opened('open')
    stage.panel.send({ kind: 'removeConfirmed', design: false })
    const { run } = lastOf(stage, 'remove')
    stage.answer('failed', { run, code: 'figma', step: 'place', detail: 'no' })
    expect([stage.panel.state().phase.kind, stage.panel.changes()?.isSame]).toEqual([
      'failed',
      true,
    ])
  })
})
