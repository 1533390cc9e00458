import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'

import { readPostText } from '../../../src/lib/formats/post-text'
import { toBlocks } from '../../../src/lib/thread/blocks'
import { runsText } from '../../../src/lib/thread/text'
import type { Run } from '../../../src/lib/thread/thread'

/** A run as a word: bold(x), link(x → address), x. */
function print(run: Run): string {
  const text =
    run.kind === 'text'
      ? run.text
      : `${run.kind}(${run.text}${run.kind === 'link' ? ` → ${run.href}` : ''})`
  return (run.marks ?? []).reduce((inner, mark) => `${mark}(${inner})`, text)
}
const read = (text: string): string => readPostText(text, 'markdown').runs.map(print).join('|')
const media = (text: string): readonly string[] =>
  readPostText(text, 'markdown').media.map(({ kind, url, alt = '' }) =>
    `${kind} ${url ?? '?'} ${alt}`.trim(),
  )

describe('style', () => {
  it.each([
    ['a **b** c', 'a |bold(b)| c'],
    ['a __b c__ *d* _e_', 'a |bold(b c)| |italic(d)| |italic(e)'],
    ['***a*** ~~b~~', 'italic(bold(a))| |strike(b)'],
    ['**a *b* c**', 'bold(a )|italic(bold(b))|bold( c)'],
    ['***a* b**', 'italic(bold(a))|bold( b)'],
    ['**a\nb**', 'bold(a\nb)'],
    ['**a\n\nb**', '**a\n\nb**'],
    ['这是**重点**内容', '这是|bold(重点)|内容'],
    ['**重点：**内容', 'bold(重点：)|内容'],
    ['**T**his', 'bold(T)|his'],
    ['`a*b` ``c`d`` `e', 'mono(a*b)| |mono(c`d)| `e'],
    ['**a `b` c**', 'bold(a )|mono(bold(b))|bold( c)'],
    ['# Title *a*\nb', 'bold(Title )|italic(bold(a))|\nb'],
    // What only looks like it.
    ['2*3*4 x**2 + y**2 f**k s**t', '2*3*4 x**2 + y**2 f**k s**t'],
    ['src/*.ts and test/**/*.ts', 'src/*.ts and test/**/*.ts'],
    ['snake_case_name __init__ __', 'snake_case_name __init__ __'],
    ['* item\n* item', '* item\n* item'],
    ['**a', '**a'],
    ['a** b **c', 'a** b **c'],
    ['~a~ a ~ b', '~a~ a ~ b'],
    ['#tag', 'hashtag(#tag)'],
    ['#买 的', 'hashtag(#买)| 的'],
    ['####### a', '####### a'],
    ['@_a_b and @c___ _d_', 'mention(@_a_b)| and |mention(@c___)| |italic(d)'],
  ])('%j → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('escapes and codes', () => {
  it.each([
    ['1\\. a \\- b \\# c \\*\\*d\\*\\* \\_e\\_ \\[f\\] \\---', '1. a - b # c **d** _e_ [f] ---'],
    ['@paul\\_cal @\\_\\_AndreaW\\_\\_', 'mention(@paul_cal)| |mention(@__AndreaW__)'],
    ['https://e.org/a\\_b\\_c', 'link(https://e.org/a_b_c → https://e.org/a_b_c)'],
    ['C:\\\\temp \\n \\', 'C:\\temp \\n \\'],
    ['a &amp; \\&amp; &#39;b&#x27; &unknown; R&D', "a & &amp; 'b' &unknown; R&D"],
    ['`\\_ &amp;`', 'mono(\\_ &amp;)'],
    ['\\<Image/> <Image/> <b>', '<Image/> <Image/> <b>'],
    ['a  \nb', 'a\nb'],
    ['¯\\_(ツ)_/¯ and ¯\\\\\\_(ツ)\\_/¯ _a_', '¯\\_(ツ)_/¯ and ¯\\_(ツ)_/¯ |italic(a)'],
  ])('%j → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('leaves fenced code alone, and its fences for the blocks', () => {
    const text = 'Run:\n\n```sh\n# a *b* [c](d) &amp;\n\\_e\n```\n\n**f**'
    expect(read(text)).toBe('Run:\n\n```sh\n# a *b* [c](d) &amp;\n\\_e\n```\n\n|bold(f)')
    expect(toBlocks(readPostText(text, 'markdown').runs)).toContainEqual({
      kind: 'code',
      language: 'sh',
      text: '# a *b* [c](d) &amp;\n\\_e',
    })
    expect(read('```\n**a**')).toBe('```\n|bold(a)')
  })

  it('keeps what a post shows: quotes, lists, rules', () => {
    expect(read('> a\n> **b**\n\n- c\n1. d\n\n---\n| e | f |')).toBe(
      '> a\n> |bold(b)|\n\n- c\n1. d\n\n---\n| e | f |',
    )
  })
})

