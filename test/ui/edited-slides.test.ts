/** Slides that were duplicated, deleted or changed on the canvas, and posts that were cut in the panel. */
import { describe, expect, test } from 'vitest'

import type { Hand } from '../../src/lib/messages/protocol'
import { handBySlide, keysToGive, namesHere, type Edited } from '../../src/lib/ui/state/edited'
import { editOf, generated, lastOf, noHand, planOf, pressUpdate } from './edit-support'
import { measureAll, openStage, type Stage } from './stage'
import { resultOf } from './support'

/** Slides of the canvas under their keys. */
function standing(keys: readonly string[]): Hand['slides'] {
  return keys.map((key) => ({ key, node: `node of ${key}` }))
}

function keysOf(stage: Stage): readonly string[] {
  return stage.panel.plan()?.slides.map(({ key }) => key) ?? []
}

function linkOf(stage: Stage): Edited {
  const { edited } = stage.panel.state()
  if (edited === null) throw new Error('Nothing is edited.')
  return edited
}

/** A drawn carousel, and what the main thread found when it looked again. */
async function found(hand: Partial<Hand>): Promise<Stage> {
  const stage = openStage()
  const draw = await generated(stage)
  const keys = draw.slides.map(({ key }) => key).filter((key) => !hand.deleted?.includes(key))
  stage.answer('inspected', {
    carousel: 'c1',
    hand: { ...noHand, slides: standing(keys), ...hand },
  })
  return stage
}

/** A drawn carousel whose second post has several slides. */
async function long(hand: Partial<Hand>) {
  const sentence = 'Bread needs time, and the baker waits and watches while it grows. '
  const stage = openStage()
  const draw = await generated(stage, ['A short start', sentence.repeat(40), 'The end of it'])
  const keys = draw.slides.map(({ key }) => key)
  stage.answer('inspected', {
    carousel: 'c1',
    hand: { ...noHand, slides: standing(keys), ...hand },
  })
  return { stage, keys }
}

const copy = { node: '9:9', of: 'p1/1', after: 'p2/1' }

describe('a slide duplicated on the canvas', () => {
  test('is a slide here, where it stands there, and gets a key of its own', async () => {
    const stage = await found({ copies: [copy] })
    expect(keysOf(stage).slice(0, 5)).toEqual(['p0/1', 'p1/1', 'p2/1', 'p5/1', 'p3/1'])
    expect(stage.panel.state().notice).toContain('1 slide you duplicated')
    expect((await pressUpdate(stage)).copies).toEqual([{ node: '9:9', key: 'p5/1' }])
  })

  test('is taken over once, however often the canvas is looked at', async () => {
    const stage = await found({ copies: [copy] })
    const before = keysOf(stage)
    stage.answer('inspected', {
      carousel: 'c1',
      hand: { ...noHand, slides: standing(before), copies: [copy] },
    })
    expect(keysOf(stage)).toEqual(before)
    stage.panel.send({ kind: 'undid' })
    expect(keysOf(stage)).not.toContain('p5/1')
    expect((await pressUpdate(stage)).copies).toEqual([])
  })

  test('of a post with several slides leaves the others under their keys', async () => {
    const { stage, keys } = await long({ copies: [{ ...copy, of: 'p1/2', after: 'p1/2' }] })
    const after = keysOf(stage)
    expect(keys.filter((key) => !after.includes(key))).toEqual([])
    expect(after).toHaveLength(keys.length + 1)
  })
})

describe('a slide deleted on the canvas', () => {
  test('is left out; its post stays, and undo brings the slide back on the canvas too', async () => {
    const stage = await found({ deleted: ['p2/1'] })
    expect(keysOf(stage)).not.toContain('p2/1')
    expect(stage.panel.state().work.arrangement.posts[2]?.isDeleted).toBe(false)
    expect(stage.panel.state().notice).toContain('1 slide you deleted')
    stage.panel.send({ kind: 'undid' })
    expect(keysOf(stage)).toContain('p2/1')
    expect((await pressUpdate(stage)).discard).toEqual(['p2/1 p2/1 deleted'])
  })

  test('is not taken out again when the canvas is looked at after an undo', async () => {
    const stage = await found({ deleted: ['p2/1'] })
    stage.panel.send({ kind: 'undid' })
    const { hand } = linkOf(stage)
    stage.answer('inspected', { carousel: 'c1', hand })
    expect(keysOf(stage)).toContain('p2/1')
  })
})

