import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { threadReader } from '../../../src/lib/formats/thread-reader/thread-reader'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'

testFixtures(import.meta.url)

const word = fc.stringMatching(/^[a-z]{1,9}$/)
const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => `Then ${all.join(' ')}.`)
const post = fc.array(line, { minLength: 1, maxLength: 4 })
const posts = fc.array(post, { minLength: 1, maxLength: 8 })
const end = '• • •\n\nMissing some Tweet in this thread? You can try to force a refresh\n'

function textsOf(text: string): readonly string[] {
  return threadReader.parse({ text, syntax: 'plain' }).value.posts.map(plainText)
}

describe('a copied page gives its posts back', () => {
  it('by the numbers a broken copy has', () => {
    fc.assert(
      fc.property(posts, (all) => {
        const parts = all.map((lines, at) => {
          const id = `20600${at}0000000000000`
          return `thread#showTweet" data-screenname="salt" data-tweet="${id}" dir="auto">\n${lines.join('\n')} \n`
        })
        expect(textsOf(`${parts.join('')}${end}`)).toEqual(all.map((lines) => lines.join('\n')))
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('by the empty lines of a web clip', () => {
    fc.assert(
      fc.property(posts, (all) => {
        const parts = all.map((lines) => lines.join('  \n  \n'))
        const head =
          '---\ntitle: "Thread by @salt"\nsource: "https://threadreaderapp.com/thread/1.html"\ncreated: 2026-01-01\n---\n'
        expect(textsOf(`${head}${parts.join('\n\n')}\n\n${end}`)).toEqual(
          all.map((lines) => lines.join('\n\n')),
        )
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('by the page’s count, when paragraphs are as many', () => {
    fc.assert(
      fc.property(posts, (all) => {
        const head = `Salt\nSubscribe\n@salt\nJun 22 •\n${all.length} tweets • 8 min read •\nRead on X\n`
        const parts = all.map((lines) => lines.join('\n'))
        expect(textsOf(`${head}${parts.join('\n\n')}\n\n${end}`)).toEqual(parts)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
})

describe('a page of Thread Reader', () => {
  it('is not seen in highlights of it, nor in a post that asks for one', () => {
    const likeness = (text: string): number => threadReader.likeness({ text, syntax: 'plain' })
    expect(likeness('@threadreaderapp unroll please')).toBe(0)
    expect(
      likeness(
        '# Thread by @salt on Thread Reader App\n\n- Salt. ([View Highlight](https://example.org/1))\n- https://threadreaderapp.com/thread/1.html',
      ),
    ).toBe(0)
  })

  it('takes linear time', () => {
    const started = performance.now()
    const fillings = [
      '[![',
      '![a](',
      '<video>',
      '• • •\n',
      'data-tweet="',
      'a  \n  \n',
      '[a](#)',
      '@a\n',
    ]
    for (const filling of fillings) {
      const text = `10 tweets • 8 min read •\n${filling.repeat(300_000 / filling.length)}`
      threadReader.likeness({ text, syntax: 'plain' })
      threadReader.parse({ text, syntax: 'plain' })
    }
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