describe('links', () => {
  it.each([
    ['[a](https://e.org)', 'link(a → https://e.org)'],
    ['[a b](https://e.org "title (x)")', 'link(a b → https://e.org)'],
    ['[a](https://e.org/b_(c)_d)', 'link(a → https://e.org/b_(c)_d)'],
    ['[a](<https://e.org/b c>)', 'link(a → https://e.org/b c)'],
    ['[a [b] c](https://e.org)', 'link(a [b] c → https://e.org)'],
    ['[**a**](https://e.org?b=1&amp;c=2)', 'bold(link(a → https://e.org?b=1&c=2))'],
    ['**[a](https://e.org)**', 'bold(link(a → https://e.org))'],
    ['[`a`](//e.org)', 'mono(link(a → https://e.org))'],
    ['<https://e.org/a_b>', 'link(https://e.org/a_b → https://e.org/a_b)'],
    ['see https://e.org/_a_ now', 'see |link(https://e.org/_a_ → https://e.org/_a_)| now'],
    [
      '[@h](https://x.com/h) [#t](https://x.com/hashtag/t) [$AMZN](https://x.com/x)',
      'mention(@h)| |hashtag(#t)| |cashtag($AMZN)',
    ],
    ['[a](#b) [a](/b)', 'a a'],
    // No links.
    ['[a] (b) [c][d] [[e]] [TODO]', '[a] (b) [c][d] [[e]] [TODO]'],
    ['[a](b c)', '[a](b c)'],
    ['[a](https://e.org', '[a](|link(https://e.org → https://e.org)'],
    ['] ![ [](https://e.org)', '] ![ '.trim()],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('pictures', () => {
  const picture = 'https://pbs.twimg.com/media/AbC.jpg'

  it.each([
    [`a ![b](${picture})`, [`image ${picture} b`]],
    [
      `![](${picture})\n![c](https://e.org/d.png "t")`,
      [`image ${picture}`, 'image https://e.org/d.png c'],
    ],
    [`[![Image](https://t.org/images/1px.png)](${picture})`, [`image ${picture} Image`]],
    [`[![Image](${picture})](${picture}?name=large)`, [`image ${picture} Image`]],
    [
      `[![Image](${picture})](https://x.com/h/status/1647940492712345600/photo/1)`,
      [`image ${picture} Image`],
    ],
    ['![](https://pbs.twimg.com/profile_images/1/a.jpg) ![](data:image/gif;base64,R0)', []],
    ["a<img src='https://e.org/a_b_c.png'/>", ['image https://e.org/a_b_c.png']],
    [
      '<video controls=""><source src="https://video.twimg.com/a.mp4"></video>',
      ['video https://video.twimg.com/a.mp4'],
    ],
    [
      '<video src="https://video.twimg.com/tweet_video/a.mp4"></video>',
      ['gif https://video.twimg.com/tweet_video/a.mp4'],
    ],
    ['<video src=""></video>', ['video ?']],
    ['![a](b.png)', ['image b.png a']],
    ['![[a b.png]]![[c/d.JPG|300]] ![[e.md]]', ['image a b.png', 'image c/d.JPG']],
    ['`![[a.png]]` [[b]]', []],
  ])('%s', (text, expected) => {
    expect(media(text)).toEqual(expected)
  })

  it('takes the picture of a link card for what it is', () => {
    const { media: found, cards } = readPostText(
      '[![Docs](https://e.org/og.png)](https://e.org/docs)',
      'markdown',
    )
    expect(found).toEqual([])
    expect(cards).toEqual([{ text: 'Docs', href: 'https://e.org/docs' }])
  })

  it('leaves no hole where it stood', () => {
    expect(read(`a\n\n![](${picture})\n\nb`)).toBe('a\n\nb')
    expect(read(`a\n![](${picture})\nb`)).toBe('a\nb')
    expect(read(`a ![](${picture}) ![](${picture}2)`)).toBe('a')
  })
})

describe('any Markdown', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '```',
      '[',
      '](',
      ')',
      '![',
      '\\',
      '~~',
      '<',
      '>',
      '#',
      '\n',
      ' ',
      '&amp;',
      'https://e.org/a',
      '@a_',
      '<a href="',
    ),
  )

  it('is read without an exception, and every letter outside addresses is kept', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
    const plain = fc.constantFrom(
      'a',
      'Bc',
      '1',
      '文',
      '*',
      '**',
      '_',
      '`',
      '```',
      '[',
      ']',
      '![',
      '\\',
      '~~',
      '>',
      '# ',
      '\n',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.array(plain, { maxLength: 30 }),
        (any, parts) => {
          readPostText(any.join(''), 'markdown')
          readPostText(any.join(''), 'html')
          const text = parts.join('')
          expect(letters(runsText(readPostText(text, 'markdown').runs))).toBe(letters(text))
        },
      ),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it.each([
    '**a ',
    '*a',
    '[a](b',
    '[![a](b)](c) ',
    '`a',
    '](',
    '![',
    '_a_ ',
    '\\*',
    '***',
    '[',
    ')',
    '](x)',
    '[a](https://b.c "',
    '](<',
    '# a\n',
    '(',
    '``a`',
    '<a href="x">',
  ])('ten times as much %j takes about ten times as long', (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length)
      const start = process.cpuUsage()
      readPostText(text, 'markdown')
      return process.cpuUsage(start).user / 1000
    }
    const short = Math.min(time(6_000), time(6_000))
    expect(time(60_000)).toBeLessThan(30 * Math.max(short, 15))
  })

  it('is read faster than by the library that reads Markdown whole', () => {
    const post =
      'I run **five** of them in parallel, [as here](https://e.org/docs/a-b) says: number *your* tabs 1\\-5, ' +
      'and use `notify` when one needs you. See @some\\_one and #tags.\n\n- a list\n- of two\n\n' +
      '![Image](https://pbs.twimg.com/media/AbC?format=jpg&name=large)\n\n'
    const text = post.repeat(Math.ceil(200_000 / post.length))
    const time = (work: () => unknown): number => {
      const start = process.cpuUsage()
      work()
      return process.cpuUsage(start).user / 1000
    }
    const ours = Math.min(...[0, 1].map(() => time(() => readPostText(text, 'markdown'))))
    const theirs = time(() => fromMarkdown(text))
    expect(ours).toBeLessThan(theirs)
  }, 60_000)
})
