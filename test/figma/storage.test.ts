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
    await storage.write('brands', '{"version":1,"kits":[]}')
    await storage.writePicture('a-1', new Uint8Array([1, 2, 3]))
    await storage.writePicture('b-2', new Uint8Array([4]))
    await storage.forgetPictures(['a-1'])
    expect(await storage.readPicture('a-1')).toEqual(new Uint8Array([1, 2, 3]))
    expect(await storage.readPicture('b-2')).toBeNull()
    expect(await storage.read('brands')).toBe('{"version":1,"kits":[]}')
  })

  it('a picture that finds no room is refused, and what was there stays', async () => {
    const { figma } = createFigma()
    const storage = createStorage({ clientStorage: figma.clientStorage })
    await storage.write('presets', '{}')
    await storage.writePicture('large', new Uint8Array(3_000_000))
    await expect(storage.writePicture('larger', new Uint8Array(3_000_000))).rejects.toThrow('5 MB')
    expect(await storage.read('presets')).toBe('{}')
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
