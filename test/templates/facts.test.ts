/** What a source shows beside a post's words: the post it quotes, its poll, its cards, its own author. */
import { describe, expect, it } from 'vitest'

import { textOf } from '../../src/lib/deck/words'
import { printNode } from '../../src/lib/slide/print'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { defaultSettings, templateIds } from '../../src/lib/settings/settings'
import type { Media, Poll, Post, QuotedPost } from '../../src/lib/thread/thread'
import { carousel, mara, nobody, post, thread } from './samples'

const ada = { name: 'Ada Rowe', handle: 'adarowe' }

function quoting(text: string, quoted: string, more: Partial<QuotedPost> = {}): Post {
  return { ...post(text), quote: { author: ada, runs: post(quoted).runs, media: [], ...more } }
}

function asking(text: string, poll: Poll, ...media: readonly Media['kind'][]): Post {
  return { ...post(text, ...media), poll }
}

/** "kind post: texts of the stage, joined". */
function shown(posts: readonly (Post | string)[]): readonly string[] {
  const { deck, slides } = carousel(posts)
  return deck.slides.map(
    (slide, index) => `${slide.kind} ${slide.post}: ${stageText(slides[index])}`,
  )
}

/** The texts of the stage in order. */
function stageText(slide: Slide | undefined): string {
  const stage = slide === undefined ? undefined : nodesOf(slide).find(isStage)
  return (stage === undefined ? [] : textsOf(stage)).join(' | ').replaceAll('\u00A0', ' ')
}

function isStage({ name }: SlideNode): boolean {
  return name === 'Stage'
}

function textsOf(node: SlideNode): readonly string[] {
  if (node.kind === 'text') return [nodeText(node)]
  return node.kind === 'box' ? node.children.flatMap(textsOf) : []
}

const image = { kind: 'image', url: null } as const

describe('a quoted post', () => {
  it('stands right after the words of its post, with who wrote it, and its pictures after it', () => {
    const middle = quoting('I disagree.', 'Bread takes an hour.', { media: [image] })
    expect(shown(['Cover', middle, 'And that is why I bake every single day.'])).toEqual([
      'cover 0: Cover',
      'text 1: I disagree.',
      'quote 1: Ada Rowe | @adarowe | “ | Bread takes an hour.”',
      'picture 1: Drop image here',
      'outro 2: And that is why I bake every single day.',
    ])
  })

  it('stands after a cover and before an outro', () => {
    const first = quoting('Slow bread', 'Bread takes an hour.')
    const last = quoting('Follow me for more.', 'Salt takes a second.')
    expect(shown([first, 'Flour.', last]).map((slide) => slide.split(':')[0])).toEqual([
      'cover 0',
      'quote 0',
      'text 1',
      'quote 2',
      'outro 2',
    ])
  })

  it('keeps its lines and its lists', () => {
    const quoted = 'What matters:\n\n1. Heat\n2. Time\n\n- slow\n- slower'
    expect(shown(['Cover', quoting('Look.', quoted), 'End'])[2]).toBe(
      'quote 1: Ada Rowe | @adarowe | “ | What matters: | 1. Heat\n2. Time | • slow\n• slower”',
    )
  })

  it('is running text when it is long, and goes on on another slide when it is longer', () => {
    const long = 'Bread takes an hour, they say, and then it takes a night. '.repeat(9).trim()
    const texts = shown(['Cover', quoting('Look.', long), 'End'])
    expect(texts[2]).toBe(`quote 1: Ada Rowe | @adarowe | “${long}”`)
    const slides = shown(['Cover', quoting('Look.', long.repeat(4)), 'End'])
    expect(slides.filter((slide) => slide.startsWith('quote 1'))).not.toHaveLength(1)
  })

  it('of pictures alone says whose they are below the first', () => {
    const only = quoting('', '', { media: [image] })
    expect(shown(['Cover', only, 'End'])[1]).toBe('picture 1: Drop image here | Ada Rowe @adarowe')
  })

  it('without words and pictures has no slide', () => {
    expect(shown(['Cover', quoting('Look.', ''), 'End'])).toHaveLength(3)
  })

  it('is set in italics, what is marked upright, and the mark of its end is not lost', () => {
    const runs = [
      { kind: 'text', text: 'Bread is ' },
      { kind: 'text', text: 'slow', marks: ['bold'] },
    ] as const
    const { slides } = carousel(['Cover', quoting('Look.', '', { runs }), 'End'])
    const node = slides[2] === undefined ? [] : nodesOf(slides[2])
    const quote = node.find(({ name }) => name === 'Quote')
    const text = node.find((part) => part.kind === 'text' && part.name === 'Quote')
    expect(quote).toBeDefined()
    expect(text?.kind === 'text' && [text.style.font.italic, text.runs]).toEqual([
      true,
      [
        { text: 'Bread is ' },
        { text: 'slow”', font: { family: 'Instrument Serif', weight: 400, italic: false } },
      ],
    ])
  })
})

