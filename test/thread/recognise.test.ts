import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { recogniseRuns } from '../../src/lib/thread/recognise'
import { runsText } from '../../src/lib/thread/text'

const found = (text: string): readonly string[] =>
  recogniseRuns(text).flatMap((run) => {
    if (run.kind === 'text') return []
    return [`${run.kind} ${run.kind === 'link' ? run.href : run.text}`]
  })

describe('links, mentions and hashtags', () => {
  it.each([
    ['hi @akshay_pachaar!', ['mention @akshay_pachaar']],
    ["@karpathy 's and @karpathy's", ['mention @karpathy', 'mention @karpathy']],
    ['(@a, @b)', ['mention @a', 'mention @b']],
    [
      'thanks @claghorn.bsky.social and @me@mastodon.social',
      ['mention @claghorn.bsky.social', 'mention @me@mastodon.social'],
    ],
    ['I asked @foo.Then he', ['mention @foo']],
    [
      '#買い物 #75करोड़_सूर्यनमस्कार #AI.',
      ['hashtag #買い物', 'hashtag #75करोड़_सूर्यनमस्कार', 'hashtag #AI'],
    ],
    ['see https://t.co/uBn6b1quvP.', ['link https://t.co/uBn6b1quvP']],
    [
      'https://x.com/a_b/status/1?s=20#r (https://e.org/a_(b))',
      ['link https://x.com/a_b/status/1?s=20#r', 'link https://e.org/a_(b)'],
    ],
    [
      'github.com/a/b and www.example.org',
      ['link https://github.com/a/b', 'link https://www.example.org'],
    ],
    ['https://e.org/@name/#tag', ['link https://e.org/@name/#tag']],
  ])('%s → %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    'import @a2a-js/sdk now',
    '${#sounds[@]} 09.47.33@2x.png @ me@example.org',
    'C# and #1 and a#b and &#39;',
    'node.js, README.md, e.g. this/that',
    'cut: github.com/SakanaAI/treeq… and https://e.org/very-lo…',
    '@this_is_longer_than_fifteen',
  ])('finds nothing in %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('says whose handle and which tag it is', () => {
    expect(recogniseRuns('@a #b')).toEqual([
      { kind: 'mention', text: '@a', handle: 'a' },
      { kind: 'text', text: ' ' },
      { kind: 'hashtag', text: '#b', tag: 'b' },
    ])
  })

  it('loses no character: the runs of any text joined are the text', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('@a', '#b', 'https://x.com/', 'a.com/b', '…', '.', ' ', '@a@b.c', '//'),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const runs = recogniseRuns(text)
        expect(runsText(runs)).toBe(text)
        expect(runs.every((run) => run.text !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
