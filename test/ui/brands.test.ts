/** Brand kits in the panel: what is done to them, and what that does to the carousel. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { emptyKit, exportBrand, parseBrands } from '../../src/lib/settings/brand'
import { defaultSettings } from '../../src/lib/settings/settings'
import { signingImage } from '../../src/lib/ui/state/brand-images'
import type { Event } from '../../src/lib/ui/state/event'
import { after, files, nothingStored, readEvent, ready, studio, threadOf } from './support'
import { add, change, kitsStored, northbeam } from './brand-support'

const choose = (brand: string | null): Event => ({ kind: 'brandChosen', brand })
const undo: Event = { kind: 'undid' }

function picture(key: string): Pick<Extract<Event, { kind: 'imageReady' }>, 'picture' | 'preview'> {
  return { picture: { key, width: 200, height: 200, kind: 'photo' }, preview: `data:${key}` }
}

describe('a kit', () => {
  test('that is new is on the carousel and changes nothing yet', () => {
    const { state } = after([add], studio())
    expect(state.work.brand).toBe('brand-1')
    expect(state.work.settings).toEqual(defaultSettings)
  })

  test('shows on the carousel what is typed into it, without its @', () => {
    const { settings } = northbeam().work
    expect(settings.author).toEqual({ name: 'Northbeam', handle: 'northbeam' })
  })

  test('is chosen, with all it says, in one step', () => {
    const away = after([choose(null), choose('brand-1')], northbeam()).state
    expect(away.work.settings.author.name).toBe('Northbeam')
    const back = after([undo], away).state
    expect([back.work.brand, back.work.settings.author]).toEqual([null, {}])
  })

  test('leaves nothing on the carousel when the thread’s own words are chosen', () => {
    const used = after([{ kind: 'brandThemeUsed', brand: 'brand-1' }], northbeam()).state
    expect(used.work.settings.theme).toBe('custom')
    expect(after([choose(null)], used).state.work.settings).toEqual(defaultSettings)
  })

  test('keeps its theme up with its colours only where the theme is its own', () => {
    const colors = ['#0C0C0D', '#FFB931'] as const
    const used = after(
      [{ kind: 'brandThemeUsed', brand: 'brand-1' }, change({ colors })],
      northbeam(),
    )
    expect(used.state.work.settings.custom.colors).toEqual(['#0C0C0D'])
    const other = after(
      [{ kind: 'designChanged', change: { theme: 'fern' } }, change({ colors })],
      northbeam(),
    )
    expect(other.state.work.settings.theme).toBe('fern')
  })

  test('typed in for a while is one step, and undo takes kit and carousel back together', () => {
    const start = after([add], studio()).state
    const typing = ['N', 'No', 'Nor'].map((name) => change({ name }, 'brand.name'))
    const { state } = after(typing, start)
    expect(state.history.past).toHaveLength(start.history.past.length + 1)
    const { work } = after([undo], state).state
    expect([work.brands[0]?.name, work.settings.author]).toEqual(['', {}])
  })

  test('not on the carousel changes without it', () => {
    const away = after([choose(null), change({ name: 'South' })], northbeam()).state
    expect([away.work.brands[0]?.name, away.work.settings.author]).toEqual(['South', {}])
  })

  test('stays on when another thread is read, while a name typed over a thread goes', () => {
    const another = readEvent(threadOf([0]))
    expect(after([another], northbeam()).state.work.settings.author.name).toBe('Northbeam')
    const typed: Event = { kind: 'settingChanged', path: 'author.name', value: 'Ann' }
    expect(after([typed, another], studio()).state.work.settings.author).toEqual({})
  })

  test('deleted goes from the carousel too; undo brings it back', () => {
    const { state } = after([{ kind: 'brandDeleted', brand: 'brand-1' }], northbeam())
    expect([state.work.brands, state.work.brand, state.work.settings.author]).toEqual([
      [],
      null,
      {},
    ])
    expect(after([undo], state).state.work).toEqual(northbeam().work)
  })

  test('made of what the thread says has its names and its face', () => {
    const faced = after(
      [
        {
          kind: 'imagesReceived',
          files: [{ name: 'me.png', blob: new Blob(['me']) }],
          target: { kind: 'avatar' },
        },
        ready('image-1'),
      ],
      studio(),
    ).state
    const { state, effects } = after([{ kind: 'brandDuplicated', brand: null }], faced)
    expect(state.work.brands[0]).toMatchObject({ name: 'Ada Rowe', handle: 'ada', label: '' })
    expect(effects).toContainEqual({
      kind: 'keepPicture',
      brand: 'brand-1',
      at: 'avatar',
      given: { kind: 'known', key: 'picture-of-image-1' },
    })
  })

  test('is stored after every change, also by undo', () => {
    const start = northbeam()
    for (const event of [change({ website: 'a.example' }), choose(null), add, undo]) {
      const { state, effects } = after([event], start)
      const json: unknown = JSON.parse(kitsStored(effects) ?? 'null')
      const { kits, chosen } = parseBrands(json).value
      expect([kits, chosen]).toEqual([state.work.brands, state.work.brand])
    }
    expect(kitsStored(after([files('a.png')], start).effects)).toBeUndefined()
  })
})

describe('pictures of a kit', () => {
  const given: Event = {
    kind: 'brandPictureReady',
    brand: 'brand-1',
    at: 'avatar',
    ...picture('abc-9'),
  }

  test('stand on the carousel once they are ready, in one step', () => {
    const { state } = after([given], northbeam())
    expect(signingImage(state, 'avatar')?.picture.key).toBe('abc-9')
    expect(signingImage(after([undo], state).state, 'avatar')).toBeUndefined()
  })

  test('the thread’s face never stands beside the name of a kit', () => {
    const faced = after(
      [
        {
          kind: 'imagesReceived',
          files: [{ name: 'me.png', blob: new Blob(['me']) }],
          target: { kind: 'avatar' },
        },
        ready('image-1'),
        add,
      ],
      studio(),
    ).state
    expect(signingImage(faced, 'avatar')?.preview).toBe('data:image-1')
    const named = after([change({ name: 'Northbeam' })], faced).state
    expect(signingImage(named, 'avatar')).toBeUndefined()
    expect(signingImage(after([choose(null)], named).state, 'avatar')).toBeDefined()
  })

  test('that come when their kit is gone change nothing', () => {
    const gone = after([{ kind: 'brandDeleted', brand: 'brand-1' }], northbeam()).state
    expect(after([given], gone).state).toBe(gone)
  })

  test('that cannot be read any more leave the kit, which is said', () => {
    const { state } = after([given, { kind: 'keptPictureLost', key: 'abc-9' }], northbeam())
    expect(state.work.brands[0]?.avatar).toBeNull()
    expect(state.notice).toContain('could not be read')
  })
})

describe('what was stored', () => {
  const opened = (brands: string | null): Event => ({
    kind: 'opened',
    opened: {
      stored: { ...nothingStored, brands },
      command: 'open',
      canEdit: true,
      carousel: null,
    },
  })

  test('comes back, and its pictures are asked for', () => {
    const before = after(
      [{ kind: 'brandPictureReady', brand: 'brand-1', at: 'logoDark', ...picture('abc-9') }],
      northbeam(),
    )
    const { state, effects } = after([opened(kitsStored(before.effects) ?? null)])
    expect([state.work.brands, state.work.brand]).toEqual([before.state.work.brands, 'brand-1'])
    expect(effects).toEqual([
      { kind: 'fetchPictures', keys: ['abc-9'] },
      { kind: 'forgetPictures', except: ['abc-9'] },
    ])
    const shown = after([{ kind: 'keptPictureReady', ...picture('abc-9') }], state).state
    expect(signingImage(shown, 'logoDark')?.preview).toBe('data:abc-9')
  })

  test('and is damaged loses only itself, which is said, and no picture is forgotten', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant('{"version":9}'), fc.json()), (brands) => {
        const { state, effects } = after([opened(brands)])
        expect(state.work.settings).toEqual(defaultSettings)
        if (state.notice === null) return
        expect(state.notice).toContain('your brand kits')
        expect(effects.map(({ kind }) => kind)).not.toContain('forgetPictures')
      }),
    )
    expect(after([opened('{')]).state.notice).toContain('your brand kits')
  })

  test('cannot be undone away by what happened before it was read', () => {
    const early = after([readEvent(threadOf([0])), opened('{"version":1,"kits":[{"name":"N"}]}')])
    expect(after([undo], early.state).state.work.brands).toHaveLength(1)
  })
})

describe('a kit from a file', () => {
  test('is on the carousel, and its pictures are kept', () => {
    const kit = { ...emptyKit('x', 'Northbeam'), name: 'Northbeam' }
    const avatar = 'data:image/png;base64,iVBORw0KGgo='
    const { state, effects } = after(
      [{ kind: 'brandFileRead', text: exportBrand(kit, { avatar }) }],
      northbeam(),
    )
    expect(state.work.brands.map(({ label }) => label)).toEqual(['', 'Northbeam 2'])
    expect(state.work.brand).toBe('brand-2')
    expect(effects).toContainEqual({
      kind: 'keepPicture',
      brand: 'brand-2',
      at: 'avatar',
      given: { kind: 'data', url: avatar },
    })
  })

  test('that is none changes nothing and says so', () => {
    const start = northbeam()
    const { state } = after([{ kind: 'brandFileRead', text: 'Northbeam' }], start)
    expect(state.work).toBe(start.work)
    expect(state.notice).toBe('This file is not a brand kit. Nothing was imported.')
  })
})
