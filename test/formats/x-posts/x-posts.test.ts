import { readFileSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cleanText } from '../../../src/lib/decode/clean-text'
import { allFormats } from '../../../src/lib/formats/all'
import { readThread, type Reading } from '../../../src/lib/formats/read'
import { isoDate } from '../../../src/lib/formats/x-posts/dates'
import { plainText } from '../../../src/lib/thread/text'
import { fixtureNames } from '../fixtures'
import { checkReading } from '../laws'

const word = fc.constantFrom(
  ...['Bridges', 'are', 'long', 'tables.', 'Größe', '橋は', 'جسر', '👩‍👧', '🌉', '@mara_k', '#span'],
  ...['<b>', '<Image/>', '&', '&&', 'a<b', '`x && y`', '**not bold**', "it's", '"so"', '\\n', '$5'],
  ...['\n', '\n\n', '\n- ', 'https://example.org/a?b=1&c=2', '{', '}]', '",', '[1]'],
)
const words = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((parts) =>
    `Start ${parts.join(' ')} end`.replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n'),
  )

interface Invented {
  readonly text: string
  readonly pictures: number
}

const thread = fc.array(fc.record({ text: words, pictures: fc.nat(3) }), {
  minLength: 1,
  maxLength: 8,
})

const firstId = 1_650_000_000_000_000_000n
const idOf = (index: number): string => String(firstId + BigInt(index) * 50_000_000_000n)
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const pictureUrl = (index: number, picture: number): string =>
  `https://pbs.twimg.com/media/Fpost${index}Pic${picture}.jpg`
const short = (index: number): string => `https://t.co/short${index}`

function withShort({ text, pictures }: Invented, index: number): string {
  return pictures === 0 ? escaped(text) : `${escaped(text)} ${short(index)}`
}

function mediaList(index: number, pictures: number): readonly object[] {
  return Array.from({ length: pictures }, (_, picture) => ({
    type: 'photo',
    url: short(index),
    expanded_url: `https://twitter.com/inventor_1/status/${idOf(index)}/photo/1`,
    media_url_https: pictureUrl(index, picture),
  }))
}

function legacy(posts: readonly Invented[], key: string, isArchive: boolean): readonly object[] {
  return posts.map((post, index) => {
    const media = mediaList(index, post.pictures)
    return {
      created_at: 'Sun Feb 05 15:31:47 +0000 2023',
      id_str: idOf(index),
      [key]: withShort(post, index),
      entities: { urls: [], media: media.slice(0, 1) },
      ...(media.length === 0 ? {} : { extended_entities: { media } }),
      ...(index === 0
        ? {}
        : { in_reply_to_status_id_str: idOf(index - 1), in_reply_to_screen_name: 'inventor_1' }),
      ...(isArchive ? {} : { user: { screen_name: 'inventor_1', name: 'The Inventor' } }),
    }
  })
}

function modern(posts: readonly Invented[]): readonly object[] {
  return posts.map((post, index) => ({
    id: idOf(index),
    author_id: '7',
    conversation_id: idOf(0),
    text: withShort(post, index),
    ...(post.pictures === 0
      ? {}
      : {
          attachments: {
            media_keys: Array.from({ length: post.pictures }, (_, at) => `3_${index}${at}`),
          },
        }),
    entities: {
      urls: Array.from({ length: post.pictures }, (_, at) => ({
        url: short(index),
        display_url: 'pic.twitter.com/x',
        media_key: `3_${index}${at}`,
      })),
    },
    ...(index === 0 ? {} : { referenced_tweets: [{ type: 'replied_to', id: idOf(index - 1) }] }),
  }))
}

function includes(posts: readonly Invented[]): object {
  return {
    users: [{ id: '7', name: 'The Inventor', username: 'inventor_1' }],
    media: posts.flatMap(({ pictures }, index) =>
      Array.from({ length: pictures }, (_, at) => ({
        media_key: `3_${index}${at}`,
        type: 'photo',
        url: pictureUrl(index, at),
      })),
    ),
  }
}

const shapes: Readonly<Record<string, (posts: readonly Invented[]) => string>> = {
  'an archive': (posts) => {
    const tweets = legacy(posts, 'full_text', true).map((tweet) => ({ tweet }))
    return `window.YTD.tweets.part0 = ${JSON.stringify(tweets.slice().reverse(), null, 2)}`
  },
  'version 2': (posts) =>
    JSON.stringify({ data: modern(posts).slice().reverse(), includes: includes(posts) }, null, 1),
  'version 2, a line each': (posts) =>
    modern(posts)
      .map((data) => JSON.stringify({ data: [data], includes: includes(posts) }))
      .join('\n'),
  'a module': (posts) =>
    `import x from 'y'\nexport const posts = ${JSON.stringify({ data: modern(posts), includes: includes(posts) }, null, 2).replace(/"(\w+)":/g, '$1:')}\n`,
  'version 1.1': (posts) => JSON.stringify(legacy(posts, 'full_text', false)),
  'embed data': (posts) =>
    JSON.stringify(
      legacy(posts, 'text', false).map((post) => ({ ...post, conversation_count: 1 })),
    ),
  'collected posts': (posts) =>
    posts
      .map((post, index) =>
        JSON.stringify({
          _type: 'snscrape.modules.twitter.Tweet',
          url: `https://twitter.com/inventor_1/status/${idOf(index)}`,
          rawContent: withShort(post, index),
          user: { username: 'inventor_1', displayname: 'The Inventor' },
          media: Array.from({ length: post.pictures }, (_, at) => ({
            _type: 'snscrape.modules.twitter.Photo',
            fullUrl: pictureUrl(index, at),
          })),
        }),
      )
      .join('\n'),
}

