/** What a person chooses for the deck and for single slides: fitting, roles, an outro of their own. */
import { describe, expect, it } from 'vitest'

import { deckText } from '../support/deck-text'
import { blocksText } from '../../src/lib/deck/words'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { bread, carousel, mara, nobody, post, thread } from '../templates/samples'

const long =
  'Bread is slow. ' +
  'Flour, water, salt and time make it, if you let them be together. '.repeat(14)

function slidesOf(posts: Parameters<typeof thread>[0], settings: Partial<Settings> = {}) {
  return carousel(thread(posts), settings).deck.slides
}

function outroOf(outro: Partial<Settings['outro']>): Partial<Settings> {
  return { outro: { ...defaultSettings.outro, ...outro } }
}

describe('a post that does not fit', () => {
  const posts = ['How to bake', long, 'The end of it.']

  it('is divided at the deck’s size', () => {
    const ofPost = slidesOf(posts, { fitting: 'split' }).filter(({ post: at }) => at === 1)
    expect(ofPost.length).toBeGreaterThan(1)
  })

  it('gets smaller before it is divided, and never takes more slides so', () => {
    const split = slidesOf(posts, { fitting: 'split' })
    const shrunk = slidesOf(posts, { fitting: 'shrink' })
    expect(shrunk.length).toBeLessThanOrEqual(split.length)
    const least = Math.min(...shrunk.map(({ body }) => body))
    expect(least).toBeGreaterThanOrEqual(24)
  })

  it('loses no word, however it is fitted', () => {
    const words = (settings: Partial<Settings>): readonly string[] =>
      (deckText(carousel(thread(bread), settings).deck).match(/[\p{L}\p{N}]+/gu) ?? []).sort()
    expect(words({ fitting: 'shrink' })).toEqual(words({}))
    expect(words({ fitting: 'whole' })).toEqual(words({}))
  })
})

describe('one slide per post', () => {
  it('holds where all of a post fits together', () => {
    const posts = [
      'How to bake',
      '1) Mix it\n\nWith water, by hand.\n\n2) Bake it\n\nUntil it is brown all over.',
      'More tomorrow, when the dough has risen and the oven is hot enough.',
    ]
    const count = (fitting: Settings['fitting']): number =>
      slidesOf(posts, { fitting }).filter(({ post: at }) => at === 1).length
    expect([count('split'), count('whole')]).toEqual([2, 1])
  })

  it('can be asked for a single post', () => {
    const posts = ['How to bake', long, long.replace('Bread', 'Cake')]
    const all = slidesOf(posts)
    const whole = slidesOf(posts, { slides: [{ key: 'p1/1', whole: true }] })
    const at = (slides: typeof all, index: number): number =>
      slides.filter(({ post: own }) => own === index).length
    expect(at(whole, 1)).toBeLessThanOrEqual(at(all, 1))
    expect(at(whole, 2)).toBe(at(all, 2))
  })
})

describe('a role a person chose', () => {
  const posts = [
    'How to bake',
    'Mix it.\n\nWait for it.\n\nBake it.',
    'It was worth it, all of it.',
  ]
  const withRole = (role: NonNullable<Settings['slides'][number]['role']>) =>
    slidesOf(posts, { slides: [{ key: 'p1/1', role }] }).find(({ post: at }) => at === 1)

  it.each(['text', 'list', 'step', 'quote', 'code', 'cover', 'outro'] as const)(
    'is the role of the slide: %s',
    (role) => {
      expect(withRole(role)?.kind).toBe(role)
    },
  )

  it('leaves the slide as it is where it asks for a picture that is not there', () => {
    expect(withRole('picture')?.kind).toBe(slidesOf(posts)[1]?.kind)
  })

  it('keeps every word and every picture', () => {
    const given = ['How to bake', post('A jar of it.\n\nSo it was.', 'image'), 'The end of it all.']
    const plain = carousel(thread(given)).deck
    for (const role of ['text', 'quote', 'step', 'picture', 'picture-text'] as const) {
      const { deck } = carousel(thread(given), { slides: [{ key: 'p1/1', role }] })
      const words = (text: string) => text.replace(/[^\p{L}]+/gu, '')
      expect(words(deckText(deck)), role).toBe(words(deckText(plain)))
      const places = deck.slides.flatMap((slide) => ('pictures' in slide ? slide.pictures : []))
      expect(places.map(({ place }) => place)).toEqual(['1/0'])
    }
  })

  it('goes with another template and the middle of its picture to every part', () => {
    const { deck } = carousel(thread(['How to bake', long, 'Good.']), {
      slides: [{ key: 'p1/1', template: 'editorial', focus: { x: 0.2, y: 0.8 } }],
    })
    const parts = deck.slides.filter(({ post: at }) => at === 1)
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) {
      expect([part.template, part.focus]).toEqual(['editorial', { x: 0.2, y: 0.8 }])
    }
  })
})

