/** A carousel that was selected on the canvas when the panel opened. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { carouselJson } from '../../src/lib/ui/state/carousel-work'
import { shownPictures } from '../../src/lib/ui/state/edited'
import type { Event } from '../../src/lib/ui/state/event'
import { lastOf, openedCarousel, openedEvent } from './edit-support'
import { openStage } from './stage'
import { after, files, ready, readEvent, studio, threadOf } from './support'

const noir: Event = { kind: 'designChanged', change: { theme: 'noir' } }
const bone: Event = { kind: 'designChanged', change: { theme: 'bone' } }

describe('opened from the canvas', () => {
  const before = after(
    [
      { kind: 'deckRenamed', title: 'Bread' },
      noir,
      { kind: 'postsDeleted', posts: ['3'] },
      files('loaf.png'),
      ready('image-1'),
    ],
    studio(),
  ).state
  const work = carouselJson(before, shownPictures(before))

  test('it has its thread, arrangement, settings, name and pictures, and is up to date', () => {
    const stage = openStage()
    stage.panel.send(openedEvent(openedCarousel({ work })))
    const { state } = stage.panel
    for (const part of ['source', 'arrangement', 'settings', 'title', 'places'] as const)
      expect(state().work[part]).toEqual(before.work[part])
    expect(lastOf(stage, 'fetchPictures')).toEqual({ keys: ['picture-of-image-1'] })
    expect(stage.panel.changes()).toMatchObject({ changed: 0, isSame: true })
    expect([state().edited?.page, state().phase.kind]).toEqual(['Page 1', 'arranging'])
  })

  test('instead of the work in progress, which is neither shown nor written over', () => {
    const other = studio([0, 0])
    const stored = after([openedEvent(openedCarousel({ work }), { work: 'other' }), noir, bone])
    expect(stored.effects.some(({ kind }) => kind === 'storeWork')).toBe(false)
    expect(stored.effects.some((effect) => effect.kind === 'store')).toBe(false)
    const over = after([{ kind: 'startedOver' }], stored.state)
    expect(over.effects.some(({ kind }) => kind === 'storeWork')).toBe(false)
    const pasted = after([readEvent(other.work.source?.thread ?? threadOf([0]))], stored.state)
    expect(pasted.effects.some(({ kind }) => kind === 'storeWork')).toBe(true)
    expect(pasted.effects.some((effect) => effect.kind === 'store')).toBe(true)
  })

  test('without its work it is made from its words, and says so', () => {
    const words = ['First slide', '', 'Third slide']
    const { state } = after([openedEvent(openedCarousel({ work: '{"version":1}', words }))])
    expect(state.work.source?.thread.posts.map(({ runs }) => runs[0]?.text ?? '')).toEqual(words)
    expect(state.notice).toContain('cannot be read')
    expect(state.edited?.drawn).toBeNull()
  })

  test('whatever was kept, nothing throws, and what cannot be read is not opened', () => {
    const half = work.length / 2
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.nat(work.length).map((at) => work.slice(0, at)),
          fc.nat(work.length - 1).map((at) => work.slice(0, at) + '0' + work.slice(at + 1)),
          fc.constant(work.slice(half)),
        ),
        (given) => {
          const { state } = after([openedEvent(openedCarousel({ work: given, words: ['A'] }))])
          expect(state.work.source).not.toBeNull()
          expect(state.edited?.id).toBe('c1')
        },
      ),
    )
  })

  test('with a brand kit: the person’s own if it is that one, else what it had put there', () => {
    const branded = after(
      [
        { kind: 'brandAdded' },
        { kind: 'brandChanged', brand: 'brand-1', change: { name: 'Northbeam' } },
        {
          kind: 'brandPictureReady',
          brand: 'brand-1',
          at: 'logoLight',
          picture: { key: 'logo', width: 20, height: 20, kind: 'photo' },
          preview: 'data:logo',
        },
      ],
      studio(),
    ).state
    const kept = openedCarousel({ work: carouselJson(branded, shownPictures(branded)) })
    const kits = { version: 1, kits: branded.work.brands, chosen: null }
    const own = after([openedEvent(kept, { brands: JSON.stringify(kits) })]).state
    expect(own.work.brand).toBe('brand-1')
    const [kit] = kits.kits
    const renamed = { ...kits, kits: [{ ...kit, name: 'Southbeam' }] }
    const changed = after([openedEvent(kept, { brands: JSON.stringify(renamed) })]).state
    expect([changed.work.brand, changed.work.settings.author.name]).toEqual([null, 'Northbeam'])
    const elsewhere = after([openedEvent(kept)])
    expect(elsewhere.state.work.brand).toBeNull()
    expect(elsewhere.state.work.settings.author.name).toBe('Northbeam')
    expect(elsewhere.state.work.logos.light).not.toBeNull()
    expect(elsewhere.effects).toContainEqual(
      expect.objectContaining({ kind: 'restorePicture', key: 'logo', from: 'document' }),
    )
  })
})
