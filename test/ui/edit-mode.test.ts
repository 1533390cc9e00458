/** A carousel that stands on the canvas, against a main thread that answers when the test says so. */
import { describe, expect, test } from 'vitest'

import { editedOf } from '../../src/lib/ui/state/edited'
import type { Event } from '../../src/lib/ui/state/event'
import { editOf, generated, lastOf, noHand, planOf, pressUpdate, updatesOf } from './edit-support'
import { measureAll, openStage, turn, type Stage } from './stage'
import { readEvent, resultOf, threadOf } from './support'

const noir: Event = { kind: 'designChanged', change: { theme: 'noir' } }
const bone: Event = { kind: 'designChanged', change: { theme: 'bone' } }

function kinds(stage: Stage): string {
  return stage.panel.state().phase.kind
}

describe('after Generate the panel edits what it drew', () => {
  test('it is up to date until a slide changes, and again when the change is taken back', async () => {
    const stage = openStage()
    const { panel } = stage
    await generated(stage)
    expect(panel.changes()).toMatchObject({ changed: 0, isSame: true })
    panel.send(noir)
    const slides = panel.plan()?.slides.length ?? 0
    expect(panel.changes()).toMatchObject({ changed: slides, isSame: false, mayAsk: false })
    panel.send({ kind: 'undid' })
    expect(panel.changes()?.isSame).toBe(true)
    panel.send(noir)
    panel.send(bone)
    expect(panel.changes()?.isSame).toBe(true)
  })

  test('the canvas is looked at at once: where each slide stands is known', async () => {
    const stage = openStage()
    await generated(stage)
    expect(lastOf(stage, 'inspect')).toEqual({ carousel: 'c1' })
  })

  test('one edited post is one changed slide', async () => {
    const stage = openStage()
    const { panel } = stage
    await generated(stage)
    panel.send({
      kind: 'postEdited',
      post: '2',
      runs: [{ kind: 'text', text: 'Other words.' }],
      gesture: 'typing',
    })
    expect(panel.changes()?.changed).toBe(1)
  })

  test('how layers are tied to the file concerns every slide', async () => {
    const stage = openStage()
    const { panel } = stage
    await generated(stage)
    const { layers } = panel.state().work.settings
    panel.send({ kind: 'designChanged', change: { layers: { ...layers, variables: false } } })
    expect(panel.changes()?.changed).toBe(panel.plan()?.slides.length)
  })

  test('another thread is another carousel; undo brings the first one back', async () => {
    const stage = openStage()
    await generated(stage)
    stage.panel.send(readEvent(threadOf([0, 0])))
    expect([editedOf(stage.panel.state()), stage.panel.changes()]).toEqual([null, null])
    stage.panel.send({ kind: 'undid' })
    expect(editedOf(stage.panel.state())?.id).toBe('c1')
  })

  test('what is drawn goes with its work, its colours and the way layers are made', async () => {
    const stage = openStage()
    const draw = await generated(stage)
    expect(JSON.parse(draw.work)).toMatchObject({ version: 1, settings: { theme: 'bone' } })
    expect(draw.layers).toEqual({ variables: true, textStyles: true, section: false })
    expect(draw.colors.map(({ name }) => name)).toEqual([
      'background',
      'surface',
      'text',
      'muted',
      'accent',
      'on accent',
    ])
  })
})

describe('an update', () => {
  test('asks, and goes straight through where nothing is met and nothing goes', async () => {
    const stage = openStage()
    await generated(stage)
    stage.panel.send(noir)
    const asked = await pressUpdate(stage)
    expect(asked).toMatchObject({ carousel: 'c1', mode: 'ask', discard: [], copies: [] })
    const edits = [editOf('p1/1', 'body')]
    stage.answer('plan', { run: asked.run, plan: planOf({ edits }) })
    await turn()
    const applied = lastOf(stage, 'update')
    expect([applied.mode, applied.run > asked.run]).toEqual(['apply', true])
    stage.answer('drawn', { run: applied.run, carousel: 'c1', ...resultOf(5) })
    expect([kinds(stage), stage.panel.changes()?.isSame]).toEqual(['done', true])
  })

  test.each([
    ['an edit is met', planOf({ edits: [editOf('p1/1', 'body', { isMet: true })] })],
    ['a slide goes', planOf({ removed: 1 })],
    [
      'a slide goes aside',
      planOf({
        aside: [{ kind: 'slide', slide: 'p1/1', name: '02 A', node: '1:2', stays: false }],
      }),
    ],
  ])('shows a summary where %s, and writes nothing before it is pressed again', async (_, plan) => {
    const stage = openStage()
    await generated(stage)
    stage.panel.send(noir)
    const asked = await pressUpdate(stage)
    stage.answer('plan', { run: asked.run, plan })
    expect([kinds(stage), updatesOf(stage)]).toEqual(['summary', ['ask']])
    stage.panel.send({ kind: 'editsDiscarded', edits: ['p1/1 p1/1/body words'] })
    const applied = await pressUpdate(stage)
    expect(applied).toMatchObject({ mode: 'apply', discard: ['p1/1 p1/1/body words'] })
    stage.answer('drawn', { run: applied.run, carousel: 'c1', ...resultOf(5), kept: 2 })
    expect(stage.panel.state().phase).toMatchObject({ kind: 'done', result: { kept: 2 } })
    expect(editedOf(stage.panel.state())?.discard).toEqual([])
  })

  test('cancelled in the summary keeps what was discarded there', async () => {
    const stage = openStage()
    await generated(stage)
    stage.panel.send(noir)
    const before = stage.panel.state().work
    const asked = await pressUpdate(stage)
    stage.answer('plan', { run: asked.run, plan: planOf({ removed: 1 }) })
    for (const event of [
      { kind: 'editsDiscarded', edits: ['p1/1 p1/1/body words'] },
      bone,
      { kind: 'undid' },
      { kind: 'summaryCancelled' },
    ] as const)
      stage.panel.send(event)
    expect([kinds(stage), editedOf(stage.panel.state())?.discard]).toEqual(['arranging', []])
    expect(stage.panel.state().work).toBe(before)
  })

  test('of edits that are to be overwritten alone is an update too', async () => {
    const stage = openStage()
    const draw = await generated(stage)
    const slides = draw.slides.map(({ key }) => ({ key, node: `node of ${key}` }))
    const hand = { ...noHand, slides, edits: [editOf('p1/1', 'body')] }
    stage.answer('inspected', { carousel: 'c1', hand })
    expect(stage.panel.changes()?.isSame).toBe(true)
    stage.panel.send({ kind: 'editsDiscarded', edits: ['p1/1 p1/1/body words'] })
    expect(stage.panel.changes()).toMatchObject({ isSame: false, changed: 1 })
    stage.panel.send({ kind: 'editsKept', edits: ['p1/1 p1/1/body words'] })
    expect(stage.panel.changes()?.isSame).toBe(true)
  })

  test('an answer to another run changes nothing', async () => {
    const stage = openStage()
    await generated(stage)
    const before = stage.panel.state()
    stage.answer('plan', { run: 99, plan: planOf({ removed: 3 }) })
    stage.answer('inspected', { carousel: 'another', hand: null })
    expect(stage.panel.state()).toBe(before)
  })
})

