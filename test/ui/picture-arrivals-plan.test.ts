/** What the panel plans anew when a picture arrives. */
import { expect, onTestFinished, test, vi } from 'vitest'

import { templateById } from '../../src/lib/templates/all'
import { createPlanner } from '../../src/lib/ui/planner'
import { fixedWidth } from '../templates/samples'
import { after, files, ready, studio } from './support'

/** The posts whose slides Editorial builds from now on. */
function builds(): Set<number> {
  const built = new Set<number>()
  const editorial = templateById('editorial')
  const { build } = editorial
  const spy = vi.spyOn(editorial, 'build').mockImplementation((sheet) => {
    built.add(sheet.slide.post)
    return build(sheet)
  })
  onTestFinished(() => {
    spy.mockRestore()
  })
  return built
}

test('each of three pictures that arrive has its own slide built and no other', () => {
  let { state } = after([files('1.png', '2.png', '3.png', '4.png')], studio([0, 1, 1, 1, 1, 0]))
  const planner = createPlanner(fixedWidth)
  planner.plan(state)
  const built = builds()
  const arrivals = ['image-2', 'image-4', 'image-1'].map((image) => {
    state = after([ready(image)], state).state
    built.clear()
    planner.plan(state)
    return [...built]
  })
  expect(arrivals).toEqual([[2], [4], [1]])
  expect(planner.plan(state)).toEqual(createPlanner(fixedWidth).plan(state))
})

test('the small picture of a layout is another one only when a picture of its posts arrives', () => {
  const { state } = after([files('1.png', '2.png', '3.png')], studio([0, 1, 1, 1, 0]))
  const planner = createPlanner(fixedWidth)
  const sampled = (now: typeof state): unknown => planner.sample(now, { template: 'post-card' })
  const empty = sampled(state)
  const elsewhere = after([ready('image-3')], state).state
  expect(sampled(elsewhere)).toBe(empty)
  const own = after([ready('image-1')], elsewhere).state
  expect(sampled(own)).not.toEqual(empty)
  expect(sampled(own)).toEqual(createPlanner(fixedWidth).sample(own, { template: 'post-card' }))
})
