/** A deck that is too long for one post, drawn as several carousels. */
import { describe, expect, test } from 'vitest'

import { blocksOfDraft } from '../../src/lib/deck/choices'
import { blocksText } from '../../src/lib/deck/words'
import type { ToMain } from '../../src/lib/messages/protocol'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import type { Carousel } from '../../src/lib/templates/build-carousel'
import { planParts } from '../../src/lib/ui/effects/plan-parts'
import { resultWords } from '../../src/lib/ui/state/outcome'
import { editedOf } from '../../src/lib/ui/state/edited'
import type { Event } from '../../src/lib/ui/state/event'
import {
  drawnPlaces,
  partsOf,
  partTitle,
  possibleParts,
  splitTitle,
} from '../../src/lib/ui/state/parts'
import { spoken } from '../../src/lib/ui/state/spoken'
import type { State } from '../../src/lib/ui/state/state'
import { parseWork, withStoredWork, workJson } from '../../src/lib/ui/state/stored-work'
import { initialState } from '../../src/lib/ui/state/state'
import { codesOf, inspected, planned, stateOf, threadOfTexts, wordsOf } from './findings-support'
import { measureAll, openStage, turn } from './stage'
import { after, readEvent, resultOf } from './support'

const divide: Event = { kind: 'deckDivided', on: true }
const onInstagram: Settings['canvas'] = { ...defaultSettings.canvas, platform: 'instagram' }

/** A cover, thoughts of a slide each and a closing slide. */
function thoughts(count: number): ReturnType<typeof threadOfTexts> {
  const own = Array.from({ length: count }, (_, index) => `Thought number ${index + 1} is short.`)
  return threadOfTexts('How bread is made', ...own, 'Follow me for more on baking.')
}

const sixty = stateOf(thoughts(58), { canvas: onInstagram })
const lengths = (state: State): readonly number[] =>
  partsOf(state.work, planned(state).deck).map(({ slides }) => slides.length)

describe('60 slides where 20 fit', () => {
  test('are 4 carousels: 58 + 4 × (cover and closing) = 66 slides, none longer than 17', () => {
    expect(codesOf(inspected(sixty))).toEqual(['slide-limit'])
    expect(lengths(sixty)).toEqual([])
    expect(possibleParts(sixty.work.settings, planned(sixty).deck)).toHaveLength(4)
    const { state } = after([divide], sixty)
    expect([...lengths(state)].sort()).toEqual([16, 16, 17, 17])
    expect(codesOf(inspected(state))).toEqual([])
  })

  test('the way back and undo are the same', () => {
    const { state } = after([divide], sixty)
    expect(after([{ kind: 'undid' }], state).state.work).toBe(sixty.work)
    expect(after([{ kind: 'deckDivided', on: false }], state).state.work).toEqual(sixty.work)
    expect(after([divide, divide], sixty).state.history.past).toHaveLength(
      state.history.past.length,
    )
  })

  test('are cut anew after a change by hand: without 10 of them 3 are enough, without 40 one is', () => {
    const { state } = after([divide], sixty)
    const without = (count: number): State => {
      const { deck } = planned(state)
      const slides = deck.slides.slice(1, count + 1).map(({ key }) => key)
      return after([{ kind: 'slidesDeleted', deck, slides }], state).state
    }
    expect(lengths(without(10))).toEqual([18, 18, 18])
    expect(lengths(without(40))).toEqual([])
  })

  test('stay so when the work is kept and opened again; another thread is one carousel', () => {
    const { state } = after([divide], sixty)
    const stored = parseWork(JSON.parse(workJson(state)))
    const opened = stored === null ? null : withStoredWork(initialState, stored).state
    expect(opened?.work.isDivided).toBe(true)
    expect(after([readEvent(thoughts(2))], state).state.work.isDivided).toBe(false)
  })

  test('are not the carousel that was drawn before as one, which comes back with the way back', () => {
    const linked = after(
      [
        { kind: 'mainPressed' },
        {
          kind: 'runDone',
          run: 1,
          result: resultOf(60),
          carousel: 'c1',
          drawn: { work: sixty.work, pictures: new Set() },
        },
      ],
      sixty,
    ).state
    expect(editedOf(linked)?.id).toBe('c1')
    const { state } = after([divide], linked)
    expect(editedOf(state)).toBeNull()
    expect(editedOf(after([{ kind: 'undid' }], state).state)?.id).toBe('c1')
  })

  test('are counted aloud, and slides that are in every part are drawn first in the first', () => {
    const { state } = after([divide], sixty)
    const { deck } = planned(state)
    const parts = partsOf(state.work, deck)
    const none = { split: 0, cleaned: 0 }
    expect(spoken(state, 60, 0, none, parts.length)).toBe('60 slides in 4 carousels, No findings')
    const places = drawnPlaces(parts, deck)
    const [first, second] = parts
    expect(places.get(deck.slides[0]?.key ?? '')).toBe(0)
    expect(places.get(second?.start ?? '')).toBe((first?.slides.length ?? 0) + 1)
  })
})

