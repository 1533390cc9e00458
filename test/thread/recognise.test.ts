import fc from 'fast-check'
import { LinkifyIt } from 'linkify-it'
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
    ['对比了我和@dotey 、＠imxiaohu，谢谢', ['mention @dotey', 'mention ＠imxiaohu']],
    [
      '@a的 (@b) “@c” @d… .@e',
      ['mention @a', 'mention @b', 'mention @c', 'mention @d', 'mention @e'],
    ],
    [
      '#9月5日 ＃東京。#کتاب\u200Cخوان',
      ['hashtag #9月5日', 'hashtag ＃東京', 'hashtag #کتاب\u200Cخوان'],
    ],
    ['(#tag), #über_uns! #a_1', ['hashtag #tag', 'hashtag #über_uns', 'hashtag #a_1']],
    ['the endhttps://t.co/abc', ['link https://t.co/abc']],
    ['https://a.org/https://b.org/c', ['link https://a.org/https://b.org/c']],
    ['看https://t.co/abc123XYZ很好。', ['link https://t.co/abc123XYZ']],
    ['HTTPS://E.ORG/x and WWW.E.ORG', ['link HTTPS://E.ORG/x', 'link https://WWW.E.ORG']],
    ['例え.jp/あ', ['link https://例え.jp/あ']],
    ['$AMZN, ($TSLA) and $BRK.B.', ['cashtag $AMZN', 'cashtag $TSLA', 'cashtag $BRK.B']],
    ['buy $btc $T now: “$Nvda”', ['cashtag $btc', 'cashtag $T', 'cashtag $Nvda']],
    ['$ETH/$BTC is up', ['cashtag $ETH', 'cashtag $BTC']],
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
    'a picture @2x.png and see @lib.js',
    '#话题#中文 #1 #2024 &#x41; page#part a/#b #',
    '$50 $1,171 US$5 $5M 3$ $',
    '${x} $(ls) $HOME $PATH $x$ $this->a $_GET $foo_bar $ABCDEFG',
    '$HOME/bin $A:$B echo $FOO `$BAR` "$BAZ=1" $N = 3 $arr[0] \\$GIT a$B $fn(1)',
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

  it('gives the symbol of a cashtag in capitals, without its sign', () => {
    expect(recogniseRuns('$brk $Amzn')).toEqual([
      { kind: 'cashtag', text: '$brk', symbol: 'BRK' },
      { kind: 'text', text: ' ' },
      { kind: 'cashtag', text: '$Amzn', symbol: 'AMZN' },
    ])
  })

  it('finds the same in a long text as in its words', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '@ann',
        '#tag',
        '$AMZN',
        'https://t.co/a1',
        'e.org/a',
        'www.e.org',
        'and/or',
        'node.js',
      ),
      fc.stringMatching(/^[a-zé日]{1,8}[.,!?]?$/),
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        expect(found(words.join(' '))).toEqual(words.flatMap(found))
        expect(found(words.join('\n'))).toEqual(words.flatMap(found))
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('finds plain addresses as the library for addresses does', () => {
    const linkify = new LinkifyIt({ fuzzyEmail: false })
    const plain = fc.stringMatching(
      /^https?:\/\/([a-z0-9]{1,12}\.){1,5}[a-z]{2,20}(\/[A-Za-z0-9]{1,30}){0,8}\/?$/,
    )
    fc.assert(
      fc.property(plain, (address) => {
        const known = (linkify.match(address) ?? []).map(({ url }) => `link ${url}`)
        expect(known).toEqual([`link ${address}`])
        expect(found(address)).toEqual(known)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    '//',
    'http://',
    'http://a(',
    'a.b/',
    'www.',
    '@a@',
    '@a.',
    '#1',
    '#·',
    '$A.',
    'echo $',
    'e.org/x ',
    '\u200D#',
  ])('takes linear time on %j over and over', (part) => {
    const time = (length: number): number => {
      const text = part.repeat(Math.ceil(length / part.length))
      const began = performance.now()
      recogniseRuns(text)
      return performance.now() - began
    }
    time(10_000)
    expect(time(400_000)).toBeLessThan(Math.max(600, 12 * time(100_000)))
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
