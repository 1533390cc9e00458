import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readThread } from '../../../src/lib/formats/read'
import { looksCut } from '../../../src/lib/formats/web-clipper/cut-posts'
import { parsePostAddress } from '../../../src/lib/formats/web-clipper/post-address'
import { webClipper } from '../../../src/lib/formats/web-clipper/web-clipper'
import { plainText } from '../../../src/lib/thread/text'
import { testFixtures } from '../fixtures'

testFixtures(import.meta.url)

describe('addresses of posts', () => {
  it.each([
    ['https://x.com/ada_l/status/1929000000000000001?s=12', 'ada_l'],
    ['https://x.com/i/status/1929000000000000001', ''],
    ['https://x.com/ada_l/article/1929000000000000001', 'ada_l'],
    ['https://bsky.app/profile/ada.example.com/post/3lkq2abc', 'ada.example.com'],
    ['https://bsky.app/profile/did:plc:abc/post/3lkq2abc', ''],
    ['https://www.threads.com/@ada.l/post/DAbc-_1', 'ada.l'],
    ['https://example.social/@ada@other.social/112233445566778899', 'ada@other.social'],
  ])('%s is by "%s"', (url, handle) => {
    expect(parsePostAddress(url)?.handle).toBe(handle)
  })

  it.each([
    'https://threadreaderapp.com/thread/1929000000000000001.html',
    'https://x.com/ada_l',
    '',
  ])('%s is no post', (url) => {
    expect(parsePostAddress(url)).toBeNull()
  })
})

describe('posts that were cut off', () => {
  const words = (length: number): string => 'slow '.repeat(length / 5).slice(0, length)
  it.each([
    [`${words(270)}so`, true],
    [`${words(270)}so.`, false],
    [`${words(270)}🙂`, false],
    [`${words(250)}https://example.com/a`, false],
    [`${words(250)}see #tag`, false],
    [words(200), false],
    [`${words(600)}so`, false],
  ])('%j', (text, expected) => {
    expect(looksCut(text)).toBe(expected)
  })
})

describe('a clip', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/)
  const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
  const post = fc.array(paragraph, { minLength: 1, maxLength: 4 })
  const isOwn = fc.boolean()

  it('gives its author’s posts back, whoever answers between them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(post, isOwn), { minLength: 1, maxLength: 8 }), (posts) => {
        const sections = posts.map(([paragraphs, own], index) => {
          const handle = own || index === 0 ? 'reed\\_pipe' : `other\\_${index}`
          const url = `https://x.com/${handle.replace('\\', '')}/status/19290${index}0000000000001`
          return `**Name** @${handle} [2025-06-01](${url})\n\n${paragraphs.join('\n\n')}\n`
        })
        const own = posts.filter(([, isHers], index) => isHers || index === 0)
        const reading = readThread({ text: sections.join('\n---\n\n') })
        expect(reading.format).toBe('web-clipper')
        expect(reading.value.author.handle).toBe('reed_pipe')
        expect(reading.value.posts.map(plainText)).toEqual(own.map(([text]) => text.join('\n\n')))
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('takes linear time on what never ends', () => {
    const started = performance.now()
    const head =
      '---\nsource: "https://x.com/a/status/1929000000000000001"\ntags:\n  - "clippings"\n---\n'
    const fillings = [
      '> ',
      '>\n',
      '**',
      '---\n\n**a** @b\n',
      '## Comments\n\n',
      '<video a="b">',
      '![',
      '\\',
    ]
    for (const filling of fillings) {
      const text = head + filling.repeat(100_000 / filling.length)
      webClipper.likeness({ text, syntax: 'plain' })
      webClipper.parse({ text, syntax: 'plain' })
    }
    expect(performance.now() - started).toBeLessThan(4_000)
  })
})
