import { expect, test } from 'vitest'

import { placePictures, type PictureFile } from '../../playground/cli/place-pictures'
import type { Media, Thread } from '../../src/lib/thread/thread'

function threadWith(...media: readonly (readonly (string | null)[])[]): Thread {
  return {
    author: { name: '', handle: '' },
    posts: media.map((urls) => ({
      runs: [{ kind: 'text', text: 'Words' }],
      media: urls.map((url): Media => ({ kind: 'image', url })),
    })),
  }
}

function files(...names: readonly string[]): readonly PictureFile[] {
  return names.map((name) => ({ name, blob: new Blob() }))
}

function placed(thread: Thread, ...names: readonly string[]): Record<string, string> {
  const { places } = placePictures(thread, files(...names))
  return Object.fromEntries([...places].map(([place, { name }]) => [place, name]))
}

test('files fill empty places in reading order', () => {
  expect(placed(threadWith([], [null, null], [null]), '1.png', '2.png', '3.png')).toEqual({
    '1/0': '1.png',
    '1/1': '2.png',
    '2/0': '3.png',
  })
})

test('a file named as the end of an address goes there first, whatever its order', () => {
  const thread = threadWith([null], ['https://example.com/media/AbC?format=jpg&name=large'])
  expect(placed(thread, 'AbC.jpg', 'other.png')).toEqual({ '0/0': 'other.png', '1/0': 'AbC.jpg' })
})

test('avatar.*, logo-light.* and logo-dark.* are the brand’s and take no place; what finds none is left over', () => {
  const { brand, places, unused } = placePictures(
    threadWith([null]),
    files('logo-dark.png', 'Avatar.PNG', '1.png', '2.png', 'logo-light.webp'),
  )
  expect(brand.map(({ target, file }) => [target, file.name])).toEqual([
    [{ kind: 'avatar' }, 'Avatar.PNG'],
    [{ kind: 'logo', ground: 'light' }, 'logo-light.webp'],
    [{ kind: 'logo', ground: 'dark' }, 'logo-dark.png'],
  ])
  expect([...places.keys()]).toEqual(['0/0'])
  expect(unused.map(({ name }) => name)).toEqual(['2.png'])
})
