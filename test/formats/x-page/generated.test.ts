/** Threads written in the shapes that pages had in 2020, 2023 and 2026, and read back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readThread } from '../../../src/lib/formats/read'
import { plainText } from '../../../src/lib/thread/text'
import { runs } from '../../support/samples'

type Year = 2020 | 2023 | 2026

interface Written {
  /** Lines of words; "@name" in the middle of one is a mention. */
  readonly lines: readonly string[]
  readonly pictures: number
  readonly quote: { readonly handle: string; readonly text: string } | null
  readonly isCut: boolean
}

interface Thread {
  readonly year: Year
  readonly name: string
  readonly handle: string
  readonly isVerified: boolean
  readonly hasCounts: boolean
  readonly isHeadless: boolean
  readonly posts: readonly Written[]
  /** Behind which posts others answer, and what is paid for. */
  readonly others: readonly {
    readonly after: number
    readonly handle: string
    readonly isAd: boolean
  }[]
  readonly hasTail: boolean
}

const word = fc.constantFrom(
  ...'the bread rises slowly over night when nobody looks at it and then some 42 minutes later'.split(
    ' ',
  ),
  ...['Öl', 'çay', '水曜日', 'Привет', '50%', '$AMZN', '#baking', 'e.g.', '🧵', '1/2', '—', 'U.S.'],
)
const sentence = fc
  .tuple(fc.array(word, { minLength: 2, maxLength: 9 }), fc.constantFrom('.', '!', '?', ':'))
  .map(([words, end]) => `So ${words.join(' ')} it is${end}`)
const withMention = fc
  .tuple(sentence, fc.constantFrom('@clayclub', '@x', '@_under_score_'), sentence)
  .map(
    ([before, handle, after]) =>
      `${before.slice(0, -1)} ${handle} ${after.charAt(0).toLowerCase()}${after.slice(1)}`,
  )
const line = fc.oneof({ weight: 3, arbitrary: sentence }, withMention)
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: line }, fc.constant('')), { minLength: 1, maxLength: 5 })
  .map((lines) => ['It begins here.', ...lines, 'That was all.'])
