import { describe, expect, test } from 'vitest'

import { awaiting, calling, open } from './support'

const limit = 100 * 1024

describe('clientStorage', () => {
  test.each([
    ['an object', { theme: 'bone', sizes: [72, 36] }],
    ['an array', [1, 'two', null]],
    ['a string', 'text'],
    ['a number', 12.5],
    ['a boolean', false],
    ['null', null],
    ['undefined', undefined],
    ['a Uint8Array', new Uint8Array([1, 2, 255])],
  ])('§9.1 stores %s', async (_kind, value) => {
    const { figma } = open()
    await figma.clientStorage.setAsync('key', value)
    expect(await figma.clientStorage.getAsync('key')).toEqual(value)
  })

  test('§9.1 a missing key reads undefined', async () => {
    expect(await open().figma.clientStorage.getAsync('nothing')).toBeUndefined()
  })

  test('§9.1 what is stored is a copy', async () => {
    const { figma } = open()
    const value = { list: [1] }
    await figma.clientStorage.setAsync('key', value)
    value.list.push(2)
    expect(await figma.clientStorage.getAsync('key')).toEqual({ list: [1] })
  })

  test('§9.1 keysAsync lists, deleteAsync removes', async () => {
    const { figma } = open()
    await figma.clientStorage.setAsync('a', 1)
    await figma.clientStorage.setAsync('b', 2)
    expect((await figma.clientStorage.keysAsync()).sort()).toEqual(['a', 'b'])
    await figma.clientStorage.deleteAsync('a')
    expect(await figma.clientStorage.keysAsync()).toEqual(['b'])
    expect(await figma.clientStorage.getAsync('a')).toBeUndefined()
  })

  test('§9.1 5 MB in all: 4 MB fit, another 2 MB do not', async () => {
    const { figma } = open()
    await figma.clientStorage.setAsync('four', new Uint8Array(4 * 1024 * 1024))
    expect(
      await awaiting(figma.clientStorage, 'setAsync', 'two', new Uint8Array(2 * 1024 * 1024)),
    ).not.toBe('')
    expect(await figma.clientStorage.keysAsync()).toEqual(['four'])
    await figma.clientStorage.setAsync('half', new Uint8Array(512 * 1024))
  })

  test('§9.1 a Uint8Array counts raw: 4.9 MB of bytes fit', async () => {
    const { figma } = open()
    await figma.clientStorage.setAsync('bytes', new Uint8Array(4.9 * 1024 * 1024))
    expect(await figma.clientStorage.keysAsync()).toEqual(['bytes'])
  })

  test('§9.1 replacing a value frees the old one', async () => {
    const { figma } = open()
    await figma.clientStorage.setAsync('big', new Uint8Array(4 * 1024 * 1024))
    await figma.clientStorage.setAsync('big', new Uint8Array(4 * 1024 * 1024))
    expect(await figma.clientStorage.keysAsync()).toEqual(['big'])
  })

  test('§9.1 denied storage rejects', async () => {
    const { figma } = open({ denyStorage: true })
    expect(await awaiting(figma.clientStorage, 'setAsync', 'key', 1)).not.toBe('')
    expect(await awaiting(figma.clientStorage, 'getAsync', 'key')).not.toBe('')
  })
})

