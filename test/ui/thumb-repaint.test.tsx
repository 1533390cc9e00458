/** How many thumbnails are painted: no more than what changed. */
import { beforeEach, expect, test } from 'vitest'

import type { SlidePreviewProps } from '../../src/lib/preview/slide-preview'
import { usePanel } from './panel-view-support'
import { onRender } from './rendered'
import { readEvent, threadOf } from './support'

const painted: string[] = []
onRender((name, props) => {
  const { slide, width } = props as SlidePreviewProps
  // The tiles of Design are smaller than any thumbnail.
  if (name === 'SlidePreview' && width > 80) painted.push(slide.key)
})

const opened = usePanel()

beforeEach(() => {
  opened().send(readEvent(threadOf(Array.from({ length: 24 }, () => 0))))
  painted.length = 0
})

test('typing in one of 24 posts paints its slide alone', () => {
  const words = 'Other words stand here now'
  for (const length of [12, 17, words.length]) {
    const runs = [{ kind: 'text', text: words.slice(0, length) }] as const
    opened().send({ kind: 'postEdited', post: '7', runs, gesture: 'typing' })
  }
  expect(painted).toEqual(['p7/1', 'p7/1', 'p7/1'])
})

test('choosing slides, dragging and hovering paint none', () => {
  const { panel, root, send } = opened()
  const deck = panel.plan()?.deck
  const among = deck?.slides.map(({ key }) => key) ?? []
  send({ kind: 'slideSelected', slide: 'p3/1', mode: 'only', among })
  if (deck !== undefined) {
    send({ kind: 'dragStarted', what: { kind: 'slides', slides: ['p3/1'] }, by: 'keys', deck })
    send({ kind: 'dragStepped', step: 1, deck }, { kind: 'dragCancelled' })
  }
  root.querySelector('[data-slide]')?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
  expect(painted).toEqual([])
})

test('another layout for one slide paints that slide', () => {
  const deck = opened().panel.plan()?.deck
  if (deck === undefined) throw new Error('no deck')
  const change = { template: 'split' } as const
  opened().send({ kind: 'slidesChosen', deck, slides: ['p3/1'], change })
  expect(painted).toEqual(['p3/1'])
})