describe('a poll', () => {
  const poll: Poll = {
    options: [
      { text: 'Wheat', share: 42.44 },
      { text: 'Rye → spelt', share: 57.56 },
    ],
    result: '1,204 votes',
  }

  it('is a list with shares under the question', () => {
    expect(shown(['Cover', asking('Which flour?', poll), 'End'])[1]).toBe(
      'list 1: Which flour? | Wheat | 42.4% | Rye → spelt | 57.6% | 1,204 votes',
    )
  })

  it('shows each share as a bar, the largest in the accent', () => {
    const { slides } = carousel(['Cover', asking('Which flour?', poll), 'End'])
    const rows = slides[1] === undefined ? [] : nodesOf(slides[1])
    const bars = rows.filter(({ name }) => name === 'Share').map((node) => printNode(node).trim())
    expect(bars).toEqual([
      expect.stringContaining('rectangle 377 x 8'),
      expect.stringContaining('rectangle 511 x 8'),
    ])
  })

  it('without shares is a plain list, and beside a picture a slide of its own', () => {
    const open: Poll = { options: [{ text: 'Wheat' }, { text: 'Rye' }], result: '' }
    expect(shown(['Cover', asking('Which flour?', open, 'image'), 'End']).slice(1, 3)).toEqual([
      'picture 1: Drop image here | Which flour?',
      'list 1: 1 | Wheat | 2 | Rye',
    ])
  })

  it('has a name when it has no title', () => {
    const { slides } = carousel(['Cover', asking('', poll), 'End'])
    expect(slides[1]?.name).toBe('02 Poll')
  })
})

