import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { runRead } from '../../playground/cli/read'

describe('npm run read', () => {
  let folder = ''
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const json = (path: string): unknown => {
    const [reading] = runRead([path])
    return reading?.kind === 'read' ? JSON.parse(reading.line) : reading
  }

  it('gives one line of JSON a file, in the promised shape', () => {
    const path = write(
      'one.txt',
      'Drag Post #1\nMira\n@ovenlight\n\nSee https://example.org/a now.\n\nApply Image',
    )
    expect(json(path)).toEqual({
      file: path,
      format: 'carousel-studio',
      thread: {
        author: { name: 'Mira', handle: 'ovenlight' },
        url: null,
        posts: [
          {
            text: 'See https://example.org/a now.',
            media: [{ kind: 'image', url: null }],
            links: [{ text: 'https://example.org/a', href: 'https://example.org/a' }],
          },
        ],
      },
      notes: [
        {
          code: 'picture-places',
          message: '1 picture is named without its address. Drop it in to fill its place.',
        },
      ],
    })
    expect(
      runRead([path]).map((reading) => reading.kind === 'read' && reading.line.includes('\n')),
    ).toEqual([false])
  })

  it('names another author only where a post has one', () => {
    const card = (name: string): string =>
      `Drag Post #1\n${name}\n@${name}\n\nhello from ${name}\n\n`
    const path = write('two.txt', card('a') + card('b') + card('a'))
    expect(json(path)).toMatchObject({
      thread: { author: { handle: 'a' }, posts: [{}, { author: { name: 'b', handle: 'b' } }, {}] },
    })
  })

  it('a file that cannot be read is named, and the others are done', () => {
    const readings = runRead([
      write('a.txt', 'a'),
      join(folder, 'absent.txt'),
      folder,
      write('b.txt', ''),
    ])
    expect(readings.map(({ kind }) => kind)).toEqual(['read', 'failed', 'failed', 'read'])
    expect(readings[1]).toMatchObject({
      message: expect.stringContaining('there is no such file.') as unknown,
    })
    expect(readings[2]).toMatchObject({ message: expect.stringContaining('a folder') as unknown })
  })

  it.each([
    ['UTF-8 with mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x68, 0xc3, 0xa9])],
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0x68, 0, 0xe9, 0])],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 0x68, 0, 0xe9])],
  ])('reads %s', (name, bytes) => {
    expect(json(write(`${name}.txt`, bytes))).toMatchObject({ thread: { posts: [{ text: 'hé' }] } })
  })

  it('reads the beginning of a text of more than 2 MB, and says so', () => {
    const path = write('long.txt', 'a line of the thread\n'.repeat(120_000))
    expect(json(path)).toMatchObject({
      notes: [
        { code: 'too-long', message: 'This is 3 MB of text. The first 2 MB were read.' },
        {},
        {},
      ],
    })
  })
})
