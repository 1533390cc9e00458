/** From one carousel on the canvas to another while the panel is open. */
import { describe, expect, test } from 'vitest'

import { carouselJson } from '../../src/lib/ui/state/carousel-work'
import { editedOf, shownPictures } from '../../src/lib/ui/state/edited'
import type { Event } from '../../src/lib/ui/state/event'
import type { State } from '../../src/lib/ui/state/state'
import { offeredCarousel, offeredParts } from '../../src/lib/ui/state/turning'
import { generated, lastOf, openedCarousel } from './edit-support'
import { openStage } from './stage'
import { after, files, ready, resultOf, studio } from './support'

const noir: Event = { kind: 'designChanged', change: { theme: 'noir' } }

function keptOf(state: State): string {
  return carouselJson(state, shownPictures(state))
}

/** A carousel in another theme, with a picture, as the main thread tells of it. */
const other = after([noir, files('loaf.png'), ready('image-1')], studio([1])).state
const second: Event = {
  kind: 'carouselOpened',
  asked: 'c2',
  carousel: openedCarousel({ id: 'c2', work: keptOf(other) }),
}
const selected = (carousel: string | null): Event => ({ kind: 'carouselSelected', carousel })

describe('a carousel that is selected on the canvas', () => {
  test('is offered, unless it is the one that is edited or a run is on its way', async () => {
    const stage = openStage()
    await generated(stage)
    const { panel } = stage
    const offered = (): string | null => offeredCarousel(panel.state())
    expect(offered()).toBeNull()
    stage.answer('selected', { carousel: 'c1' })
    expect(offered()).toBeNull()
    stage.answer('selected', { carousel: 'c2' })
    expect(offered()).toBe('c2')
    panel.send(noir)
    panel.send({ kind: 'mainPressed' })
    expect([panel.state().phase.kind, offered()]).toEqual(['running', null])
    panel.send({ kind: 'carouselAsked', carousel: 'c2' })
    expect(stage.names()).not.toContain('open')
    stage.answer('selected', { carousel: null })
    expect(offered()).toBeNull()
  })

  test('is offered on the first run, too', () => {
    expect(offeredCarousel(after([selected('c1')]).state)).toBe('c1')
  })

  test('opens in place of what is shown, and what waits to be kept is kept before', () => {
    const stage = openStage()
    stage.panel.send({ kind: 'exampleAsked' })
    stage.panel.send({ kind: 'carouselAsked', carousel: 'c2' })
    expect(stage.names()).toEqual(['ready', 'open'])
    const own = stage.panel.state().work.arrangement.posts.length
    stage.panel.send(second)
    const { posts } = JSON.parse(lastOf(stage, 'store').json) as { posts: readonly unknown[] }
    expect(posts).toHaveLength(own)
    expect(editedOf(stage.panel.state())?.id).toBe('c2')
    expect(stage.panel.state().work.settings.theme).toBe('noir')
    expect(stage.panel.changes()?.isSame).toBe(true)
  })

  test('that is asked for twice opens once', () => {
    const once = after([second], studio([0, 0])).state
    expect(after([second], once).state).toBe(once)
  })

  test('that is gone meanwhile changes nothing, and is said', () => {
    const { state } = after(
      [selected('c2'), { kind: 'carouselOpened', asked: 'c2', carousel: null }],
      studio([0, 0]),
    )
    expect(state.work).toEqual(studio([0, 0]).work)
    expect([offeredCarousel(state), state.notice]).toEqual([
      null,
      'The slides are no longer in the file.',
    ])
  })
})