const handle = fc.stringMatching(/^[a-z][a-z0-9_]{2,12}[a-z0-9]$/)
const post: fc.Arbitrary<Written> = fc.record({
  lines: text,
  pictures: fc.nat({ max: 4 }),
  quote: fc.option(
    fc.record({ handle: handle.map((name) => `q${name}`.slice(0, 15)), text: sentence }),
  ),
  isCut: fc.boolean(),
})
const thread: fc.Arbitrary<Thread> = fc.record({
  year: fc.constantFrom<Year[]>(2020, 2023, 2026),
  name: fc.constantFrom('Mo Brandt', 'And how we bake it', 'Bread | daily @ six', 'Home', '山田'),
  handle: handle.map((name) => `a${name}`.slice(0, 15)),
  isVerified: fc.boolean(),
  hasCounts: fc.boolean(),
  isHeadless: fc.boolean(),
  posts: fc.array(post, { minLength: 2, maxLength: 6 }),
  others: fc.array(
    fc.record({
      after: fc.nat({ max: 5 }),
      handle: handle.map((name) => `o${name}`.slice(0, 15)),
      isAd: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  hasTail: fc.boolean(),
})

/** As a page prints it: a mention has a line of its own. */
function broken(lines: readonly string[]): readonly string[] {
  return lines.flatMap((one) => {
    const match = / (@\w+)(?= )/.exec(one)
    if (match === null) return [one]
    const at = match.index + 1
    const name = match[1] ?? ''
    return [one.slice(0, at), name, one.slice(at + name.length)]
  })
}

function header(
  name: string,
  handleOf: string,
  isVerified: boolean,
  date: string | null,
): string[] {
  return [name, ...(isVerified ? [''] : []), `@${handleOf}`, ...(date === null ? [] : ['·', date])]
}

function render(from: Thread): string {
  const { year } = from
  const counts = from.hasCounts ? ['3', '12', '1.7K', ...(year === 2020 ? [] : ['46.2K'])] : []
  const focal =
    year === 2020 ? '8:12 PM · Jan 12, 2021·Twitter for Android' : `8:12 PM · Jan 12, ${year}`
  const afterFocal =
    year === 2020
      ? ['14', ' Retweets', '2', ' Quote Tweets', '201', ' Likes']
      : [
          '·',
          '19.6K',
          ' Views',
          ...(year === 2023
            ? ['20', ' Retweets', '334', ' Likes']
            : ['Relevant', 'View quotes', '']),
        ]
  const head =
    year === 2020
      ? ['Tweet', 'See new Tweets', 'Conversation']
      : [
          'To view keyboard shortcuts, press question mark',
          'View keyboard shortcuts',
          '',
          'Post',
          '',
          'See new posts',
          'Conversation',
        ]
  const lines: string[] = from.isHeadless ? [] : [...head]
  from.posts.forEach((one, index) => {
    const isFocal = index === 0
    if (!isFocal || !from.isHeadless) {
      lines.push(...header(from.name, from.handle, from.isVerified, isFocal ? null : '9h'))
    }
    if (year === 2020 && !isFocal) lines.push('Replying to ', `@${from.handle}`)
    lines.push(...broken(one.lines))
    if (one.isCut) lines.push('Show more')
    lines.push(...Array.from({ length: one.pictures }, () => 'ALT'))
    if (one.quote !== null) {
      lines.push(year === 2020 ? 'Quote Tweet' : 'Quote')
      lines.push(...header('Kay, quoted', one.quote.handle, false, 'May 8'), one.quote.text)
      if (year === 2020) lines.push('Show this thread')
    }
    lines.push(...(isFocal ? [focal, ...afterFocal] : counts))
    // Whose the first post is shows only in the posts below it, when its name was not copied.
    const isTold = !from.isHeadless || index > 0
    for (const other of from.others.filter(({ after }) => after === index && isTold)) {
      if (other.isAd) {
        lines.push(
          ...header('A Shop', other.handle, true, null),
          'Ad',
          'Buy bread now.',
          'From shop.example.com',
          ...counts,
        )
      } else {
        lines.push(...header('Somebody Else', other.handle, false, 'Mar 3'), 'Is it so?', ...counts)
      }
    }
  })
  if (from.hasTail) {
    lines.push(
      'Relevant people',
      ...header(from.name, from.handle, false, null),
      'Follow',
      'bakes with ',
      '@clayclub',
      ', sells none',
    )
    lines.push(
      'Trending now',
      'What’s happening',
      'Trending',
      'Rye',
      'Show more',
      'Terms of Service',
      ' |',
      '© 2026 X Corp.',
    )
  }
  return lines.join('\n')
}

const tidy = (words: string): string => words.replace(/\n{3,}/g, '\n\n').trim()

describe('a page of X that is written and read again', () => {
  it('has the same posts by the same author, with what each of them quotes', () => {
    fc.assert(
      fc.property(thread, (from) => {
        const page = render(from)
        const { value, format } = readThread({ text: page })
        expect(format).toBe('x-page')
        expect(value.author).toEqual({ name: from.name, handle: from.handle })
        expect(value.posts.map((one) => tidy(plainText(one)))).toEqual(
          from.posts.map(({ lines }) => tidy(lines.join('\n'))),
        )
        expect(value.posts.map(({ quote }) => quote?.author.handle ?? null)).toEqual(
          from.posts.map(({ quote }) => quote?.handle ?? null),
        )
        expect(value.posts.map(({ media }) => media.length)).toEqual(
          from.posts.map(({ pictures }) => pictures),
        )
        expect(value.posts.map(({ mayBeCut }) => mayBeCut ?? false)).toEqual(
          from.posts.map(({ isCut }) => isCut),
        )
      }),
      { numRuns: runs(100), endOnFailure: true },
    )
  })

  it('loses no word of what is left out', () => {
    fc.assert(
      fc.property(thread, (from) => {
        const { value, notes } = readThread({ text: render(from) })
        const left = notes.flatMap((note) => note.left ?? []).join('\n')
        const shown = `${value.author.name} @${value.author.handle}\n${JSON.stringify(value)}\n${left}`
        for (const one of render(from).split('\n')) {
          for (const part of one.trim().split(/\s+/)) {
            if (part === '·' || part === '') continue
            expect(shown.includes(part) || shown.includes(part.replace('@', ''))).toBe(true)
          }
        }
      }),
      { numRuns: runs(50), endOnFailure: true },
    )
  })
})
