import { describe, expect, it } from 'vitest'

import { createFigma } from '../../playground/host/index'
import { clampSize, createStorage, parseWindowSize } from '../../src/lib/figma/storage'

const first = { width: 920, height: 640 }

describe('the size of the window', () => {
  it.each([
    ['nothing kept', null, first],
    ['no JSON', '{', first],
    ['no object', '3', first],
    ['null', 'null', first],
    ['half a size', '{"width":800}', first],
    ['words', '{"width":"800","height":"600"}', first],
    [
      'what was kept, in whole px',
      '{"width":800.4,"height":600,"open":[]}',
      { width: 800, height: 600 },
    ],
    ['never too small', '{"width":1,"height":-5}', { width: 360, height: 480 }],
    ['never too large', '{"width":1e9,"height":1e9}', { width: 3840, height: 2160 }],
  ])('%s', (_, json, size) => {
    expect(parseWindowSize(json)).toEqual(size)
  })

  it('a resize is held to the same limits', () => {
    expect(clampSize({ width: 100, height: 700 })).toEqual({ width: 360, height: 700 })
  })
})

describe('storage', () => {
  const clientStorage: ClientStorageAPI = {
    getAsync: (key) =>
      key === 'settings' ? Promise.resolve(7) : Promise.reject(new Error('denied')),
    setAsync: () => Promise.reject(new Error('full')),
    deleteAsync: () => Promise.resolve(),
    keysAsync: () => Promise.resolve([]),
  }

  it('reading gives null for a foreign value and for denied storage', async () => {
    const storage = createStorage({ clientStorage })
    expect(await storage.read('settings')).toBeNull()
    expect(await storage.read('window')).toBeNull()
  })

  it('pictures come back, and only those that are still named', async () => {
    const { figma } = createFigma()
    const storage = createStorage({ clientStorage: figma.clientStorage })
    await storage.write('brands', 'no list')
    await storage.writePicture('a-1', new Uint8Array([1, 2, 3]))
    await storage.writePicture('b-2', new Uint8Array([4]))
    await storage.forgetPictures(['a-1'])
    expect(await storage.readPicture('a-1')).toEqual(new Uint8Array([1, 2, 3]))
    expect(await storage.readPicture('b-2')).toBeNull()
    expect(await storage.read('brands')).toBe('no list')
  })

  it('a list that another window has kept is not overwritten, and told; the next time it is', async () => {
    const { figma } = createFigma()
    const [one, other] = [createStorage(figma), createStorage(figma)]
    expect(await one.read('presets')).toBeNull()
    expect(await other.read('presets')).toBeNull()
    expect(await one.write('presets', 'A')).toBeNull()
    expect(await other.write('presets', 'B')).toEqual({ part: 'presets', before: null, json: 'A' })
    expect(await figma.clientStorage.getAsync('presets')).toBe('A')
    expect(await other.write('presets', 'A and B', 1)).toBeNull()
    expect(await one.write('presets', 'C')).toEqual({
      ...{ part: 'presets', before: 'A', json: 'A and B' },
    })
  })

  it('lists kept in quick succession are one’s own, and the last one stays', async () => {
    const { figma } = createFigma()
    const storage = createStorage(figma)
    const all = ['A', 'B', 'C'].map((json) => storage.write('brands', json))
    expect(await Promise.all(all)).toEqual([null, null, null])
    expect(await figma.clientStorage.getAsync('brands')).toBe('C')
  })

  it('of what is not shared the last window has it', async () => {
    const { figma } = createFigma()
    const [one, other] = [createStorage(figma), createStorage(figma)]
    expect(await one.write('settings', 'A')).toBeNull()
    expect(await other.write('settings', 'B')).toBeNull()
    expect(await one.read('settings')).toBe('B')
  })

  const list = (names: string): string => JSON.stringify({ version: 1, kits: names.split(' ') })
  const namesIn = (json: string | null): unknown =>
    (JSON.parse(json ?? '{}') as { readonly kits?: readonly string[] }).kits?.join(' ')

  it('a list made before the panel heard of another window’s does not overwrite that one', async () => {
    const { figma } = createFigma()
    const [one, other] = [createStorage(figma), createStorage(figma)]
    for (const storage of [one, other]) await storage.read('brands')
    await one.write('brands', list('A'))
    // Both were sent before the first answer came.
    const [told, dropped] = await Promise.all([
      other.write('brands', list('B')),
      other.write('brands', list('B C')),
    ])
    expect([namesIn(told?.json ?? null), dropped]).toEqual(['A', null])
    expect(namesIn(await one.read('brands'))).toBe('A')
    expect(await other.write('brands', list('A B C'), 1)).toBeNull()
    expect(namesIn(await one.read('brands'))).toBe('A B C')
  })

  it('a list that overwrote one without having seen it is told with what both had before', async () => {
    const { figma } = createFigma()
    await figma.clientStorage.setAsync('brands', list('Z'))
    const [one, other] = [createStorage(figma), createStorage(figma)]
    for (const storage of [one, other]) await storage.read('brands')
    // Both look, then both write.
    await Promise.all([one.write('brands', list('Z A')), other.write('brands', list('Z B'))])
    const found = await one.look('brands')
    expect([namesIn(found?.before ?? null), namesIn(found?.json ?? null)]).toEqual(['Z', 'Z B'])
    expect([await one.look('brands'), await other.look('brands')]).toEqual([null, null])
    // What was written after having seen it tells what was deleted.
    await one.write('brands', list('A'), 1)
    const after = await other.look('brands')
    expect([namesIn(after?.before ?? null), namesIn(after?.json ?? null)]).toEqual(['Z B', 'A'])
  })

  it('a list written by a version that keeps no revisions is told as it was told then', async () => {
    const { figma } = createFigma()
    const storage = createStorage(figma)
    await storage.read('brands')
    await storage.write('brands', list('A'))
    await figma.clientStorage.setAsync('brands', list('A B'))
    const found = await storage.look('brands')
    expect([namesIn(found?.before ?? null), namesIn(found?.json ?? null)]).toEqual(['A', 'A B'])
  })

  it('pictures of kits that another window has kept are not forgotten', async () => {
    const { figma } = createFigma()
    const [one, other] = [createStorage(figma), createStorage(figma)]
    await one.writePicture('logo-1', new Uint8Array([1]))
    await one.write('brands', '{"kits":[{"logoLight":"logo-1"}]}')
    await other.forgetPictures([])
    expect(await one.readPicture('logo-1')).toEqual(new Uint8Array([1]))
  })

  it('a picture that finds no room is refused, and what was there stays', async () => {
    const { figma } = createFigma()
    const storage = createStorage({ clientStorage: figma.clientStorage })
    await storage.write('presets', 'no list')
    await storage.writePicture('large', new Uint8Array(3_000_000))
    await expect(storage.writePicture('larger', new Uint8Array(3_000_000))).rejects.toThrow('5 MB')
    expect(await storage.read('presets')).toBe('no list')
    expect((await storage.readPicture('large'))?.length).toBe(3_000_000)
  })

  it('of a denied storage no picture is there and none can be forgotten', async () => {
    const { figma } = createFigma({ denyStorage: true })
    const storage = createStorage({ clientStorage: figma.clientStorage })
    expect(await storage.readPicture('a')).toBeNull()
    await expect(storage.forgetPictures([])).resolves.toBeUndefined()
  })

  it('writing tells why it failed', async () => {
    const storage = createStorage({ clientStorage })
    await expect(storage.write('settings', '{}')).rejects.toThrow('full')
  })
})