describe('undo', () => {
  const before = after([files('own.png'), ready('image-1')], studio([1])).state
  const turned = after([second], before)

  test('brings back what was shown with its pictures, and redo what was opened with its own', () => {
    const [own] = before.work.pictures
    const [theirs] = turned.state.work.pictures
    expect(own).toBe('image-1')
    expect(theirs).toBe('image-2')
    expect(turned.state.images.get('image-1')).toEqual(before.images.get('image-1'))
    expect([...turned.state.work.places.values()]).toEqual(['image-2'])
    const back = after([{ kind: 'undid' }], turned.state).state
    expect(back.work).toBe(before.work)
    expect(editedOf(back)).toBeNull()
    const again = after([{ kind: 'undid' }, { kind: 'redid' }], turned.state).state
    expect(editedOf(again)?.id).toBe('c2')
  })

  test('keeps nothing of an opened carousel as work in progress; what came back is kept', () => {
    const kinds = (events: readonly Event[], from: State): readonly string[] =>
      after(events, from).effects.map(({ kind }) => kind)
    expect(turned.effects.map(({ kind }) => kind)).not.toContain('store')
    expect(kinds([{ kind: 'designChanged', change: { theme: 'bone' } }], turned.state)).toEqual([])
    expect(kinds([{ kind: 'undid' }], turned.state)).toContain('storeWork')
  })

  test('of a turn from one carousel to another gives the first its link again: Update, not Generate', async () => {
    const stage = openStage()
    await generated(stage)
    const { panel } = stage
    panel.send(second)
    expect(editedOf(panel.state())?.id).toBe('c2')
    panel.send({ kind: 'undid' })
    expect(editedOf(panel.state())?.id).toBe('c1')
    expect(panel.changes()?.isSame).toBe(true)
    expect(lastOf(stage, 'inspect')).toEqual({ carousel: 'c1' })
    panel.send({ kind: 'redid' })
    expect(editedOf(panel.state())?.id).toBe('c2')
  })
})

describe('an update', () => {
  const third: Event = {
    kind: 'carouselOpened',
    asked: 'c1',
    carousel: openedCarousel({ id: 'c1', work: keptOf(other) }),
  }
  /** c1 was drawn here, left for c2, opened once more and brought up to date as `carousel`. */
  const updated = async (carousel: string): Promise<State> => {
    const stage = openStage()
    await generated(stage)
    const opened = after([second, third, selected('c1')], stage.panel.state()).state
    const dark: Event = { kind: 'designChanged', change: { theme: 'bone' } }
    const { state } = after([dark, { kind: 'mainPressed' }], opened)
    if (state.phase.kind !== 'running') throw new Error('No run.')
    const { run } = state.phase
    const result = resultOf(4)
    return after([{ kind: 'runDone', run, result, carousel, drawn: null }], state).state
  }

  test('leaves no earlier opening of its carousel that would say what stands on the canvas', async () => {
    const { others } = await updated('c1')
    expect(others.map(({ id, drawn }) => [id, drawn === null])).toEqual([
      ['c1', true],
      ['c2', false],
    ])
  })

  test('of a duplicated page, whose carousel has a name of its own then, offers none as another', async () => {
    const state = await updated('c1-of-its-own')
    expect([state.selected, offeredCarousel(state)]).toEqual(['c1-of-its-own', null])
  })
})

describe('a deck that was drawn as three carousels', () => {
  const divided = after(
    [{ kind: 'deckDivided', on: true }, { kind: 'mainPressed' }],
    studio(),
  ).state
  const result = { ...resultOf(12), others: ['c2', 'c3'] }
  const drawn = after(
    [{ kind: 'runDone', run: 1, result, carousel: 'c1', drawn: null }],
    divided,
  ).state
  const all = ['c1', 'c2', 'c3']

  test('offers each of them, also after it has changed and after undo of opening one', () => {
    expect([offeredParts(divided), offeredParts(drawn)]).toEqual([[], all])
    const changed = after([{ kind: 'resultClosed' }, noir], drawn).state
    expect(offeredParts(changed)).toEqual(all)
    const opened = after([second], changed).state
    expect(offeredParts(opened)).toEqual([])
    expect(offeredParts(after([{ kind: 'undid' }], opened).state)).toEqual(all)
    const whole = after([{ kind: 'deckDivided', on: false }], changed).state
    expect(offeredParts(whole)).toEqual([])
  })

  test('offers them by their numbers also when one is found to be gone', () => {
    const gone: Event = { kind: 'carouselOpened', asked: 'c2', carousel: null }
    expect(offeredParts(after([gone], drawn).state)).toEqual(all)
  })
})
