/** Closing the panel and opening it again, with a main thread that keeps what it is told to keep. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { ToMain } from '../../src/lib/messages/protocol'
import { createPanel, type Panel } from '../../src/lib/ui/effects/panel'
import { signingImage } from '../../src/lib/ui/state/brand-images'
import type { Event } from '../../src/lib/ui/state/event'
import { exportBrand, emptyKit } from '../../src/lib/settings/brand'
import { nothingStored, placed, readEvent, threadOf } from './support'

interface Storage {
  readonly parts: Map<string, string>
  readonly pictures: Map<string, Uint8Array>
  readonly saved: { readonly name: string; readonly text: string }[]
}

/** Opens the panel on what is kept. A file's name says how many bytes it has: "200 a.png". */
function open({ parts, pictures, saved }: Storage): Panel {
  let receive: (message: unknown) => void = () => undefined
  const answer = (message: readonly [string, unknown]): void => {
    setTimeout(() => {
      receive(message)
    }, 1)
  }
  const handle: Partial<{ readonly [Name in keyof ToMain]: (body: ToMain[Name]) => void }> = {
    ready: () => {
      const stored = { ...nothingStored, ...Object.fromEntries(parts) }
      answer(['opened', { stored, command: 'open', canEdit: true, carousel: null }])
    },
    store: ({ part, json }) => parts.set(part, json),
    keepPicture: ({ key, bytes }) => pictures.set(key, bytes),
    fetchPictures: ({ keys }) => {
      for (const key of keys) answer(['keptPicture', { key, bytes: pictures.get(key) ?? null }])
    },
    forgetPictures: ({ except }) => {
      for (const key of [...pictures.keys()]) if (!except.includes(key)) pictures.delete(key)
    },
  }
  return createPanel({
    port: {
      post: (message) => {
        const [name, body] = message as readonly [keyof ToMain, never]
        handle[name]?.(body)
      },
      listen: (listener) => {
        receive = listener
      },
    },
    get: () => Promise.reject(new TypeError('offline')),
    wordWidth: (text, _font, size) => text.length * size * 0.5,
    readPicture,
    readSmallPicture: readPicture,
    saveFile: (name, text) => saved.push({ name, text }),
    copy: () => true,
  })
}

async function readPicture(blob: Blob) {
  const text = (await blob.text()).replaceAll('\0', '')
  const bytes = new Uint8Array(Math.max(text.length, Number.parseInt(text, 10)))
  new TextEncoder().encodeInto(text, bytes)
  const picture = { key: `hash of ${text}`, width: 80, height: 50, kind: 'photo' } as const
  return { picture, bytes, preview: `data:${text}` }
}

const pause = async (): Promise<void> => {
  for (let step = 0; step < 12; step += 1) await vi.advanceTimersByTimeAsync(100)
}

function files(...names: readonly string[]): Event {
  return {
    kind: 'imagesReceived',
    files: names.map((name) => ({ name, blob: new Blob([name]) })),
  }
}

let storage: Storage
beforeEach(() => {
  vi.useFakeTimers()
  storage = { parts: new Map(), pictures: new Map(), saved: [] }
})
afterEach(() => {
  vi.useRealTimers()
})

