/** What a paste, a drop or a chosen file carries. */
import { expect, test } from 'vitest'

import { readPage, readTransfer, sortFiles } from '../../src/lib/ui/effects/transfer'

function file(name: string, content: string | Uint8Array<ArrayBuffer> = '', type = ''): File {
  return new File([content], name, { type })
}

test('files of words are read, pictures are pictures, the rest is named', () => {
  const words = [
    'a.txt',
    'a.md',
    'a.json',
    'a.jsonl',
    'tweets.js',
    'a.ts',
    'a.HTML',
    'a.csv',
    'a.xml',
  ]
  const { pages, images, others } = sortFiles(
    [...words, 'a.png', 'a.webp', 'a.rtf', 'a.docx', 'a.pdf'].map((name) => file(name)),
  )
  expect(pages.map(({ name }) => name)).toEqual(words)
  expect(images.map(({ name }) => name)).toEqual(['a.png', 'a.webp'])
  expect(others).toEqual(['a.rtf', 'a.docx', 'a.pdf'])
})

test('a file without a known name is read by its type', () => {
  const { pages, others } = sortFiles([
    file('feed', '', 'application/rss+xml'),
    file('data', '', 'application/json'),
    file('program', '', 'application/octet-stream'),
  ])
  expect([pages.length, others]).toEqual([2, ['program']])
})

test('a page gives its markup too, any other file its text alone', async () => {
  expect(await readPage(file('a.htm', '<p>Bread</p>'))).toEqual({
    text: '<p>Bread</p>',
    html: '<p>Bread</p>',
  })
  expect(await readPage(file('a.csv', 'Highlight\nBread'))).toEqual({ text: 'Highlight\nBread' })
})

test('the first bytes say when a file is not UTF-8', async () => {
  const text = 'Brød'
  const little = Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat(),
  ])
  const big = Uint8Array.from([
    0xfe,
    0xff,
    ...Array.from(text, (letter) => [0, letter.charCodeAt(0)]).flat(),
  ])
  for (const bytes of [little, big, new TextEncoder().encode(`\uFEFF${text}`)]) {
    expect((await readPage(file('a.txt', bytes))).text).toBe(text)
  }
})

test('a paste hands over its markup beside its words', () => {
  const kinds = new Map([
    ['text/plain', 'Bread'],
    ['text/html', '<b>Bread</b>'],
  ])
  const data = { getData: (kind: string) => kinds.get(kind) ?? '', files: [] }
  expect(readTransfer(data as unknown as DataTransfer)).toMatchObject({
    text: 'Bread',
    html: '<b>Bread</b>',
  })
})
