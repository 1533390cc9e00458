/** The running panel against a main thread that answers when the test says so. */
import { describe, expect, test } from 'vitest'

import { emptyKit, serialiseBrands } from '../../src/lib/settings/brand'
import { lastOf } from './edit-support'
import { measureAll, openStage, turn } from './stage'
import { files, readEvent, resultOf, threadOf } from './support'

test('the panel says that it listens before anything else', () => {
  expect(openStage().names()).toEqual(['ready'])
})

describe('generate', () => {
  test('measure, send each picture once, draw; the second time only what is new', async () => {
    const stage = openStage()
    const { panel, sent, answer } = stage
    panel.send(readEvent(threadOf([0, 1, 1, 1])))
    panel.send(files('a.png', 'same.png', 'same.png'))
    await turn(5)
    panel.send({ kind: 'mainPressed' })
    expect(await measureAll(stage)).toBeGreaterThan(0)
    expect(stage.names().filter((name) => name === 'image')).toHaveLength(2)
    expect(stage.names().lastIndexOf('image')).toBeLessThan(stage.names().indexOf('draw'))
    answer('drawn', { run: 1, carousel: 'c1', ...resultOf(3) })
    expect(panel.state().phase).toMatchObject({ kind: 'done', result: { page: 'Page 1' } })

    const before = sent.length
    panel.send({ kind: 'resultClosed' })
    panel.send({ kind: 'mainPressed' })
    await measureAll(stage)
    expect(sent.slice(before).map(([name]) => name)).not.toContain('image')
    expect(sent[sent.length - 1]?.[0]).toBe('update')
  })

  test('what is drawn is what the thumbnails show', async () => {
    const stage = openStage()
    stage.panel.send({ kind: 'exampleAsked' })
    stage.panel.send({ kind: 'mainPressed' })
    await measureAll(stage)
    const draw = stage.sent.find(([name]) => name === 'draw')
    expect(draw?.[0] === 'draw' && draw[1].slides).toEqual(stage.panel.plan()?.slides)
  })

  test('waits for a picture that is being read', async () => {
    const stage = openStage()
    stage.panel.send(readEvent(threadOf([0, 1, 0])))
    stage.panel.send(files('a.png'))
    stage.panel.send({ kind: 'mainPressed' })
    expect(stage.panel.state().phase).toMatchObject({ step: 'waiting', done: 0, total: 1 })
    expect(stage.names()).toEqual(['ready'])
    await turn(5)
    await measureAll(stage)
    expect(stage.names()).toContain('image')
    expect(stage.names()).toContain('draw')
  })

  test('cancel while measuring asks the main thread, and its answer ends the run', async () => {
    const stage = openStage()
    stage.panel.send({ kind: 'exampleAsked' })
    stage.panel.send({ kind: 'mainPressed' })
    await turn()
    stage.panel.send({ kind: 'cancelPressed' })
    expect(stage.names()).toEqual(['ready', 'measure', 'cancel'])
    stage.answer('cancelled', { run: 1 })
    expect(stage.panel.state().phase.kind).toBe('arranging')
    stage.answer('measured', { run: 1, results: [] })
    await turn()
    expect(stage.names()).not.toContain('draw')
  })

  test('cancel and an answer that was already on its way: nothing is drawn', async () => {
    const stage = openStage()
    stage.panel.send({ kind: 'exampleAsked' })
    stage.panel.send({ kind: 'mainPressed' })
    await turn()
    stage.panel.send({ kind: 'cancelPressed' })
    stage.answer('measured', { run: 1, results: [] })
    await turn()
    expect(stage.panel.state().phase.kind).toBe('arranging')
    expect(stage.names()).not.toContain('draw')
  })

  test('a failure is shown and tried again with a new number', async () => {
    const stage = openStage()
    stage.panel.send({ kind: 'exampleAsked' })
    stage.panel.send({ kind: 'mainPressed' })
    await measureAll(stage)
    stage.answer('failed', {
      run: 1,
      code: 'figma',
      step: 'draw',
      slide: 2,
      detail: 'in set_x: no',
    })
    expect(stage.panel.state().phase).toMatchObject({ kind: 'failed', failure: { slide: 2 } })
    stage.panel.send({ kind: 'copyAsked', what: 'details' })
    expect(stage.copied[0]).toContain('in set_x: no')
    stage.panel.send({ kind: 'mainPressed' })
    await measureAll(stage)
    // What is kept may be sent behind it.
    const draws = stage.sent.flatMap((message) => (message[0] === 'draw' ? [message[1].run] : []))
    expect(draws[draws.length - 1]).toBe(2)
  })
})

test('a message that is not ours changes nothing', () => {
  const stage = openStage()
  const before = stage.panel.state()
  stage.answer('nonsense' as 'drawn', null as never)
  expect(stage.panel.state()).toBe(before)
})

test('settings are kept half a second after the last change, once', async () => {
  const stage = openStage()
  for (const value of [60, 70, 80])
    stage.panel.send({ kind: 'settingChanged', path: 'type.title', value })
  await turn(300)
  expect(stage.names()).toEqual(['ready'])
  await turn(400)
  expect(stage.sent.slice(1)).toEqual([
    ['store', { part: 'settings', json: expect.stringContaining('"title":80') as string }],
  ])
})

test('what another window keeps is looked for when the person comes back, and what is kept then says it is in it', async () => {
  const stage = openStage()
  stage.panel.send({ kind: 'windowFocused' })
  expect(stage.names()).toContain('lookElsewhere')
  const json = serialiseBrands({ kits: [emptyKit('brand-7', 'There')], chosen: null })
  stage.answer('storedElsewhere', { part: 'brands', before: null, json })
  await turn(600)
  const kept = lastOf(stage, 'store')
  expect([kept.part, kept.heard]).toEqual(['brands', 1])
  expect(kept.json).toContain('There')
})

test('2.4 million characters: the first 2 million are read, with a note', async () => {
  const stage = openStage()
  stage.panel.send({ kind: 'pasted', text: 'word '.repeat(480_000), from: 'clipboard' })
  await turn(100)
  expect(stage.panel.state().work.source?.tooLongMb).toBe('2.4')
}, 20_000)
