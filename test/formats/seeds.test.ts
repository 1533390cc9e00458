/** The five documents the project began with; they are not part of it, so the checks are skipped without them. */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { runRead } from '../../playground/cli/read'

const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
const isThere = existsSync(folder)

interface Line {
  readonly format: string
  readonly thread: {
    readonly author: { readonly name: string; readonly handle: string }
    readonly posts: readonly {
      readonly text: string
      readonly media: readonly { readonly kind: string; readonly url: string | null }[]
      readonly links: readonly { readonly text: string; readonly href: string }[]
      readonly date?: string
    }[]
  }
  readonly notes: readonly { readonly code: string; readonly message: string }[]
}

function read(number: string): Line {
  const name = readdirSync(folder).find((file) => file.startsWith(number)) ?? ''
  const [reading] = runRead([`${folder}${name}`])
  if (reading?.kind !== 'read') throw new Error(`${name} could not be read`)
  // The shape is what the command promises; a wrong one fails below.
  return JSON.parse(reading.line) as Line
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe.skipIf(!isThere)('the five seeds (skipped when shared/seeds is absent)', () => {
  it.each([
    ['000', 'carousel-studio', 9, 'Akshay 🚀', 'akshay_pachaar', 7, 0],
    ['001', 'visual-editor', 9, 'Akshay 🚀', 'akshay_pachaar', 7, 0],
    ['002', 'carousel-studio', 11, 'Avi Chawla', '_avichawla', 6, 0],
    ['003', 'readwise-logseq', 8, '', 'akshay_pachaar', 0, 5],
    ['004', 'thread-video-page', 1, '', '', 0, 0],
  ])(
    '%s: %s, %i posts by "%s" @%s, %i picture places, %i picture addresses',
    (number, ...expected) => {
      const { format, thread } = read(number)
      const images = thread.posts.flatMap(({ media }) =>
        media.filter(({ kind }) => kind === 'image'),
      )
      const places = images.filter(({ url }) => url === null).length
      expect([
        format,
        thread.posts.length,
        thread.author.name,
        thread.author.handle,
        places,
        images.length - places,
      ]).toEqual(expected)
    },
  )

  it('000 and 001 are the same thread, with the same line breaks', () => {
    const [studio, editor] = [read('000'), read('001')].map(({ thread }) =>
      thread.posts.map(({ text }) => text),
    )
    expect(studio?.map(collapse)).toEqual(editor?.map(collapse))
    expect(studio).toEqual(editor)
  })

  it('no broken character, tag or page text is left', () => {
    for (const number of ['000', '001', '002', '003', '004']) {
      const text = JSON.stringify(read(number).thread)
      expect(text).not.toMatch(/[πβΒðâ]|<a |Apply Image|Thread image|View Tweet|Navigator|Comments/)
    }
    expect(JSON.stringify(read('002').thread)).toContain('it’s the latter')
  })

  it('the leftover anchors are links', () => {
    expect(read('000').thread.posts[8]?.links).toEqual([
      {
        text: 'x.com/703601972/stat…',
        href: 'https://twitter.com/703601972/status/1930603077356462471',
      },
    ])
    expect(read('002').thread.posts[10]?.links).toHaveLength(1)
  })

  it('002 gets its lists back: 2 of 5, 2, 3, 2 and so on items', () => {
    const lists = read('002').thread.posts.map(({ text }) =>
      text
        .split('\n\n')
        .filter((block) => block.startsWith('- '))
        .map((block) => block.split('\n').length),
    )
    expect(lists).toEqual([[5], [], [2], [3], [2], [], [], [2, 2], [3, 3], [], []])
  })

  it('003: the third and the last post may be cut, and 6 posts have their dates', () => {
    const { notes, thread } = read('003')
    const cut = notes.filter(({ code }) => code === 'may-be-cut').map(({ message }) => message)
    expect(cut).toEqual(['Post 3 may be cut at the end.', 'Post 8 may be cut at the end.'])
    expect(thread.posts.filter(({ date }) => date?.startsWith('2023-04-17T12:30:')).length).toBe(6)
  })

  it('004: a video, and notes for the cut text and the 5 comments', () => {
    const { notes, thread } = read('004')
    expect(thread.posts[0]?.media).toEqual([{ kind: 'video', url: null }])
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['may-be-cut', 'comments', 'related', 'no-author', 'page-text']),
    )
  })
})
