/** How Split tells headings from running text, and where it puts the seam between its halves. */
import { describe, expect, it } from 'vitest'

import type { RatioId } from '../../src/lib/settings/platforms'
import { defaultSettings } from '../../src/lib/settings/settings'
import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import { layOutSlide, toBlock, type Rect } from '../../src/lib/slide/layout'
import type { Slide, TextNode } from '../../src/lib/slide/node'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import type { Post } from '../../src/lib/thread/thread'
import { carousel, fixedMeasure, post } from './samples'

const measure = fixedMeasure()
const ratios = ['portrait', 'square', 'landscape', 'tall', 'story', 'pin'] as const

function slidesOn(ratio: RatioId, ...posts: readonly (Post | string)[]): readonly Slide[] {
  const canvas = { ...defaultSettings.canvas, ratio }
  const settings = { template: 'split', theme: 'lilac', canvas } as const
  return carousel(['Cover', ...posts, 'Bye'], settings, measure).slides
}

function textOn(slide: Slide | undefined, name: string): TextNode | undefined {
  const found = slide === undefined ? undefined : nodesOf(slide).find((node) => node.name === name)
  return found?.kind === 'text' ? found : undefined
}

function rectOf(slide: Slide | undefined, name: string): Rect {
  const placed = slide === undefined ? [] : layOutSlide(slide, measure)
  const found = placed.find(({ node }) => node.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found.rect
}

function wordsOf(slide: Slide | undefined, name: string): string | undefined {
  const node = textOn(slide, name)
  return node === undefined ? undefined : nodeText(node)
}

/** Lines of a text as it stands on its slide. */
function linesOf(slide: Slide, node: TextNode): number {
  const found = layOutSlide(slide, measure).find((placed) => placed.node === node)
  return measure(toBlock(node), found?.rect.width ?? 0).lines.length
}

/** A heading of about so many characters. */
function heading(length: number): string {
  const words =
    'A warm kitchen halves the wait and a cold one doubles the taste of every loaf there is'
  return `${`${words}, so that `
    .repeat(3)
    .slice(0, length)
    .replace(/\s+\S*$/, '')}.`
}

const lengths = [20, 45, 70, 90, 105, 120, 135, 148]
const sentence = 'Both are right, on different days of the week. '

describe('a heading', () => {
  it.each(ratios)(
    'is 1.3 times as large as the text under it, however long both are: %s',
    (ratio) => {
      const posts = lengths.flatMap((length) =>
        [1, 4, 8].map((count) => `${heading(length)}\n\n${sentence.repeat(count)}`),
      )
      const slides = slidesOn(
        ratio,
        ...posts,
        '1) Feed it\n\nTwice a day.',
        post(posts[6] ?? '', 'image'),
      )
      const pairs = slides.flatMap((slide) => {
        const [title, body] = [textOn(slide, 'Title'), textOn(slide, 'Body')]
        return title === undefined || body === undefined ? [] : [[title, body] as const]
      })
      expect(pairs.length).toBeGreaterThan(lengths.length)
      for (const [title, body] of pairs) {
        // Both sizes are rounded to even px.
        expect(title.style.size + 1, nodeText(title)).toBeGreaterThanOrEqual(
          1.3 * body.style.size - 1,
        )
        expect(title.style.size / body.style.size).toBeGreaterThanOrEqual(1.27)
      }
      expect(checkSlides(slides, measure).filter(isError)).toEqual([])
    },
  )

  it('is large enough before text gets smaller for it: 64 over 48 in a field that has the room', () => {
    const [, slide] = slidesOn('portrait', `${heading(120)}\n\n${sentence}`)
    expect([textOn(slide, 'Title')?.style.size, textOn(slide, 'Body')?.style.size]).toEqual([
      62, 48,
    ])
  })

  it('has five lines at most beside the other half, or as few as it can have above its text', () => {
    const lines = lengths.map((length) => {
      const [, slide] = slidesOn('landscape', `${heading(length)}\n\n${sentence}`)
      const [title, body] = [textOn(slide, 'Title'), textOn(slide, 'Body')]
      if (slide === undefined || title === undefined || body === undefined) throw new Error('none')
      const count = linesOf(slide, title)
      // The next smaller step of the ladder is an eighth smaller and would be hardly larger than the text.
      const isLeast = title.style.size * 0.875 < 1.28 * body.style.size
      expect(count <= 5 || isLeast, `${length}: ${count} lines`).toBe(true)
      // Beside its heading running text has a whole column.
      expect(body.style.size).toBeGreaterThanOrEqual(50)
      return count
    })
    expect(lines.slice(0, 4).every((count) => count <= 5)).toBe(true)
    // At 88 px, where a title of 70 characters begins, it has six.
    expect(lines[2]).toBe(5)
  })

  it('is none where it breaks off for a listing', () => {
    const listing = '```prompt\nMy prompt:\n```'
    const [, broken] = slidesOn('portrait', `Make a header and a\n${listing}\nblock under it.`)
    expect(textOn(broken, 'Title')).toBeUndefined()
    expect(wordsOf(broken, 'Body')).toBe('Make a header and a')
    const [, whole] = slidesOn('portrait', `Make a header:\n${listing}\nblock under it.`)
    expect(wordsOf(whole, 'Title')).toBe('Make a header:')
  })
})

describe('the seam', () => {
  it('on tall and pin leaves words the room they have on the portrait', () => {
    const posts = [
      'Heat matters.\n\nA warm kitchen halves the wait.',
      post('Loaf number 40', 'image'),
    ]
    for (const [ratio, scale] of [
      ['tall', 1],
      ['pin', 0.93],
    ] as const) {
      const [plain, own] = [slidesOn('portrait', ...posts), slidesOn(ratio, ...posts)]
      for (const index of [1, 2]) {
        const room = 1350 - rectOf(plain[index], 'Field').height
        const { height } = rectOf(own[index], 'Field')
        expect(Math.abs((own[index]?.height ?? 0) - height - room * scale)).toBeLessThanOrEqual(1)
      }
    }
  })

  it('beside the words: a listing is level with them, and wide only for its lines', () => {
    const code = (line: string): Slide | undefined =>
      slidesOn('landscape', `In code:\n\n\`\`\`\n${line}\n\`\`\`\n\nIt never fails.`)[1]
    const [short, long] = [code('feed(50)'), code(`feed(${'50, '.repeat(12)}50)`)]
    expect([rectOf(short, 'Field').width, rectOf(long, 'Field').width]).toEqual([860, 1160])
    for (const slide of [short, long]) {
      const { y, height } = rectOf(slide, 'Bar')
      expect(rectOf(slide, 'Code').y).toBeLessThanOrEqual(y + height + 30)
    }
  })

  it('beside words without a heading leaves only a band', () => {
    const [, slide] = slidesOn('landscape', `${'word '.repeat(60)}end.`)
    expect(textOn(slide, 'Title')).toBeUndefined()
    expect(rectOf(slide, 'Field').width).toBe(360)
  })
})
