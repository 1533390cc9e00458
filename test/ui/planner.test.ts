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