describe('names of slides there and here', () => {
  test('a post that was cut: its later slides are the same frames under other keys', () => {
    const canvas = { hand: { ...noHand, slides: standing(['p1/1', 'p1/2']) }, drawn: null }
    const renames = new Map([['p7/1', 'p1/2']])
    expect([...namesHere(canvas, { renames }, ['p7/1', 'p1/1'])]).toEqual([
      ['p1/1', 'p1/1'],
      ['p1/2', 'p7/1'],
    ])
  })

  test('cut twice, and cut in a circle', () => {
    const canvas = { hand: { ...noHand, slides: standing(['p1/2']) }, drawn: null }
    const twice = new Map([
      ['p8/1', 'p7/1'],
      ['p7/1', 'p1/2'],
    ])
    expect([...namesHere(canvas, { renames: twice }, ['p8/1'])]).toEqual([['p1/2', 'p8/1']])
    const circle = new Map([
      ['p8/1', 'p7/1'],
      ['p7/1', 'p8/1'],
    ])
    expect([...namesHere(canvas, { renames: circle }, ['p8/1'])]).toEqual([])
  })

  test('a slide of a post that has several, moved in the panel, is the same frame; also taken back later', async () => {
    const { stage, keys } = await long({})
    const { panel } = stage
    const deck = panel.plan()?.deck
    if (deck === undefined) throw new Error('No deck.')
    panel.send({ kind: 'editsDiscarded', edits: ['p1/2 p1/2/body words'] })
    panel.send({ kind: 'slidesMoved', deck, slides: ['p1/2'], before: 0 })
    const asked = await pressUpdate(stage)
    const first = asked.slides[0]?.key ?? ''
    expect(asked.discard).toEqual([`${first} ${first}/body words`])
    const cut = keys.filter((key) => /^p1\/[2-9]/.test(key))
    expect(asked.copies.map(({ node }) => node).sort()).toEqual(cut.map((key) => `node of ${key}`))
    const given = new Map(asked.copies.map(({ node, key }) => [node, key]))
    expect(given.get('node of p1/2')).toBe(asked.slides[0]?.key)

    stage.answer('plan', { run: asked.run, plan: planOf() })
    await measureAll(stage)
    const applied = lastOf(stage, 'update')
    stage.answer('drawn', { run: applied.run, carousel: 'c1', ...resultOf(5) })
    const slides = applied.slides.map(({ key }) => ({
      key,
      node: asked.copies.find((each) => each.key === key)?.node ?? `node of ${key}`,
    }))
    stage.answer('inspected', { carousel: 'c1', hand: { ...noHand, slides } })
    panel.send({ kind: 'undid' })
    const back = await pressUpdate(stage)
    expect(new Map(back.copies.map(({ node, key }) => [node, key]))).toEqual(
      new Map(cut.map((key) => [`node of ${key}`, key])),
    )
  })
})

describe('what the hand did', () => {
  const hand: Hand = {
    ...noHand,
    slides: standing(['p1/1', 'p1/10']),
    edits: [editOf('p1/1', 'body'), editOf('p1/10', 'body', { property: 'deleted' })],
    looks: [
      { layer: 'p1/1/body', words: [{ at: 0, from: 'a', to: [{ text: 'b' }] }] },
      { layer: 'p1/10/body', isGone: true },
    ],
  }
  const edited: Edited = {
    id: 'c1',
    page: 'Page 1',
    source: null,
    drawn: null,
    hand,
    discard: [],
    adopted: [],
    copies: [],
    isLive: false,
    liveRun: null,
    isGone: false,
    rows: [],
    isOpened: false,
  }

  test('belongs to its slide, under the keys it has here', () => {
    const renames = new Map([['p7/1', 'p1/1']])
    const hands = handBySlide(edited, { renames }, ['p7/1', 'p1/10'])
    expect(hands.get('p7/1')?.looks.map(({ layer }) => layer)).toEqual(['p7/1/body'])
    expect(hands.get('p1/10')?.looks).toHaveLength(1)
  })

  test('is not shown once it is to be overwritten', () => {
    const bySlide = handBySlide(
      { ...edited, discard: ['p1/1 p1/1/body words'] },
      { renames: new Map() },
      ['p1/1'],
    )
    expect(bySlide.get('p1/1')).toMatchObject({ edits: [{ name: 'body' }], looks: [] })
  })

  test('of one layer is shown but for what is to be overwritten', () => {
    const [words] = hand.looks
    const given: Hand = {
      ...hand,
      edits: (['words', 'size', 'fill'] as const).map((property) =>
        editOf('p1/1', 'body', { property }),
      ),
      looks: [{ layer: 'p1/1/body', words: words?.words ?? [], style: { size: 40, fill: null } }],
    }
    const discard = ['p1/1 p1/1/body words', 'p1/1 p1/1/body fill']
    const bySlide = handBySlide({ ...edited, hand: given, discard }, { renames: new Map() }, [
      'p1/1',
    ])
    expect(bySlide.get('p1/1')?.looks).toEqual([{ layer: 'p1/1/body', style: { size: 40 } }])
  })
})

test('while nothing is edited no edits are asked for, only what another window has stored', () => {
  const stage = openStage()
  stage.panel.send({ kind: 'windowFocused' })
  stage.panel.send({ kind: 'liveToggled', on: true })
  stage.panel.send({ kind: 'liveDue' })
  expect(stage.names()).toEqual(['ready', 'lookElsewhere'])
  expect(() => lastOf(stage, 'inspect')).toThrow()
})

test('a frame duplicated by hand whose post was cut afterwards gets the key its slide has then', () => {
  const drawn = null
  const hand = { edits: [], looks: [], slides: [], copies: [], deleted: [] }
  const given = { hand, drawn, copies: [{ node: '9:9', key: 'p4/2' }] }
  const renames = new Map([['p7/1', 'p4/2']])
  expect(keysToGive(given, { renames }, ['p4/1', 'p7/1'])).toEqual([{ node: '9:9', key: 'p7/1' }])
  expect(keysToGive(given, { renames }, ['p4/1'])).toEqual([])
})
