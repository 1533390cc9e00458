import { expect, test } from 'vitest'

import { createPlanner } from '../../src/lib/ui/planner'
import type { State } from '../../src/lib/ui/state/state'
import { nodesOf } from '../../src/lib/slide/walk'
import { templateIds } from '../../src/lib/settings/settings'
import { after, studio } from './support'

const wordWidth = (text: string, _font: unknown, size: number): number => text.length * size * 0.5

const texts = (slide: Parameters<typeof nodesOf>[0] | null): string =>
  slide === null
    ? ''
    : nodesOf(slide)
        .flatMap((node) => (node.kind === 'text' ? node.runs.map(({ text }) => text) : []))
        .join(' ')

function chosen(state: State, template: (typeof templateIds)[number]): State {
  const deck = createPlanner(wordWidth).plan(state)?.deck
  if (deck === undefined) throw new Error('no deck')
  const change = { template }
  return after([{ kind: 'slidesChosen', deck, slides: ['p2/1'], change }], state).state
}

test('a slide in another layout is what it becomes once that is chosen', () => {
  const state = studio([0, 1, 0, 2, 0])
  for (const template of templateIds) {
    const shown = createPlanner(wordWidth).slideWith(state, 'p2/1', { template })
    const made = createPlanner(wordWidth).plan(chosen(state, template))
    const slide = made?.slides.find(({ key }) => key === 'p2/1')
    expect(texts(shown), template).toContain('Post number 3')
    // Only progress knows of the whole deck.
    const ofDeck = ['Done', 'To come']
    const names = (given: typeof slide | null): readonly string[] =>
      given === undefined || given === null
        ? []
        : nodesOf(given).flatMap(({ name }) => (ofDeck.includes(name) ? [] : [name]))
    expect(names(shown), template).toEqual(names(slide))
  }
})

test('asked again it is the same value, until something changes', () => {
  const planner = createPlanner(wordWidth)
  const state = studio([0, 0, 0, 0])
  const first = planner.slideWith(state, 'p2/1', { template: 'split' })
  expect(planner.slideWith(state, 'p2/1', { template: 'split' })).toBe(first)
  const runs = [{ kind: 'text', text: 'Other words' }] as const
  const other = after([{ kind: 'postEdited', post: '2', runs, gesture: 'x' }], state).state
  expect(texts(planner.slideWith(other, 'p2/1', { template: 'split' }))).toContain('Other words')
})

test('ends of the thread stay ends, and what is not there is null', () => {
  const planner = createPlanner(wordWidth)
  const state = studio([0, 0, 0, 0])
  const cover = planner.slideWith(state, 'p0/1', { template: 'steps' })
  expect(cover?.key).toBe('p0/1')
  expect(planner.slideWith(state, 'p9/1', { template: 'steps' })).toBeNull()
})

test('choices for single slides leave what the memory holds of the others', () => {
  const planner = createPlanner(wordWidth)
  const state = studio([0, 0, 0, 0])
  const before = planner.plan(state)?.slides
  const next = planner.plan(chosen(state, 'split'))?.slides
  expect(next?.[1]).toBe(before?.[1])
  expect(next?.[2]).not.toBe(before?.[2])
})
