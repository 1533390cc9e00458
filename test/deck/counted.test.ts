/** Posts whose headings count through the thread. */
import { describe, expect, it } from 'vitest'

import { textOf } from '../../src/lib/deck/words'
import type { Post } from '../../src/lib/thread/thread'
import { defaultSettings } from '../../src/lib/settings/settings'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { tallPhoto } from '../templates/photo-samples'
import { carousel, fixedMeasure, post, thread } from '../templates/samples'

/** "kind: number title" of every slide between the first and the last. */
function inner(posts: readonly (Post | string)[]): readonly string[] {
  const { slides } = carousel(['Cover', ...posts, 'End']).deck
  return slides.slice(1, -1).map((slide) => {
    const title = 'title' in slide ? textOf(slide.title ?? []) : ''
    return `${slide.kind}: ${slide.kind === 'step' ? `${slide.number} ` : ''}${title}`
  })
}

const short = '1. Hire for kindness\n\nTrain for speed, and both will come.'
const long = '2. Cash is a habit that you have or have not, it is not a number'

describe('headings that count', () => {
  it('are steps all, also where one is as long as a sentence', () => {
    expect(inner([short, long, '3. Wait\n\nFor a night.'])).toEqual([
      'step: 1 Hire for kindness',
      'step: 2 Cash is a habit that you have or have not, it is not a number',
      'step: 3 Wait',
    ])
  })

  it('are none where there is only one, or where they do not count up', () => {
    expect(inner([long])).toEqual([`text: ${long}`])
    expect(inner([long, '7. Wait\n\nFor a night.'])).toEqual([`text: ${long}`, 'step: 7 Wait'])
  })

  it('stand above the picture of their post with their number, words and picture on one slide', () => {
    const pictured = [post(short, 'image'), post(long, 'image'), post('3/ Wait', 'image')]
    expect(inner([...pictured, '4. Begin again, as if you had never begun before'])).toEqual([
      'picture-text: 1. Hire for kindness',
      `picture-text: ${long}`,
      'picture-text: 3. Wait',
      'step: 4 Begin again, as if you had never begun before',
    ])
  })

  it('count on past a tall picture, below which the heading is a caption', () => {
    const posts = [
      'Cover',
      short,
      post('2/ Wait', 'image'),
      '3. Begin again, as if never before',
      'End',
    ]
    const { deck } = buildCarousel({
      thread: thread(posts),
      settings: defaultSettings,
      pictures: new Map([['2/0', tallPhoto]]),
      measure: fixedMeasure(),
    })
    expect(deck.slides.slice(1, -1).map(({ kind }) => kind)).toEqual(['step', 'picture', 'step'])
  })
})

describe('a question and its answer', () => {
  it('are one statement when they are short, and a title and its text when they are not', () => {
    expect(inner(['The result?\n\n40,000 readers.'])).toEqual(['text: The result? 40,000 readers.'])
    const long = 'Forty thousand readers, and every single one of them wrote to me.'
    expect(inner([`The result?\n\n${long}`])).toEqual(['text: The result?'])
    // What is quoted, listed or a link alone is no end of a sentence.
    for (const other of ['> Never give up.', '• Figma', 'loaves.example', 'https://loaves.example'])
      expect(inner([`The tools I use:\n\n${other}`])).not.toEqual([
        `text: The tools I use: ${other}`,
      ])
    expect(inner(['Salt.\n\nNo sugar.'])).toEqual(['text: Salt.'])
  })
})
