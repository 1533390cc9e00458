/** Drafts written in every style that people use, and read back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readThread } from '../../../src/lib/formats/read'
import { plainText } from '../../../src/lib/thread/text'

const read = (text: string): readonly string[] => readThread({ text }).value.posts.map(plainText)

const line = fc.constantFrom(
  'Well, rye.',
  '1. flour',
  '2. salt',
  '- fold it twice',
  '→ or not',
  '24/7 warm',
  '1/2 a spoon of salt',
  '#bread and @ovenlight',
  'See https://example.org/rye',
  'Tweet about it, post 2 pictures',
  '(or so they say)',
  '日曜日のパン',
  'خبز الصباح',
)
// The first line is never a list, a quotation or a label; the last ends a sentence.
const post = fc
  .array(line, { minLength: 0, maxLength: 6 })
  .chain((lines) =>
    fc.constantFrom('\n', '\n\n').map((gap) => ['Begin here', ...lines, 'The end.'].join(gap)),
  )
const posts = fc.array(post, { minLength: 2, maxLength: 9 })

type Write = (posts: readonly string[]) => string

const labelled =
  (label: (number: number, total: number) => string, gap = '\n'): Write =>
  (each) =>
    each.map((text, at) => `${label(at + 1, each.length)}${gap}${text}`).join('\n\n')
const fenced = (text: string): string => `\`\`\`\n${text}\n\`\`\``
const quoted = (text: string): string => text.replace(/^/gm, '> ')
const wrapped =
  (wrap: (text: string) => string, label: (number: number) => string): Write =>
  (each) =>
    each.map((text, at) => `${label(at + 1)}\n\n${wrap(text)}`).join('\n\n')

const styles: readonly (readonly [name: string, write: Write])[] = [
  ['## Tweet 1/9 - Hook', labelled((n, of) => `## Tweet ${n}/${of} - Part of it`)],
  ['### Tweet 1', labelled((n) => `### Tweet ${n}`, '\n\n')],
  ['## POST 1 — label', labelled((n) => `## POST ${n} — what it says`)],
  ['# 1/9', labelled((n, of) => `# ${n}/${of}`)],
  ['TWEET 1/9:', labelled((n, of) => `TWEET ${n}/${of}:`)],
  ['TWEET 1: underlined', labelled((n) => `TWEET ${n}:\n---------`)],
  ['Tweet 1 (Hook):', labelled((n) => `Tweet ${n} (Hook):`)],
  ['Tweet 1', labelled((n) => `Tweet ${n}`)],
  ['🧵 Tweet 1', labelled((n) => `🧵 Tweet ${n}:`)],
  ['[Tweet 1]', labelled((n) => `[Tweet ${n}]`)],
  ['--- Tweet 1 ---', labelled((n) => `--- Tweet ${n} ---`)],
  ['**Tweet 1:**', labelled((n) => `**Tweet ${n}:**`)],
  ['**Tweet 1/9** (chars)', labelled((n, of) => `**Tweet ${n}/${of}** (240 chars)`)],
  ['**1/ Hook**', labelled((n) => `**${n}/ HOOK**`)],
  ['Slide 1:', labelled((n) => `Slide ${n}:`)],
  ['Tuit 1 de 9', labelled((n, of) => `Tuit ${n} de ${of}:`)],
  ['Beitrag 1', labelled((n) => `Beitrag ${n}:`)],
  ['ツイート1', labelled((n) => `ツイート${n}`)],
  ['第1条', labelled((n) => `第${n}条`)],
  ['Твит 1', labelled((n) => `Твит ${n}:`)],
  ['تغريدة 1', labelled((n) => `تغريدة ${n}:`)],
  [
    'headings and rules',
    (each) => labelled((n) => `## Tweet ${n}`)(each).replace(/\n\n(?=## )/g, '\n\n---\n\n'),
  ],
  ['fences under headings', wrapped(fenced, (n) => `### Tweet ${n} (x)`)],
  ['quotations under headings', wrapped(quoted, (n) => `**${n}/ So it goes**`)],
  ...['---', '------', '* * *', '***', '___', '===', '⸻', '———', '━━━━━━'].map(
    (rule): readonly [string, Write] => [
      `rules ${rule}`,
      (each) => [...each, 'Bye.', 'And bye.'].join(`\n\n${rule}\n\n`),
    ],
  ),
  ['1/', labelled((n) => `${n}/`, ' ')],
  ['1/9', labelled((n, of) => `${n}/${of}`, ' ')],
  ['1/n alone', labelled((n) => `${n}/n`, '\n\n')],
  ['(1/9)', labelled((n, of) => `(${n}/${of})`, '\n')],
  ['🧵 1/9', labelled((n, of) => `🧵 ${n}/${of}`, '\n')],
  ['1) alone', labelled((n) => `${n})`, '\n\n')],
  [
    '2/ headless',
    (each) => each.map((text, at) => (at === 0 ? text : `${at + 1}/\n\n${text}`)).join('\n\n'),
  ],
  [
    'at the end',
    (each) => each.map((text, at) => `${text} (${at + 1}/${each.length})`).join('\n\n'),
  ],
]

describe('drafts written and read', () => {
  it.each(styles)('%s', (name, write) => {
    fc.assert(
      fc.property(posts, (written) => {
        const expected = name.startsWith('rules') ? [...written, 'Bye.', 'And bye.'] : written
        // One counter says nothing.
        if (name === '2/ headless' && written.length < 3) return
        expect(read(write(written))).toEqual(expected)
      }),
      { numRuns: 25, endOnFailure: true },
    )
  })

  it.each(styles)('%s, with a title above and words about posting below', (name, write) => {
    const written = [
      'Begin here\n\nThe end.',
      'Begin here\n1. flour\nThe end.',
      'Begin here. The end.',
    ]
    const text = `# Thread about rye\n\nAccount: @ovenlight\n\n${write(written)}\n\n---\n\n## Posting Tips\n\n- not on Monday\n`
    const { value, notes } = readThread({ text })
    const expected = name.startsWith('rules') ? [...written, 'Bye.', 'And bye.'] : written
    expect(value.posts.map(plainText)).toEqual(expected)
    expect(value.author.handle).toBe('ovenlight')
    expect(notes.filter(({ code }) => /-thread$/.test(code))).toEqual([
      { code: 'before-thread', left: ['# Thread about rye\n\nAccount: @ovenlight'] },
      { code: 'after-thread', left: ['## Posting Tips\n\n- not on Monday'] },
    ])
  })
})
