import { expect, test } from 'vitest'

import { nodeText, nodesOf } from '../../src/lib/slide/walk'
import { templateIds } from '../../src/lib/settings/settings'
import { createPlanner } from '../../src/lib/ui/planner'
import { fixedWidth, post, thread } from '../templates/samples'
import { after, readEvent } from './support'

test('a layout is chosen by a slide with words, also where the post has a picture', () => {
  const posts = [
    'How to bake slowly',
    post(
      'Before we start, a primer on flour!\n\nRye → wheat → spelt\n\nEvery one of them behaves in its own way, and takes its own time to rise, so mind the clock and the oven.',
      'image',
    ),
    'The end of it',
  ]
  const { state } = after([readEvent(thread(posts))])
  const planner = createPlanner(fixedWidth)
  for (const template of templateIds) {
    const slide = planner.sample(state, { template })
    const words =
      slide === null
        ? ''
        : nodesOf(slide)
            .flatMap((node) => (node.kind === 'text' ? [nodeText(node)] : []))
            .join(' ')
    expect(words).toContain('primer')
  }
})

test('the place of a picture that could not be loaded says so, until it is tried again', () => {
  const url = 'https://pbs.twimg.com/media/oven.jpg'
  const given = thread([
    'How to bake',
    { ...post('Ovens'), media: [{ kind: 'image', url }] },
    'End',
  ])
  const planner = createPlanner(fixedWidth)
  const { state } = after([readEvent(given)])
  const [image = ''] = state.images.keys()
  const hint = (now: typeof state): string =>
    (planner.plan(now)?.slides ?? [])
      .flatMap((slide) => nodesOf(slide))
      .flatMap((node) => (node.kind === 'text' && node.name === 'Hint' ? [nodeText(node)] : []))
      .join()
  expect(hint(state)).toBe('Drop image here')
  const failed = after([{ kind: 'imageFailed', image, why: '' }], state).state
  expect(hint(failed)).toBe('Image did not load')
  expect(hint(after([{ kind: 'imageRetried', image }], failed).state)).toBe('Drop image here')
})