describe('other facts', () => {
  it('a card is not drawn, and a note says so; a bare address is none', () => {
    const cards = [
      { text: 'Bread in a day', description: 'All about it', href: 'https://a.example' },
      { text: 'x.com/1234567/stat…', href: 'https://x.com/mara/status/1234567' },
    ]
    const { notes, slides } = carousel([{ ...post('Cover'), cards }, 'End'])
    expect(notes).toEqual([{ code: 'cards-left-out', count: 1 }])
    expect(slides.map(stageText).join()).not.toContain('Bread in a day')
  })

  it('an empty place is named after the file its source names, never after an address', () => {
    const hint = (url: string | null): string | undefined =>
      shown(['Cover', { ...post(''), media: [{ kind: 'image', url }] }, 'End'])[1]
    expect(hint('pics/night/oven.png')).toBe('picture 1: Drop oven.png here')
    expect(hint('C:\\pics\\oven.png')).toBe('picture 1: Drop oven.png here')
    expect(hint('https://pbs.twimg.com/media/oven.png')).toBe('picture 1: Drop image here')
    expect(hint(null)).toBe('picture 1: Drop image here')
  })

  it('slides of a post by somebody else show that author, without the avatar of the thread', () => {
    const names = (given: ReturnType<typeof thread>): readonly string[] =>
      carousel(given, { ...defaultSettings, author: {} }).slides.map((slide) =>
        nodesOf(slide)
          .filter(({ name }) => /^(?:Name|Handle|Initials)$/.test(name))
          .flatMap(textsOf)
          .join(' '),
      )
    expect(names(thread(['One', { ...post('Two'), author: ada }, 'Three'], nobody))).toEqual([
      '',
      'AR Ada Rowe @adarowe',
      '',
    ])
    expect(names(thread(['One', { ...post('Two'), author: ada }], mara))).toEqual([
      'ML Mara Lindqvist 🌱 @maralindq',
      'AR Ada Rowe @adarowe',
    ])
  })

  it('a last post that its source cut after a colon is no outro', () => {
    const cut: Post = { ...post('That’s a wrap!\n\nIf you liked it:'), mayBeCut: true }
    expect(shown(['Cover', 'Flour.', cut])[2]).toMatch(/^text 2/)
    expect(
      shown(['Cover', 'Flour.', { ...cut, mayBeCut: true, runs: post('Bye!').runs }])[2],
    ).toMatch(/^outro 2/)
  })

  it('a closing post stays a post when the person does not want an outro', () => {
    const cleaning = { ...defaultSettings.cleaning, callToAction: false }
    const { deck } = carousel(['Cover', 'Follow me for more bread.'], { cleaning })
    expect(deck.slides.map(({ kind }) => kind)).toEqual(['cover', 'text'])
  })

  it('an answer, or words below a picture, close nothing unless they ask for something', () => {
    const last = (given: Post | string): string | undefined =>
      carousel(['Cover', 'Flour.', given]).deck.slides.slice(-1)[0]?.kind
    expect(last('Venezuela.')).toBe('outro')
    expect(last(post('Venezuela.', 'image'))).toBe('picture')
    expect(last('@ada Thanks, I will try it')).toBe('text')
    expect(last('@ada If you like it, share it!')).toBe('outro')
  })

  it('a mention that a sentence begins with is no button', () => {
    const slide = carousel(['Cover', '@ada To get started, follow the link.\n\nIt is short.']).deck
      .slides[1]
    expect(slide?.kind === 'outro' && textOf(slide.button ?? [])).toBe('')
    const own = carousel(['Cover', 'Follow me for more.\n\n@maralindq ✔️']).deck.slides[1]
    expect(own?.kind === 'outro' && textOf(own.button ?? [])).toBe('@maralindq ✔️')
  })

  it('numbered headings of one post are a step each', () => {
    const text = '1) Feed the jar\n\nTwice a day.\n\n2) Wait\n\nFor a night and a day.'
    expect(shown(['Cover', text, 'End']).slice(1, 3)).toEqual([
      'step 1: 1 | Feed the jar | Twice a day.',
      'step 1: 2 | Wait | For a night and a day.',
    ])
  })

  it('a command over several lines is code, a shrug is not', () => {
    const command = 'Run this:\n\nbake --at 230 \\\n-t 40 \\\n-w 350\n\nThen wait.'
    expect(shown(['Cover', command, 'End'])[1]).toBe(
      'code 1: Run this: | shell | bake --at 230 \\\n-t 40 \\\n-w 350 | Then wait.',
    )
    expect(shown(['Cover', 'Nobody knows ¯\\_(ツ)_/¯\nReally.', 'End'])[1]).toMatch(/^text 1/)
  })

  it('a post of hashtags alone has no headline', () => {
    const [, slide] = carousel(['Cover', '#bread #baking', 'End']).deck.slides
    expect(slide).toMatchObject({ kind: 'text', blocks: [{ kind: 'paragraph' }] })
    expect(slide).not.toHaveProperty('title')
  })
})

describe('a quotation that names who said it', () => {
  it.each(templateIds)('%s: shows the words and the name once each, and no mark alone', (id) => {
    const said = '“Bread is patience.”\n\n— Ada Rowe'
    const { deck, slides } = carousel(['Cover', said, 'End'], { template: id })
    const shown = slides[1] === undefined ? [] : nodesOf(slides[1]).flatMap(textOrNone)
    const text = shown.join('\n').replace(/\s+/g, ' ')
    expect(deck.slides[1]?.kind).toBe('quote')
    expect(text.match(/Bread is patience\./g)).toHaveLength(1)
    expect(text.match(/Ada Rowe/g)).toHaveLength(1)
    expect(shown.filter((each) => /^[—–-]\s*$/.test(each))).toEqual([])
  })

  it('keeps the name as a line of its own where a person wants another role', () => {
    const slides = [{ key: 'p1/1', role: 'text' }] as const
    const posts = ['Cover', '“Bread is patience.” — Ada Rowe', 'End']
    const drawn = carousel(posts, { slides })
    expect(stageText(drawn.slides[1])).toBe('Bread is patience. | — Ada Rowe')
  })
})

function textOrNone(node: SlideNode): readonly string[] {
  return node.kind === 'text' ? [nodeText(node)] : []
}
