import { describe, expect, it } from 'vitest'

import {
  isContentPicture,
  isPlaceholder,
  pictureKey,
  samePicture,
  shownAs,
  uniquePictures,
} from '../../src/lib/formats/pictures'

describe('pictures of posts', () => {
  it.each([
    ['https://pbs.twimg.com/media/FxAb.jpg', true],
    ['https://pbs.twimg.com/media/FxAb?format=png&name=large', true],
    ['https://nitter.example/pic/orig/media%2FFxAb.jpg', true],
    ['pics/loaf.png', true],
    ['https://pbs.twimg.com/profile_images/1/me_normal.jpg', false],
    ['https://pbs.twimg.com/profile_banners/1/2', false],
    ['https://pbs.twimg.com/card_img/1/a?format=jpg', false],
    ['https://pbs.twimg.com/news_img/1/a', false],
    ['https://pbs.twimg.com/tweet_video_thumb/a.jpg', false],
    ['https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg', false],
    ['https://pbs.twimg.com/amplify_video_thumb/1/img/a.jpg', false],
    ['https://abs-0.twimg.com/emoji/v2/svg/1f525.svg', false],
    ['https://threadreaderapp.com/images/1px.png', false],
    ['https://e.org/img/blank.gif?v=2', false],
    ['data:image/png;base64,AA', false],
    ['blob:https://x.com/1', false],
    ['', false],
  ])('%s: %s', (url, expected) => {
    expect(isContentPicture(url)).toBe(expected)
  })

  it('a page about pixels is no placeholder', () => {
    expect(isPlaceholder('https://e.org/pixel-art.png')).toBe(false)
  })
})

describe('the same picture', () => {
  const one = 'https://pbs.twimg.com/media/FxAbCdE_-1.jpg'

  it.each([
    'https://pbs.twimg.com/media/FxAbCdE_-1.png',
    'https://pbs.twimg.com/media/FxAbCdE_-1?format=jpg&name=small',
    'https://pbs.twimg.com/media/FxAbCdE_-1.jpg:orig',
    'http://pbs.twimg.com/media/FxAbCdE_-1.jpg?name=4096x4096',
    'https://nitter.example/pic/orig/media%2FFxAbCdE_-1.jpg',
  ])('%s', (other) => {
    expect(samePicture(one, other)).toBe(true)
  })

  it.each([
    ['https://pbs.twimg.com/media/FxAbCdE_-2.jpg', one],
    ['https://e.org/a.jpg?id=1', 'https://e.org/a.jpg?id=2'],
  ])('not %s', (url, other) => {
    expect(pictureKey(url)).not.toBe(pictureKey(other))
  })

  it('stands once, places without address as often as they are named', () => {
    const place = { kind: 'image', url: null } as const
    const first = { kind: 'image', url: one } as const
    expect(uniquePictures([first, place, { ...first, url: `${one}:large` }, place])).toEqual([
      first,
      place,
      place,
    ])
  })
})

describe('what a picture in a text is', () => {
  const picture = 'https://pbs.twimg.com/media/FxAbCdE_-1.jpg'
  const image = (url: string, href = ''): ReturnType<typeof shownAs> =>
    shownAs({ media: 'image', url, alt: 'Alt', href })

  it.each([
    [
      'its author’s',
      image(picture),
      { kind: 'media', media: { kind: 'image', url: picture, alt: 'Alt' } },
    ],
    [
      'a placeholder that leads to it',
      image('https://t.org/1px.png', picture),
      { kind: 'media', media: { kind: 'image', url: picture, alt: 'Alt' } },
    ],
    [
      'a placeholder that leads to a page',
      image('https://t.org/1px.png', 'https://e.org'),
      { kind: 'nothing' },
    ],
    [
      'a link card',
      image('https://e.org/og.png', 'https://e.org/docs'),
      { kind: 'card', card: { text: 'Alt', href: 'https://e.org/docs' } },
    ],
    [
      'an avatar',
      image('https://pbs.twimg.com/profile_images/1/a.jpg', 'https://x.com/a'),
      { kind: 'nothing' },
    ],
    [
      'a film',
      shownAs({ media: 'video', url: 'blob:x', alt: '', href: '' }),
      { kind: 'media', media: { kind: 'video', url: null } },
    ],
  ])('%s', (_, actual, expected) => {
    expect(actual).toEqual(expected)
  })
})