describe('a caption', () => {
  const alone = (alt: string) => ({
    runs: [],
    media: [{ kind: 'image', url: null, alt } as const],
  })
  const captionOf = (alt: string, captions: boolean): string => {
    const settings = { pictures: { ...defaultSettings.pictures, captions } }
    const slide = slidesOf(['How to bake', alone(alt), 'The end of it.'], settings)[1]
    return slide?.kind === 'picture' ? blocksText(slide.blocks) : 'no picture'
  }

  it('is the description of a picture without words, where it is asked for and fits', () => {
    expect(captionOf('A jar at dawn', true)).toBe('A jar at dawn')
    expect(captionOf('A jar at dawn', false)).toBe('')
    expect(captionOf('A jar at dawn. '.repeat(200), true)).toBe('')
  })
})

describe('an outro', () => {
  const open = ['How to bake', `It begins with flour.\n\n${long}`]

  it('is not made up: a thread that closes with nothing has none', () => {
    expect(slidesOf(open).some(({ kind }) => kind === 'outro')).toBe(false)
  })

  it('is the person’s where they give it words, with a button to follow', () => {
    const last = slidesOf(open, outroOf({ headline: 'Bake with me', line: 'Every Sunday' })).at(-1)
    expect(last).toMatchObject({
      kind: 'outro',
      key: 'end/1',
      title: [{ text: 'Bake with me' }],
      blocks: [{ words: [{ text: 'Every Sunday' }] }],
      button: [{ text: `Follow @${mara.handle}` }],
    })
  })

  it('has actions or a button, never both', () => {
    const actions = [{ icon: 'save', label: 'Keep it' }] as const
    const last = slidesOf(bread, outroOf({ actions })).at(-1)
    expect(last).toMatchObject({ kind: 'outro', actions })
    expect(last).not.toHaveProperty('button')
  })

  it('keeps the thread’s own words for what the person leaves open', () => {
    const plain = slidesOf(bread).at(-1)
    const last = slidesOf(bread, outroOf({ headline: 'Bake with me' })).at(-1)
    expect(last).toEqual({ ...plain, title: [{ kind: 'text', text: 'Bake with me' }] })
  })

  it('shows the website as a link when asked', () => {
    const last = slidesOf(bread, {
      ...outroOf({ website: true }),
      brand: { website: 'bread.example' },
    }).at(-1)
    expect(JSON.stringify(last)).toContain('"href":"https://bread.example"')
  })

  it('can be switched off: the closing post is then a slide like others', () => {
    expect(slidesOf(bread, outroOf({ on: false })).at(-1)?.kind).not.toBe('outro')
    expect(slidesOf(bread, outroOf({ on: false })).at(-1)?.post).toBe(bread.length - 1)
  })

  it('has no button without a handle to follow', () => {
    const { deck } = carousel(thread(open, nobody), outroOf({ headline: 'Bake with me' }))
    expect(deck.slides.at(-1)).not.toHaveProperty('button')
  })
})