describe('plugin data', () => {
  test('§9.2 missing reads "", "" deletes', () => {
    const frame = open().figma.createFrame()
    expect(frame.getPluginData('key')).toBe('')
    frame.setPluginData('key', 'value')
    expect(frame.getPluginData('key')).toBe('value')
    expect(frame.getPluginDataKeys()).toEqual(['key'])
    frame.setPluginData('key', '')
    expect(frame.getPluginDataKeys()).toEqual([])
  })

  test.each(['root', 'currentPage'] as const)('§9.2 figma.%s holds plugin data too', (name) => {
    const { figma } = open()
    figma[name].setPluginData('key', 'value')
    expect(figma[name].getPluginData('key')).toBe('value')
  })

  test('§9.2 only strings are taken', () => {
    expect(calling(open().figma.createFrame(), 'setPluginData', 'key', 4)).toContain(
      'Expected string, received number',
    )
  })

  test('§9.2 §9.3 an entry above 100 kB throws with the recorded words, one below fits', () => {
    const frame = open().figma.createFrame()
    frame.setPluginData('key', 'a'.repeat(99_000))
    expect(calling(frame, 'setPluginData', 'key', 'a'.repeat(limit + 1))).toContain(
      'in setPluginData: This pluginData entry exceeds 100 kB per entry limit.',
    )
    expect(frame.getPluginData('key')).toHaveLength(99_000)
  })

  test('§9.3 bytes count, not characters: 40,000 three-byte characters are too many', () => {
    expect(
      calling(open().figma.createFrame(), 'setPluginData', 'key', '日'.repeat(40_000)),
    ).toContain('exceeds 100 kB per entry limit')
  })

  test('§9.3 key and plugin id count too', () => {
    expect(
      calling(open().figma.createFrame(), 'setPluginData', 'k'.repeat(60_000), 'v'.repeat(60_000)),
    ).toContain('exceeds 100 kB per entry limit')
  })

  test('§9.3 the limit holds per entry, not per node', () => {
    const frame = open().figma.createFrame()
    for (const key of ['a', 'b', 'c']) frame.setPluginData(key, key.repeat(90_000))
    expect(frame.getPluginDataKeys()).toHaveLength(3)
  })

  test('§9.2 copies of the node carry it', () => {
    const frame = open().figma.createFrame()
    frame.setPluginData('key', 'value')
    expect(frame.clone().getPluginData('key')).toBe('value')
  })

  test('§2.1 §9.4 without a manifest id private plugin data fails', () => {
    const { figma } = open({ manifest: { name: 'No id', documentAccess: 'dynamic-page' } })
    expect(calling(figma.createFrame(), 'setPluginData', 'key', 'value')).toBe(
      'in setPluginData: Cannot set private plugin data in a plugin without an ID. ' +
        'Make sure your plugin manifest has a valid "id" field.',
    )
  })

  test('§9.5 shared plugin data is kept by namespace', () => {
    const frame = open().figma.createFrame()
    frame.setSharedPluginData('carousel', 'key', 'value')
    expect(frame.getSharedPluginData('carousel', 'key')).toBe('value')
    expect(frame.getSharedPluginData('other', 'key')).toBe('')
    expect(frame.getSharedPluginDataKeys('carousel')).toEqual(['key'])
    expect(frame.getPluginData('key')).toBe('')
  })

  test('§9.5 a namespace has at least 3 characters', () => {
    expect(calling(open().figma.createFrame(), 'setSharedPluginData', 'ab', 'key', 'v')).toContain(
      'in setSharedPluginData',
    )
  })

  test('§9.5 shared data has the same limit', () => {
    expect(
      calling(
        open().figma.createFrame(),
        'setSharedPluginData',
        'carousel',
        'k',
        'v'.repeat(limit),
      ),
    ).toContain('exceeds 100 kB')
  })
})

describe('relaunch data', () => {
  test('§9.7 setRelaunchData replaces all previous data', () => {
    const frame = open().figma.createFrame()
    frame.setRelaunchData({ edit: 'Edit this carousel' })
    expect(frame.getRelaunchData()).toEqual({ edit: 'Edit this carousel' })
    frame.setRelaunchData({ open: '' })
    expect(frame.getRelaunchData()).toEqual({ open: '' })
    frame.setRelaunchData({})
    expect(frame.getRelaunchData()).toEqual({})
  })

  test('§9.7 a description above 1000 characters throws', () => {
    const frame = open().figma.createFrame()
    frame.setRelaunchData({ edit: 'x'.repeat(1000) })
    expect(calling(frame, 'setRelaunchData', { edit: 'x'.repeat(1001) })).toContain(
      'in setRelaunchData',
    )
  })

  test.each(['root', 'currentPage'] as const)('§9.7 figma.%s takes relaunch data', (name) => {
    const { figma } = open()
    figma[name].setRelaunchData({ edit: 'here' })
    expect(figma[name].getRelaunchData()).toEqual({ edit: 'here' })
  })

  test('§2.7 figma.command is the command the plugin was started with', () => {
    expect(open({ command: 'edit' }).figma.command).toBe('edit')
  })
})

describe('identity', () => {
  test('§2.11 §9.8 figma.fileKey is undefined in a public plugin', () => {
    expect(open().figma.fileKey).toBeUndefined()
  })

  test('§9.9 ids are stable while a layer moves', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const { id } = frame
    figma.createFrame().appendChild(frame)
    expect(frame.id).toBe(id)
    expect(await figma.getNodeByIdAsync(id)).toBe(frame)
  })

  test('§9.9 two fresh documents give the same ids to the same calls', () => {
    const ids = (): string[] => {
      const { figma } = open()
      return [figma.createFrame().id, figma.createText().id, figma.createPage().id]
    }
    expect(ids()).toEqual(ids())
    expect(new Set(ids()).size).toBe(3)
  })
})
