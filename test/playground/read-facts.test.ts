/** What `npm run read` says of a post beside its text; the rest of its shape is in `read-command.test.ts`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { runRead } from '../../playground/cli/read'

function posts(content: string): readonly unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'read-facts-'))
  try {
    const path = join(folder, 'draft.txt')
    writeFileSync(path, content)
    const [reading] = runRead([path])
    const line = reading?.kind === 'read' ? reading.line : '{}'
    return (JSON.parse(line) as { thread: { posts: readonly unknown[] } }).thread.posts
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a counter is beside the text; keys of facts that a post lacks are left out', () => {
  expect(posts('1/3 Flour is first.\n\n2/3 Water is second.\n\n3/3 Salt is third.')).toEqual(
    ['Flour is first.', 'Water is second.', 'Salt is third.'].map((text, index) => ({
      text,
      media: [],
      links: [],
      counter: { number: index + 1, total: 3, text: `${index + 1}/3`, at: 'start' },
    })),
  )
})

test('a quoted post is said with its author, and is no post', () => {
  const page = [
    'Ada Rowe',
    '@adarowe',
    '·',
    'Jan 4, 2025',
    'I disagree with this.',
    'Quote',
    'Jonas Weber',
    '@jweber',
    '·',
    'Jan 3, 2025',
    'Bread takes an hour.',
    '12',
    '34',
    '5.6K',
  ].join('\n')
  expect(posts(page)).toMatchObject([
    {
      text: 'I disagree with this.',
      quote: {
        author: { name: 'Jonas Weber', handle: 'jweber' },
        text: 'Bread takes an hour.',
        media: [],
      },
    },
  ])
})