describe('posts in data', () => {
  it.each(Object.entries(shapes))('are read back from %s', (name, write) => {
    fc.assert(
      fc.property(thread, (posts) => {
        const { value } = readThread({ text: write(posts) })
        expect(value.posts.map(plainText)).toEqual(posts.map(({ text }) => text))
        expect(value.posts.map(({ media }) => media.map(({ url }) => url))).toEqual(
          posts.map(({ pictures }, index) =>
            Array.from({ length: pictures }, (_, at) => pictureUrl(index, at)),
          ),
        )
        const isNamed = name !== 'an archive'
        const isKnown = isNamed || posts.length > 1 || posts.some(({ pictures }) => pictures > 0)
        expect(value.author.handle).toBe(isKnown ? 'inventor_1' : '')
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('lose no word to others, reposts and long archives', () => {
    const wordsOf = (text: string): readonly string[] => text.match(/\bword\d+/g) ?? []
    const post = (index: number, more: object): object => ({
      id_str: idOf(index),
      created_at: 'Sun Feb 05 15:31:47 +0000 2023',
      full_text: `word${index} of a post`,
      user: { screen_name: 'inventor_1' },
      ...more,
    })
    const other = { screen_name: 'other_2' }
    const files = [
      Array.from({ length: 50 }, (_, index) =>
        post(index, index < 40 ? {} : { in_reply_to_status_id_str: idOf(index - 1) }),
      ),
      [post(1, {}), post(2, { retweeted_status: post(3, { user: other }) })],
      [
        post(1, {}),
        post(2, { in_reply_to_status_id_str: idOf(1), user: other }),
        post(4, {
          in_reply_to_status_id_str: idOf(1),
          quoted_status: post(5, { user: other, quoted_status: post(6, { user: other }) }),
        }),
      ],
      [post(1, {}), post(2, { user: other })],
    ]
    for (const file of files) {
      const text = JSON.stringify(file)
      expect(new Set(wordsOf(everything(readThread({ text }))))).toEqual(new Set(wordsOf(text)))
    }
  })
})

/** All that a reading shows or says was left out. */
function everything({ value, notes }: Reading): string {
  return [
    ...value.posts.flatMap((post) => [post, ...(post.quote === undefined ? [] : [post.quote])]),
  ]
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .concat(notes.flatMap(({ left }) => left ?? []))
    .join('\n')
}

describe('likeness', () => {
  it('leaves prose about data to others', () => {
    const drafts = [
      '1/ The interface gives you {"data": {"id": "12345", "text": "x"}} and that is all.\n\n2/ Use author_id.',
      'A post has "full_text": and "id_str": fields.\n\nNobody knows why.',
      'import taxes are up. text: read it. author_id is not a word.',
      '[1/2] text: includes a list\n\n[2/2] the end',
    ]
    for (const text of drafts) {
      expect(readThread({ text }).format, text).not.toMatch(/^x-|syndication|snscrape|-data$/)
    }
  })
})

describe('damaged data', () => {
  const families = ['x-archive', 'x-api', 'snscrape', 'syndication', 'nitter-feed']
  const networks = ['oembed-data', 'bluesky-data', 'mastodon-data']
  const folders = [...families, ...networks].map(
    (name) => new URL(`../${name}/fixtures/`, import.meta.url),
  )
  const texts = folders.flatMap((folder) =>
    fixtureNames(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')),
  )

  const own = allFormats.filter(({ id }) => ['x-api', 'nitter-feed', ...networks].includes(id))

  it('is read as far as it goes, wherever it is cut or holed', () => {
    for (const text of texts) {
      const step = Math.ceil(text.length / 6)
      for (let at = 0; at < text.length; at += step) {
        for (const part of [
          text.slice(0, at),
          text.slice(at),
          text.slice(0, at) + text.slice(at + 40),
        ]) {
          const reading = readThread({ text: part })
          checkReading(reading)
          const cleaned = cleanText(part).value
          for (const format of own) {
            checkReading({ ...format.parse({ text: cleaned, syntax: 'plain' }), format: format.id })
          }
        }
      }
    }
  }, 30_000)
})

describe('dates', () => {
  it.each([
    ['Sun Feb 05 15:31:47 +0000 2023', '2023-02-05T15:31:47.000Z'],
    ['Wed, 01 Jul 2026 10:00:00 GMT', '2026-07-01T10:00:00.000Z'],
    ['2022-02-08T20:07:58+00:00', '2022-02-08T20:07:58.000Z'],
    ['2022-02-28T23:30:00-01:30', '2022-03-01T01:00:00.000Z'],
    ['2024-03-01 10:00:00.5', '2024-03-01T10:00:00.500Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['Sun Foo 05 15:31:47 +0000 2023', undefined],
    ['yesterday', undefined],
  ])('%s', (text, iso) => {
    expect(isoDate(text)).toBe(iso)
  })
})
