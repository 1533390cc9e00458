import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { tweetToMarkdown } from '../../../src/lib/formats/tweet-to-markdown/tweet-to-markdown'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'

testFixtures(import.meta.url)

describe('a note of tweet-to-markdown', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/)
  const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
  const post = fc.array(paragraph, { minLength: 1, maxLength: 4 })

  it('gives its posts back, each with its address', () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 8 }), (posts) => {
        const urls = posts.map((_, at) => `https://twitter.com/oona/status/14703${at}0000000000000`)
        const sections = posts.map((paragraphs, at) =>
          [
            '![oona](https://pbs.twimg.com/profile_images/1/a_normal.jpg)',
            `Oona ([@oona](https://twitter.com/oona)) - December ${at + 1}, 2021 12:18 PM`,
            `\n\n${paragraphs.join('\n\n')}\n\n`,
            `[Tweet link](${urls[at] ?? ''})`,
          ].join('\n'),
        )
        const text = `---\nauthor: "Oona"\nhandle: "@oona"\n---\n${sections.join('\n\n---\n\n')}\n`
        const { value } = tweetToMarkdown.parse({ text, syntax: 'plain' })
        expect(value.author.handle).toBe('oona')
        expect(value.posts.map(plainText)).toEqual(posts.map((one) => one.join('\n\n')))
        expect(value.posts.map(({ url }) => url)).toEqual(urls)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('takes linear time on what never ends', () => {
    const started = performance.now()
    const head = 'Oona ([@oona](https://twitter.com/oona))\n'
    for (const filling of [
      '([@',
      '> ',
      '\n> ',
      '[Tweet link](',
      '|Option|Votes|\n',
      '---\n',
      head,
    ]) {
      const text = head + filling.repeat(300_000 / filling.length)
      tweetToMarkdown.likeness({ text, syntax: 'plain' })
      tweetToMarkdown.parse({ text, syntax: 'plain' })
    }
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