describe('live', () => {
  test('is off until it is switched on; then the canvas follows 400 ms after the last change', async () => {
    const stage = openStage()
    await generated(stage)
    stage.panel.send(noir)
    await turn(450)
    expect(updatesOf(stage)).toEqual([])
    stage.panel.send({ kind: 'liveToggled', on: true })
    await turn(450)
    await measureAll(stage)
    expect([updatesOf(stage), kinds(stage)]).toEqual([['live'], 'arranging'])
  })

  test('what is changed while a run goes on follows in one run after it', async () => {
    const stage = openStage()
    await generated(stage)
    stage.panel.send({ kind: 'liveToggled', on: true })
    stage.panel.send(noir)
    await turn(450)
    await measureAll(stage)
    const { run } = lastOf(stage, 'update')
    for (const theme of ['sage', 'lilac'])
      stage.panel.send({ kind: 'designChanged', change: { theme } })
    await turn(450)
    expect(updatesOf(stage)).toEqual(['live'])
    stage.answer('drawn', { run, carousel: 'c1', ...resultOf(5) })
    expect(stage.panel.changes()?.isSame).toBe(false)
    await turn(450)
    await measureAll(stage)
    expect(updatesOf(stage)).toEqual(['live', 'live'])
    stage.answer('drawn', { run: lastOf(stage, 'update').run, carousel: 'c1', ...resultOf(5) })
    await turn(450)
    expect([updatesOf(stage).length, stage.panel.changes()?.isSame]).toEqual([2, true])
  })

  test('asks with the summary where a slide would go', async () => {
    const stage = openStage()
    await generated(stage)
    stage.panel.send({ kind: 'liveToggled', on: true })
    stage.panel.send(noir)
    await turn(450)
    await measureAll(stage)
    const { run } = lastOf(stage, 'update')
    stage.answer('plan', { run, plan: planOf({ removed: 1 }) })
    expect(kinds(stage)).toBe('summary')
    expect((await pressUpdate(stage)).mode).toBe('apply')
  })

  test('a failure is shown, and the next change tries again', async () => {
    const stage = openStage()
    await generated(stage)
    stage.panel.send({ kind: 'liveToggled', on: true })
    stage.panel.send(noir)
    await turn(450)
    await measureAll(stage)
    const { run } = lastOf(stage, 'update')
    stage.answer('failed', { run, code: 'figma', step: 'draw', slide: 2, detail: 'no' })
    expect(kinds(stage)).toBe('failed')
    await turn(450)
    expect(updatesOf(stage)).toEqual(['live'])
    stage.panel.send(bone)
    stage.panel.send({ kind: 'designChanged', change: { theme: 'sage' } })
    await turn(450)
    await measureAll(stage)
    expect(updatesOf(stage)).toEqual(['live', 'live'])
  })
})

describe('a carousel that is gone', () => {
  test('is generated again; found again, it is updated', async () => {
    const stage = openStage()
    await generated(stage)
    stage.answer('inspected', { carousel: 'c1', hand: null })
    expect([stage.panel.changes(), kinds(stage)]).toEqual([null, 'arranging'])
    stage.panel.send({ kind: 'windowFocused' })
    expect(lastOf(stage, 'inspect')).toEqual({ carousel: 'c1' })
    stage.answer('inspected', { carousel: 'c1', hand: noHand })
    expect(stage.panel.changes()?.isSame).toBe(true)
    stage.answer('inspected', { carousel: 'c1', hand: null })
    stage.panel.send({ kind: 'mainPressed' })
    await measureAll(stage)
    expect(stage.names().filter((name) => name === 'draw')).toHaveLength(2)
  })
})