test('Generate sends all of them at once, each with its own name, work and at most 20 slides', async () => {
  const stage = openStage()
  const { panel } = stage
  panel.send(readEvent(thoughts(58)))
  panel.send({ kind: 'designChanged', change: { canvas: onInstagram } })
  panel.send(divide)
  panel.send({ kind: 'mainPressed' })
  await measureAll(stage)
  const draws = stage.sent.flatMap((message): readonly ToMain['draw'][] =>
    message[0] === 'draw' ? [message[1]] : [],
  )
  expect(draws).toHaveLength(1)
  const all = draws.flatMap((draw) => [draw, ...(draw.others ?? [])])
  expect(all.map(({ title }) => title)).toEqual(
    [1, 2, 3, 4].map((n) => `How bread is made · ${n} of 4`),
  )
  expect(all.every(({ slides }) => slides.length <= 20)).toBe(true)
  expect(all.flatMap(({ slides }) => slides)).toHaveLength(66)
  expect(new Set(all.map(({ work }) => work)).size).toBe(4)
  const others = ['c2', 'c3', 'c4']
  stage.answer('drawn', { run: 1, carousel: 'c1', ...resultOf(66), others })
  const { phase, edited } = panel.state()
  expect(edited).toBeNull()
  expect(phase.kind === 'done' && resultWords(phase.result, { split: 0, cleaned: 0 }).title).toBe(
    '4 carousels, 66 slides on “Page 1”',
  )
})

test('the name of a part says which it is apart from the name of the deck', () => {
  expect(splitTitle(partTitle('Bread · slowly', 1, 12))).toEqual({
    ...{ name: 'Bread · slowly', part: ' · 2 of 12' },
  })
  expect(splitTitle('Bread · slowly')).toEqual({ name: 'Bread · slowly', part: '' })
})

describe('a part that comes out longer than it was in the whole deck', () => {
  const sentences = (post: number): string =>
    Array.from({ length: 6 }, (_, n) => `${wordsOf(20)} Post ${post}, part ${n}.`).join('\n\n')
  const onX: Settings['canvas'] = { ...defaultSettings.canvas, platform: 'x', ratio: 'square' }
  // Statement gives the pieces of a cut post more room: 2 slides of one become 4 of two.
  const { state } = after(
    [divide],
    stateOf(threadOfTexts('How bread is made', sentences(1), sentences(2), 'Follow me for more.'), {
      template: 'statement',
      canvas: onX,
    }),
  )

  test('is divided once more: none has more than the 4 slides that X takes, and no words are lost', async () => {
    const plan = (own: State): Promise<Carousel> => Promise.resolve(planned(own))
    const plans = (await planParts({ state, carousel: planned(state) }, plan)) ?? []
    expect(plans.length).toBeGreaterThan(lengths(state).length)
    expect(Math.max(...plans.map(({ carousel }) => carousel.slides.length))).toBe(4)
    expect(plans.map(({ carousel }) => carousel.title)).toEqual(
      plans.map((_, index) => `How bread is made · ${index + 1} of ${plans.length}`),
    )
    const words = plans.flatMap(({ carousel }) =>
      carousel.deck.slides.map((slide) => blocksText(blocksOfDraft(slide))),
    )
    const said = [...words.join(' ').matchAll(/Post (\d), part (\d)\./g)].map(([text]) => text)
    const all = [1, 2].flatMap((post) => [0, 1, 2, 3, 4, 5].map((n) => `Post ${post}, part ${n}.`))
    expect(said).toEqual(all)
  })

  test('is not planned further when the run ends meanwhile', async () => {
    let plans = 0
    const plan = (): Promise<null> => {
      plans += 1
      return Promise.resolve(null)
    }
    expect(await planParts({ state, carousel: planned(state) }, plan)).toBeNull()
    expect(plans).toBe(1)
  })
})

test('what was divided and then fits is drawn as one carousel, and edited as one', async () => {
  const stage = openStage()
  const { panel } = stage
  panel.send(readEvent(thoughts(3)))
  panel.send(divide)
  panel.send({ kind: 'mainPressed' })
  await measureAll(stage)
  stage.answer('drawn', { run: 1, carousel: 'c1', ...resultOf(5) })
  await turn()
  expect(editedOf(panel.state())?.id).toBe('c1')
  expect(panel.changes()?.isSame).toBe(true)
})