describe('closed and opened again, the panel', () => {
  test('has the thread, the order and the pictures of before', async () => {
    const before = open(storage)
    await pause()
    before.send(readEvent(threadOf([1, 1, 0])))
    before.send(files('20 a.png', '30 b.png'))
    before.send({ kind: 'postsDeleted', posts: ['2'] })
    await pause()
    const after = open(storage)
    await pause()
    expect(placed(after.state())).toBe('0/0 image-1, 1/0 image-2')
    const shown = ({ state }: Panel) =>
      [...state().images].map(([key, entry]) => [key, entry.kind === 'ready' && entry.preview])
    expect(shown(after)).toEqual(shown(before))
    expect(after.plan()?.slides).toEqual(before.plan()?.slides)
  })

  test('names the pictures that found no room, and has the others', async () => {
    const before = open(storage)
    await pause()
    before.send(readEvent(threadOf([1, 1, 1])))
    before.send(files('2000000 a.png', '1500000 b.png', '500000 c.png'))
    await pause()
    expect([...storage.pictures.keys()]).toEqual(['hash of 2000000 a.png', 'hash of 500000 c.png'])
    const after = open(storage)
    await pause()
    expect(placed(after.state())).toBe('0/0 image-1, 2/0 image-3')
    expect(after.state().view.refused.map(({ name }) => name)).toEqual(['1500000 b.png'])
  })

  test('keeps no picture that is not used any more', async () => {
    const before = open(storage)
    await pause()
    before.send(readEvent(threadOf([1])))
    before.send(files('20 a.png'))
    await pause()
    expect(storage.pictures.size).toBe(1)
    before.send({ kind: 'startedOver' })
    await pause()
    expect(storage.pictures.size).toBe(0)
    const after = open(storage)
    await pause()
    expect(after.state().work.source).toBeNull()
  })

  test('has a brand kit with its face, whatever became of the thread', async () => {
    const before = open(storage)
    await pause()
    before.send(readEvent(threadOf([1])))
    before.send({ kind: 'brandAdded' })
    const file = { name: 'me.png', blob: new Blob(['40 me.png']) }
    before.send({ kind: 'brandPictureGiven', brand: 'brand-1', at: 'avatar', file })
    await pause()
    before.send(files('20 a.png'))
    await pause()
    before.send({ kind: 'startedOver' })
    await pause()
    const after = open(storage)
    await pause()
    expect([...storage.pictures.keys()]).toEqual(['hash of 40 me.png'])
    expect(signingImage(after.state(), 'avatar')?.preview).toBe('data:40 me.png')
  })

  test('has a picture that undo brings back, also when its kit had lost it', async () => {
    const panel = open(storage)
    await pause()
    panel.send(readEvent(threadOf([1])))
    panel.send({ kind: 'brandAdded' })
    const file = { name: 'me.png', blob: new Blob(['40 me.png']) }
    panel.send({ kind: 'brandPictureGiven', brand: 'brand-1', at: 'avatar', file })
    await pause()
    panel.send({ kind: 'brandPictureRemoved', brand: 'brand-1', at: 'avatar' })
    panel.send(files('20 a.png'))
    panel.send({ kind: 'imageDiscarded', image: 'image-1' })
    await pause()
    for (let step = 0; step < 3; step += 1) panel.send({ kind: 'undid' })
    await pause()
    expect(panel.state().work.brands[0]?.avatar).toBe('hash of 40 me.png')
    expect(storage.pictures.has('hash of 40 me.png')).toBe(true)
  })

  test('says so when work is too long to be kept, and the rest is kept', async () => {
    const panel = open(storage)
    await pause()
    const left = ['a '.repeat(2_100_000)]
    const reading = {
      value: threadOf([0]),
      notes: [{ code: 'page-text', left }] as const,
      format: 'test',
    }
    panel.send({ kind: 'designChanged', change: { theme: 'fern' } })
    panel.send({ kind: 'threadRead', text: '', reading })
    await pause()
    expect(storage.parts.has('work')).toBe(false)
    expect(storage.parts.get('settings')).toContain('"fern"')
    expect(panel.state().unsaved).toEqual(['work'])
  })
})

test('a kit goes to a file with its pictures, and comes from one', async () => {
  const panel = open(storage)
  await pause()
  panel.send(readEvent(threadOf([0])))
  const avatar = `data:image/png;base64,${btoa('40 me.png')}`
  const text = exportBrand({ ...emptyKit('x', 'North'), name: 'North' }, { avatar })
  panel.send({ kind: 'brandFileGiven', file: new Blob([text]) })
  await pause()
  expect(panel.state().work.brands[0]).toMatchObject({
    label: 'North',
    avatar: 'hash of 40 me.png',
  })
  panel.send({ kind: 'brandExported', brand: 'brand-1' })
  const [saved] = storage.saved
  expect(saved?.name).toBe('North')
  expect(saved?.text).toContain('"avatar": "data:image/png;base64,')
})
