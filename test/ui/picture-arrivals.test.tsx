/** What is painted of pictures that arrive one by one: what shows them, and of many of them some at a time. */
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { ThumbProps } from '../../src/lib/ui/controls/thumb'
import { usePanel } from './panel-view-support'
import { onRender } from './rendered'
import { files, readEvent, ready, threadOf } from './support'

let paints = 0
let thumbs: string[] = []
onRender((name, props) => {
  if (name === 'Studio') paints += 1
  // The tiles of Design are smaller than any thumbnail, and follow at rest.
  if (name === 'Thumb' && (props as ThumbProps).width > 80)
    thumbs.push((props as ThumbProps).slide.key)
})

const opened = usePanel()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('five pictures that arrive together are painted twice: while they come, and when all are there', () => {
  const { send, panel } = opened()
  send(readEvent(threadOf([5])))
  const names = ['1', '2', '3', '4', '5']
  send(files(...names.map((name) => `${name}.png`)))
  void act(() => {
    vi.runOnlyPendingTimers()
  })
  paints = 0
  for (const name of names.slice(0, 4)) send(ready(`image-${name}`))
  expect(paints).toBe(0)
  void act(() => {
    vi.advanceTimersByTime(500)
  })
  const coming = paints
  send(ready('image-5'))
  expect([...panel.state().images.values()].map(({ kind }) => kind)).toEqual(
    names.map(() => 'ready'),
  )
  expect([coming, paints - coming]).toEqual([1, 1])
})

test('what a person does meanwhile is painted at once', () => {
  const { send } = opened()
  send(readEvent(threadOf([2])), files('1.png', '2.png'), ready('image-1'))
  paints = 0
  send({ kind: 'rightTabChosen', tab: 'slide' })
  expect(paints).toBe(1)
})

test('a picture that arrives is painted on its own slide of six; on the others nothing is painted', () => {
  const { send } = opened()
  send(readEvent(threadOf([0, 1, 1, 0, 1, 0])), files('1.png', '2.png', '3.png'), ready('image-1'))
  void act(() => {
    vi.runAllTimers()
  })
  thumbs = []
  send(ready('image-2'), ready('image-3'))
  expect(thumbs).toEqual(['p2/1', 'p4/1'])
})
