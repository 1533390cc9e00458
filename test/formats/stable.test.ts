/** Read, written down as a draft and read again: the second reading says what the first did. */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { readPasteFile } from '../../playground/cli/read'
import { readThread, type Reading } from '../../src/lib/formats/read'
import { plainText } from '../../src/lib/thread/text'
import type { Post } from '../../src/lib/thread/thread'
import { fixtureNames } from './fixtures'

const here = new URL('.', import.meta.url)
const fixtures = readdirSync(here, { withFileTypes: true })
  .filter(({ name }) => existsSync(new URL(`./${name}/fixtures/`, here)))
  .flatMap(({ name }) =>
    fixtureNames(new URL(`./${name}/fixtures/`, here)).map((file) => `${name}/fixtures/${file}`),
  )

/** Threads of two posts with words or more, by the file they were read from. */
const threads = fixtures.flatMap((file): readonly (readonly [string, readonly Post[]])[] => {
  const { value } = readThread(readPasteFile(fileURLToPath(new URL(file, here))))
  const posts = value.posts.filter(({ runs }) => runs.length > 0)
  return posts.length < 2 ? [] : [[file, posts]]
})

/** Each post under a heading of its own, which divides whatever the posts hold. */
function print(posts: readonly Post[]): string {
  return posts.map((post, index) => `## Tweet ${index + 1}\n\n${plainText(post)}`).join('\n\n')
}

function texts({ value }: Reading): readonly string[] {
  return value.posts.map(plainText)
}

describe('written down and read again', () => {
  it('there are threads enough to prove it', () => {
    expect(threads.length).toBeGreaterThan(60)
  })

  it.each(threads)('%s', (_, posts) => {
    const once = readThread({ text: print(posts) })
    const twice = readThread({ text: print(once.value.posts) })
    expect(once.value.posts).toHaveLength(posts.length)
    expect(texts(twice)).toEqual(texts(once))
  })
})
