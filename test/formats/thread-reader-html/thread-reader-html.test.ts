import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { threadReaderHtml } from '../../../src/lib/formats/thread-reader-html/thread-reader-html'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'

testFixtures(import.meta.url)

describe('the source of a page', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/)
  const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
  const post = fc.array(line, { minLength: 1, maxLength: 4 })

  it('gives its posts back, each with its address', () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 8 }), (posts) => {
        const text = posts
          .map((lines, at) => {
            const attributes = `data-screenname="salt" data-tweet="16600${at}0000000000000"`
            return `<div id="tweet_${at + 1}" class="content-tweet" ${attributes}>\n${lines.join('<br />\n')}\n<sup class="tw-permalink"><i></i></sup></div>`
          })
          .join('\n')
        const { value } = threadReaderHtml.parse({ text, syntax: 'html' })
        expect(value.author.handle).toBe('salt')
        expect(value.posts.map(plainText)).toEqual(posts.map((lines) => lines.join('\n')))
        expect(value.posts.map(({ url }) => url)).toEqual(
          posts.map((_, at) => `https://x.com/salt/status/16600${at}0000000000000`),
        )
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('takes linear time, however deep it is', () => {
    const started = performance.now()
    const tweet = '<div class="content-tweet" data-screenname="a">'
    for (const filling of [
      tweet,
      `${tweet}<div class="entity-image">`,
      '<video>',
      '<div class="',
    ]) {
      const text = tweet + filling.repeat(300_000 / filling.length)
      threadReaderHtml.likeness({ text, syntax: 'html' })
      threadReaderHtml.parse({ text, syntax: 'html' })
    }
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
