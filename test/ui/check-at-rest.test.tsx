/** When slides are checked: few of them as soon as they are painted, many when there is a pause. */
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function wait(ms: number): void {
  void act(() => {
    vi.advanceTimersByTime(ms)
  })
}

/** Twelve posts that are checked, and how often anything is from then on. */
function checks(): () => number {
  const { panel, send } = opened()
  send(readEvent(threadOf(Array.from({ length: 12 }, () => 0))))
  wait(1000)
  const inspect = vi.spyOn(panel, 'inspect')
  return () => inspect.mock.calls.length
}

test('five steps of a slider, 100 ms apart, that set all slides anew have them checked once, after the last', () => {
  const count = checks()
  for (const step of [1, 2, 3, 4, 5]) {
    const type = { ...opened().panel.state().work.settings.type, title: 60 + step }
    opened().send({ kind: 'designChanged', change: { type }, gesture: 'type.title' })
    wait(100)
  }
  expect(count()).toBe(0)
  wait(250)
  expect(count()).toBe(1)
})

test('a key in one post has its slide checked as soon as it is painted', () => {
  const count = checks()
  const runs = [{ kind: 'text', text: 'Other words' }] as const
  opened().send({ kind: 'postEdited', post: '3', runs, gesture: 'typing' })
  wait(0)
  expect(count()).toBe(1)
})
